/**
 * The Cypher that both engines run alike, as rules that can be checked by reading. Each rule has an example that breaks it and one that keeps it.
 * `code` is a statement without comments, with its quoted texts emptied.
 */
import {
  aggregateInExpression,
  nullableWrite,
  readsWhatItSets,
  returnsThing,
  setsFromThing,
  unorderedCollect,
  wordsOf,
} from './readCypher.ts';

export interface PortableRule {
  readonly name: string;
  /** Why, and what to write instead. */
  readonly advice: string;
  readonly breaks: (code: string) => boolean;
  readonly wrong: string;
  readonly right: string;
}

const has = (pattern: RegExp) => (code: string) => pattern.test(code);

export const PORTABLE_RULES: readonly PortableRule[] = [
  {
    name: 'collect in order',
    advice: 'a list has the order of the engine: WITH x ORDER BY x.id RETURN collect(x.id)',
    breaks: unorderedCollect,
    wrong: 'MATCH (p:Partner) RETURN collect(p.id) AS ids',
    right: 'MATCH (p:Partner) WITH p ORDER BY p.id RETURN collect(p.id) AS ids',
  },
  {
    name: 'no keys() and labels()',
    advice: 'they come in the order of the engine: name the properties',
    breaks: has(/\b(?:keys|labels)\s*\(/i),
    wrong: 'MATCH (p:Partner) RETURN keys(p) AS names',
    right: 'MATCH (p:Partner) RETURN p.id AS id ORDER BY id',
  },
  {
    name: 'count repeated rows first',
    advice: 'the embedded engine adds once to a thing that comes in several rows: aggregate first',
    breaks: has(/MATCH[^;]*?\)\s*<?-[^;]*?\bSET\s+(\w+)\.(\w+)\s*=\s*\1\.\2\s*[-+]/i),
    wrong: 'MATCH (p:Partner)-[:WORKS_IN]->(w:Wijk) SET p.c = p.c + 1',
    right: 'MATCH (p:Partner)-[:WORKS_IN]->(w:Wijk) WITH p, count(w) AS n SET p.c = n',
  },
  {
    name: 'one SET for each step',
    advice: 'Neo4j reads the old value within one SET: write two SET clauses',
    breaks: readsWhatItSets,
    wrong: 'MATCH (p:Partner) SET p.a = 1, p.b = p.a',
    right: 'MATCH (p:Partner) SET p.a = 1 SET p.b = p.a',
  },
  {
    name: 'an alias that is no variable',
    advice: 'ORDER BY then means another thing on each engine: take a new name',
    breaks: has(/\b(\w+)\s*\{[^{}]*\}\s*AS\s+\1\b/i),
    wrong: 'MATCH (p:Partner) RETURN p {.id, .name} AS p ORDER BY p.id',
    right: 'MATCH (p:Partner) RETURN p {.id, .name} AS partner ORDER BY partner.id',
  },
  {
    name: 'no SET from a thing',
    advice: 'the embedded engine sets nothing: SET n = properties(r)',
    breaks: setsFromThing,
    wrong: 'MATCH (a:Need)-[r:PART_OF]->(b:Theme) SET a += b',
    right: 'MATCH (a:Need)-[r:PART_OF]->(b:Theme) SET a += properties(b)',
  },
  {
    name: 'no += null',
    advice: 'write {}',
    breaks: has(/\+=\s*null\b/i),
    wrong: 'MATCH (p:Partner) SET p += null',
    right: 'MATCH (p:Partner) SET p += {}',
  },
  {
    name: 'no parameter as the properties of a pattern',
    advice: 'CREATE (x:L {id: $id}) SET x += $m',
    breaks: has(/[([]\w*(?::\w+)+\s+\$/),
    wrong: 'CREATE (p:Partner $props)',
    right: 'CREATE (p:Partner {id: $id}) SET p += $props',
  },
  {
    name: 'no property by parameter',
    advice: 'SET p += {name: $value}: names are never built',
    breaks: has(/\bSET\s+\w+\[/i),
    wrong: 'MATCH (p:Partner) SET p[$k] = 1',
    right: 'MATCH (p:Partner) SET p += $props',
  },
  {
    name: 'filter a path after it is found',
    advice: 'x = (a)-[:R*1..4]-(b) WHERE all(r IN relationships(x) WHERE ..), ORDER BY length',
    breaks: has(/shortestPath\s*\(\s*\([^)]*\)\s*<?-\s*\[[^\]]*(?:\{|\bWHERE\b)/i),
    wrong: 'MATCH (a:Partner) MATCH (b:Partner) MATCH x = shortestPath((a)-[:KNOWS*..8 {level: 1}]-(b)) RETURN length(x) AS steps',
    right: 'MATCH (a:Partner) MATCH (b:Partner) MATCH x = shortestPath((a)-[:KNOWS*..8]-(b)) RETURN length(x) AS steps',
  },
  {
    name: 'shortestPath in its one form',
    advice: 'MATCH a MATCH b MATCH shortestPath((a)-[:R*..8]-(b)); no SHORTEST, no ->{1,3}, no comma',
    breaks: has(/\bSHORTEST\b|->\s*\{\s*\d*\s*,|-\s*\{\s*\d+\s*,|\)\s*\{\s*\d+\s*,|,\s*\w+\s*=\s*shortestPath/i),
    wrong: 'MATCH (a:Partner)-[:KNOWS]->{1,3}(b:Partner) RETURN b.id AS id',
    right: 'MATCH (a:Partner)-[:KNOWS*1..3]->(b:Partner) RETURN b.id AS id',
  },
  {
    name: 'bounded paths',
    advice: 'give the longest length: *1..4',
    breaks: has(/\[[^\]]*\*\s*(?:\d+\s*\.\.)?\s*(?:\]|\.\.\s*\])/),
    wrong: 'MATCH (a:Partner)-[:KNOWS*]->(b:Partner) RETURN b.id AS id',
    right: 'MATCH (a:Partner)-[:KNOWS*1..4]->(b:Partner) RETURN b.id AS id',
  },
  {
    name: 'labels one by one',
    advice: 'WHERE n:A OR n:B',
    breaks: has(/\(\s*\w*\s*:\s*(?:!|\w+\s*[|&])/),
    wrong: 'MATCH (n:Wijk|Gemeente) RETURN n.code AS code',
    right: 'MATCH (n:Wijk) WHERE n.code = $code RETURN n.code AS code',
  },
  {
    name: 'no WHERE inside a node',
    advice: 'write WHERE after the pattern',
    breaks: has(/\(\s*\w*\s*(?::\s*\w+)?\s*\bWHERE\b[^()]*\)\s*(?:<?-|[A-Z]|$)/),
    wrong: 'MATCH (p:Partner WHERE p.id = $id) RETURN p.id AS id',
    right: 'MATCH (p:Partner) WHERE p.id = $id RETURN p.id AS id',
  },
  {
    name: 'start at a label',
    advice: 'without one the engines walk over different things, and over everything: MATCH (n) WHERE n:A OR n:B',
    breaks: (code) => {
      const [, start, next] = /^\s*(?:OPTIONAL\s+)?MATCH\s*(?:\w+\s*=\s*)?\(\s*(\w*)\s*\)\s*(.*)/is.exec(code) ?? [];
      return start !== undefined && !new RegExp(`^WHERE\\s+\\(?\\s*${start || '-'}:`, 'i').test(next ?? '');
    },
    wrong: 'MATCH (n) RETURN count(n) AS n',
    right: 'MATCH (n) WHERE n:Wijk OR n:Gemeente RETURN count(n) AS things',
  },
  {
    name: 'sum what cannot be null',
    advice: 'sum(coalesce(x, 0))',
    breaks: has(/\bsum\s*\(\s*(?:DISTINCT\s+)?\w+\.\w+/i),
    wrong: 'MATCH (a:Activity) RETURN sum(a.capacityPerWeek) AS capacity',
    right: 'MATCH (a:Activity) RETURN sum(coalesce(a.capacityPerWeek, 0)) AS capacity',
  },
  {
    name: 'subqueries in the forms both know',
    advice: 'CALL (p) { .. RETURN collect(x) AS l }; EXISTS { MATCH .. WHERE .. } without RETURN',
    breaks: has(/\bCOLLECT\s*\{|\bOPTIONAL\s+CALL\b|\b(?:EXISTS|COUNT)\s*\{[^{}]*\bRETURN\b|\bCALL\s*\{/i),
    wrong: 'MATCH (p:Partner) RETURN COLLECT { MATCH (p)-[:WORKS_IN]->(w:Wijk) RETURN w.code } AS codes',
    right: 'MATCH (p:Partner) RETURN EXISTS { MATCH (p)-[:WORKS_IN]->(:Wijk) } AS works',
  },
  {
    name: 'aggregates alone',
    advice: 'WITH first: WITH count(x) AS n RETURN n + 1',
    breaks: aggregateInExpression,
    wrong: 'MATCH (p:Partner) RETURN count(p) + 1 AS n',
    right: 'MATCH (p:Partner) WITH count(p) AS n RETURN n + 1 AS more',
  },
  {
    name: 'no aggregate in ORDER BY',
    advice: 'WITH count(x) AS n ORDER BY n',
    breaks: has(/\bORDER\s+BY\b(?:(?!\b(?:RETURN|WITH|LIMIT|SKIP|UNION)\b|\})[^;])*?\b(?:count|sum|avg|collect)\s*\(/i),
    wrong: 'MATCH (p:Partner) RETURN p.kind AS kind ORDER BY count(p)',
    right: 'MATCH (p:Partner) WITH p.kind AS kind, count(p) AS n RETURN kind, n ORDER BY n, kind',
  },
  {
    name: 'no writing to what may be missing',
    advice: 'CALL (p) { MATCH .. SET .. }',
    breaks: nullableWrite,
    wrong: 'MATCH (p:Partner) OPTIONAL MATCH (p)-[:OFFERS]->(a:Activity) SET a.x = 1',
    right: 'MATCH (p:Partner) CALL (p) { MATCH (p)-[:OFFERS]->(a:Activity) SET a.x = 1 }',
  },
  {
    name: 'lists joined with lists',
    advice: '[1] + [2]; slices from the front',
    breaks: has(/\]\s*\+\s*[\d'"$]|\.\.\s*-\s*\d|\[\s*-\s*\d+\s*\.\./),
    wrong: 'RETURN [1] + 2 AS both',
    right: 'RETURN [1] + [2] AS both',
  },
  {
    name: 'no division of whole numbers',
    advice: '1.0 * a / b, or divide in TypeScript',
    breaks: (code) => code.split('\n').some((line) => line.includes('/') && !/1\.0\s*\*/.test(line)),
    wrong: 'MATCH (a:Activity) RETURN a.capacityPerWeek / 4 AS quarter',
    right: 'MATCH (a:Activity) RETURN 1.0 * a.capacityPerWeek / 4 AS quarter',
  },
  {
    name: 'no ceil, round and toString',
    advice: 'round and write numbers in TypeScript',
    breaks: has(/\b(?:ceil|round|toString|toStringOrNull)\s*\(/i),
    wrong: 'RETURN round(2.5) AS r',
    right: 'RETURN 2.5 AS r',
  },
  {
    name: 'no trim and no regular expressions',
    advice: 'fold text in TypeScript (searchText), then CONTAINS',
    breaks: has(/\b[lrb]?trim\s*\(|=~/i),
    wrong: "MATCH (p:Partner) WHERE p.name =~ '(?i)zorg.*' RETURN p.id AS id",
    right: 'MATCH (p:Partner) WHERE p.searchText CONTAINS $q RETURN p.id AS id',
  },
  {
    name: 'no keyword as a name',
    advice: 'in, set, case and end are words of the language',
    breaks: (code) => wordsOf(code).some((name) => /^(?:in|set|case|end)$/i.test(name)),
    wrong: 'MATCH (p:Partner) RETURN p.id AS end',
    right: 'MATCH (p:Partner) RETURN p.id AS last',
  },
  {
    name: 'no time, chance or inner ids',
    advice: 'ISO strings, $now and ids of our own',
    breaks: has(/(?<!\.)\b(?:date|datetime|time|localdatetime|localtime|duration|timestamp|id|elementId|randomUUID|rand)\s*\(/i),
    wrong: 'MATCH (p:Partner) RETURN elementId(p) AS id',
    right: 'MATCH (p:Partner) RETURN p.id AS id',
  },
  {
    name: 'no node or tie as a result',
    advice: 'return scalars, or properties(n)',
    breaks: returnsThing,
    wrong: 'MATCH (p:Partner) RETURN p',
    right: 'MATCH (p:Partner) RETURN properties(p) AS props ORDER BY p.id',
  },
  {
    name: 'no procedures',
    advice: 'only one of the engines has them',
    breaks: has(/\bCALL\s+\w+\s*[.(]\s*\w+(?:\.\w+)*\s*\(|\bCALL\s+\w+\.\w+/i),
    wrong: "CALL db.index.fulltext.queryNodes('names', $q) YIELD node RETURN node.id AS id",
    right: 'MATCH (p:Partner) WHERE p.searchText CONTAINS $q RETURN p.id AS id',
  },
  {
    name: 'no batches in the statement',
    advice: 'at most 5,000 rows a call',
    breaks: has(/\bIN\s+(?:\d+\s+CONCURRENT\s+)?TRANSACTIONS\b/i),
    wrong: 'UNWIND $rows AS row CALL (row) { CREATE (p:Partner {id: row.id}) } IN TRANSACTIONS OF 100 ROWS',
    right: 'UNWIND $rows AS row CREATE (p:Partner {id: row.id})',
  },
  {
    name: 'key and filters together in WHERE',
    advice: 'the embedded engine then leaves the index alone, 700 times slower: MATCH (p:P) WHERE p.id = $id AND p.x ..',
    breaks: has(/\bMATCH\s*\(\s*(\w+)\s*:\s*\w+\s*\{[^{}]*\}\s*\)\s*WHERE\s[^;]*?\b\1\./i),
    wrong: 'MATCH (p:Partner {id: $id}) WHERE p.version = $version RETURN p.id AS id',
    right: 'MATCH (p:Partner) WHERE p.id = $id AND p.version = $version RETURN p.id AS id',
  },
  {
    name: 'a field of a parameter by its own name',
    advice: 'the embedded engine then leaves the index alone: WITH $r AS r',
    breaks: has(/\{\s*\w+\s*:\s*\$\w+\.\w+/),
    wrong: 'MATCH (p:Partner {id: $r.id}) RETURN p.name AS name',
    right: 'WITH $r AS r MATCH (p:Partner {id: r.id}) RETURN p.name AS name',
  },
  {
    name: 'columns by name',
    advice: 'the header says which columns come: name them',
    breaks: has(/\bRETURN\s+(?:DISTINCT\s+)?\*/i),
    wrong: 'MATCH (p:Partner) WITH p.id AS id RETURN *',
    right: 'MATCH (p:Partner) RETURN p.id AS id',
  },
];

/** What a statement does, found by reading: enough for the rules of portableSubset.ts, not a parser. */

const AGGREGATE = '(?:count|sum|avg|min|max|collect)';

/** Names that a statement gives: aliases, and the variables of its patterns. */
export function wordsOf(code: string): readonly string[] {
  return [...code.matchAll(/\bAS\s+(\w+)|[([]\s*(\w+)\s*(?=[:)\]])/gi)].map((match) => match[1] ?? match[2] ?? '');
}

/** A collect() with no ORDER BY before it in its own block. */
export function unorderedCollect(code: string): boolean {
  return [...code.matchAll(/\bcollect\s*\(/gi)].some((match) => !/\bORDER\s+BY\b/i.test(blockBefore(code, match.index)));
}

/** SET a.x = .., a.y = .. a.x ..: reads within one clause what it sets there. */
export function readsWhatItSets(code: string): boolean {
  return [
    ...code.matchAll(
      /\bSET\s+([\s\S]*?)(?=\b(?:SET|WITH|RETURN|MATCH|CREATE|MERGE|REMOVE|DELETE|DETACH|UNWIND|CALL|FOREACH|ON)\b|[})]?\s*$)/gi,
    ),
  ].some((clause) => {
    const items = splitAtCommas(clause[1] ?? '').map((item) => item.split(/\+?=/));
    return items.some(([, value], i) =>
      items.slice(0, i).some(([target]) => new RegExp(`(?<![\\w.])${escaped((target ?? '').trim())}(?!\\w)`).test(value ?? '')),
    );
  });
}

/** SET or DELETE of a variable that only an OPTIONAL MATCH of the same block gives. */
export function nullableWrite(code: string): boolean {
  return [...code.matchAll(/\bOPTIONAL\s+MATCH\b([^;]*?)(?=\b(?:MATCH|WITH|SET|DELETE|DETACH|RETURN|CALL|REMOVE|MERGE|CREATE)\b)/gi)].some(
    (match) => {
      const before = code.slice(0, match.index);
      const given = variablesOf(match[1] ?? '').filter((name) => !new RegExp(`\\b${name}\\b`).test(before));
      const after = code.slice(match.index + match[0].length);
      return given.some((name) => new RegExp(`\\b(?:SET|REMOVE)\\s+${name}\\b|\\bDELETE\\s+(?:\\w+\\s*,\\s*)*${name}\\b`, 'i').test(after));
    },
  );
}

/** count(x) + 1, size(collect(x)), coalesce(sum(x), 0). */
export function aggregateInExpression(code: string): boolean {
  return aggregateCalls(code).some(({ start, end }) => {
    const before = code.slice(0, start).trimEnd();
    const after = code.slice(end).trimStart();
    return /[-+*/%<>=]$|(?<!\b(?:DISTINCT|CALL))\w\s*\($/.test(before) || /^(?:[-+*/%<>[.]|=(?!=)|IN\b)/.test(after);
  });
}

/** A variable of a pattern handed out whole. */
export function returnsThing(code: string): boolean {
  const last = code.slice(code.toUpperCase().lastIndexOf('RETURN') + 'RETURN'.length);
  const items = splitAtCommas(last.replace(/\b(?:ORDER\s+BY|SKIP|LIMIT|UNION)\b[\s\S]*$/i, '').replace(/^\s*DISTINCT\b/i, ''));
  const things = new Set(variablesOf(code));
  const renamed = new Set([...code.matchAll(/\bAS\s+(\w+)/gi)].map((match) => match[1]));
  return (
    /\bRETURN\b/i.test(code) &&
    items.some((item) => {
      const name = /^\s*(\w+)\s*(?:AS\s+\w+)?\s*$/i.exec(item)?.[1];
      return name !== undefined && things.has(name) && !renamed.has(name);
    })
  );
}

/** SET a += b, where b is a node or a tie. */
export function setsFromThing(code: string): boolean {
  const things = variablesOf(code);
  return [...code.matchAll(/\bSET\s+\w+\s*\+?=\s*(\w+)\s*(?![\w.[({])/gi)].some((match) => things.includes(match[1] ?? ''));
}

/** The variables of nodes and ties in patterns; not those of lists and calls. */
function variablesOf(code: string): readonly string[] {
  return [...code.matchAll(/(?<!\w)\(\s*([A-Za-z_]\w*)\s*(?=:|\)\s*(?:<?-|$))|-\s*\[\s*([A-Za-z_]\w*)\s*(?=[:\]])/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
}

/** The code before a place, within its own { } block and without the blocks that were closed. */
function blockBefore(code: string, place: number): string {
  let block = '';
  let closed = 0;
  for (let i = place - 1; i >= 0; i--) {
    const sign = code.charAt(i);
    if (sign === '}') closed += 1;
    else if (sign === '{' && closed === 0) break;
    else if (sign === '{') closed -= 1;
    else if (closed === 0) block = sign + block;
  }
  return block;
}

function aggregateCalls(code: string): readonly { readonly start: number; readonly end: number }[] {
  return [...code.matchAll(new RegExp(`\\b${AGGREGATE}\\s*\\(`, 'gi'))].map((match) => ({
    start: match.index,
    end: closingOf(code, match.index + match[0].length),
  }));
}

/** The place after the bracket that closes the one just before `from`. */
function closingOf(code: string, from: number): number {
  let open = 1;
  let i = from;
  for (; i < code.length && open > 0; i++) {
    if (code.charAt(i) === '(') open += 1;
    if (code.charAt(i) === ')') open -= 1;
  }
  return i;
}

function splitAtCommas(text: string): readonly string[] {
  const pieces = [''];
  let depth = 0;
  for (const sign of text) {
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    if (sign === ',' && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += sign;
  }
  return pieces;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

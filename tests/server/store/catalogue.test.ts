import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cypherFolder, loadCatalogue, parseStatement } from '../../../server/store/catalogue.ts';
import { schemaFiles } from '../../../server/store/schemaVersion.ts';

const GOOD =
  '// Which partners there are.\n// params:  networkId string, kinds list of string?\n// returns: id string, n int\nMATCH (p:Partner) WHERE p.networkId = $networkId AND ($kinds IS NULL OR p.kind IN $kinds)\nRETURN p.id AS id, 1 AS n\n';

describe('the catalogue', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wijkweb-cypher-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('finds every statement of the product, from the sources as from the built server', () => {
    expect(loadCatalogue().size).toBeGreaterThan(50);
    const root = join(folder, 'product');
    write('product/package.json', '{}');
    write('product/cypher/partners/all.cypher', GOOD);
    mkdirSync(join(root, 'dist/server/store'), { recursive: true });
    expect(cypherFolder(join(root, 'dist/server/store'))).toBe(join(root, 'cypher'));
    expect(cypherFolder(join(root, 'server/store'))).toBe(join(root, 'cypher'));
  });

  it('says so when the folder is missing', () => {
    expect(() => cypherFolder(folder)).toThrow(/no folder cypher\//);
  });

  it('knows a statement by its folder and file, with what its header says', () => {
    write('partners/all.cypher', GOOD);
    const statement = loadCatalogue(folder).get('partners/all');
    expect(statement).toMatchObject({ name: 'partners/all', mode: 'read', columns: ['id', 'n'] });
    expect([...(statement?.params.values() ?? [])]).toEqual([
      { name: 'networkId', type: 'string', optional: false },
      { name: 'kinds', type: 'list of string', optional: true },
    ]);
    expect(statement?.text).not.toContain('//');
  });

  it('leaves the schema to itself', () => {
    write('schema/001-keys.neo4j.cypher', 'CREATE INDEX x IF NOT EXISTS FOR (n:X) ON (n.id)');
    expect(loadCatalogue(folder).size).toBe(0);
  });

  it.each([
    'SET p.x = 1',
    'CREATE (x:X)',
    'MERGE (x:X)',
    'DELETE p',
    'DETACH DELETE p',
    'REMOVE p.x',
    'FOREACH (x IN [1] | SET p.x = x)',
    'set p.x = 1',
  ])('knows that "%s" writes', (clause) => {
    expect(parseStatement('a/b', `// Q.\n// params:  none\n// returns: none\nMATCH (p:Partner) ${clause}`).mode).toBe('write');
  });

  it.each([
    "RETURN 'SET x' AS id",
    'RETURN 1 AS id // SET x',
    'RETURN p.created AS id',
    'RETURN p.`SET` AS id',
    'RETURN p.set AS id',
    '/* MERGE */ RETURN 1 AS id',
  ])('knows that "%s" reads', (clause) => {
    expect(parseStatement('a/b', `// Q.\n// params:  none\n// returns: id\nMATCH (p:Partner) ${clause}`).mode).toBe('read');
  });

  it.each([
    ['nothing', '', /is empty/],
    ['only comments', '// Q.\n// params:  none\n// returns: id\n', /is empty/],
    ['no question', GOOD.replace('// Which partners there are.\n', ''), /what it answers/],
    ['no params line', GOOD.replace(/\/\/ params.*\n/, ''), /no header line "\/\/ params/],
    ['no returns line', GOOD.replace(/\/\/ returns.*\n/, ''), /no header line "\/\/ returns/],
    ['two params lines', GOOD.replace('// returns', '// params:  none\n// returns'), /2 header lines/],
    ['nothing after params', GOOD.replace(/params:.*/, 'params:'), /write "none"/],
    ['a parameter without a type', GOOD.replace('networkId string', 'networkId'), /is not "name type"/],
    ['an unknown type', GOOD.replace('networkId string', 'networkId text'), /not a type/],
    ['a parameter it does not use', GOOD.replace('networkId string', 'networkId string, other int'), /does not use/],
    ['a parameter it does not name', GOOD.replace('networkId string, ', ''), /does not name/],
    ['two statements', `${GOOD};\nMATCH (n:Need) RETURN n.id AS id`, /holds 2 statements/],
    ['a column twice', GOOD.replace('returns: id string', 'returns: n int'), /column twice/],
  ])('refuses to start with a file that has %s, and names it', (_, text, why) => {
    write('partners/broken.cypher', text);
    expect(() => loadCatalogue(folder)).toThrow(why);
    expect(() => loadCatalogue(folder)).toThrow(/cypher\/partners\/broken\.cypher/);
  });

  it('refuses two files whose names differ in capitals only', () => {
    write('partners/all.cypher', GOOD);
    write('partners/All.cypher', GOOD);
    expect(() => loadCatalogue(folder)).toThrow(/same name/);
  });

  it('takes one ; at the end, and ; in texts', () => {
    const { text } = parseStatement('a/b', "// Q.\n// params:  none\n// returns: id\nRETURN 'a;b' AS id;\n");
    expect(text).toBe("RETURN 'a;b' AS id");
  });

  it('has schema files for both engines, numbered without a gap', () => {
    const versions = (['embedded', 'neo4j'] as const).map((engine) => schemaFiles(engine).map((file) => file.version));
    expect(versions[0]).toEqual(versions[1]);
    write('schema/002-later.neo4j.cypher', 'CREATE INDEX x IF NOT EXISTS FOR (n:X) ON (n.id)');
    expect(() => schemaFiles('neo4j', join(folder, 'schema'))).toThrow(/should have number 1/);
    expect(() => schemaFiles('embedded', join(folder, 'schema'))).toThrow(/no files for embedded/);
    write('schema/keys.cypher', '');
    expect(() => schemaFiles('neo4j', join(folder, 'schema'))).toThrow(/keys\.cypher is not named/);
  });

  function write(name: string, text: string): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});

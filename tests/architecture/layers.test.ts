import { describe, expect, it } from 'vitest';
import { asksOutside, cypherInCode, impurities, loopholes, otherHosts, roomOf, tooLong, vagueName, wrongArrows } from './rules.ts';
import { readSources, sourceOf } from './sources.ts';

const product = readSources(['server', 'client']);
const all = [...product, ...readSources(['scripts', 'tests', 'fixtures'])];

describe('the house', () => {
  it('reads the whole product, not an empty folder', () => {
    expect(product.length).toBeGreaterThan(80);
    for (const room of [
      'server/domain',
      'server/store',
      'server/commands',
      'server/resolvers',
      'client/features',
      'client/canvas',
      'client/map',
      'client/model',
    ]) {
      expect(product.filter((source) => roomOf(source.path) === room).length, room).toBeGreaterThan(0);
    }
    expect(product.flatMap((source) => source.imports).length).toBeGreaterThan(400);
  });

  it('keeps every arrow between the rooms', () => {
    expect(product.flatMap(wrongArrows)).toEqual([]);
  });

  it('keeps clock, chance and the outside world out of the pure rooms', () => {
    expect(product.flatMap(impurities)).toEqual([]);
  });

  it('keeps Cypher in cypher/', () => {
    expect([...product, ...readSources(['scripts'])].flatMap(cypherInCode)).toEqual([]);
  });

  it('leaves no way around the type checker', () => {
    expect(all.filter((source) => !source.path.startsWith('tests/architecture/')).flatMap(loopholes)).toEqual([]);
  });

  it('keeps files under 300 lines', () => {
    expect(all.flatMap(tooLong)).toEqual([]);
  });

  it('gives files a name that says what they do', () => {
    expect(all.flatMap(vagueName)).toEqual([]);
  });

  it('153: never asks another server for anything', () => {
    expect(product.flatMap(asksOutside)).toEqual([]);
  });

  it('knows no other host', () => {
    expect(product.flatMap(otherHosts)).toEqual([]);
  });
});

describe('the rules of the house can fail', () => {
  const wrong = [
    ['server/domain/a.ts', "import { x } from '../store/y.ts';", wrongArrows],
    ['server/domain/a.ts', "import { readFile } from 'node:fs';", wrongArrows],
    ['server/store/a.ts', "import type { X } from '../commands/x.ts';", wrongArrows],
    ['server/commands/a.ts', "export { x } from '../resolvers/x.ts';", wrongArrows],
    ['server/exchange/a.ts', "import { x } from '../store/x.ts';", wrongArrows],
    ['server/http/a.ts', "import { x } from '../../client/model/x.ts';", wrongArrows],
    ['client/model/a.ts', "import { x } from '../api/x.ts';", wrongArrows],
    ['client/api/a.ts', "const x = await import('../../server/domain/records.ts');", wrongArrows],
    ['client/features/network/a.tsx', "import { b } from '../coverage/b.tsx';", wrongArrows],
    ['client/features/network/a.tsx', "import {\n  b,\n} from '../../pages/NetworkPage.tsx';", wrongArrows],
    ['client/pages/a.tsx', "import cytoscape from 'cytoscape';", wrongArrows],
    ['client/features/network/a.ts', "import 'd3-geo';", wrongArrows],
    ['server/resolvers/a.ts', "import neo4j from 'neo4j-driver';", wrongArrows],
    ['server/domain/a.ts', 'const today = new Date();', impurities],
    ['client/model/a.ts', 'const x = Math.random();', impurities],
    ['server/store/a.ts', 'tx.run("MATCH (n) RETURN n")', cypherInCode],
    ['server/store/a.ts', 'const x: any = 1;', loopholes],
    ['server/store/a.ts', '// @ts-ignore', loopholes],
    ['server/store/a.ts', 'x\n'.repeat(301), tooLong],
    ['server/commands/a.ts', 'await fetch(partner.website)', asksOutside],
    ['server/http/a.ts', "import https from 'node:https';", asksOutside],
    ['client/ui/dateUtils.ts', '', vagueName],
    ['client/ui/helpers/date.ts', '', vagueName],
    ['client/map/a.ts', "const tiles = 'https://tiles.example.org/1/2/3';", otherHosts],
  ] as const;

  for (const [path, text, rule] of wrong) {
    it(`${path} with ${JSON.stringify(text.slice(0, 60))} is refused`, () => {
      expect(rule(sourceOf(path, text))).toHaveLength(1);
    });
  }

  const right = [
    ['server/store/a.ts', "import type { X } from '../domain/records.ts';", wrongArrows],
    ['server/domain/a.ts', "import Graph from 'graphology';", wrongArrows],
    ['client/features/network/a.tsx', "import { b } from './b.tsx';\nimport { c } from '../../ui/c.tsx';", wrongArrows],
    ['client/canvas/a.ts', "import cytoscape from 'cytoscape';", wrongArrows],
    ['server/domain/a.ts', 'const day = new Date(text);', impurities],
    ['client/map/a.ts', "const space = 'http://www.w3.org/2000/svg';", otherHosts],
    ['server/domain/company.ts', 'const many: Company[] = [];', loopholes],
  ] as const;

  for (const [path, text, rule] of right) {
    it(`${path} with ${JSON.stringify(text.slice(0, 60))} is fine`, () => {
      expect(rule(sourceOf(path, text))).toEqual([]);
    });
  }
});

/** The same statements on the same graphs give the same rows, in the same order, on both engines. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandResult } from '../../server/commands/runCommand.ts';
import type { NetworkFile } from '../../server/domain/records.ts';
import { loadCatalogue } from '../../server/store/catalogue.ts';
import { loadNetwork } from '../../server/store/loadNetwork.ts';
import { readRecord, removeRecords } from '../../server/store/records.ts';
import type { Params, Row, Store } from '../../server/store/store.ts';
import { type RandomNetworkOptions, randomNetwork } from '../support/randomNetwork.ts';
import { randomSource } from '../support/randomSource.ts';
import { neo4jUri, openEmptyEmbedded, openEmptyNeo4j, wholeGraph } from '../support/stores.ts';
import { runAllCommands } from './commandsAtWork.ts';
import { drawParams } from './parameters.ts';
import { recordedStatements, recording } from './recordingStore.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const CALLS = 4;
/** Forty commands over Bolt, and the first start of Neo4j, on a machine with other work. */
const START_PATIENCE_MS = 400_000;

/** From nothing at all to a small town; what each has that the others have not is in its name. */
const GRAPHS: readonly (RandomNetworkOptions & { readonly name: string })[] = [
  { name: 'no partners', seed: 1, partners: 0, wijken: 1, activities: 0, collaborations: 0, referrals: 0, needs: 2 },
  { name: 'one partner', seed: 2, partners: 1, wijken: 1, activities: 1, collaborations: 0, referrals: 0, needs: 3, placed: 1 },
  {
    name: 'three partners',
    seed: 3,
    partners: 3,
    wijken: 2,
    activities: 4,
    collaborations: 2,
    referrals: 3,
    needs: 5,
    ownNeeds: 1,
    meetings: 1,
  },
  {
    name: 'hostile names',
    seed: 4,
    partners: 25,
    wijken: 4,
    activities: 40,
    collaborations: 30,
    referrals: 20,
    needs: 8,
    hostileNames: true,
  },
  {
    name: 'many meetings and needs of its own',
    seed: 5,
    partners: 20,
    wijken: 6,
    activities: 30,
    collaborations: 40,
    referrals: 30,
    ownNeeds: 4,
    hiddenNeeds: 3,
    meetings: 6,
  },
  {
    name: 'nothing looked at',
    seed: 6,
    partners: 15,
    wijken: 5,
    activities: 20,
    collaborations: 10,
    referrals: 10,
    needs: 10,
    assessed: 0,
  },
  { name: 'a village', seed: 7, partners: 60, wijken: 10, activities: 150, collaborations: 150, referrals: 80, meetings: 3 },
];

const catalogue = loadCatalogue();
const reads = [...catalogue.values()].filter((statement) => statement.mode === 'read');

describe.skipIf(neo4jUri() === null)('the contract of the two engines', () => {
  describe.each(GRAPHS)('on a graph with $name', ({ name: _, ...options }) => {
    const file = withFiguresOfAllAreas(randomNetwork(options));
    let embedded: Store;
    let neo4j: Store;
    let answers: readonly [readonly CommandResult[], readonly CommandResult[]];

    beforeAll(async () => {
      embedded = recording(await openEmptyEmbedded(true));
      neo4j = await openEmptyNeo4j();
      answers = [await live(embedded, file), await live(neo4j, file)];
    }, START_PATIENCE_MS);
    afterAll(async () => {
      await embedded.close();
      await neo4j.close();
    });

    it('answers every command the same', () => {
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0].filter((answer) => answer.seq !== null).length).toBeGreaterThan(5);
    });

    it('holds the same graph after all commands', async () => {
      expect(await wholeGraph(embedded)).toEqual(await wholeGraph(neo4j));
    });

    it.each(reads.map((statement) => statement.name))('%s gives the same rows in the same order', async (name) => {
      const statement = reads.find((read) => read.name === name);
      if (statement === undefined) throw new Error(name);
      const random = randomSource(options.seed * 1_000 + name.length);
      for (let call = 0; call < CALLS; call++) {
        const params = drawParams(statement, { file, random });
        const [here, there] = await Promise.all([ask(embedded, name, params), ask(neo4j, name, params)]);
        expect(here, JSON.stringify(params)).toEqual(there);
      }
    });
  });

  it('would find a statement that forgot its order', async () => {
    const store = await openEmptyEmbedded(true);
    await loadNetwork(store, randomNetwork({ seed: 1, partners: 30, wijken: 2, activities: 0, collaborations: 0, referrals: 0 }), NOW);
    const orders = await Promise.all(Array.from({ length: 5 }, () => ask(store, 'testing/unordered-partners', {})));
    expect(new Set(orders.map((rows) => JSON.stringify(rows))).size).toBeGreaterThan(1);
    await store.close();
  });

  it('compares at least 300 times', () => {
    expect(reads.length * CALLS * GRAPHS.length).toBeGreaterThanOrEqual(300);
  });

  it('has run every statement that writes', () => {
    const writes = [...catalogue.values()].filter((statement) => statement.mode === 'write').map((statement) => statement.name);
    // backup.test.ts brings a backup back on both engines.
    expect(writes.filter((name) => !name.startsWith('backup/') && !recordedStatements().has(name))).toEqual([]);
  });
});

/** Loads a network and lets it live: every command there is, once. */
async function live(store: Store, file: NetworkFile): Promise<readonly CommandResult[]> {
  await loadNetwork(store, file, NOW);
  const answers = await runAllCommands(store, file, randomSource(99));
  await store.write(async (tx) => {
    const second = await readRecord(tx, 'network', 'n-second', 'n-second');
    if (second !== undefined) await removeRecords(tx, 'network', [second]);
  });
  return answers;
}

/** The same figures for a gemeente and a buurt as a wijk has. */
function withFiguresOfAllAreas(file: NetworkFile): NetworkFile {
  const codes = [...file.reference.gemeenten, ...file.reference.buurten].map((area) => area.code);
  const [wijk] = file.reference.wijken;
  const ofWijk = file.reference.figures.filter((figure) => figure.areaCode === wijk?.code);
  const figures = codes.flatMap((areaCode) => ofWijk.map((figure) => ({ ...figure, areaCode })));
  return { ...file, reference: { ...file.reference, figures: [...file.reference.figures, ...figures] } };
}

function ask(store: Store, name: string, params: Params): Promise<readonly Row[]> {
  return store.read((tx) => tx.run(name, params));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPartner, updatePartner } from '../../server/commands/partners.ts';
import { undo } from '../../server/commands/undo.ts';
import type { PictureLists } from '../../server/domain/pictureLists.ts';
import type { NetworkFile } from '../../server/domain/records.ts';
import { loadNetwork } from '../../server/store/loadNetwork.ts';
import { openStore } from '../../server/store/openStore.ts';
import { createPictureLists } from '../../server/store/pictureLists.ts';
import type { Store } from '../../server/store/store.ts';
import type { Step } from '../support/plainModel.ts';
import { type RandomNetworkOptions, randomNetwork } from '../support/randomNetwork.ts';
import { listsOfFile } from '../support/smallNetwork.ts';
import { eachEngine, neo4jUri } from '../support/stores.ts';
import { commandIdOf, depsOf, takeStep } from '../support/takeStep.ts';

const AT = '2026-11-24T10:00:00.000Z';
const NETWORK = 'n-1';

function smallFile(seed: number, more: Partial<RandomNetworkOptions> = {}): NetworkFile {
  const sizes = { partners: 8, wijken: 4, needs: 4, activities: 9, collaborations: 9, referrals: 5 };
  return randomNetwork({ seed, networkId: NETWORK, gemeenteCode: 'GM9901', placed: 0.5, ...sizes, ...more });
}

const load = async (store: Store, file: NetworkFile): Promise<NetworkFile> => {
  await loadNetwork(store, file, AT);
  return file;
};
const freshLists = (store: Store, networkId = NETWORK): Promise<PictureLists> => createPictureLists(store).listsOf(networkId);

/** Maps as sorted lists: the order in which they were filled says nothing. */
function contents(lists: PictureLists) {
  const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const { partners, activities, collaborations, referrals, positions, ...stand } = lists;
  return { ...stand, lists: [partners, activities, collaborations, referrals, positions].map(sorted) };
}

/** Steps over partners of the file and new ones, so that they often meet. */
function arbitrarySteps(file: NetworkFile): fc.Arbitrary<Step[]> {
  const partner = fc.constantFrom('p-new-1', 'p-new-2', ...file.partners.slice(0, 4).map((one) => one.id));
  const tie = fc.constantFrom('c-new-1', 'c-new-2', ...file.collaborations.slice(0, 3).map((one) => one.id));
  const activity = fc.constantFrom('a-new-1', ...file.activities.slice(0, 3).map((one) => one.id));
  const level = fc.integer({ min: 1, max: 5 });
  const needId = fc.constantFrom('N01', 'N02');
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ do: fc.constant('createPartner' as const), id: partner, name: fc.constantFrom('De Brug', 'Ons Huis') }),
    fc.record({ do: fc.constant('renamePartner' as const), id: partner, name: fc.constantFrom('De Spil', 'Ons Huis') }),
    fc.record({ do: fc.constant('endPartner' as const), id: partner, on: fc.constantFrom('2027-01-01', '2028-01-01') }),
    fc.record({ do: fc.constant('removePartner' as const), id: partner }),
    fc.record({
      do: fc.constant('createActivity' as const),
      id: activity,
      partnerIds: fc.uniqueArray(partner, { minLength: 1, maxLength: 2 }),
      needId,
    }),
    fc.record({ do: fc.constant('removeActivity' as const), id: activity }),
    fc.record({ do: fc.constant('collaborate' as const), id: tie, a: partner, b: partner, level }),
    fc.record({ do: fc.constant('relevel' as const), id: tie, level }),
    fc.record({ do: fc.constant('uncollaborate' as const), id: tie }),
    fc.record({ do: fc.constant('refer' as const), id: fc.constant('r-new-1'), a: partner, b: partner }),
    fc.record({ do: fc.constant('move' as const), id: partner, x: fc.constantFrom(0, 12.5, -3) }),
    fc.record({ do: fc.constant('assess' as const), needId, weight: level, people: level }),
    { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), step: fc.nat({ max: 9 }) }) },
  );
  return fc.array(step, { minLength: 1, maxLength: 10 });
}

eachEngine('the lists of a network', (openTestStore, engine) => {
  it('hold what was stored, whatever it is called', { timeout: 240_000 }, async () => {
    const store = await openTestStore();
    for (const seed of [1, 2, 3]) {
      const networkId = `n-${seed}`;
      const file = await load(store, smallFile(seed, { networkId, partners: seed * 6, hostileNames: seed === 2 }));
      expect(contents(await freshLists(store, networkId))).toEqual(contents(listsOfFile(file)));
    }
  });

  it('cost the same number of statements however large the network is', async () => {
    const store = await openTestStore();
    const costs = [];
    for (const partners of [2, 60]) {
      const networkId = `n-of-${partners}`;
      await load(store, smallFile(7, { networkId, partners, activities: partners * 2 }));
      const before = store.statementCount();
      await freshLists(store, networkId);
      costs.push(store.statementCount() - before);
    }
    expect(costs).toEqual([14, 14]);
  });

  it('are empty for a network that is not there, and full once it is', async () => {
    const store = await openTestStore();
    const keeper = createPictureLists(store);
    expect((await keeper.listsOf(NETWORK)).partners.size).toBe(0);
    const file = await load(store, smallFile(4));
    expect((await keeper.listsOf(NETWORK)).partners.size).toBe(file.partners.length);
  });

  it('are made once for all who ask at the same time', async () => {
    const store = await openTestStore();
    await load(store, smallFile(5));
    const keeper = createPictureLists(store);
    const before = store.statementCount();
    const all = await Promise.all(Array.from({ length: 20 }, () => keeper.listsOf(NETWORK)));
    expect(new Set(all).size).toBe(1);
    expect(store.statementCount() - before).toBeLessThan(2 * 20);
  });

  it('after any changes and undos are those that are read anew, at every step', { timeout: 300_000 }, async () => {
    const store = await openTestStore();
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 50 }), fc.nat(), async (seed, walk) => {
        round += 1;
        // Ids are of the whole graph, so each round has its own; the steps speak of the same ones.
        const networkId = `n-walk-${round}`;
        const file = await load(store, smallFile(seed, { networkId }));
        const keeper = createPictureLists(store);
        const [steps = []] = fc.sample(arbitrarySteps(file), { numRuns: 1, seed: walk });
        for (const [index, step] of steps.entries()) {
          await takeStep(store, networkId, index, withOwnIds(step, round));
          expect(contents(await keeper.listsOf(networkId))).toEqual(contents(await freshLists(store, networkId)));
        }
      }),
      { numRuns: engine === 'embedded' ? 60 : 25 },
    );
  });

  it('stay as they were for whoever holds them, and show a change to whoever asks after it', async () => {
    const store = await openTestStore();
    const [partner] = (await load(store, smallFile(6))).partners;
    const keeper = createPictureLists(store);
    const before = await keeper.listsOf(NETWORK);
    const id = partner?.id ?? '';
    const commandId = commandIdOf(NETWORK, 0);
    await updatePartner(depsOf(store), { commandId, networkId: NETWORK, id, version: 1, name: 'Nieuwe naam' });
    const after = await keeper.listsOf(NETWORK);
    expect([before.partners.get(id)?.name, after.partners.get(id)?.name]).toEqual([partner?.name, 'Nieuwe naam']);
    expect(after.activities).toBe(before.activities);
    await undo(depsOf(store), { commandId: commandIdOf(NETWORK, 1), networkId: NETWORK, undoes: commandId });
    expect((await keeper.listsOf(NETWORK)).partners.get(id)?.name).toBe(partner?.name);
  });

  it('of a version somebody knows are answered without asking the graph', async () => {
    const store = await openTestStore();
    await load(store, smallFile(6));
    const keeper = createPictureLists(store);
    const { version } = await keeper.listsOf(NETWORK);
    const before = store.statementCount();
    await keeper.listsOf(NETWORK, version);
    expect(store.statementCount()).toBe(before);
  });

  it('that were used longest ago go when memory is short, and come back when asked', async () => {
    const store = await openTestStore();
    const networks = ['n-1', 'n-2', 'n-3'];
    for (const [index, networkId] of networks.entries()) await load(store, smallFile(index + 10, { networkId }));
    const keeper = createPictureLists(store, { maxBytes: 1 });
    for (const networkId of [...networks, ...networks]) expect((await keeper.listsOf(networkId)).networkId).toBe(networkId);
  });

  it('never show half a change while others write', { timeout: 120_000 }, async () => {
    const store = await openTestStore();
    await load(store, smallFile(9));
    const keeper = createPictureLists(store);
    const { partners, seq } = await keeper.listsOf(NETWORK);
    const writes = Array.from({ length: 40 }, (_, index) =>
      createPartner(depsOf(store), {
        commandId: commandIdOf(NETWORK, index),
        networkId: NETWORK,
        id: `p-at-once-${index}`,
        name: `Tegelijk ${index}`,
        kind: 'place',
        formality: 'formal',
      }),
    );
    const reads = Array.from({ length: 60 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 4));
      // A keeper of its own reads the whole, half of the time; the other half follows the log.
      const lists = index % 2 === 0 ? await keeper.listsOf(NETWORK) : await freshLists(store);
      expect(lists.partners.size - partners.size).toBe(lists.seq - seq);
    });
    await Promise.all([...writes, ...reads]);
    expect((await keeper.listsOf(NETWORK)).partners.size).toBe(partners.size + 40);
  });
});

/** The new things of a step, called after the round. */
function withOwnIds(step: Step, round: number): Step {
  return JSON.parse(JSON.stringify(step).replaceAll('-new-', `-new${round}-`));
}

describe.skipIf(neo4jUri() === null)('two servers on one Neo4j', () => {
  it('each see at once what was changed through the other', async () => {
    const uri = neo4jUri() ?? '';
    const { openEmptyNeo4j } = await import('../support/stores.ts');
    const here = await openEmptyNeo4j();
    const there = await openStore({ neo4j: { uri } });
    try {
      await load(here, smallFile(8));
      const keepers = [createPictureLists(here), createPictureLists(there)];
      for (const keeper of keepers) await keeper.listsOf(NETWORK);
      for (const [index, store] of [here, there, here, there].entries()) {
        const id = `p-over-${index}`;
        await createPartner(depsOf(store), {
          commandId: commandIdOf(NETWORK, index),
          networkId: NETWORK,
          id,
          name: id,
          kind: 'place',
          formality: 'formal',
        });
        for (const keeper of keepers) expect((await keeper.listsOf(NETWORK)).partners.has(id)).toBe(true);
      }
    } finally {
      await here.close();
      await there.close();
    }
  });
});

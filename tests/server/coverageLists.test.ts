import { describe, expect, it } from 'vitest';
import { assessNeed } from '../../server/commands/assessments.ts';
import { createPartner } from '../../server/commands/partners.ts';
import { movePartners } from '../../server/commands/positions.ts';
import type { CommandDeps } from '../../server/commands/runCommand.ts';
import { coverageOn } from '../../server/domain/coverage.ts';
import { bytesOf } from '../../server/domain/coverageLists.ts';
import { LOCAL_BEHEERDER } from '../../server/domain/policy.ts';
import type { NetworkFile } from '../../server/domain/records.ts';
import { createCoverageLists } from '../../server/store/coverageLists.ts';
import { loadNetwork } from '../../server/store/loadNetwork.ts';
import { putReference } from '../../server/store/reference.ts';
import type { Store } from '../../server/store/store.ts';
import { randomCountry, randomNetwork } from '../support/randomNetwork.ts';
import { eachEngine, openEmptyEmbedded } from '../support/stores.ts';

const AT = '2026-11-24T10:00:00.000Z';
const EVERYONE = () => true;
const town = randomNetwork({ seed: 21, partners: 12, wijken: 4, activities: 20, collaborations: 0, referrals: 0, needs: 6 });
const networkId = town.network.id;
const deps = (store: Store): CommandDeps => ({ store, viewer: LOCAL_BEHEERDER, now: AT, onCommitted: () => {} });

async function stored(store: Store, ...files: readonly NetworkFile[]): Promise<Store> {
  for (const file of files) await loadNetwork(store, file, AT);
  return store;
}

async function sizeOf(store: Store, id: string): Promise<number> {
  const lists = await createCoverageLists(store).listsOf(id);
  return lists === undefined ? 0 : bytesOf(lists);
}

/** Statements that some work took. */
async function cost(store: Store, work: () => Promise<unknown>): Promise<number> {
  const before = store.statementCount();
  await work();
  return store.statementCount() - before;
}

async function assess(store: Store, commandId: string, people: number): Promise<void> {
  const [wijkCode = ''] = town.network.wijkCodes;
  const known = town.assessments.find((one) => one.wijkCode === wijkCode && one.needId === 'N01');
  const about = { networkId, wijkCode, needId: 'N01', status: 'assessed' as const, people, weight: 2, on: '2026-11-24' };
  const result = await assessNeed(deps(store), { ...about, commandId, version: known ? 1 : 0 });
  expect(result.problems).toEqual([]);
}

eachEngine('kept coverage lists', (openTestStore) => {
  it('are read once, and then cost one small question', async () => {
    const store = await stored(await openTestStore(), town);
    const keeper = createCoverageLists(store);
    const first = await keeper.listsOf(networkId);
    expect(await cost(store, () => keeper.listsOf(networkId))).toBe(1);
    expect(await keeper.listsOf(networkId)).toBe(first);
  });

  it('are read once for all who ask at the same time', async () => {
    const store = await stored(await openTestStore(), town);
    const alone = await cost(store, () => createCoverageLists(store).listsOf(networkId));
    const keeper = createCoverageLists(store);
    const together = await cost(store, () => Promise.all(Array.from({ length: 10 }, () => keeper.listsOf(networkId))));
    expect(together).toBe(alone + 9);
  });

  it('show whoever made a change that change, from the log alone', async () => {
    const store = await stored(await openTestStore(), town);
    const keeper = createCoverageLists(store);
    await keeper.listsOf(networkId);
    await assess(store, 'command-assess-1', 4321);
    expect(await cost(store, () => keeper.listsOf(networkId))).toBe(3);
    const lists = await keeper.listsOf(networkId);
    const matrix = lists && coverageOn(lists, '2026-11-24');
    expect(matrix?.people[0]).toBe(4321);
    expect(matrix?.version).toBe(2);
    expect(matrix).toEqual(
      await createCoverageLists(store)
        .listsOf(networkId)
        .then((fresh) => fresh && coverageOn(fresh, '2026-11-24')),
    );
  });

  it('keep what a move in the picture does not touch', async () => {
    const store = await stored(await openTestStore(), town);
    const keeper = createCoverageLists(store);
    const before = await keeper.listsOf(networkId);
    const positions = [{ partnerId: town.partners[0]?.id ?? '', x: 5, y: 6 }];
    await movePartners(deps(store), { commandId: 'command-move-1', networkId, positions });
    const after = await keeper.listsOf(networkId);
    expect([after?.version, after?.rows, after?.assessments]).toEqual([2, before?.rows, before?.assessments]);
    expect(after?.rows).toBe(before?.rows);
  });

  it('are made new when the reference data changed', async () => {
    const store = await stored(await openTestStore(), town);
    const keeper = createCoverageLists(store);
    const before = await keeper.listsOf(networkId);
    const need = {
      id: 'N90',
      themeId: town.reference.themes[0]?.id ?? '',
      nameNl: 'Nieuw',
      nameEn: 'New',
      definition: null,
      level: null,
      indicator: null,
    };
    await store.write((tx) => putReference(tx, { ...town.reference, needs: [...town.reference.needs, need] }));
    const after = await keeper.listsOf(networkId);
    expect(before?.needIds).not.toContain('N90');
    expect(after?.needIds).toContain('N90');
  });

  it('are always whole and never older than a change already answered, while many change it', async () => {
    const store = await stored(await openTestStore(), town);
    const keeper = createCoverageLists(store);
    const write = async (who: number) => {
      for (let i = 0; i < 6; i++) {
        const result = await createPartner(deps(store), {
          commandId: `command-${who}-${i}`,
          networkId,
          id: `p-${who}-${i}`,
          name: `P ${who} ${i}`,
          kind: 'initiative',
          formality: 'informal',
        });
        expect(result.problems.filter((problem) => !problem.warning)).toEqual([]);
        const seen = await keeper.listsOf(networkId);
        expect(seen?.partners.ids).toContain(`p-${who}-${i}`);
        expect(seen?.seq).toBeGreaterThanOrEqual(result.seq ?? 0);
      }
    };
    await Promise.all([write(1), write(2), write(3)]);
    const [kept, fresh] = [await keeper.listsOf(networkId), await createCoverageLists(store).listsOf(networkId)];
    expect([...(kept?.partners.ids ?? [])].sort()).toEqual([...(fresh?.partners.ids ?? [])].sort());
  });

  it('of a network that is not there are none', async () => {
    const store = await stored(await openTestStore(), town);
    expect(await createCoverageLists(store).listsOf('n-nowhere')).toBeUndefined();
  });
});

describe('lists of a country', () => {
  const country = [...randomCountry({ seed: 3, networks: 12, wijken: 2, partners: 6, activities: 10, collaborations: 0, referrals: 0 })];

  it('get ready one by one in the background, and say how far they are', async () => {
    const store = await stored(await openEmptyEmbedded(), ...country);
    const keeper = createCoverageLists(store, { restMs: 1 });
    expect(await keeper.progress(EVERYONE)).toEqual({ ready: 0, total: 12 });
    expect(await keeper.readyLists(EVERYONE)).toEqual([]);
    await Promise.all([keeper.warmAll(), keeper.warmAll()]);
    expect(await keeper.progress(EVERYONE)).toEqual({ ready: 12, total: 12 });
    expect(await cost(store, () => keeper.readyLists(EVERYONE))).toBe(1);
    expect((await keeper.readyLists((id) => id.endsWith('1'))).map((lists) => lists.networkId)).toEqual(['n-gm1', 'n-gm11']);
    await store.close();
  });

  it('are made at once when only a few are asked for', async () => {
    const store = await stored(await openEmptyEmbedded(), ...country.slice(0, 3));
    expect((await createCoverageLists(store).readyLists(EVERYONE)).map((lists) => lists.networkId)).toEqual(['n-gm1', 'n-gm2', 'n-gm3']);
    await store.close();
  });

  it('bring up to date what changed, and leave out what is not ready', async () => {
    const store = await stored(await openEmptyEmbedded(), ...country);
    const keeper = createCoverageLists(store);
    await keeper.listsOf('n-gm2');
    const [partner] = country[1]?.partners ?? [];
    await movePartners(deps(store), {
      commandId: 'command-move-2',
      networkId: 'n-gm2',
      positions: [{ partnerId: partner?.id ?? '', x: 1, y: 1 }],
    });
    expect((await keeper.readyLists(EVERYONE)).map((lists) => [lists.networkId, lists.version])).toEqual([['n-gm2', 2]]);
    await keeper.warmAll();
    await store.close();
  });

  it('let the least recently used go when memory is short', async () => {
    const store = await stored(await openEmptyEmbedded(), ...country.slice(0, 3));
    const sizes = await Promise.all(['n-gm1', 'n-gm2', 'n-gm3'].map((id) => sizeOf(store, id)));
    const keeper = createCoverageLists(store, { maxBytes: sizes.reduce((sum, bytes) => sum + bytes, 0) - 1 });
    const [one] = [await keeper.listsOf('n-gm1'), await keeper.listsOf('n-gm2')];
    expect(await keeper.listsOf('n-gm1')).toBe(one);
    await keeper.listsOf('n-gm3');
    expect(await keeper.progress((id) => id === 'n-gm2')).toEqual({ ready: 0, total: 1 });
    expect(await keeper.listsOf('n-gm1')).toBe(one);
    await store.close();
  });

  it('stop getting ready, without a fault of their own, when the graph closes under them', async () => {
    const store = await stored(await openEmptyEmbedded(), ...country);
    const keeper = createCoverageLists(store, { restMs: 5 });
    const warming = keeper.warmAll();
    await store.close();
    await expect(warming).resolves.toBeUndefined();
    await expect(keeper.listsOf('n-gm1')).rejects.toMatchObject({ kind: 'closed' });
  });

  it('stop getting ready when the program ends', async () => {
    const store = await stored(await openEmptyEmbedded(), ...country);
    const keeper = createCoverageLists(store, { restMs: 20 });
    const warming = keeper.warmAll();
    await keeper.close();
    await warming;
    expect((await keeper.progress(EVERYONE)).ready).toBeLessThan(12);
    await store.close();
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNetwork } from '../../server/commands/networks.ts';
import { blocks } from '../../server/domain/problems.ts';
import { putReference } from '../../server/store/reference.ts';
import type { Store } from '../../server/store/store.ts';
import { PlainModel, type Step } from '../support/plainModel.ts';
import { eachEngine } from '../support/stores.ts';
import { commandIdOf, depsOf, takeStep, thingsIn, WIJK } from '../support/takeStep.ts';

const SEQUENCES = 500;
const NEEDS = ['N01', 'N02'];

async function layReference(store: Store): Promise<void> {
  await store.write((tx) =>
    putReference(tx, {
      gemeenten: [{ code: 'GM9901', name: 'Proefstad' }],
      wijken: [{ code: WIJK, name: 'Proefwijk', gemeenteCode: 'GM9901', borders: [], tileX: null, tileY: null }],
      buurten: [],
      figures: [],
      targetGroups: [],
      sectors: [],
      activityKinds: [],
      themes: [{ id: 'T1', nameNl: 'Thema', nameEn: 'Theme', order: 1 }],
      needs: NEEDS.map((id) => ({ id, themeId: 'T1', nameNl: id, nameEn: id, definition: null, level: null, indicator: null })),
    }),
  );
}

/** Steps over three partners, two activities and three ties, so that they often meet. */
function steps(prefix: string): fc.Arbitrary<Step[]> {
  const partner = fc.constantFrom('1', '2', '3').map((n) => `p-${prefix}-${n}`);
  const activity = fc.constantFrom('1', '2').map((n) => `a-${prefix}-${n}`);
  const tie = fc.constantFrom('1', '2', '3').map((n) => `c-${prefix}-${n}`);
  const referral = fc.constantFrom('1', '2').map((n) => `r-${prefix}-${n}`);
  const level = fc.integer({ min: 1, max: 5 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('createPartner' as const), id: partner, name: fc.constantFrom('De Brug', 'Ons Huis') }),
    },
    fc.record({ do: fc.constant('renamePartner' as const), id: partner, name: fc.constantFrom('De Spil', 'Ons Huis') }),
    fc.record({ do: fc.constant('endPartner' as const), id: partner, on: fc.constantFrom('2026-01-01', '2027-01-01') }),
    fc.record({ do: fc.constant('removePartner' as const), id: partner }),
    fc.record({
      do: fc.constant('createActivity' as const),
      id: activity,
      partnerIds: fc.uniqueArray(partner, { minLength: 1, maxLength: 2 }),
      needId: fc.constantFrom(...NEEDS),
    }),
    fc.record({ do: fc.constant('removeActivity' as const), id: activity }),
    { weight: 2, arbitrary: fc.record({ do: fc.constant('collaborate' as const), id: tie, a: partner, b: partner, level }) },
    fc.record({ do: fc.constant('relevel' as const), id: tie, level }),
    fc.record({ do: fc.constant('uncollaborate' as const), id: tie }),
    fc.record({ do: fc.constant('refer' as const), id: referral, a: partner, b: partner }),
    fc.record({
      do: fc.constant('assess' as const),
      needId: fc.constantFrom(...NEEDS),
      weight: fc.constantFrom(1, 2, 3),
      people: fc.nat({ max: 50 }),
    }),
    fc.record({ do: fc.constant('move' as const), id: partner, x: fc.constantFrom(0, 12.5, -3) }),
    { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), step: fc.nat({ max: 11 }) }) },
  );
  return fc.array(step, { minLength: 1, maxLength: 12 });
}

async function openNetwork(store: Store, networkId: string): Promise<void> {
  await createNetwork(depsOf(store), { commandId: `create-${networkId}`, id: networkId, name: networkId, wijkCodes: [WIJK] });
}

async function gaplessLog(store: Store, networkId: string): Promise<boolean> {
  const rows = await store.read((tx) => tx.run('changes/after-seq', { networkId, afterSeq: 0, limit: 1_000 }));
  return rows.every((row, index) => row.seq === index + 1);
}

eachEngine('random commands and undos', (openTestStore) => {
  it(`end as a plain model says, in ${SEQUENCES} sequences, with a gapless log`, { timeout: 900_000 }, async () => {
    const store = await openTestStore();
    await layReference(store);
    for (let run = 0; run < SEQUENCES; run += 1) {
      const networkId = `n-model-${run}`;
      await openNetwork(store, networkId);
      const model = new PlainModel();
      const [sequence = []] = fc.sample(steps(String(run)), { numRuns: 1, seed: 1_000 + run });
      for (const [index, step] of sequence.entries()) {
        const expected = model.take(index, step);
        const result = await takeStep(store, networkId, index, step);
        expect(!blocks(result.problems), `${run}.${index} ${JSON.stringify(step)} ${JSON.stringify(result.problems)}`).toBe(expected);
      }
      expect(await thingsIn(store, networkId), JSON.stringify(sequence)).toEqual(model.things);
      expect(await gaplessLog(store, networkId)).toBe(true);
    }
  });

  it('act once when they are sent twice, with the same answer', async () => {
    const store = await openTestStore();
    await layReference(store);
    await openNetwork(store, 'n-twice');
    const step: Step = { do: 'createPartner', id: 'p-twice', name: 'De Brug' };
    const first = await takeStep(store, 'n-twice', 0, step);
    const again = await Promise.all(Array.from({ length: 20 }, () => takeStep(store, 'n-twice', 0, step)));
    expect(again.every((result) => result.seq === first.seq && result.commandId === commandIdOf('n-twice', 0))).toBe(true);
    expect(await thingsIn(store, 'n-twice')).toEqual(new Map([['partner p-twice', { name: 'De Brug', until: null }]]));
  });
});

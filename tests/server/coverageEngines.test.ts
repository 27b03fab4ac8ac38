import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOn } from '../../server/domain/coverage.ts';
import type { CoverageFilter } from '../../server/domain/coverageFilter.ts';
import type { IsoDate, NetworkFile } from '../../server/domain/records.ts';
import {
  readCell,
  readCellOffers,
  readWijkCells,
  readWijkOffers,
  type StoredCell,
  type StoredOffer,
} from '../../server/store/coverageCells.ts';
import { type CoverageListsKeeper, createCoverageLists } from '../../server/store/coverageLists.ts';
import { loadNetwork } from '../../server/store/loadNetwork.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { arbitraryCoveredNetwork, arbitraryFilter } from '../support/arbitraryCoverage.ts';
import { arbitraryDay } from '../support/arbitraryNetwork.ts';
import { type OracleCell, oracleCell, oracleMatrix } from '../support/coverageOracle.ts';
import { oracleCellsOf } from '../support/coverageOracleCells.ts';
import { arbitraryStep, networkIn, takeCoverageStep } from '../support/coverageSteps.ts';
import { CITY_SIZE, randomNetwork } from '../support/randomNetwork.ts';
import { eachEngine, type OpenTestStore } from '../support/stores.ts';

const AT = '2026-11-24T10:00:00.000Z';
const RUNS = { embedded: { networks: 250, stories: 60 }, neo4j: { networks: 20, stories: 8 } } as const;
/** Every network is loaded anew: on a real server, on a busy machine, that takes seconds. */
const PATIENCE_MS = 400_000;

async function withNetwork<T>(open: OpenTestStore, file: NetworkFile, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await open();
  try {
    await loadNetwork(store, file, AT);
    return await work(store);
  } finally {
    await store.close();
  }
}

/** What the graph says of a cell, in the oracle's words. */
function graphCell(
  { asOf: _asOf, networkId: _network, assessment, ...cell }: StoredCell,
  offers: readonly StoredOffer[],
): Omit<OracleCell, 'priority'> {
  const { people = null, weight = null } = assessment ?? {};
  return { ...cell, people, weight, offers: offers.map(offerOf).sort(byOffer) };
}

function offerOf({ partnerId, activityId, citywide, stale }: StoredOffer): OracleCell['offers'][number] {
  return { partnerId, activityId, citywide, stale };
}

function byOffer(a: OracleCell['offers'][number], b: OracleCell['offers'][number]): number {
  return `${a.partnerId} ${a.activityId}` < `${b.partnerId} ${b.activityId}` ? -1 : 1;
}

function sortedOracle({ priority: _priority, ...cell }: OracleCell): Omit<OracleCell, 'priority'> {
  return { ...cell, offers: [...cell.offers].sort(byOffer) };
}

/** Holds lists, wijk and cell to the records, for one day. */
async function expectTheSameEverywhere(
  store: Store,
  keeper: CoverageListsKeeper,
  file: NetworkFile,
  asOf: IsoDate,
  filter: CoverageFilter,
): Promise<void> {
  const lists = await keeper.listsOf(file.network.id);
  if (lists === undefined) throw new Error('no lists');
  expect(oracleCellsOf(coverageOn(lists, asOf, filter))).toEqual(
    oracleMatrix(file, asOf, filter).map(({ priority: _p, offers: _o, ...cell }) => cell),
  );
  for (const wijkCode of [...file.network.wijkCodes].sort()) {
    const place = { networkId: file.network.id, wijkCode, asOf };
    const expected = oracleMatrix(file, asOf)
      .filter((cell) => cell.wijkCode === wijkCode)
      .map(sortedOracle);
    const [cells, offers] = await store.read(async (tx) => [await readWijkCells(tx, place), await readWijkOffers(tx, place)] as const);
    expect(
      cells.map((cell) =>
        graphCell(
          cell,
          offers.filter((offer) => offer.needId === cell.needId),
        ),
      ),
    ).toEqual(expected);
    for (const { needId } of expected) {
      const cell = { ...place, needId };
      const [one, its] = await store.read(async (tx) => [await readCell(tx, cell), await readCellOffers(tx, cell)] as const);
      expect(one && graphCell(one, its)).toEqual(sortedOracle(oracleCell(file, wijkCode, needId, asOf)));
    }
  }
}

eachEngine('coverage', (openTestStore, engine) => {
  it('is the same by lists, by wijk, by cell and by the records, for any network, day and filter', { timeout: PATIENCE_MS }, async () => {
    const question = arbitraryCoveredNetwork().chain((file) => fc.tuple(fc.constant(file), arbitraryDay, arbitraryFilter(file)));
    await fc.assert(
      fc.asyncProperty(question, ([file, asOf, filter]) =>
        withNetwork(openTestStore, file, (store) => expectTheSameEverywhere(store, createCoverageLists(store), file, asOf, filter)),
      ),
      { numRuns: RUNS[engine].networks },
    );
  });

  it('stays the same after any changes and undos: kept lists never differ from fresh ones', { timeout: PATIENCE_MS }, async () => {
    const story = arbitraryCoveredNetwork().chain((file) =>
      fc.tuple(fc.constant(file), fc.array(arbitraryStep, { minLength: 1, maxLength: 8 }), arbitraryDay, arbitraryFilter(file)),
    );
    await fc.assert(
      fc.asyncProperty(story, ([file, steps, asOf, filter]) =>
        withNetwork(openTestStore, file, async (store) => {
          const kept = createCoverageLists(store);
          await kept.listsOf(file.network.id);
          for (const [index, step] of steps.entries()) {
            await takeCoverageStep(store, file, index, step);
            const [lists, fresh] = [await kept.listsOf(file.network.id), await createCoverageLists(store).listsOf(file.network.id)];
            if (lists === undefined || fresh === undefined) throw new Error('no lists');
            expect(coverageOn(lists, asOf, filter)).toEqual(coverageOn(fresh, asOf, filter));
          }
          await expectTheSameEverywhere(store, kept, await networkIn(store, file), asOf, filter);
        }),
      ),
      { numRuns: RUNS[engine].stories },
    );
  });

  it('has no cell where the network does not use the wijk or the need', async () => {
    const file = randomNetwork({
      seed: 5,
      partners: 4,
      wijken: 2,
      activities: 8,
      collaborations: 0,
      referrals: 0,
      needs: 4,
      hiddenNeeds: 1,
    });
    await withNetwork(openTestStore, file, async (store) => {
      const [hidden = ''] = file.network.hiddenNeeds;
      const [wijkCode = ''] = file.network.wijkCodes;
      const ask = (wijk: string, needId: string) =>
        store.read((tx) => readCell(tx, { networkId: file.network.id, wijkCode: wijk, needId, asOf: '2026-11-22' }));
      expect(await ask(wijkCode, 'N01')).toBeDefined();
      expect(await Promise.all([ask(wijkCode, hidden), ask('WK000000', 'N01'), ask(wijkCode, 'N99')])).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    });
  });
});

describe('coverage of a graph on disk', () => {
  it('is the same after the program was closed and opened again', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'wijkweb-coverage-'));
    const file = randomNetwork({ seed: 6, ...CITY_SIZE, partners: 60, wijken: 8, activities: 150, collaborations: 0, referrals: 0 });
    const answer = async (store: Store) => {
      const lists = await createCoverageLists(store).listsOf(file.network.id);
      return lists && coverageOn(lists, '2026-11-22');
    };
    const first = await openStore({ dataFolder });
    await first.migrate();
    await loadNetwork(first, file, AT);
    await takeCoverageStep(first, file, 0, { kind: 'removePartner', choice: 3, other: 0, day: '2026-11-22' });
    const before = await answer(first);
    await first.close();
    const second = await openStore({ dataFolder });
    expect(before?.statuses.length).toBeGreaterThan(100);
    expect(await answer(second)).toEqual(before);
    await second.close();
    await rm(dataFolder, { recursive: true });
  });
});

import { coverageOn } from '../../server/domain/coverage.ts';
import type { NetworkFile } from '../../server/domain/records.ts';
import { readCell, readCellOffers, readWijkCells } from '../../server/store/coverageCells.ts';
import { createCoverageLists } from '../../server/store/coverageLists.ts';
import { loadNetwork } from '../../server/store/loadNetwork.ts';
import type { Store } from '../../server/store/store.ts';
import { CITY_SIZE, randomNetwork } from '../support/randomNetwork.ts';
import { addDays } from '../support/randomRecords.ts';
import { randomSource } from '../support/randomSource.ts';
import type { Report } from './report.ts';
import { ownCpu, timeOf, timingOf } from './timing.ts';

export const CITY_ID = 'n-city';

/** The city of the budgets; with `quick` a tenth of it. */
export function city(quick: boolean): NetworkFile {
  const share = quick ? 0.1 : 1;
  const { partners, activities, collaborations, referrals, wijken } = CITY_SIZE;
  const sizes = { partners, activities, collaborations, referrals, wijken };
  const scaled = Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, Math.round(size * share)]));
  return randomNetwork({ seed: 1, networkId: CITY_ID, ...sizes, ...scaled });
}

/** Coverage of a city as the server works it out, without HTTP around it, over a graph that `empty` gives. The graph is left filled. */
export async function citySuite(report: Report, store: Store, file: NetworkFile, quick: boolean): Promise<void> {
  const { engine } = store;
  const start = performance.now();
  await loadNetwork(store, file, '2026-01-01T00:00:00.000Z');
  report.add({ what: 'load the city from its file', engine, timing: timingOf([performance.now() - start]) });
  await matrix(report, store, quick);
  await cells(report, store, file, quick);
}

async function matrix(report: Report, store: Store, quick: boolean): Promise<void> {
  const { engine } = store;
  const first = await timeOf(
    quick ? 3 : 8,
    ownCpu,
    async () => {
      const fresh = createCoverageLists(store);
      const lists = await fresh.listsOf(CITY_ID);
      if (lists) coverageOn(lists, '2026-11-22');
      await fresh.close();
    },
    1,
  );
  report.add({ what: 'coverage matrix, first time', engine, timing: first, budget: engine === 'neo4j' ? 500 : 250, held: 'median' });
  const kept = createCoverageLists(store);
  const random = randomSource(9);
  const filters = [{}, {}, { weekend: true }, { supportLevels: [1, 2] }, { formality: 'informal' as const }, { targetGroupIds: ['D03'] }];
  const anyDay = await timeOf(quick ? 50 : 300, ownCpu, async () => {
    const lists = await kept.listsOf(CITY_ID);
    if (lists) coverageOn(lists, addDays('2026-11-22', -random.whole(0, 1500)), random.pick(filters));
  });
  report.add({ what: 'coverage matrix, any day and filter, lists at hand', engine, timing: anyDay, budget: 10 });
  await kept.close();
}

async function cells(report: Report, store: Store, file: NetworkFile, quick: boolean): Promise<void> {
  const { engine } = store;
  const random = randomSource(10);
  const asked = () => ({
    networkId: CITY_ID,
    wijkCode: random.pick(file.network.wijkCodes),
    needId: random.pick(file.reference.needs).id,
    asOf: '2026-11-22',
  });
  const rounds = quick ? 50 : 300;
  const budget = engine === 'neo4j' ? 25 : 5;
  const cell = await timeOf(rounds, ownCpu, () => store.read((tx) => readCell(tx, asked())));
  report.add({ what: 'one cell, in the graph', engine, timing: cell, budget });
  const offers = await timeOf(rounds, ownCpu, () => store.read((tx) => readCellOffers(tx, asked())));
  report.add({ what: 'who is in one cell, in the graph', engine, timing: offers, budget });
  const wijk = await timeOf(rounds, ownCpu, () => {
    const { needId: _, ...place } = asked();
    return store.read((tx) => readWijkCells(tx, place));
  });
  report.add({ what: 'one wijk, all its needs, in the graph', engine, timing: wijk, budget });
}

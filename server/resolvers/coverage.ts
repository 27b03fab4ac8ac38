import DataLoader from 'dataloader';
import { coverageOn } from '../domain/coverage.ts';
import type { Resolvers } from '../generated/types.ts';
import { readCellOffers, readWijkCells, readWijkOffers, type StoredCell, type StoredOffer } from '../store/coverageCells.ts';
import type { Context } from './context.ts';
import { coverageListsOf, readCoverageCell, refuse } from './coverageReading.ts';
import { gaps, gapsPage } from './gaps.ts';
import { requireNetwork } from './reading.ts';

export const coverage: Resolvers = {
  Query: {
    async coverage(_, { networkId, asOf, filter, wijkCodes }, context) {
      return coverageOn(await coverageListsOf(context, networkId), asOf ?? context.today, filter ?? {}, wijkCodes ?? null);
    },
    async coverageCell(_, { asOf, ...cell }, context) {
      return (await readCoverageCell(context, cell, asOf ?? context.today)) ?? refuse(context);
    },
    async wijkCoverage(_, { networkId, wijkCode, asOf }, context) {
      await requireNetwork(context, networkId);
      return [...(await context.store.read((tx) => readWijkCells(tx, { networkId, wijkCode, asOf: asOf ?? context.today })))];
    },
    gaps: (_, asked, context) => gapsPage(context, asked),
    coverageProgress: (_, __, context) => context.coverageLists.progress((networkId) => context.may('read', networkId)),
  },
  ...gaps,
  CoverageCell: { offers: (cell, _, context) => offersLoader(context).load(cell) },
  CellOffer: {
    partner: async ({ partnerId }, _, context) => (await context.loaders.partnerNames.load(partnerId)) ?? refuse(context),
    dayparts: ({ dayparts }) => [...dayparts],
  },
};

const loaders = new WeakMap<Context, DataLoader<StoredCell, StoredOffer[]>>();

/** Offers of cells, one statement for a cell and one for a whole wijk, never one for each of its needs. A request has its own. */
function offersLoader(context: Context): DataLoader<StoredCell, StoredOffer[]> {
  const known = loaders.get(context);
  if (known !== undefined) return known;
  const loader = new DataLoader((cells: readonly StoredCell[]) => loadOffers(context, cells), { cache: false });
  loaders.set(context, loader);
  return loader;
}

async function loadOffers(context: Context, cells: readonly StoredCell[]): Promise<StoredOffer[][]> {
  const byWijk = groupBy(cells, (cell) => `${cell.networkId} ${cell.wijkCode} ${cell.asOf}`);
  const found = new Map<StoredCell, StoredOffer[]>();
  for (const group of byWijk.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { networkId, wijkCode, needId, asOf } = first;
    const offers = await context.store.read((tx) =>
      group.length === 1 ? readCellOffers(tx, { networkId, wijkCode, needId, asOf }) : readWijkOffers(tx, { networkId, wijkCode, asOf }),
    );
    const byNeed = groupBy(offers, (offer) => offer.needId);
    for (const cell of group) found.set(cell, byNeed.get(cell.needId) ?? []);
  }
  return cells.map((cell) => found.get(cell) ?? []);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export { readCoverageCell };

import DataLoader from 'dataloader';
import { z } from 'zod';
import type { CoverageLists } from '../domain/coverageLists.ts';
import type { GapPlace } from '../domain/gapOrder.ts';
import { type Gap, type GapQuestion, rankGaps } from '../domain/gaps.ts';
import { type NearbyOffer, nearbyFinder } from '../domain/gapsNearby.ts';
import type { WijkReference } from '../domain/records.ts';
import { errorText, ShownError } from '../errors.ts';
import type { QueryGapsArgs, Resolvers } from '../generated/types.ts';
import type { Context } from './context.ts';
import { coverageListsOf } from './coverageReading.ts';
import { cursorOf, pageSize, valuesOf } from './reading.ts';

/** A gap with its way to look around; it looks only when somebody asks. */
export interface GapParent extends Gap {
  readonly wijkName: string;
  readonly findNearby: () => readonly NearbyParent[];
}
export interface NearbyParent extends NearbyOffer {
  readonly wijkName: string;
}

/** So many neighbours say enough. */
const MOST_NEARBY = 5;

/** One page of ranked gaps, of one network or of all that this viewer may see. */
export async function gapsPage(context: Context, asked: Partial<QueryGapsArgs>) {
  const { wijken } = await context.reference.get();
  const question = questionOf(context, asked, wijken);
  const { networkId } = asked;
  const lists = networkId
    ? [await coverageListsOf(context, networkId)]
    : await context.coverageLists.readyLists((id) => context.may('read', id));
  const page = rankGaps(lists, question);
  const byCode = new Map(wijken.map((wijk) => [wijk.code, wijk]));
  const edges = page.gaps.map((gap) => ({ cursor: cursorOfGap(gap), node: gapParent(gap, lists, question, byCode) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: question.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.totalCount,
    unrankedCount: page.unrankedCount,
  };
}

function questionOf(context: Context, asked: Partial<QueryGapsArgs>, wijken: readonly WijkReference[]): GapQuestion {
  return {
    asOf: asked.asOf ?? context.today,
    filter: asked.filter ?? {},
    withFragile: asked.withFragile ?? false,
    wijkCodes: wijkCodesOf(asked, wijken),
    first: pageSize(asked.first ?? 50),
    after: placeOf(asked.after),
  };
}

function wijkCodesOf(
  { gemeenteCode, wijkCode }: Partial<QueryGapsArgs>,
  wijken: readonly WijkReference[],
): ReadonlySet<string> | undefined {
  if (!gemeenteCode && !wijkCode) return undefined;
  const chosen = wijken.filter((wijk) => (!gemeenteCode || wijk.gemeenteCode === gemeenteCode) && (!wijkCode || wijk.code === wijkCode));
  return new Set(chosen.map((wijk) => wijk.code));
}

/** Where a gap stands; an unranked one has no number. */
function cursorOfGap(gap: GapPlace): string {
  return cursorOf([gap.priority ?? '', gap.networkId, gap.wijkCode, gap.needId]);
}

const place = z.tuple([z.union([z.number(), z.literal('')]), z.string(), z.string(), z.string()]);

function placeOf(cursor: string | null | undefined): GapPlace | undefined {
  const values = valuesOf(cursor);
  if (values === null) return undefined;
  const parsed = place.safeParse(values);
  if (!parsed.success) throw new ShownError('BAD_USER_INPUT', 'after: not a cursor of this list');
  const [priority, networkId, wijkCode, needId] = parsed.data;
  return { priority: priority === '' ? null : priority, networkId, wijkCode, needId };
}

function gapParent(
  gap: Gap,
  all: readonly CoverageLists[],
  { asOf, filter }: GapQuestion,
  wijken: ReadonlyMap<string, WijkReference>,
): GapParent {
  const wijk = wijken.get(gap.wijkCode);
  const lists = all.find((one) => one.networkId === gap.networkId);
  const nameOf = (code: string) => wijken.get(code)?.name ?? code;
  return {
    ...gap,
    wijkName: nameOf(gap.wijkCode),
    findNearby() {
      if (lists === undefined || wijk === undefined) return [];
      const found = nearbyFinder(lists, asOf, filter, MOST_NEARBY)(gap.wijkCode, gap.needId, wijk.borders);
      return found.map((offer) => ({ ...offer, wijkName: nameOf(offer.wijkCode) }));
    },
  };
}

const names = new WeakMap<Context, DataLoader<string, string | undefined>>();

function nameLoader(context: Context): DataLoader<string, string | undefined> {
  const known = names.get(context);
  if (known !== undefined) return known;
  const loader = new DataLoader(async (ids: readonly string[]) => {
    const rows = await context.store.read((tx) => tx.run('coverage/gap-names', { activityIds: [...ids] }));
    const byId = new Map(rows.map((row) => [row.id, String(row.name)]));
    return ids.map((id) => byId.get(id));
  });
  names.set(context, loader);
  return loader;
}

export const gaps: Resolvers = {
  Gap: {
    people: ({ assessment }) => assessment.people,
    indicator: ({ assessment }) => assessment.indicator,
    source: ({ assessment }) => assessment.source,
    year: ({ assessment }) => assessment.year,
    estimated: ({ assessment }) => assessment.estimated,
    weight: ({ assessment }) => assessment.weight,
    origin: ({ assessment }) => assessment.origin,
    nearby: (gap) => [...gap.findNearby()],
  },
  NearbyOffer: {
    async partner({ partnerId }, _, context) {
      const partner = await context.loaders.partnerNames.load(partnerId);
      if (partner === undefined) throw new ShownError('NOT_FOUND', errorText('NOT_FOUND', context.language));
      return partner;
    },
    activityName: async ({ activityId }, _, context) => (await nameLoader(context).load(activityId)) ?? '',
  },
};

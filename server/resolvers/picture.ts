import { changedBetween, compareDays } from '../domain/comparison.ts';
import { compareCoverage } from '../domain/coverageComparison.ts';
import { EGO_MAX_DEPTH, EGO_MAX_PARTNERS, egoNetwork } from '../domain/ego.ts';
import { gapCells } from '../domain/introductionGaps.ts';
import { INTRODUCTIONS_MAX, type Introduction, introductions } from '../domain/introductions.ts';
import { shortestPath } from '../domain/path.ts';
import type { PictureLists } from '../domain/pictureLists.ts';
import type { IsoDate } from '../domain/records.ts';
import { referralOptions } from '../domain/referralOptions.ts';
import { ShownError } from '../errors.ts';
import type {
  QueryCompareArgs,
  QueryDuplicatesArgs,
  QueryEgoArgs,
  QueryIntroductionsArgs,
  QueryPathArgs,
  QueryReferralOptionsArgs,
  Resolvers,
} from '../generated/types.ts';
import { lineOf } from '../store/changeLog.ts';
import { shownChange } from './changes.ts';
import type { Context } from './context.ts';
import { claimsOf, columnsOf, graphOf, nameIn } from './pictureKept.ts';
import { pageSize, requireNetwork } from './reading.ts';

/** So many lines of the log are looked through for what changed, and so many at most are answered. */
const LOG_LINES = 5_000;
const CHANGES_SHOWN = 500;

/** The lists of a network this viewer may see; refuses as for a network that is not there. */
async function listsOf(context: Context, networkId: string): Promise<PictureLists> {
  const { version } = await requireNetwork(context, networkId);
  return context.pictureLists.listsOf(networkId, version);
}

/** The lists of the network of a partner; undefined for one that is not there, or not this viewer's. */
async function listsAround(context: Context, partnerId: string): Promise<PictureLists | undefined> {
  const [row] = await context.store.read((tx) => tx.run('partners/network-of-partner', { id: partnerId }));
  const networkId = row?.networkId;
  return typeof networkId === 'string' && context.may('read', networkId) ? context.pictureLists.listsOf(networkId) : undefined;
}

function within(value: number, name: string, most: number): number {
  if (value < 1 || value > most) throw new ShownError('BAD_USER_INPUT', `${name}: 1–${most}`);
  return value;
}

async function ego({ partnerId, depth, max, asOf }: QueryEgoArgs, context: Context) {
  const steps = within(depth ?? 1, 'depth', EGO_MAX_DEPTH);
  const most = within(max ?? 200, 'max', EGO_MAX_PARTNERS);
  const lists = await listsAround(context, partnerId);
  const found = lists && egoNetwork(graphOf(lists), partnerId, asOf ?? context.today, steps, most);
  if (found === undefined) return null;
  const name = nameIn(await context.reference.get());
  return {
    nodes: found.nodes.map(({ partner, distance }) => ({ partner: name(partner), distance })),
    ties: [...found.ties],
    cut: found.cut,
  };
}

async function path({ fromId, toId, asOf }: QueryPathArgs, context: Context) {
  const lists = await listsAround(context, fromId);
  if (lists === undefined) return { partners: [], ties: [] };
  const found = shortestPath(graphOf(lists), fromId, toId, asOf ?? context.today);
  return { partners: found.partners.map(nameIn(await context.reference.get())), ties: [...found.ties] };
}

async function compare({ networkId, from, to }: QueryCompareArgs, context: Context) {
  const lists = await listsOf(context, networkId);
  const graph = graphOf(lists);
  const name = nameIn(await context.reference.get());
  const coverage = await context.coverageLists.listsOf(networkId, lists.version);
  const days = compareDays(lists, graph, from, to);
  const cells = coverage === undefined ? [] : compareCoverage(coverage, from, to);
  const changed = changedBetween(lists, graph, await linesBetween(context, networkId, from, to), from, to);
  return {
    from,
    to,
    partnersCame: days.partnersCame.map(name),
    partnersWent: days.partnersWent.map(name),
    activitiesCame: [...days.activitiesCame],
    activitiesWent: [...days.activitiesWent],
    tiesCame: [...days.tiesCame],
    tiesWent: [...days.tiesWent],
    changed: changed.slice(-CHANGES_SHOWN).map((line) => shownChange(line)),
    cells: cells.flatMap(({ wijkCode, needId, before, after }) =>
      before.status === after.status ? [] : [{ wijkCode, needId, before: before.status, after: after.status }],
    ),
  };
}

/** The log from the first till the end of the last of two days, whichever comes first. Moments compare as texts: `T24` is past the day. */
async function linesBetween(context: Context, networkId: string, a: IsoDate, b: IsoDate) {
  const [first, last] = a <= b ? [a, b] : [b, a];
  const params = { networkId, fromMoment: first, toMoment: `${last}T24`, limit: LOG_LINES };
  const rows = await context.store.read((tx) => tx.run('changes/between-days', params));
  return rows.map((row) => lineOf(row.change));
}

async function introductionsOf({ partnerId, first, asOf }: QueryIntroductionsArgs, context: Context) {
  const count = within(first ?? 3, 'first', INTRODUCTIONS_MAX);
  const lists = await listsAround(context, partnerId);
  const coverage = lists && (await context.coverageLists.listsOf(lists.networkId, lists.version));
  if (lists === undefined || coverage === undefined) return [];
  const day = asOf ?? context.today;
  const found = introductions(lists, graphOf(lists), partnerId, day, gapCells(coverage, day), count);
  return Promise.all(found.map((one) => shownIntroduction(context, lists.networkId, one)));
}

async function shownIntroduction(context: Context, networkId: string, one: Introduction) {
  const words = await context.reference.get();
  const needs = await context.loaders.needsOfNetwork.load(networkId);
  const name = nameIn(words);
  return {
    partner: name(one.partner),
    sharedWijken: byIds(words.wijken, one.sharedWijkCodes, (wijk) => wijk.code),
    sharedNeeds: byIds(needs, one.sharedNeedIds, (need) => need.id),
    sharedTargetGroups: byIds(words.targetGroups, one.sharedTargetGroupIds, (group) => group.id),
    fillsGaps: one.fillsGaps.map(({ needId, wijkCode }) => ({ needId, gapWijkCode: wijkCode })),
    via: one.via.map(name),
  };
}

function byIds<T>(things: readonly T[], ids: readonly string[], idOf: (thing: T) => string): T[] {
  return things.filter((thing) => ids.includes(idOf(thing)));
}

async function referralOptionsOf(args: QueryReferralOptionsArgs, context: Context) {
  const first = pageSize(args.first ?? 20);
  const lists = await listsOf(context, args.networkId);
  const words = await context.reference.get();
  const wijk = words.wijken.find((one) => one.code === args.wijkCode);
  const partnerId = args.partnerId ?? null;
  if (wijk === undefined || (partnerId !== null && !lists.partners.has(partnerId))) return [];
  const { needId, wijkCode, targetGroupId = null, daypart = null } = args;
  const question = { partnerId, needId, wijkCode, targetGroupId, daypart, day: args.asOf ?? context.today };
  const surroundings = { gemeenteCode: wijk.gemeenteCode, borders: new Set(wijk.borders) };
  const name = nameIn(words);
  return referralOptions(lists, graphOf(lists), question, surroundings, first).map(({ partner, activity, ...option }) => ({
    partner: name(partner),
    activityId: activity.id,
    activityName: activity.name,
    supportLevel: activity.supportLevel,
    dayparts: [...activity.dayparts],
    reach: option.reach,
    wijkCodes: [...option.wijkCodes],
    steps: option.steps,
    via: option.via.map(name),
    lastConfirmedOn: activity.lastConfirmedOn,
    stale: option.stale,
    origin: activity.origin,
  }));
}

async function duplicates({ networkId, first }: QueryDuplicatesArgs, context: Context) {
  const count = pageSize(first ?? 20);
  const claims = claimsOf(await listsOf(context, networkId), await context.reference.get(), context.today).slice(0, count);
  const load = async (id: string) => {
    const partner = await context.loaders.partners.load(id);
    return partner === undefined ? [] : [{ partner, asOf: context.today }];
  };
  const shown = claims.map(async ({ aId, bId, similarity }) => {
    const [[a], [b]] = await Promise.all([load(aId), load(bId)]);
    return a === undefined || b === undefined ? [] : [{ a, b, similarity }];
  });
  return (await Promise.all(shown)).flat();
}

export const picture: Resolvers = {
  Query: {
    picture: async (_, { networkId }, context) => columnsOf(await listsOf(context, networkId), await context.reference.get()),
    ego: (_, args, context) => ego(args, context),
    path: (_, args, context) => path(args, context),
    compare: (_, args, context) => compare(args, context),
    introductions: (_, args, context) => introductionsOf(args, context),
    referralOptions: (_, args, context) => referralOptionsOf(args, context),
    duplicates: (_, args, context) => duplicates(args, context),
  },
};

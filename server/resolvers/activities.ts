import { confirmActivity, createActivity, endActivity, removeActivity, updateActivity } from '../commands/activities.ts';
import type { CommandResult } from '../commands/runCommand.ts';
import { activityIds } from '../domain/activityList.ts';
import { isStale } from '../domain/coverageDays.ts';
import type { IsoDate } from '../domain/records.ts';
import { aliveOn } from '../domain/spans.ts';
import type { QueryActivitiesArgs, Resolvers } from '../generated/types.ts';
import type { Context } from './context.ts';
import type { ActivityParent } from './parents.ts';
import { payloadOf, removePayload } from './payload.ts';
import { cursorOf, pageSize, recordById, requireNetwork, valuesOf } from './reading.ts';

export async function activityById(context: Context, id: string, asOf: IsoDate): Promise<ActivityParent | null> {
  const activity = await recordById(context, 'activity', id);
  return activity === null ? null : { activity, asOf };
}

async function activityPayload(context: Context, id: string, result: CommandResult) {
  return { ...payloadOf(context, result), activity: await activityById(context, id, context.today) };
}

async function activitiesPage(args: QueryActivitiesArgs, context: Context) {
  await requireNetwork(context, args.networkId);
  const asOf = args.asOf ?? context.today;
  const first = pageSize(args.first ?? 50);
  const { wijken } = await context.reference.get();
  const ids = activityIds(await context.pictureLists.listsOf(args.networkId), {
    filter: args.filter ?? {},
    asOf,
    gemeenteOf: new Map(wijken.map((wijk) => [wijk.code, wijk.gemeenteCode])),
  });
  const [last] = valuesOf(args.after) ?? [];
  const start = last === undefined ? 0 : ids.indexOf(String(last)) + 1;
  const page = ids.slice(start, start + first);
  const loaded = await context.loaders.activities.loadMany(page);
  const edges = loaded.flatMap((activity) =>
    activity === undefined || activity instanceof Error ? [] : [{ cursor: cursorOf([activity.id]), node: { activity, asOf } }],
  );
  const ends = { startCursor: edges.at(0)?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, totalCount: ids.length, pageInfo: { hasNextPage: ids.length > start + first, hasPreviousPage: start > 0, ...ends } };
}

export const activities: Resolvers = {
  Query: {
    activities: (_, args, context) => activitiesPage(args, context),
    activity: (_, { id, asOf }, context) => activityById(context, id, asOf ?? context.today),
  },
  Mutation: {
    createActivity: async (_, { input }, context) => activityPayload(context, input.id, await createActivity(context.deps, input)),
    updateActivity: async (_, { input }, context) => activityPayload(context, input.id, await updateActivity(context.deps, input)),
    endActivity: async (_, { input }, context) => activityPayload(context, input.id, await endActivity(context.deps, input)),
    confirmActivity: async (_, { input }, context) => activityPayload(context, input.id, await confirmActivity(context.deps, input)),
    removeActivity: async (_, { input }, context) => removePayload(context, await removeActivity(context.deps, input)),
  },
  Activity: {
    id: ({ activity }) => activity.id,
    networkId: ({ activity }) => activity.networkId,
    version: ({ activity }) => activity.version,
    name: ({ activity }) => activity.name,
    kind: async ({ activity }, _, context) =>
      (await context.reference.get()).activityKinds.find((kind) => kind.id === activity.kind) ?? null,
    description: ({ activity }) => activity.description,
    supportLevel: ({ activity }) => activity.supportLevel,
    dayparts: ({ activity }) => [...activity.dayparts],
    capacityPerWeek: ({ activity }) => activity.capacityPerWeek,
    since: ({ activity }) => activity.since,
    until: ({ activity }) => activity.until,
    origin: ({ activity }) => activity.origin,
    source: ({ activity }) => activity.source,
    lastConfirmedOn: ({ activity }) => activity.lastConfirmedOn,
    stale: ({ activity, asOf }) => isStale(activity.lastConfirmedOn, asOf),
    async offers({ activity, asOf }, _, context) {
      const alive = activity.offers.filter((offer) => aliveOn(offer, asOf));
      const names = await context.loaders.partnerNames.loadMany(alive.map((offer) => offer.partnerId));
      return alive.flatMap((offer, index) => {
        const partner = names[index];
        return partner === undefined || partner instanceof Error || !aliveOn(partner, asOf) ? [] : [{ ...offer, partner }];
      });
    },
    async needs({ activity, asOf }, _, context) {
      const addressed = new Set(activity.addresses.filter((address) => aliveOn(address, asOf)).map((address) => address.needId));
      return (await context.loaders.needsOfNetwork.load(activity.networkId)).filter((need) => addressed.has(need.id));
    },
    serves: ({ activity, asOf }) => activity.serves.filter((area) => aliveOn(area, asOf)).map((area) => area.areaCode),
    targetGroups: async ({ activity }, _, context) =>
      (await context.reference.get()).targetGroups.filter((group) => activity.targetGroups.includes(group.id)),
    heldAt: async ({ activity }, _, context) =>
      activity.heldAt === null ? null : ((await context.loaders.partnerNames.load(activity.heldAt)) ?? null),
  },
};

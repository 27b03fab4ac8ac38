import { mergePartners } from '../commands/mergePartners.ts';
import { confirmPartner, createPartner, endPartner, updatePartner } from '../commands/partners.ts';
import { removePartner } from '../commands/removePartner.ts';
import type { CommandResult } from '../commands/runCommand.ts';
import { isStale } from '../domain/coverageDays.ts';
import { type DirectorySort, directoryPage } from '../domain/directory.ts';
import type { IsoDate, RecordOf } from '../domain/records.ts';
import { aliveOn } from '../domain/spans.ts';
import type { QueryPartnersArgs, Resolvers } from '../generated/types.ts';
import type { Context } from './context.ts';
import type { PartnerParent } from './parents.ts';
import { payloadOf, removePayload } from './payload.ts';
import { cursorOf, pageSize, recordById, requireNetwork, valuesOf } from './reading.ts';

export async function partnerById(context: Context, id: string, asOf: IsoDate): Promise<PartnerParent | null> {
  const partner = await recordById(context, 'partner', id);
  return partner === null ? null : { partner, asOf };
}

async function partnerPayload(context: Context, id: string, result: CommandResult) {
  return { ...payloadOf(context, result), partner: await partnerById(context, id, context.today) };
}

async function partnersPage(args: QueryPartnersArgs, context: Context) {
  await requireNetwork(context, args.networkId);
  const asOf = args.asOf ?? context.today;
  const { wijken, needs } = await context.reference.get();
  const lists = await context.pictureLists.listsOf(args.networkId);
  const themeNeeds = args.filter?.themeIds?.length
    ? needs.filter((need) => args.filter?.themeIds?.includes(need.themeId)).map((need) => need.id)
    : [];
  const sort: DirectorySort = args.sort ?? 'name';
  const [key, id] = valuesOf(args.after) ?? [];
  const page = directoryPage(lists, {
    filter: { ...args.filter, needIds: [...(args.filter?.needIds ?? []), ...themeNeeds] },
    sort,
    descending: args.direction === 'descending',
    asOf,
    first: pageSize(args.first ?? 50),
    after: key === undefined || id === undefined ? null : { key, id: String(id) },
    gemeenteOf: new Map(wijken.map((wijk) => [wijk.code, wijk.gemeenteCode])),
  });
  const loaded = await context.loaders.partners.loadMany(page.rows.map((row) => row.id));
  const edges = page.rows.flatMap((row, index) => {
    const partner = loaded[index];
    return partner === undefined || partner instanceof Error
      ? []
      : [{ cursor: cursorOf([row.key, row.id]), node: { partner, asOf, counted: row } }];
  });
  const ends = { startCursor: edges.at(0)?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, totalCount: page.total, pageInfo: { hasNextPage: page.hasNext, hasPreviousPage: key !== undefined, ...ends } };
}

/** Ties alive on the day with both ends alive. */
async function aliveTies<T extends RecordOf['collaboration'] | RecordOf['referral']>(
  context: Context,
  ties: readonly T[],
  asOf: IsoDate,
): Promise<T[]> {
  const names = await context.loaders.partnerNames.loadMany(ties.flatMap((tie) => [tie.fromId, tie.toId]));
  const alive = new Set(names.flatMap((name) => (name !== undefined && !(name instanceof Error) && aliveOn(name, asOf) ? [name.id] : [])));
  return ties.filter((tie) => aliveOn(tie, asOf) && alive.has(tie.fromId) && alive.has(tie.toId));
}

async function aliveActivities({ partner, asOf }: PartnerParent, context: Context) {
  const activities = await context.loaders.activitiesOfPartner.load(partner.id);
  return activities
    .filter(
      (activity) => aliveOn(activity, asOf) && activity.offers.some((offer) => offer.partnerId === partner.id && aliveOn(offer, asOf)),
    )
    .map((activity) => ({ activity, asOf }));
}

export const partners: Resolvers = {
  Query: {
    partners: (_, args, context) => partnersPage(args, context),
    partner: (_, { id, asOf }, context) => partnerById(context, id, asOf ?? context.today),
  },
  Mutation: {
    createPartner: async (_, { input }, context) => partnerPayload(context, input.id, await createPartner(context.deps, input)),
    updatePartner: async (_, { input }, context) => partnerPayload(context, input.id, await updatePartner(context.deps, input)),
    endPartner: async (_, { input }, context) => partnerPayload(context, input.id, await endPartner(context.deps, input)),
    confirmPartner: async (_, { input }, context) => partnerPayload(context, input.id, await confirmPartner(context.deps, input)),
    removePartner: async (_, { input }, context) => removePayload(context, await removePartner(context.deps, input)),
    mergePartners: async (_, { input }, context) => partnerPayload(context, input.id, await mergePartners(context.deps, input)),
  },
  Partner: {
    id: ({ partner }) => partner.id,
    networkId: ({ partner }) => partner.networkId,
    version: ({ partner }) => partner.version,
    name: ({ partner }) => partner.name,
    aliases: ({ partner }) => [...partner.aliases],
    kind: ({ partner }) => partner.kind,
    formality: ({ partner }) => partner.formality,
    description: ({ partner }) => partner.description,
    website: ({ partner }) => partner.website,
    contactFunction: ({ partner }) => partner.contactFunction,
    contactEmail: ({ partner }) => partner.contactEmail,
    contactPhone: ({ partner }) => partner.contactPhone,
    since: ({ partner }) => partner.since,
    until: ({ partner }) => partner.until,
    origin: ({ partner }) => partner.origin,
    source: ({ partner }) => partner.source,
    lastConfirmedOn: ({ partner }) => partner.lastConfirmedOn,
    stale: ({ partner, asOf }) => isStale(partner.lastConfirmedOn, asOf),
    async sectors({ partner }, _, context) {
      const { sectors } = await context.reference.get();
      return partner.sectors.flatMap((id) => sectors.find((sector) => sector.id === id) ?? []);
    },
    async worksIn({ partner, asOf }, _, context) {
      const { wijken } = await context.reference.get();
      return partner.worksIn
        .filter((area) => aliveOn(area, asOf))
        .flatMap((area) => {
          const wijk = wijken.find((one) => one.code === area.wijkCode);
          return wijk === undefined ? [] : [{ wijk, since: area.since, until: area.until }];
        });
    },
    activities: (parent, _, context) => aliveActivities(parent, context),
    collaborations: async ({ partner, asOf }, _, context) =>
      aliveTies(context, await context.loaders.collaborationsOfPartner.load(partner.id), asOf),
    async refersTo({ partner, asOf }, _, context) {
      return (await aliveTies(context, await context.loaders.referralsOfPartner.load(partner.id), asOf)).filter(
        (tie) => tie.fromId === partner.id,
      );
    },
    async referredBy({ partner, asOf }, _, context) {
      return (await aliveTies(context, await context.loaders.referralsOfPartner.load(partner.id), asOf)).filter(
        (tie) => tie.toId === partner.id,
      );
    },
    activityCount: async (parent, _, context) => parent.counted?.activityCount ?? (await aliveActivities(parent, context)).length,
    async tieCount({ partner, asOf, counted }, _, context) {
      if (counted !== undefined) return counted.tieCount;
      const ties = [
        await context.loaders.collaborationsOfPartner.load(partner.id),
        await context.loaders.referralsOfPartner.load(partner.id),
      ];
      return (await aliveTies(context, ties.flat(), asOf)).length;
    },
  },
};

import { z } from 'zod';
import { addTo } from '../domain/groupBy.ts';
import type { PictureActivity, PictureCollaboration, PictureLists, PicturePartner, PictureReferral } from '../domain/pictureLists.ts';
import { pictureActivity, picturePartner } from '../domain/pictureLists.ts';
import { DAYPARTS, FORMALITIES, HANDOVERS, ORIGINS, PARTNER_KINDS } from '../domain/records.ts';
import type { Row, Transaction } from './store.ts';

/** What kept lists of one network stand on. */
export interface PictureStand {
  readonly version: number;
  readonly seq: number;
}

const texts = z.array(z.string());
const numbers = z.array(z.number());
const spans = { sinces: texts, untils: texts };
const stand = z.object({ version: z.number(), seq: z.number() });
const partners = z.object({
  ids: texts,
  versions: numbers,
  names: texts,
  aliases: z.array(texts),
  kinds: z.array(z.enum(PARTNER_KINDS)),
  formalities: z.array(z.enum(FORMALITIES)),
  origins: z.array(z.enum(ORIGINS)),
  lastConfirmedOn: texts,
  ...spans,
});
const sectors = z.object({ partnerIds: texts, sectorIds: texts });
const worksIn = z.object({ partnerIds: texts, wijkCodes: texts, ...spans });
const activities = z.object({
  ids: texts,
  versions: numbers,
  names: texts,
  supportLevels: numbers,
  dayparts: z.array(z.array(z.enum(DAYPARTS))),
  origins: z.array(z.enum(ORIGINS)),
  lastConfirmedOn: texts,
  ...spans,
});
const offers = z.object({ activityIds: texts, partnerIds: texts, ...spans });
const addresses = z.object({ activityIds: texts, needIds: texts, ...spans });
const serves = z.object({ activityIds: texts, areaCodes: texts, ...spans });
const targetGroups = z.object({ activityIds: texts, groupIds: texts });
const collaborations = z.object({ ids: texts, versions: numbers, fromIds: texts, toIds: texts, levels: numbers, ...spans });
const referrals = z.object({
  ids: texts,
  versions: numbers,
  fromIds: texts,
  toIds: texts,
  needIds: texts,
  handovers: z.array(z.enum(['', ...HANDOVERS])),
  ...spans,
});
const positions = z.object({ ids: texts, xs: numbers, ys: numbers });

/** Where a network stands now; undefined when there is no such network. */
export async function readPictureStand(tx: Transaction, networkId: string): Promise<PictureStand | undefined> {
  const [row] = await tx.run('networks/version-of-network', { networkId });
  return row && stand.parse(row);
}

/** All lists of a network in a fixed number of statements, as of the stand read just before. */
export async function readPictureLists(tx: Transaction, networkId: string, { version, seq }: PictureStand): Promise<PictureLists> {
  const columns = async (question: string): Promise<Row | undefined> => (await tx.run(question, { networkId }))[0];
  return {
    networkId,
    version,
    seq,
    partners: partnersById(
      partners.parse(await columns('picture/lists-partners')),
      sectors.parse(await columns('picture/lists-sectors')),
      worksIn.parse(await columns('picture/lists-works-in')),
    ),
    activities: activitiesById(activities.parse(await columns('picture/lists-activities')), {
      offers: offers.parse(await columns('coverage/lists-offers')),
      addresses: addresses.parse(await columns('coverage/lists-addresses')),
      serves: serves.parse(await columns('coverage/lists-serves')),
      targetGroups: targetGroups.parse(await columns('coverage/lists-target-groups')),
    }),
    collaborations: collaborationsById(collaborations.parse(await columns('picture/lists-collaborations'))),
    referrals: referralsById(referrals.parse(await columns('picture/lists-referrals'))),
    positions: positionsById(positions.parse(await columns('picture/lists-positions'))),
  };
}

/** A graph collects no nulls: an absent text is ''. */
function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

function spanAt(columns: { readonly sinces: readonly string[]; readonly untils: readonly string[] }, row: number) {
  return { since: orNull(columns.sinces[row]), until: orNull(columns.untils[row]) };
}

/** The element of a column in a row that its id column has. */
function cell<T>(column: readonly T[], row: number): T {
  const value = column[row];
  if (value === undefined) throw new RangeError(`a column of the graph has no row ${row}`);
  return value;
}

/** What hangs on each owner, made of the rows of a column list. */
function hung<T>(ownerIds: readonly string[], make: (row: number) => T): (ownerId: string) => readonly T[] {
  const byOwner = new Map<string, T[]>();
  ownerIds.forEach((ownerId, row) => {
    addTo(byOwner, ownerId, make(row));
  });
  return (ownerId) => byOwner.get(ownerId) ?? [];
}

function byId<T>(ids: readonly string[], make: (id: string, row: number) => T): ReadonlyMap<string, T> {
  return new Map(ids.map((id, row) => [id, make(id, row)]));
}

function partnersById(
  columns: z.infer<typeof partners>,
  inSector: z.infer<typeof sectors>,
  areas: z.infer<typeof worksIn>,
): ReadonlyMap<string, PicturePartner> {
  const sectorsOf = hung(inSector.partnerIds, (row) => cell(inSector.sectorIds, row));
  const areasOf = hung(areas.partnerIds, (row) => ({ wijkCode: cell(areas.wijkCodes, row), ...spanAt(areas, row) }));
  return byId(columns.ids, (id, row) =>
    picturePartner({
      id,
      version: cell(columns.versions, row),
      name: cell(columns.names, row),
      aliases: cell(columns.aliases, row),
      kind: cell(columns.kinds, row),
      formality: cell(columns.formalities, row),
      origin: cell(columns.origins, row),
      lastConfirmedOn: orNull(columns.lastConfirmedOn[row]),
      ...spanAt(columns, row),
      sectors: sectorsOf(id),
      worksIn: areasOf(id),
    }),
  );
}

interface ActivityTies {
  readonly offers: z.infer<typeof offers>;
  readonly addresses: z.infer<typeof addresses>;
  readonly serves: z.infer<typeof serves>;
  readonly targetGroups: z.infer<typeof targetGroups>;
}

function activitiesById(columns: z.infer<typeof activities>, ties: ActivityTies): ReadonlyMap<string, PictureActivity> {
  const { offers: offered, addresses: addressed, serves: served, targetGroups: groups } = ties;
  const offersOf = hung(offered.activityIds, (row) => ({ partnerId: cell(offered.partnerIds, row), ...spanAt(offered, row) }));
  const addressesOf = hung(addressed.activityIds, (row) => ({ needId: cell(addressed.needIds, row), ...spanAt(addressed, row) }));
  const servesOf = hung(served.activityIds, (row) => ({ areaCode: cell(served.areaCodes, row), ...spanAt(served, row) }));
  const groupsOf = hung(groups.activityIds, (row) => cell(groups.groupIds, row));
  return byId(columns.ids, (id, row) => {
    const level = cell(columns.supportLevels, row);
    return pictureActivity({
      id,
      version: cell(columns.versions, row),
      name: cell(columns.names, row),
      supportLevel: level < 0 ? null : level,
      dayparts: cell(columns.dayparts, row),
      origin: cell(columns.origins, row),
      lastConfirmedOn: orNull(columns.lastConfirmedOn[row]),
      ...spanAt(columns, row),
      offers: offersOf(id),
      addresses: addressesOf(id),
      serves: servesOf(id),
      targetGroups: groupsOf(id),
    });
  });
}

function endsAt(
  columns: { readonly versions: readonly number[]; readonly fromIds: readonly string[]; readonly toIds: readonly string[] },
  row: number,
) {
  return { version: cell(columns.versions, row), fromId: cell(columns.fromIds, row), toId: cell(columns.toIds, row) };
}

function collaborationsById(columns: z.infer<typeof collaborations>): ReadonlyMap<string, PictureCollaboration> {
  return byId(columns.ids, (id, row) => ({ id, ...endsAt(columns, row), level: cell(columns.levels, row), ...spanAt(columns, row) }));
}

function referralsById(columns: z.infer<typeof referrals>): ReadonlyMap<string, PictureReferral> {
  return byId(columns.ids, (id, row) => {
    const handover = cell(columns.handovers, row);
    return {
      id,
      ...endsAt(columns, row),
      needId: orNull(columns.needIds[row]),
      handover: handover === '' ? null : handover,
      ...spanAt(columns, row),
    };
  });
}

function positionsById(columns: z.infer<typeof positions>): PictureLists['positions'] {
  return byId(columns.ids, (id, row) => ({ id, x: cell(columns.xs, row), y: cell(columns.ys, row) }));
}

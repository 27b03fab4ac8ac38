import { compareById, compareByName, type PictureLists, type PicturePartner } from './pictureLists.ts';
import { type Formality, hasWeekend, type IsoDate, type Origin, type PartnerKind } from './records.ts';

/** A whole network for drawing, as columns: see NetworkPicture in server/schema/picture.graphql, whose fields these are. */
export interface PictureColumns extends PartnerColumns, TieColumns, ActivityColumns {
  readonly networkId: string;
  readonly version: number;
  readonly seq: number;
}

interface PartnerColumns {
  readonly partnerIds: string[];
  readonly partnerNames: string[];
  readonly partnerAliases: string[][];
  readonly partnerKinds: PartnerKind[];
  readonly partnerFormalities: Formality[];
  readonly partnerColourGroups: string[];
  readonly partnerSectorIds: string[][];
  readonly partnerWijkCodes: string[][];
  readonly partnerSince: (IsoDate | null)[];
  readonly partnerUntil: (IsoDate | null)[];
  readonly partnerConfirmed: (IsoDate | null)[];
  readonly partnerOrigins: Origin[];
  readonly partnerVersions: number[];
  readonly partnerX: (number | null)[];
  readonly partnerY: (number | null)[];
}

interface TieColumns {
  readonly collaborationIds: string[];
  readonly collaborationFrom: number[];
  readonly collaborationTo: number[];
  readonly collaborationLevels: number[];
  readonly collaborationSince: (IsoDate | null)[];
  readonly collaborationUntil: (IsoDate | null)[];
  readonly collaborationVersions: number[];
  readonly referralIds: string[];
  readonly referralFrom: number[];
  readonly referralTo: number[];
  readonly referralNeedIds: (string | null)[];
  readonly referralSince: (IsoDate | null)[];
  readonly referralUntil: (IsoDate | null)[];
  readonly referralVersions: number[];
}

interface ActivityColumns {
  readonly activityIds: string[];
  readonly activityNames: string[];
  readonly activityLevels: (number | null)[];
  readonly activityWeekend: boolean[];
  readonly activityNeedIds: string[][];
  readonly activityTargetGroupIds: string[][];
  readonly activityServes: string[][];
  readonly activitySince: (IsoDate | null)[];
  readonly activityUntil: (IsoDate | null)[];
  readonly offerPartner: number[];
  readonly offerActivity: number[];
  readonly offerSince: (IsoDate | null)[];
  readonly offerUntil: (IsoDate | null)[];
}

/** Colour group by sector id; a sector that is not in it counts as none. */
export type ColourGroups = ReadonlyMap<string, string>;

/**
 * The columns of a network: partners by name, the rest by id, so that the same network always gives the same answer.
 * Ties and offers of partners that are not there are left out.
 */
export function pictureColumns(lists: PictureLists, colourGroups: ColourGroups): PictureColumns {
  const partners = [...lists.partners.values()].sort(compareByName);
  const indexOf = new Map(partners.map((partner, index) => [partner.id, index]));
  return {
    networkId: lists.networkId,
    version: lists.version,
    seq: lists.seq,
    ...partnerColumns(partners, lists, colourGroups),
    ...collaborationColumns(lists, indexOf),
    ...referralColumns(lists, indexOf),
    ...activityColumns(lists, indexOf),
  };
}

/** The first sector that has one; `onbekend` when there is none. */
export function colourGroupOf(partner: PicturePartner, colourGroups: ColourGroups): string {
  for (const sector of partner.sectors) {
    const group = colourGroups.get(sector);
    if (group !== undefined) return group;
  }
  return 'onbekend';
}

function partnerColumns(partners: readonly PicturePartner[], lists: PictureLists, colourGroups: ColourGroups): PartnerColumns {
  const positions = partners.map((partner) => lists.positions.get(partner.id));
  return {
    partnerIds: partners.map((one) => one.id),
    partnerNames: partners.map((one) => one.name),
    partnerAliases: partners.map((one) => [...one.aliases]),
    partnerKinds: partners.map((one) => one.kind),
    partnerFormalities: partners.map((one) => one.formality),
    partnerColourGroups: partners.map((one) => colourGroupOf(one, colourGroups)),
    partnerSectorIds: partners.map((one) => [...one.sectors]),
    partnerWijkCodes: partners.map((one) => one.worksIn.map((area) => area.wijkCode)),
    partnerSince: partners.map((one) => one.since),
    partnerUntil: partners.map((one) => one.until),
    partnerConfirmed: partners.map((one) => one.lastConfirmedOn),
    partnerOrigins: partners.map((one) => one.origin),
    partnerVersions: partners.map((one) => one.version),
    partnerX: positions.map((position) => position?.x ?? null),
    partnerY: positions.map((position) => position?.y ?? null),
  };
}

type Index = ReadonlyMap<string, number>;
interface Ends {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
}

/** Ties of which both partners are there, by id, with the indexes of their ends. */
function placed<T extends Ends>(
  ties: Iterable<T>,
  indexOf: Index,
): readonly { readonly tie: T; readonly from: number; readonly to: number }[] {
  return [...ties].sort(compareById).flatMap((tie) => {
    const from = indexOf.get(tie.fromId);
    const to = indexOf.get(tie.toId);
    return from === undefined || to === undefined ? [] : [{ tie, from, to }];
  });
}

function collaborationColumns(lists: PictureLists, indexOf: Index) {
  const rows = placed(lists.collaborations.values(), indexOf);
  return {
    collaborationIds: rows.map((row) => row.tie.id),
    collaborationFrom: rows.map((row) => row.from),
    collaborationTo: rows.map((row) => row.to),
    collaborationLevels: rows.map((row) => row.tie.level),
    collaborationSince: rows.map((row) => row.tie.since),
    collaborationUntil: rows.map((row) => row.tie.until),
    collaborationVersions: rows.map((row) => row.tie.version),
  };
}

function referralColumns(lists: PictureLists, indexOf: Index) {
  const rows = placed(lists.referrals.values(), indexOf);
  return {
    referralIds: rows.map((row) => row.tie.id),
    referralFrom: rows.map((row) => row.from),
    referralTo: rows.map((row) => row.to),
    referralNeedIds: rows.map((row) => row.tie.needId),
    referralSince: rows.map((row) => row.tie.since),
    referralUntil: rows.map((row) => row.tie.until),
    referralVersions: rows.map((row) => row.tie.version),
  };
}

function activityColumns(lists: PictureLists, indexOf: Index): ActivityColumns {
  const activities = [...lists.activities.values()].sort(compareById);
  const offers = activities.flatMap((one, activity) =>
    one.offers.flatMap((offer) => {
      const partner = indexOf.get(offer.partnerId);
      return partner === undefined ? [] : [{ partner, activity, offer }];
    }),
  );
  return {
    activityIds: activities.map((one) => one.id),
    activityNames: activities.map((one) => one.name),
    activityLevels: activities.map((one) => one.supportLevel),
    activityWeekend: activities.map((one) => hasWeekend(one.dayparts)),
    activityNeedIds: activities.map((one) => one.addresses.map((address) => address.needId)),
    activityTargetGroupIds: activities.map((one) => [...one.targetGroups]),
    activityServes: activities.map((one) => one.serves.map((area) => area.areaCode)),
    activitySince: activities.map((one) => one.since),
    activityUntil: activities.map((one) => one.until),
    offerPartner: offers.map((row) => row.partner),
    offerActivity: offers.map((row) => row.activity),
    offerSince: offers.map((row) => row.offer.since),
    offerUntil: offers.map((row) => row.offer.until),
  };
}

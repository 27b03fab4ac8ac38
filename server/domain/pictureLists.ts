import { compareKeys } from './compareKeys.ts';
import { sortNameOf } from './names.ts';
import type { ActivityRecord, CollaborationRecord, PartnerRecord, PositionRecord, ReferralRecord, Span } from './records.ts';

/** What drawing, paths and advice need of each record; texts and contacts stay in the graph. */
export type PicturePartner = Pick<
  PartnerRecord,
  'id' | 'version' | 'name' | 'aliases' | 'kind' | 'formality' | 'sectors' | 'worksIn' | 'since' | 'until' | 'origin' | 'lastConfirmedOn'
> & { readonly sortName: string };
export type PictureActivity = Pick<
  ActivityRecord,
  | 'id'
  | 'version'
  | 'name'
  | 'supportLevel'
  | 'dayparts'
  | 'addresses'
  | 'serves'
  | 'targetGroups'
  | 'since'
  | 'until'
  | 'origin'
  | 'lastConfirmedOn'
> & { readonly offers: readonly ({ readonly partnerId: string } & Span)[] };
export type PictureCollaboration = Pick<CollaborationRecord, 'id' | 'version' | 'fromId' | 'toId' | 'level' | 'since' | 'until'>;
export type PictureReferral = Pick<ReferralRecord, 'id' | 'version' | 'fromId' | 'toId' | 'needId' | 'handover' | 'since' | 'until'>;
export type PicturePosition = Pick<PositionRecord, 'id' | 'x' | 'y'>;

/** A whole network, past and present, by id. */
export interface PictureLists {
  readonly networkId: string;
  readonly version: number;
  /** Number of the last change that is in these lists. */
  readonly seq: number;
  readonly partners: ReadonlyMap<string, PicturePartner>;
  readonly activities: ReadonlyMap<string, PictureActivity>;
  readonly collaborations: ReadonlyMap<string, PictureCollaboration>;
  readonly referrals: ReadonlyMap<string, PictureReferral>;
  readonly positions: ReadonlyMap<string, PicturePosition>;
}

export function picturePartner(record: Omit<PicturePartner, 'sortName'>): PicturePartner {
  const { id, version, name, aliases, kind, formality, sectors, since, until, origin, lastConfirmedOn } = record;
  const worksIn = sorted(
    record.worksIn.map((area) => ({ wijkCode: area.wijkCode, since: area.since, until: area.until })),
    (area) => area.wijkCode,
  );
  const sortName = sortNameOf(name);
  return { id, version, name, sortName, aliases, kind, formality, sectors, worksIn, since, until, origin, lastConfirmedOn };
}

/** What an activity hangs on comes in the order of its ids, in whatever order it was typed. */
export function pictureActivity(record: PictureActivity): PictureActivity {
  const { id, version, name, supportLevel, dayparts, since, until, origin, lastConfirmedOn } = record;
  return {
    id,
    version,
    name,
    supportLevel,
    dayparts,
    offers: sorted(
      record.offers.map((offer) => ({ partnerId: offer.partnerId, since: offer.since, until: offer.until })),
      (offer) => offer.partnerId,
    ),
    addresses: sorted(
      record.addresses.map((address) => ({ needId: address.needId, since: address.since, until: address.until })),
      (address) => address.needId,
    ),
    serves: sorted(
      record.serves.map((area) => ({ areaCode: area.areaCode, since: area.since, until: area.until })),
      (area) => area.areaCode,
    ),
    targetGroups: [...record.targetGroups].sort(),
    since,
    until,
    origin,
    lastConfirmedOn,
  };
}

export function pictureCollaboration(record: PictureCollaboration): PictureCollaboration {
  const { id, version, fromId, toId, level, since, until } = record;
  return { id, version, fromId, toId, level, since, until };
}

export function pictureReferral(record: PictureReferral): PictureReferral {
  const { id, version, fromId, toId, needId, handover, since, until } = record;
  return { id, version, fromId, toId, needId, handover, since, until };
}

export function picturePosition(record: PicturePosition): PicturePosition {
  return { id: record.id, x: record.x, y: record.y };
}

export function compareById(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareKeys(a.id, b.id);
}

/** By name as people sort them; the id decides between namesakes. */
export function compareByName(a: PicturePartner, b: PicturePartner): number {
  return compareKeys(a.sortName, b.sortName) || compareKeys(a.id, b.id);
}

function sorted<T>(list: T[], key: (one: T) => string): T[] {
  return list.length < 2 ? list : list.sort((a, b) => compareKeys(key(a), key(b)));
}

const BYTES = { partner: 900, activity: 1100, collaboration: 260, referral: 300, position: 100 } as const;

/** Bytes these lists hold with what is made of them, roughly: what the keeper counts when memory is short. */
export function pictureBytes(lists: PictureLists): number {
  return (
    lists.partners.size * BYTES.partner +
    lists.activities.size * BYTES.activity +
    lists.collaborations.size * BYTES.collaboration +
    lists.referrals.size * BYTES.referral +
    lists.positions.size * BYTES.position
  );
}

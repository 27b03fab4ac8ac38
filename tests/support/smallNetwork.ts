import {
  type PictureActivity,
  type PictureCollaboration,
  type PictureLists,
  type PicturePartner,
  type PictureReferral,
  pictureActivity,
  pictureCollaboration,
  picturePartner,
  picturePosition,
  pictureReferral,
} from '../../server/domain/pictureLists.ts';
import type { NetworkFile } from '../../server/domain/records.ts';

const OPEN = { since: null, until: null } as const;

/** A partner called as its id; say only what matters. */
export function aPartner(id: string, over: Partial<PicturePartner> = {}): PicturePartner {
  return picturePartner({
    id,
    version: 1,
    name: id,
    aliases: [],
    kind: 'organisation',
    formality: 'formal',
    sectors: [],
    worksIn: [],
    origin: 'person',
    lastConfirmedOn: null,
    ...OPEN,
    ...over,
  });
}

export function inWijken(...codes: readonly string[]): PicturePartner['worksIn'] {
  return codes.map((wijkCode) => ({ wijkCode, ...OPEN }));
}

type ActivityWords = Partial<Omit<PictureActivity, 'offers' | 'addresses' | 'serves'>> & {
  readonly by: readonly string[];
  readonly needs?: readonly string[];
  readonly serves?: readonly string[];
};

/** An activity offered by partners, for needs, in areas, all without an end. */
export function anActivity(id: string, { by, needs = [], serves = [], ...over }: ActivityWords): PictureActivity {
  return pictureActivity({
    id,
    version: 1,
    name: id,
    supportLevel: 1,
    dayparts: [],
    targetGroups: [],
    origin: 'person',
    lastConfirmedOn: null,
    ...OPEN,
    ...over,
    offers: by.map((partnerId) => ({ partnerId, ...OPEN })),
    addresses: needs.map((needId) => ({ needId, ...OPEN })),
    serves: serves.map((areaCode) => ({ areaCode, ...OPEN })),
  });
}

export function aCollaboration(
  fromId: string,
  level: number,
  toId: string,
  over: Partial<PictureCollaboration> = {},
): PictureCollaboration {
  return { id: `c-${fromId}-${toId}`, version: 1, fromId, toId, level, ...OPEN, ...over };
}

export function aReferral(fromId: string, toId: string, over: Partial<PictureReferral> = {}): PictureReferral {
  return { id: `r-${fromId}-${toId}`, version: 1, fromId, toId, needId: null, handover: null, ...OPEN, ...over };
}

interface SmallNetwork {
  /** Whole partners, or only their names. */
  readonly partners?: readonly (string | PicturePartner)[];
  readonly activities?: readonly PictureActivity[];
  readonly collaborations?: readonly PictureCollaboration[];
  readonly referrals?: readonly PictureReferral[];
}

/** Lists of a network small enough to see at a glance. */
export function aNetwork({ partners = [], activities = [], collaborations = [], referrals = [] }: SmallNetwork): PictureLists {
  return {
    networkId: 'n-1',
    version: 1,
    seq: 1,
    partners: byId(partners.map((partner) => (typeof partner === 'string' ? aPartner(partner) : partner))),
    activities: byId(activities),
    collaborations: byId(collaborations),
    referrals: byId(referrals),
    positions: new Map(),
  };
}

/** The lists of a network file, straight, without a graph in between. */
export function listsOfFile(file: NetworkFile, version = 1, seq = 1): PictureLists {
  return {
    networkId: file.network.id,
    version,
    seq,
    partners: byId(file.partners.map(picturePartner)),
    activities: byId(file.activities.map(pictureActivity)),
    collaborations: byId(file.collaborations.map(pictureCollaboration)),
    referrals: byId(file.referrals.map(pictureReferral)),
    positions: byId(file.positions.map(picturePosition)),
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}

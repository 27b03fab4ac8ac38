/** Networks for the tests of the picture: say what matters, the rest is filled in. */
import type { LayoutInput } from '../../client/model/layout.ts';
import type { NetworkFilter } from '../../client/model/networkFilter.ts';
import { type GroupNames, groupPartners, layoutInput, type WijkPlace } from '../../client/model/networkGroups.ts';
import { type Picture, type PictureColumns, readPicture } from '../../client/model/picture.ts';

export interface PartnerSketch {
  readonly id: string;
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly kind?: string;
  readonly formality?: string;
  readonly group?: string;
  readonly wijken?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly confirmed?: string;
  readonly put?: readonly [number, number];
}
/** From, to, level (0 refers to). */
export interface TieSketch {
  readonly between: readonly [string, string];
  readonly level?: number;
  readonly since?: string;
  readonly until?: string;
}
export interface ActivitySketch {
  readonly by: string;
  readonly needs?: readonly string[];
  readonly targets?: readonly string[];
  readonly serves?: readonly string[];
  readonly weekend?: boolean;
  readonly level?: number;
  readonly since?: string;
  readonly until?: string;
}
export interface Sketch {
  readonly partners?: readonly PartnerSketch[];
  readonly ties?: readonly TieSketch[];
  readonly activities?: readonly ActivitySketch[];
}

function tieColumns(partners: readonly PartnerSketch[], ties: readonly TieSketch[]) {
  const at = (id: string): number => partners.findIndex((partner) => partner.id === id);
  return {
    ids: ties.map((_, i) => `${i}`),
    from: ties.map(({ between }) => at(between[0])),
    to: ties.map(({ between }) => at(between[1])),
    since: ties.map(({ since }) => since ?? null),
    until: ties.map(({ until }) => until ?? null),
    versions: ties.map(() => 1),
  };
}

/** The columns the server would send. */
export function columnsOf({ partners = [], ties = [], activities = [] }: Sketch): PictureColumns {
  const collaborations = ties.filter(({ level }) => level !== 0);
  const bound = tieColumns(partners, collaborations);
  const referred = tieColumns(
    partners,
    ties.filter(({ level }) => level === 0),
  );
  return {
    networkId: 'n-test',
    version: 1,
    seq: 1,
    partnerIds: partners.map(({ id }) => id),
    partnerNames: partners.map(({ id, name }) => name ?? id),
    partnerAliases: partners.map(({ aliases }) => aliases ?? []),
    partnerKinds: partners.map(({ kind }) => kind ?? 'organisation'),
    partnerFormalities: partners.map(({ formality }) => formality ?? 'formal'),
    partnerColourGroups: partners.map(({ group }) => group ?? 'zorg'),
    partnerSectorIds: partners.map(() => []),
    partnerWijkCodes: partners.map(({ wijken }) => wijken ?? []),
    partnerSince: partners.map(({ since }) => since ?? null),
    partnerUntil: partners.map(({ until }) => until ?? null),
    partnerConfirmed: partners.map(({ confirmed }) => confirmed ?? null),
    partnerOrigins: partners.map(() => 'example'),
    partnerVersions: partners.map(() => 1),
    partnerX: partners.map(({ put }) => put?.[0] ?? null),
    partnerY: partners.map(({ put }) => put?.[1] ?? null),
    collaborationIds: bound.ids.map((id) => `c-${id}`),
    collaborationFrom: bound.from,
    collaborationTo: bound.to,
    collaborationLevels: collaborations.map(({ level }) => level ?? 3),
    collaborationSince: bound.since,
    collaborationUntil: bound.until,
    collaborationVersions: bound.versions,
    referralIds: referred.ids.map((id) => `r-${id}`),
    referralFrom: referred.from,
    referralTo: referred.to,
    referralNeedIds: referred.ids.map(() => null),
    referralSince: referred.since,
    referralUntil: referred.until,
    referralVersions: referred.versions,
    activityIds: activities.map((_, i) => `a-${i}`),
    activityNames: activities.map((_, i) => `Activiteit ${i}`),
    activityLevels: activities.map(({ level }) => level ?? null),
    activityWeekend: activities.map(({ weekend }) => weekend ?? false),
    activityNeedIds: activities.map(({ needs }) => needs ?? []),
    activityTargetGroupIds: activities.map(({ targets }) => targets ?? []),
    activityServes: activities.map(({ serves }) => serves ?? []),
    activitySince: activities.map(({ since }) => since ?? null),
    activityUntil: activities.map(({ until }) => until ?? null),
    offerPartner: activities.map(({ by }) => partners.findIndex((partner) => partner.id === by)),
    offerActivity: activities.map((_, i) => i),
    offerSince: activities.map(() => null),
    offerUntil: activities.map(() => null),
  };
}

export const picture = (sketch: Sketch): Picture => readPicture(columnsOf(sketch));

export const TODAY = 20_261_124;

/** A filter that lets everything through on 24 November 2026, unless told. */
export function filter(part: Partial<NetworkFilter> = {}): NetworkFilter {
  return {
    day: TODAY,
    wijkCodes: [],
    needIds: [],
    themeIds: [],
    targetGroupIds: [],
    supportLevels: [],
    weekend: false,
    sectorGroups: [],
    formalities: [],
    kinds: [],
    ...part,
  };
}

export const NAMES: GroupNames = { citywide: 'Hele stad', sector: (group) => group, formality: (formality) => formality };

/** Wijken in a grid of four columns. */
export function wijken(count: number): WijkPlace[] {
  return Array.from({ length: count }, (_, i) => ({
    code: `WK0001${String(i).padStart(2, '0')}`,
    name: `Wijk ${i}`,
    tileX: i % 4,
    tileY: Math.floor(i / 4),
  }));
}

/** The question a layout answers, with the partners grouped by wijk. */
export function question(of: Picture, places: readonly WijkPlace[] = wijken(4)): LayoutInput {
  return layoutInput(of, groupPartners(of, 'wijk', places, NAMES));
}

/** Many partners over the wijken and the band, tied in a chain. */
export function crowd(count: number, places: readonly WijkPlace[] = wijken(4)): Sketch {
  const groups = ['zorg', 'welzijn', 'bewoners', 'onbekend'];
  const partners = Array.from({ length: count }, (_, i) => ({
    id: `p-${i}`,
    name: `Partner nummer ${i}`,
    group: groups[i % 4] ?? 'zorg',
    formality: i % 3 === 0 ? 'informal' : 'formal',
    wijken: i % 5 === 0 ? [] : [places[i % places.length]?.code ?? ''],
  }));
  const ties = Array.from({ length: Math.max(0, count - 1) }, (_, i) => ({
    between: [`p-${i}`, `p-${i + 1}`] as const,
    level: 1 + (i % 5),
  }));
  return { partners, ties };
}

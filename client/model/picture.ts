/**
 * A whole network, past and present, as typed arrays: read once from the columns the server sends, asked thousands of times.
 * Days are whole numbers (20261124), so a date is a comparison; ties and offers carry the days on which everything they hang on lives.
 */

/** The columns of `picture(networkId)`, as the contract names them. */
export interface PictureColumns {
  readonly networkId: string;
  readonly version: number;
  readonly seq: number;
  readonly partnerIds: readonly string[];
  readonly partnerNames: readonly string[];
  readonly partnerAliases: readonly (readonly string[])[];
  readonly partnerKinds: readonly string[];
  readonly partnerFormalities: readonly string[];
  readonly partnerColourGroups: readonly string[];
  readonly partnerSectorIds: readonly (readonly string[])[];
  readonly partnerWijkCodes: readonly (readonly string[])[];
  readonly partnerSince: readonly (string | null)[];
  readonly partnerUntil: readonly (string | null)[];
  readonly partnerConfirmed: readonly (string | null)[];
  readonly partnerOrigins: readonly string[];
  readonly partnerVersions: readonly number[];
  readonly partnerX: readonly (number | null)[];
  readonly partnerY: readonly (number | null)[];
  readonly collaborationIds: readonly string[];
  readonly collaborationFrom: readonly number[];
  readonly collaborationTo: readonly number[];
  readonly collaborationLevels: readonly number[];
  readonly collaborationSince: readonly (string | null)[];
  readonly collaborationUntil: readonly (string | null)[];
  readonly collaborationVersions: readonly number[];
  readonly referralIds: readonly string[];
  readonly referralFrom: readonly number[];
  readonly referralTo: readonly number[];
  readonly referralNeedIds: readonly (string | null)[];
  readonly referralSince: readonly (string | null)[];
  readonly referralUntil: readonly (string | null)[];
  readonly referralVersions: readonly number[];
  readonly activityIds: readonly string[];
  readonly activityNames: readonly string[];
  readonly activityLevels: readonly (number | null)[];
  readonly activityWeekend: readonly boolean[];
  readonly activityNeedIds: readonly (readonly string[])[];
  readonly activityTargetGroupIds: readonly (readonly string[])[];
  readonly activityServes: readonly (readonly string[])[];
  readonly activitySince: readonly (string | null)[];
  readonly activityUntil: readonly (string | null)[];
  readonly offerPartner: readonly number[];
  readonly offerActivity: readonly number[];
  readonly offerSince: readonly (string | null)[];
  readonly offerUntil: readonly (string | null)[];
}

export const COLOUR_GROUPS = ['zorg', 'welzijn', 'gemeente', 'wonen', 'bewoners', 'cultuur', 'winkels', 'onbekend'] as const;
export type ColourGroup = (typeof COLOUR_GROUPS)[number];
export const FORMALITIES = ['formal', 'informal', 'mixed', 'unknown'] as const;
export type Formality = (typeof FORMALITIES)[number];
export const KINDS = ['organisation', 'initiative', 'place', 'profession', 'partnership'] as const;
export type Kind = (typeof KINDS)[number];
/** Kinds of ties: 0 refers to, 1 to 5 the level of a collaboration. */
export const TIE_KINDS = [1, 2, 3, 4, 5, 0] as const;
export const REFERRAL = 0;

/** From the first day on (included) until the last (not included). */
export interface Days {
  readonly since: Int32Array;
  readonly until: Int32Array;
}

export interface Partners extends Days {
  readonly count: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly aliases: readonly (readonly string[])[];
  readonly kinds: readonly Kind[];
  readonly formalities: readonly Formality[];
  readonly groups: readonly ColourGroup[];
  readonly sectorIds: readonly (readonly string[])[];
  readonly wijkCodes: readonly (readonly string[])[];
  /** Day of the last confirmation; 0 when never. */
  readonly confirmed: Int32Array;
  readonly origins: readonly string[];
  readonly versions: readonly number[];
  /** Where it was put by hand; NaN where it was not. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Collaborations first, then referrals. Days are those on which the tie and both partners live. */
export interface Ties extends Days {
  readonly count: number;
  readonly ids: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** REFERRAL or a level from 1 to 5. */
  readonly kind: Uint8Array;
  readonly needIds: readonly (string | null)[];
  readonly versions: readonly number[];
}

export interface Activities extends Days {
  readonly count: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** 1 to 5; 0 when not known. */
  readonly levels: Uint8Array;
  readonly weekend: readonly boolean[];
  readonly needIds: readonly (readonly string[])[];
  readonly targetGroupIds: readonly (readonly string[])[];
  readonly serves: readonly (readonly string[])[];
}

export interface Offers extends Days {
  readonly count: number;
  readonly partner: Int32Array;
  readonly activity: Int32Array;
}

/** Rows that hang on a thing: those of thing i lie from offsets[i] until offsets[i + 1]. */
export interface RowsOf {
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
}

export interface Picture {
  readonly networkId: string;
  readonly version: number;
  readonly seq: number;
  readonly partners: Partners;
  readonly ties: Ties;
  readonly activities: Activities;
  readonly offers: Offers;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly tiesOf: RowsOf;
  readonly offersOf: RowsOf;
}

const OPEN_SINCE = 0;
const OPEN_UNTIL = 99_999_999;

/** `2026-11-24` as 20261124; `otherwise` when there is no date. */
export function dayOf(date: string | null | undefined, otherwise: number): number {
  if (!date) return otherwise;
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
}

/** 20261124 as `2026-11-24`. */
export function dateOf(day: number): string {
  const text = String(day).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}

/** Does row i live on this day? */
export function livesOn(days: Days, row: number, day: number): boolean {
  return at(days.since, row) <= day && day < at(days.until, row);
}

/** Element i of a typed array; 0 outside it. */
export function at(list: ArrayLike<number>, i: number): number {
  return list[i] ?? 0;
}

function oneOf<T extends string>(allowed: readonly T[], value: string | undefined, otherwise: T): T {
  return allowed.find((each) => each === value) ?? otherwise;
}

function daysFrom(since: readonly (string | null)[], until: readonly (string | null)[], count: number): Days {
  return {
    since: Int32Array.from({ length: count }, (_, i) => dayOf(since[i], OPEN_SINCE)),
    until: Int32Array.from({ length: count }, (_, i) => dayOf(until[i], OPEN_UNTIL)),
  };
}

/** The days on which a row and both things it hangs on live. */
function narrowed(own: Days, a: Days, aRow: ArrayLike<number>, b: Days, bRow: ArrayLike<number>): Days {
  const { since, until } = own;
  for (let i = 0; i < since.length; i += 1) {
    since[i] = Math.max(at(since, i), at(a.since, at(aRow, i)), at(b.since, at(bRow, i)));
    until[i] = Math.min(at(until, i), at(a.until, at(aRow, i)), at(b.until, at(bRow, i)));
  }
  return { since, until };
}

/** Which rows hang on each of `count` things, where a row hangs on one or more columns. */
export function rowsOf(count: number, columns: readonly ArrayLike<number>[]): RowsOf {
  const offsets = new Int32Array(count + 1);
  const length = columns[0]?.length ?? 0;
  for (const column of columns) for (let i = 0; i < length; i += 1) offsets[at(column, i) + 1] = at(offsets, at(column, i) + 1) + 1;
  for (let i = 0; i < count; i += 1) offsets[i + 1] = at(offsets, i + 1) + at(offsets, i);
  const next = offsets.slice();
  const rows = new Int32Array(length * columns.length);
  for (const column of columns) {
    for (let i = 0; i < length; i += 1) {
      const thing = at(column, i);
      rows[at(next, thing)] = i;
      next[thing] = at(next, thing) + 1;
    }
  }
  return { offsets, rows };
}

function readPartners(c: PictureColumns): Partners {
  const count = c.partnerIds.length;
  return {
    count,
    ids: c.partnerIds,
    names: c.partnerNames,
    aliases: c.partnerAliases,
    kinds: c.partnerKinds.map((kind) => oneOf(KINDS, kind, 'organisation')),
    formalities: c.partnerFormalities.map((formality) => oneOf(FORMALITIES, formality, 'unknown')),
    groups: c.partnerColourGroups.map((group) => oneOf(COLOUR_GROUPS, group, 'onbekend')),
    sectorIds: c.partnerSectorIds,
    wijkCodes: c.partnerWijkCodes,
    ...daysFrom(c.partnerSince, c.partnerUntil, count),
    confirmed: Int32Array.from(c.partnerConfirmed, (date) => dayOf(date, 0)),
    origins: c.partnerOrigins,
    versions: c.partnerVersions,
    x: Float64Array.from(c.partnerX, (x) => x ?? Number.NaN),
    y: Float64Array.from(c.partnerY, (y) => y ?? Number.NaN),
  };
}

function readTies(c: PictureColumns, partners: Partners): Ties {
  const count = c.collaborationIds.length + c.referralIds.length;
  const from = Int32Array.from([...c.collaborationFrom, ...c.referralFrom]);
  const to = Int32Array.from([...c.collaborationTo, ...c.referralTo]);
  const own = daysFrom([...c.collaborationSince, ...c.referralSince], [...c.collaborationUntil, ...c.referralUntil], count);
  const kind = new Uint8Array(count);
  kind.set(c.collaborationLevels);
  return {
    count,
    ids: [...c.collaborationIds, ...c.referralIds],
    from,
    to,
    kind,
    ...narrowed(own, partners, from, partners, to),
    needIds: [...c.collaborationIds.map(() => null), ...c.referralNeedIds],
    versions: [...c.collaborationVersions, ...c.referralVersions],
  };
}

function readActivities(c: PictureColumns): Activities {
  const count = c.activityIds.length;
  return {
    count,
    ids: c.activityIds,
    names: c.activityNames,
    levels: Uint8Array.from(c.activityLevels, (level) => level ?? 0),
    weekend: c.activityWeekend,
    needIds: c.activityNeedIds,
    targetGroupIds: c.activityTargetGroupIds,
    serves: c.activityServes,
    ...daysFrom(c.activitySince, c.activityUntil, count),
  };
}

/** The network as typed arrays. Words from outside that we do not know become "unknown", never a colour or a shape. */
export function readPicture(c: PictureColumns): Picture {
  const partners = readPartners(c);
  const ties = readTies(c, partners);
  const activities = readActivities(c);
  const partner = Int32Array.from(c.offerPartner);
  const activity = Int32Array.from(c.offerActivity);
  const own = daysFrom(c.offerSince, c.offerUntil, partner.length);
  const offers: Offers = { count: partner.length, partner, activity, ...narrowed(own, partners, partner, activities, activity) };
  return {
    networkId: c.networkId,
    version: c.version,
    seq: c.seq,
    partners,
    ties,
    activities,
    offers,
    indexOf: new Map(c.partnerIds.map((id, i) => [id, i])),
    tiesOf: rowsOf(partners.count, [ties.from, ties.to]),
    offersOf: rowsOf(partners.count, [offers.partner]),
  };
}

/** Rows that hang on thing i. */
export function rowsAt(list: RowsOf, i: number): Int32Array {
  return list.rows.subarray(at(list.offsets, i), at(list.offsets, i + 1));
}

/** The other end of a tie. */
export function otherEnd(ties: Ties, tie: number, partner: number): number {
  return at(ties.from, tie) === partner ? at(ties.to, tie) : at(ties.from, tie);
}

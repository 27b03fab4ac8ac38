import type { AssessmentLists } from './coverageAssessments.ts';
import type { Formality, IsoDate } from './records.ts';

/**
 * Who offers what, for which need, where and when, as the graph collects it: one list per property.
 * A graph collects no nulls: an absent text is '', an absent number -1.
 */
export interface CoverageColumns {
  readonly networkId: string;
  readonly version: number;
  /** Number of the last change that is in these columns. */
  readonly seq: number;
  readonly referenceVersion: number;
  readonly wijken: { readonly codes: readonly string[]; readonly gemeenteCodes: readonly string[] };
  /** In the order of the matrix, without the needs this network hides. */
  readonly needIds: readonly string[];
  readonly partners: { readonly ids: readonly string[]; readonly formalities: readonly string[] } & SpanColumns;
  readonly activities: {
    readonly ids: readonly string[];
    readonly supportLevels: readonly number[];
    readonly weekends: readonly boolean[];
    readonly lastConfirmedOn: readonly IsoDate[];
    readonly targetGroups: readonly (readonly string[])[];
  } & SpanColumns;
  readonly offers: { readonly activityIds: readonly string[]; readonly partnerIds: readonly string[] } & SpanColumns;
  readonly addresses: { readonly activityIds: readonly string[]; readonly needIds: readonly string[] } & SpanColumns;
  readonly serves: { readonly activityIds: readonly string[]; readonly areaCodes: readonly string[] } & SpanColumns;
  readonly assessments: {
    readonly wijkCodes: readonly string[];
    readonly needIds: readonly string[];
    readonly statuses: readonly string[];
    readonly people: readonly number[];
    readonly weights: readonly number[];
    readonly indicators: readonly string[];
    readonly sources: readonly string[];
    readonly years: readonly number[];
    readonly estimated: readonly boolean[];
    readonly versions: readonly number[];
    readonly origins: readonly string[];
  } & SpanColumns;
}

export interface SpanColumns {
  readonly sinces: readonly IsoDate[];
  readonly untils: readonly IsoDate[];
}

/** Partners by index. */
export interface PartnerLists {
  readonly ids: readonly string[];
  readonly since: Int32Array;
  readonly until: Int32Array;
  /** FORMAL, INFORMAL or both for mixed; 0 for unknown. */
  readonly formality: Uint8Array;
}

/** Activities by index; the spans of their ties lie in the rows. */
export interface ActivityLists {
  readonly ids: readonly string[];
  readonly since: Int32Array;
  readonly until: Int32Array;
  /** Rung 1 to 5, 0 unknown. */
  readonly level: Uint8Array;
  readonly weekend: Uint8Array;
  /** Day number of the last confirmation, ALWAYS when there is none. */
  readonly confirmed: Int32Array;
  /** `targetWords` words of 32 bits an activity; all 0 is for everyone. */
  readonly targets: Uint32Array;
}

/**
 * Rows activity x partner x need x place, sorted by place, need and partner; row spans join those of offer, need and place.
 * The rows of place p and need n run from `start[p * needs + n]` to the next start.
 */
export interface OfferRows {
  readonly start: Int32Array;
  readonly partner: Int32Array;
  readonly activity: Int32Array;
  readonly since: Int32Array;
  readonly until: Int32Array;
}

/** Everything coverage of one network needs, for any day and any filter. Never changed: a change makes new ones that share what stayed. */
export interface CoverageLists {
  readonly networkId: string;
  readonly version: number;
  readonly seq: number;
  readonly referenceVersion: number;
  readonly wijkCodes: readonly string[];
  readonly needIds: readonly string[];
  readonly gemeenteCodes: readonly string[];
  /** Index of each wijk's gemeente, -1 when it has none. Places are the wijken first, then the gemeenten. */
  readonly gemeenteOfWijk: Int32Array;
  readonly targetGroupIds: readonly string[];
  readonly targetWords: number;
  readonly partners: PartnerLists;
  readonly activities: ActivityLists;
  readonly rows: OfferRows;
  readonly assessments: AssessmentLists;
}

export const FORMAL = 1;
export const INFORMAL = 2;
const FORMALITY_BITS: Readonly<Record<string, number>> = { formal: FORMAL, informal: INFORMAL, mixed: FORMAL | INFORMAL } satisfies Partial<
  Record<Formality, number>
>;

/** Bits of a formality; unknown has none. */
export function formalityBits(formality: string): number {
  return FORMALITY_BITS[formality] ?? 0;
}

/** Index of every id. */
export function indexOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}

/** Bytes these lists hold, roughly: what the keeper counts when memory is short. */
export function bytesOf(lists: CoverageLists): number {
  const parts = [lists.partners, lists.activities, lists.rows, lists.assessments];
  return parts.flatMap((part) => Object.values(part)).reduce((sum: number, list: unknown) => sum + bytesOfList(list), 0);
}

function bytesOfList(list: unknown): number {
  if (ArrayBuffer.isView(list)) return list.byteLength;
  return Array.isArray(list) ? list.length * BYTES_AN_ID : 0;
}
const BYTES_AN_ID = 56;

/**
 * What the graph holds, as records: one record is everything a change writes or takes back at once.
 * A partner carries its sectors and working area, an activity its offers, needs, places and target groups; ties stand alone.
 * The graph (cypher/) stores a record as nodes and relationships; the Change log keeps it as JSON before and after.
 */

import type { ReferenceData } from './referenceData.ts';

export type * from './referenceData.ts';

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;
/** A moment, ISO 8601 in UTC. */
export type IsoDateTime = string;

/** From `since` (included) till `until` (not included); null is open. A thing is alive on a day inside its span. */
export interface Span {
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
}

export const PARTNER_KINDS = ['organisation', 'initiative', 'place', 'profession', 'partnership'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];
export const FORMALITIES = ['formal', 'informal', 'mixed', 'unknown'] as const;
export type Formality = (typeof FORMALITIES)[number];
/** Day and part of day, `mon_morning` till `sun_evening`. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const;
export type Daypart = `${(typeof DAYS)[number]}_${(typeof PARTS_OF_DAY)[number]}`;
export const DAYPARTS: readonly Daypart[] = DAYS.flatMap((day) => PARTS_OF_DAY.map((part) => `${day}_${part}` as const));
/** Is one of these dayparts on Saturday or Sunday? */
export function hasWeekend(dayparts: readonly Daypart[]): boolean {
  return dayparts.some((daypart) => daypart.startsWith('sat') || daypart.startsWith('sun'));
}
export const HANDOVERS = ['warm', 'lukewarm', 'cold'] as const;
export type Handover = (typeof HANDOVERS)[number];
export const FEEDBACKS = ['always', 'sometimes', 'never'] as const;
export type Feedback = (typeof FEEDBACKS)[number];
/** Referrals a quarter, in bands: an exact small number could point at a resident. */
export const COUNT_BANDS = ['under_5', 'from_5_to_9', 'from_10_to_19', 'from_20_to_49', 'from_50'] as const;
export type CountBand = (typeof COUNT_BANDS)[number];
export const ASSESSMENTS = ['assessed', 'not_inventoried', 'not_applicable'] as const;
export type AssessmentStatus = (typeof ASSESSMENTS)[number];
export const OFFER_ROLES = ['lead', 'co'] as const;
export type OfferRole = (typeof OFFER_ROLES)[number];
export const MEETING_PHASES = ['planned', 'live', 'closed'] as const;
export type MeetingPhase = (typeof MEETING_PHASES)[number];
/** Where a fact came from. `example` is invented for the demo and marked "voorbeeld" on the screen. */
export const ORIGINS = ['person', 'meeting', 'import', 'example'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Where a fact came from, in words when there is more to say (a file, a web page, a year), and when it was last confirmed. */
export interface Provenance {
  readonly origin: Origin;
  readonly source: string | null;
  readonly lastConfirmedOn: IsoDate | null;
}

interface RecordBase {
  readonly id: string;
  readonly networkId: string;
  /** The `seq` of the Change that wrote this record: never used twice in a network. */
  readonly version: number;
}

export interface PartnerRecord extends RecordBase, Span, Provenance {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: PartnerKind;
  readonly formality: Formality;
  readonly description: string | null;
  readonly website: string | null;
  /** A function ("coördinator burenhulp"), never a person. */
  readonly contactFunction: string | null;
  /** A general address, never a private one. */
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  /** Ids of partners that were merged into this one: their history is its history. */
  readonly formerIds?: readonly string[];
  readonly sectors: readonly string[];
  readonly worksIn: readonly ({ readonly wijkCode: string } & Span)[];
}

export interface ActivityRecord extends RecordBase, Span, Provenance {
  readonly name: string;
  /** One of the kinds of activity of the taxonomy (`inloop`, `huisbezoek` ...), or null when unknown. */
  readonly kind: string | null;
  readonly description: string | null;
  /** 1 helping each other, 2 taking part, 3 light help, 4 guidance, 5 care; null when unknown. */
  readonly supportLevel: number | null;
  /** Empty: not known, or on call. */
  readonly dayparts: readonly Daypart[];
  /** People a week; null when unknown. */
  readonly capacityPerWeek: number | null;
  readonly offers: readonly ({ readonly partnerId: string; readonly role: OfferRole } & Span)[];
  readonly addresses: readonly ({ readonly needId: string } & Span)[];
  /** Wijk or gemeente codes. */
  readonly serves: readonly ({ readonly areaCode: string } & Span)[];
  readonly targetGroups: readonly string[];
  /** A partner of kind place. */
  readonly heldAt: string | null;
}

/** Undirected in meaning, stored once: `fromId` is the smaller id. */
export interface CollaborationRecord extends RecordBase, Span, Provenance {
  readonly fromId: string;
  readonly toId: string;
  /** 1 know each other, 2 align, 3 work together, 4 joint offer, 5 shared plan. */
  readonly level: number;
  readonly trust: number | null;
  readonly value: number | null;
}

export interface ReferralRecord extends RecordBase, Span, Provenance {
  readonly fromId: string;
  readonly toId: string;
  readonly needId: string | null;
  readonly wijkCode: string | null;
  readonly countBand: CountBand | null;
  /** `2026-Q3`. */
  readonly quarter: string | null;
  readonly handover: Handover | null;
  readonly feedback: Feedback | null;
}

/** What is known of one need in one wijk; its id is `needId@wijkCode@networkId`. */
export interface AssessmentRecord extends RecordBase, Span {
  readonly wijkCode: string;
  readonly needId: string;
  readonly status: AssessmentStatus;
  /** People it concerns; null when not known, never 0 for that. */
  readonly people: number | null;
  /** 1 somewhat, 2 important, 3 very important; null when not known. */
  readonly weight: number | null;
  /** What the people are: an indicator code such as `a_65_oo`. */
  readonly indicator: string | null;
  readonly source: string | null;
  readonly year: number | null;
  readonly estimated: boolean;
  readonly origin: Origin;
}

export interface MeetingRecord extends RecordBase {
  readonly date: IsoDate;
  readonly title: string;
  readonly wijkCode: string | null;
  readonly phase: MeetingPhase;
  readonly attendedBy: readonly string[];
  readonly origin: Origin;
}

/** Where a partner stands in the picture, for everyone in the network; its id is the partner's. Units: px of the canvas at zoom 1. */
export interface PositionRecord extends RecordBase {
  readonly x: number;
  readonly y: number;
}

/** A need of the shared taxonomy (networkId null) or one that a network added. */
export interface NeedRecord extends RecordBase {
  readonly nameNl: string;
  readonly nameEn: string;
  readonly definition: string | null;
  readonly themeId: string;
  readonly level: string | null;
  /** The figure that says how many people it concerns; null when there is none. */
  readonly indicator: string | null;
}

/** The network's own settings. Its id is the network's id. */
export interface NetworkRecord extends RecordBase {
  readonly name: string;
  readonly origin: Origin;
  readonly wijkCodes: readonly string[];
  /** Needs of the taxonomy this network does not use. */
  readonly hiddenNeeds: readonly string[];
}

export interface RecordOf {
  readonly network: NetworkRecord;
  readonly need: NeedRecord;
  readonly partner: PartnerRecord;
  readonly activity: ActivityRecord;
  readonly collaboration: CollaborationRecord;
  readonly referral: ReferralRecord;
  readonly assessment: AssessmentRecord;
  readonly meeting: MeetingRecord;
  readonly position: PositionRecord;
}
export type EntityKind = keyof RecordOf;
export const ENTITY_KINDS: readonly EntityKind[] = [
  'network',
  'need',
  'partner',
  'activity',
  'collaboration',
  'referral',
  'assessment',
  'meeting',
  'position',
];
export type AnyRecord = RecordOf[EntityKind];

/** What a change did, for the history in words. */
export const CHANGE_KINDS = ['create', 'change', 'end', 'confirm', 'correct', 'merge', 'assess', 'move', 'undo'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One line of the log: one record before and after; `before` null is new, `after` null is gone. */
export interface Change<K extends EntityKind = EntityKind> {
  readonly id: string;
  readonly networkId: string;
  readonly seq: number;
  readonly at: IsoDateTime;
  readonly actor: string;
  readonly commandId: string;
  readonly kind: ChangeKind;
  readonly entityKind: K;
  readonly entityId: string;
  readonly before: RecordOf[K] | null;
  readonly after: RecordOf[K] | null;
  readonly meetingId: string | null;
  /** The command that this one takes back. */
  readonly undoes: string | null;
}

/** A whole network as a file holds it: the demo, a backup, a generated one. */
export interface NetworkFile {
  readonly format: 'wijkweb-network';
  readonly formatVersion: 1;
  readonly reference: ReferenceData;
  readonly network: NetworkRecord;
  readonly needs: readonly NeedRecord[];
  readonly partners: readonly PartnerRecord[];
  readonly activities: readonly ActivityRecord[];
  readonly collaborations: readonly CollaborationRecord[];
  readonly referrals: readonly ReferralRecord[];
  readonly assessments: readonly AssessmentRecord[];
  readonly meetings: readonly MeetingRecord[];
  readonly positions: readonly PositionRecord[];
}

import type {
  ActivityRecord,
  BuurtReference,
  CollaborationRecord,
  GemeenteReference,
  IsoDate,
  MeetingRecord,
  PartnerRecord,
  ReferralRecord,
  WijkReference,
} from '../domain/records.ts';

/** What field resolvers start from. Records are read as of a day, so their day travels with them. */
export interface NetworkParent {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly seq: number;
  readonly example: boolean;
}
export type GemeenteParent = GemeenteReference;
export type WijkParent = WijkReference;
export type BuurtParent = Pick<BuurtReference, 'code' | 'name'>;
export interface PartnerParent {
  readonly partner: PartnerRecord;
  readonly asOf: IsoDate;
  /** Alive activities and ties on `asOf`, where whoever found the partner has counted them already. */
  readonly counted?: { readonly activityCount: number; readonly tieCount: number };
}
export interface ActivityParent {
  readonly activity: ActivityRecord;
  readonly asOf: IsoDate;
}
export type CollaborationParent = CollaborationRecord;
export type ReferralParent = ReferralRecord;
export type MeetingParent = MeetingRecord;

import type { ActivityRecord, AssessmentStatus, IsoDate, NetworkFile, ReferenceData, Span } from '../server/domain/records.ts';
import { aliveOn } from '../server/domain/spans.ts';

export type SlowStatus =
  | Exclude<AssessmentStatus, 'assessed' | 'not_inventoried'>
  | 'not_inventoried'
  | 'gap'
  | 'fragile'
  | 'covered'
  | 'ample';

/** One cell, worked out the long way. */
export interface SlowCell {
  readonly wijkCode: string;
  readonly needId: string;
  readonly status: SlowStatus;
  /** Distinct partners, whatever the status. */
  readonly partnerIds: readonly string[];
}

/** The records that coverage is about. */
export interface CoveredNetwork extends Pick<NetworkFile, 'network' | 'needs' | 'partners' | 'activities' | 'assessments'> {
  readonly reference: Pick<ReferenceData, 'needs' | 'wijken'>;
}

/**
 * Coverage straight from the records, cell by cell, with no lists and no cleverness: something to hold the fast function to.
 * Source: design.md §3.
 */
export function slowCoverage(file: CoveredNetwork, day: IsoDate): SlowCell[] {
  const needIds = [...file.reference.needs, ...file.needs].map((need) => need.id).filter((id) => !file.network.hiddenNeeds.includes(id));
  return file.network.wijkCodes.flatMap((wijkCode) => needIds.map((needId) => slowCell(file, day, wijkCode, needId)));
}

function slowCell(file: CoveredNetwork, day: IsoDate, wijkCode: string, needId: string): SlowCell {
  const gemeenteCode = file.reference.wijken.find((wijk) => wijk.code === wijkCode)?.gemeenteCode;
  const areas = [wijkCode, gemeenteCode];
  const offers = file.activities.filter(
    (activity) => aliveOn(activity, day) && addresses(activity, needId, day) && serves(activity, areas, day),
  );
  const offering = new Set(
    offers.flatMap((activity) => activity.offers.filter((offer) => aliveOn(offer, day)).map((offer) => offer.partnerId)),
  );
  const partnerIds = file.partners.filter((partner) => offering.has(partner.id) && aliveOn(partner, day)).map((partner) => partner.id);
  const assessment = file.assessments.find((one) => one.wijkCode === wijkCode && one.needId === needId && aliveOn(one, day));
  return { wijkCode, needId, status: statusOf(assessment, partnerIds.length), partnerIds };
}

function addresses(activity: ActivityRecord, needId: string, day: IsoDate): boolean {
  return activity.addresses.some((address) => address.needId === needId && aliveOn(address, day));
}

function serves(activity: ActivityRecord, areas: readonly (string | undefined)[], day: IsoDate): boolean {
  return activity.serves.some((area) => areas.includes(area.areaCode) && aliveOn(area, day));
}

function statusOf(assessment: ({ readonly status: AssessmentStatus } & Span) | undefined, partners: number): SlowStatus {
  if (assessment?.status === 'not_applicable') return 'not_applicable';
  if (assessment?.status !== 'assessed') return 'not_inventoried';
  if (partners === 0) return 'gap';
  return partners === 1 ? 'fragile' : partners === 2 ? 'covered' : 'ample';
}

import type { ActivityRecord, IsoDate, NetworkFile, PartnerRecord, Span } from '../../server/domain/records.ts';

/**
 * Coverage as design.md §3 words it, plain and slow, straight over the records of a file. It shares no line with the product's own
 * code for coverage, so that a mistake in one shows against the other.
 */

export interface OracleFilter {
  readonly targetGroupIds?: readonly string[] | null;
  readonly weekend?: boolean | null;
  readonly supportLevels?: readonly number[] | null;
  readonly formality?: 'formal' | 'informal' | null;
}

export interface OracleOffer {
  readonly partnerId: string;
  readonly activityId: string;
  readonly citywide: boolean;
  readonly stale: boolean;
}

export interface OracleCell {
  readonly wijkCode: string;
  readonly needId: string;
  readonly status: string;
  readonly partners: number;
  readonly citywideOnly: boolean;
  readonly informalOnly: boolean;
  readonly stale: boolean;
  readonly noWeekend: boolean;
  readonly emptyRungs: readonly number[];
  readonly people: number | null;
  readonly weight: number | null;
  readonly priority: number | null;
  readonly offers: readonly OracleOffer[];
}

function runs(span: Span, day: IsoDate): boolean {
  const begun = span.since === null || span.since <= day;
  const over = span.until !== null && span.until <= day;
  return begun && !over;
}

function wanted<T>(list: readonly T[] | null | undefined): readonly T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

function activityCounts(activity: ActivityRecord, filter: OracleFilter): boolean {
  const groups = wanted(filter.targetGroupIds);
  const levels = wanted(filter.supportLevels);
  if (groups && activity.targetGroups.length > 0 && !activity.targetGroups.some((group) => groups.includes(group))) return false;
  if (levels && (activity.supportLevel === null || !levels.includes(activity.supportLevel))) return false;
  return !filter.weekend || inWeekend(activity);
}

function inWeekend(activity: ActivityRecord): boolean {
  return activity.dayparts.some((daypart) => /^(sat|sun)_/.test(daypart));
}

function partnerCounts(partner: PartnerRecord, filter: OracleFilter): boolean {
  if (filter.formality === 'formal') return partner.formality === 'formal' || partner.formality === 'mixed';
  if (filter.formality === 'informal') return partner.formality === 'informal' || partner.formality === 'mixed';
  return true;
}

/** Not confirmed within the year before the day. */
function isStale(activity: ActivityRecord, day: IsoDate): boolean {
  const [year, month, date] = day.split('-').map(Number);
  const yearEarlier = new Date(Date.UTC((year ?? 0) - 1, (month ?? 1) - 1, date ?? 1)).toISOString().slice(0, 10);
  return activity.lastConfirmedOn === null || activity.lastConfirmedOn < yearEarlier;
}

function offersIn(file: NetworkFile, wijkCode: string, needId: string, day: IsoDate, filter: OracleFilter) {
  const gemeenteCode = file.reference.wijken.find((wijk) => wijk.code === wijkCode)?.gemeenteCode;
  const found: { partner: PartnerRecord; activity: ActivityRecord; citywide: boolean }[] = [];
  for (const activity of file.activities) {
    const local = activity.serves.some((area) => area.areaCode === wijkCode && runs(area, day));
    const citywide = activity.serves.some((area) => area.areaCode === gemeenteCode && runs(area, day));
    const about = activity.addresses.some((address) => address.needId === needId && runs(address, day));
    if (!runs(activity, day) || !about || (!local && !citywide) || !activityCounts(activity, filter)) continue;
    for (const offer of activity.offers) {
      const partner = file.partners.find((one) => one.id === offer.partnerId);
      if (partner && runs(offer, day) && runs(partner, day) && partnerCounts(partner, filter))
        found.push({ partner, activity, citywide: !local });
    }
  }
  return found;
}

/** One cell on a day, from the records alone. */
export function oracleCell(file: NetworkFile, wijkCode: string, needId: string, day: IsoDate, filter: OracleFilter = {}): OracleCell {
  const found = offersIn(file, wijkCode, needId, day, filter);
  const partners = new Set(found.map((offer) => offer.partner.id)).size;
  const assessment = file.assessments.find((one) => one.wijkCode === wijkCode && one.needId === needId && runs(one, day));
  const assessed = assessment?.status === 'assessed';
  const status = !assessment ? 'not_inventoried' : assessed ? (['gap', 'fragile', 'covered'][partners] ?? 'ample') : assessment.status;
  const flagged = assessed && found.length > 0;
  const people = assessment?.people ?? null;
  const weight = assessment?.weight ?? null;
  const share = [0, 0.5][partners] ?? 1;
  return {
    wijkCode,
    needId,
    status,
    partners,
    citywideOnly: flagged && found.every((offer) => offer.citywide),
    informalOnly: flagged && found.every((offer) => offer.partner.formality === 'informal'),
    stale: flagged && found.every((offer) => isStale(offer.activity, day)),
    noWeekend: flagged && !found.some((offer) => inWeekend(offer.activity)),
    emptyRungs: assessed ? [1, 2, 3, 4, 5].filter((rung) => !found.some((offer) => offer.activity.supportLevel === rung)) : [],
    people,
    weight,
    priority: people === null || weight === null ? null : weight * people * (1 - share),
    offers: found.map(({ partner, activity, citywide }) => ({
      partnerId: partner.id,
      activityId: activity.id,
      citywide,
      stale: isStale(activity, day),
    })),
  };
}

/** Needs of the matrix in its order: those of the shared list and the network's own, without the hidden ones, by theme and id. */
export function oracleNeeds(file: NetworkFile): readonly string[] {
  const orders = new Map(file.reference.themes.map((theme) => [theme.id, theme.order]));
  return [...file.reference.needs, ...file.needs]
    .filter((need) => !file.network.hiddenNeeds.includes(need.id))
    .sort((a, b) => (orders.get(a.themeId) ?? 0) - (orders.get(b.themeId) ?? 0) || (a.id < b.id ? -1 : 1))
    .map((need) => need.id);
}

/** Every cell of the network, wijk by wijk. */
export function oracleMatrix(file: NetworkFile, day: IsoDate, filter: OracleFilter = {}): readonly OracleCell[] {
  const needIds = oracleNeeds(file);
  return [...file.network.wijkCodes].sort().flatMap((wijkCode) => needIds.map((needId) => oracleCell(file, wijkCode, needId, day, filter)));
}

import { dayNumber } from './coverageDays.ts';
import type { CoverageFilter } from './coverageFilter.ts';
import { activityBits, COUNTS, partnerBits } from './coverageFilter.ts';
import type { CoverageLists } from './coverageLists.ts';
import type { IsoDate } from './records.ts';

/** A partner in a bordering wijk that already does what is missing here. */
export interface NearbyOffer {
  readonly partnerId: string;
  readonly activityId: string;
  readonly wijkCode: string;
}

/**
 * Asks, for one network and one day, who does a need in the wijken that border on a cell's own. Only what serves such a wijk itself:
 * an offer to the whole gemeente is here already. One line a partner, none for who is in the cell; at most `limit`.
 */
export function nearbyFinder(lists: CoverageLists, asOf: IsoDate, filter: CoverageFilter, limit: number) {
  const activities = activityBits(lists, asOf, filter);
  const partners = partnerBits(lists, asOf, filter);
  const day = dayNumber(asOf);
  const { start, partner, activity, since, until } = lists.rows;
  const rowsOf = (place: number, need: number): readonly number[] => {
    const group = place * lists.needIds.length + need;
    if (place < 0 || need < 0) return [];
    const all = Array.from({ length: (start[group + 1] ?? 0) - (start[group] ?? 0) }, (_, i) => (start[group] ?? 0) + i);
    return all.filter((i) => {
      const counts = (activities[activity[i] ?? 0] ?? 0) & (partners[partner[i] ?? 0] ?? 0) & COUNTS;
      return counts !== 0 && (since[i] ?? 0) <= day && (until[i] ?? 0) > day;
    });
  };
  return (wijkCode: string, needId: string, borders: readonly string[]): readonly NearbyOffer[] => {
    const need = lists.needIds.indexOf(needId);
    const own = lists.wijkCodes.indexOf(wijkCode);
    const gemeente = lists.gemeenteOfWijk[own] ?? -1;
    const here = [...rowsOf(own, need), ...(gemeente < 0 ? [] : rowsOf(lists.wijkCodes.length + gemeente, need))];
    const seen = new Set(here.map((i) => partner[i]));
    const found: NearbyOffer[] = [];
    for (const border of [...borders].sort()) {
      const offers = rowsOf(lists.wijkCodes.indexOf(border), need).filter((i) => !seen.has(partner[i]));
      for (const i of offers) seen.add(partner[i]);
      found.push(...onePerPartner(lists, border, offers));
    }
    return found.slice(0, limit);
  };
}

/** By id, not by row: lists made anew may hold the same rows in another order. */
function onePerPartner(lists: CoverageLists, wijkCode: string, rows: readonly number[]): readonly NearbyOffer[] {
  const { partner, activity } = lists.rows;
  const byPartner = new Map<string, NearbyOffer>();
  for (const i of rows) {
    const partnerId = lists.partners.ids[partner[i] ?? 0] ?? '';
    const activityId = lists.activities.ids[activity[i] ?? 0] ?? '';
    const known = byPartner.get(partnerId);
    if (known === undefined || activityId < known.activityId) byPartner.set(partnerId, { partnerId, activityId, wijkCode });
  }
  return [...byPartner.values()].sort((a, b) => (a.partnerId < b.partnerId ? -1 : 1));
}

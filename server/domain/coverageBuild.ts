import { assessmentsOf } from './coverageAssessments.ts';
import { ALWAYS, dayNumber, sinceNumber, untilNumber } from './coverageDays.ts';
import {
  type ActivityLists,
  type CoverageColumns,
  type CoverageLists,
  formalityBits,
  indexOf,
  type PartnerLists,
  type SpanColumns,
} from './coverageLists.ts';
import { sortedRows, type UnsortedRows } from './coverageRows.ts';
import type { IsoDate } from './records.ts';

/** Lists of one network out of the columns of the graph. Ties to what is not in the network are left out. */
export function buildCoverageLists(columns: CoverageColumns): CoverageLists {
  const { wijken, needIds } = columns;
  const gemeenteCodes = [...new Set(wijken.gemeenteCodes.filter((code) => code !== ''))].sort();
  const gemeenteIndex = indexOf(gemeenteCodes);
  const placeIndex = indexOf([...wijken.codes, ...gemeenteCodes]);
  const needIndex = indexOf(needIds);
  const targetGroupIds = [...new Set(columns.activities.targetGroups.flat())].sort();
  const targetWords = Math.max(1, Math.ceil(targetGroupIds.length / 32));
  const cellOf = cellIndex(placeIndex, needIndex, wijken.codes.length, needIds.length);
  return {
    networkId: columns.networkId,
    version: columns.version,
    seq: columns.seq,
    referenceVersion: columns.referenceVersion,
    wijkCodes: wijken.codes,
    needIds,
    gemeenteCodes,
    gemeenteOfWijk: Int32Array.from(wijken.gemeenteCodes, (code) => gemeenteIndex.get(code) ?? -1),
    targetGroupIds,
    targetWords,
    partners: partnersOf(columns.partners),
    activities: activitiesOf(columns.activities, indexOf(targetGroupIds), targetWords),
    rows: sortedRows(joinedRows(columns, placeIndex, needIndex), placeIndex.size * needIds.length, columns.partners.ids.length),
    assessments: assessmentsOf(columns.assessments, wijken.codes.length * needIds.length, cellOf),
  };
}

type Index = ReadonlyMap<string, number>;

function cellIndex(places: Index, needs: Index, wijken: number, needCount: number) {
  return (wijkCode: string, needId: string): number | undefined => {
    const wijk = places.get(wijkCode);
    const need = needs.get(needId);
    return wijk === undefined || wijk >= wijken || need === undefined ? undefined : wijk * needCount + need;
  };
}

function partnersOf(columns: CoverageColumns['partners']): PartnerLists {
  return {
    ids: columns.ids,
    since: Int32Array.from(columns.sinces, sinceNumber),
    until: Int32Array.from(columns.untils, untilNumber),
    formality: Uint8Array.from(columns.formalities, formalityBits),
  };
}

function activitiesOf(columns: CoverageColumns['activities'], targetIndex: Index, words: number): ActivityLists {
  const targets = new Uint32Array(columns.ids.length * words);
  columns.targetGroups.forEach((groups, activity) => {
    for (const group of groups) setTarget(targets, activity * words, targetIndex.get(group));
  });
  return {
    ids: columns.ids,
    since: Int32Array.from(columns.sinces, sinceNumber),
    until: Int32Array.from(columns.untils, untilNumber),
    level: Uint8Array.from(columns.supportLevels, rung),
    weekend: Uint8Array.from(columns.weekends, Number),
    confirmed: Int32Array.from(columns.lastConfirmedOn, confirmedNumber),
    targets,
  };
}

/** Marks one target group in an activity's words, which begin at `offset`. */
export function setTarget(targets: Uint32Array, offset: number, group: number | undefined): void {
  if (group === undefined) return;
  const word = offset + (group >> 5);
  targets[word] = (targets[word] ?? 0) | (1 << (group & 31));
}

/** A support level as a rung 1 to 5; 0 is unknown. */
export function rung(level: number | null): number {
  return level !== null && level >= 1 && level <= 5 ? level : 0;
}

/** Day of the last confirmation as a number; none lies before every day. */
export function confirmedNumber(date: IsoDate | null): number {
  return date === null || date === '' ? ALWAYS : dayNumber(date);
}

/** One kind of tie of all activities: the ties of activity a run from start[a] to start[a + 1]. */
interface TiesByActivity {
  readonly start: Int32Array;
  readonly target: Int32Array;
  readonly since: Int32Array;
  readonly until: Int32Array;
}

/** Ties grouped by activity; -1 marks an end that is not in the network. */
function tiesByActivity(
  activityIds: readonly string[],
  targetIds: readonly string[],
  spans: SpanColumns,
  activities: Index,
  targets: Index,
): TiesByActivity {
  const start = new Int32Array(activities.size + 1);
  const owner = Int32Array.from(activityIds, (id) => activities.get(id) ?? -1);
  for (const activity of owner) if (activity >= 0) start[activity + 1] = (start[activity + 1] ?? 0) + 1;
  for (let a = 0; a < activities.size; a++) start[a + 1] = (start[a + 1] ?? 0) + (start[a] ?? 0);
  const next = start.slice();
  const ties = {
    start,
    target: new Int32Array(owner.length).fill(-1),
    since: new Int32Array(owner.length),
    until: new Int32Array(owner.length),
  };
  owner.forEach((activity, i) => {
    if (activity < 0) return;
    const at = next[activity] ?? 0;
    next[activity] = at + 1;
    ties.target[at] = targets.get(targetIds[i] ?? '') ?? -1;
    ties.since[at] = sinceNumber(spans.sinces[i] ?? null);
    ties.until[at] = untilNumber(spans.untils[i] ?? null);
  });
  return ties;
}

/** Every activity's partners x needs x places whose spans meet. */
function joinedRows(columns: CoverageColumns, places: Index, needs: Index): UnsortedRows {
  const activities = indexOf(columns.activities.ids);
  const { offers, addresses, serves } = columns;
  const byPartner = tiesByActivity(offers.activityIds, offers.partnerIds, offers, activities, indexOf(columns.partners.ids));
  const byNeed = tiesByActivity(addresses.activityIds, addresses.needIds, addresses, activities, needs);
  const byPlace = tiesByActivity(serves.activityIds, serves.areaCodes, serves, activities, places);
  const rows: UnsortedRows = { group: [], partner: [], activity: [], since: [], until: [] };
  for (let activity = 0; activity < activities.size; activity++) joinActivity(rows, activity, byPartner, byNeed, byPlace, needs.size);
  return rows;
}

function joinActivity(
  rows: UnsortedRows,
  activity: number,
  byPartner: TiesByActivity,
  byNeed: TiesByActivity,
  byPlace: TiesByActivity,
  needs: number,
): void {
  for (let n = byNeed.start[activity] ?? 0; n < (byNeed.start[activity + 1] ?? 0); n++) {
    for (let w = byPlace.start[activity] ?? 0; w < (byPlace.start[activity + 1] ?? 0); w++) {
      const need = byNeed.target[n] ?? -1;
      const place = byPlace.target[w] ?? -1;
      if (need < 0 || place < 0) continue;
      const since = Math.max(byNeed.since[n] ?? 0, byPlace.since[w] ?? 0);
      const until = Math.min(byNeed.until[n] ?? 0, byPlace.until[w] ?? 0);
      joinPartners(rows, activity, byPartner, place * needs + need, since, until);
    }
  }
}

function joinPartners(rows: UnsortedRows, activity: number, byPartner: TiesByActivity, group: number, since: number, until: number): void {
  for (let p = byPartner.start[activity] ?? 0; p < (byPartner.start[activity + 1] ?? 0); p++) {
    const partner = byPartner.target[p] ?? -1;
    const from = Math.max(since, byPartner.since[p] ?? 0);
    const till = Math.min(until, byPartner.until[p] ?? 0);
    if (partner < 0 || from >= till) continue;
    rows.group.push(group);
    rows.partner.push(partner);
    rows.activity.push(activity);
    rows.since.push(from);
    rows.until.push(till);
  }
}

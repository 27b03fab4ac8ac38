import { assessedOn } from './coverageAssessments.ts';
import { dayNumber } from './coverageDays.ts';
import { activityBits, COUNTS, type CoverageFilter, FRESH, NOT_INFORMAL, partnerBits, WEEKEND } from './coverageFilter.ts';
import type { CoverageLists } from './coverageLists.ts';
import type { IsoDate } from './records.ts';

/** Cells as numbers, by wijk index x needs + need index; cells of wijken not asked for stay 0. */
export interface CoverageCells {
  /** Place in COVERAGE_STATUSES. */
  readonly statuses: Uint8Array;
  /** Distinct partners, whatever the status. */
  readonly partners: Int32Array;
  readonly flags: Uint8Array;
  readonly emptyRungs: Uint8Array;
}

const ALL_RUNGS = 31;
const NOT_INVENTORIED = 1;
const GAP = 2;
const AMPLE = 5;
/** Place in COVERAGE_STATUSES by place in ASSESSMENTS + 1; an assessed cell is decided by its partners. */
const STATUS_OF_STATE = [NOT_INVENTORIED, GAP, NOT_INVENTORIED, 0];
const NOBODY = -1;

/** What one pass over the rows needs; one object a question, none per offer. */
interface Scan {
  readonly lists: CoverageLists;
  readonly day: number;
  readonly activities: Uint8Array;
  readonly partners: Uint8Array;
  /** The last gemeente group each partner was counted in. */
  readonly countedIn: Int32Array;
  /** What the last group held: distinct partners, bits of its activities, bits of its partners. */
  readonly sum: Int32Array;
}

/** Every cell of the wijken asked for, on a day, from the offers that count. */
export function coverageCells(lists: CoverageLists, date: IsoDate, filter: CoverageFilter, wijken?: readonly number[]): CoverageCells {
  const size = lists.wijkCodes.length * lists.needIds.length;
  const cells = {
    statuses: new Uint8Array(size),
    partners: new Int32Array(size),
    flags: new Uint8Array(size),
    emptyRungs: new Uint8Array(size),
  };
  const scan: Scan = {
    lists,
    day: dayNumber(date),
    activities: activityBits(lists, date, filter),
    partners: partnerBits(lists, date, filter),
    countedIn: new Int32Array(lists.partners.ids.length).fill(NOBODY),
    sum: new Int32Array(3),
  };
  const byGemeente = wijkenByGemeente(lists, wijken ?? lists.wijkCodes.map((_, wijk) => wijk));
  for (const [gemeente, own] of byGemeente) {
    for (let need = 0; need < lists.needIds.length; need++) countNeed(scan, cells, gemeente, own, need);
  }
  return cells;
}

function wijkenByGemeente(lists: CoverageLists, wijken: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const wijk of wijken) {
    const gemeente = lists.gemeenteOfWijk[wijk] ?? NOBODY;
    const own = groups.get(gemeente);
    if (own) own.push(wijk);
    else groups.set(gemeente, [wijk]);
  }
  return groups;
}

/** One need in all wijken of a gemeente: what serves the whole gemeente is counted once, then each wijk adds its own. */
function countNeed(scan: Scan, cells: CoverageCells, gemeente: number, wijken: readonly number[], need: number): void {
  const { lists, sum } = scan;
  const needs = lists.needIds.length;
  const cityGroup = gemeente < 0 ? NOBODY : (lists.wijkCodes.length + gemeente) * needs + need;
  sum.fill(0);
  if (cityGroup !== NOBODY) sumCitywide(scan, cityGroup);
  const cityPartners = sum[0] ?? 0;
  const cityActivityBits = sum[1] ?? 0;
  const cityPartnerBits = sum[2] ?? 0;
  for (const wijk of wijken) {
    const cell = wijk * needs + need;
    sumLocal(scan, cell, cityGroup);
    const local = ((sum[1] ?? 0) & COUNTS) !== 0;
    judge(scan, cells, cell, cityPartners + (sum[0] ?? 0), cityActivityBits | (sum[1] ?? 0), cityPartnerBits | (sum[2] ?? 0), local);
  }
}

function sumCitywide(scan: Scan, group: number): void {
  const { activities, partners, countedIn, sum, day } = scan;
  const { start, partner, activity, since, until } = scan.lists.rows;
  const end = start[group + 1] ?? 0;
  let distinct = 0;
  let activityBits = 0;
  let partnerBits = 0;
  for (let i = start[group] ?? 0; i < end; i++) {
    const who = partner[i] ?? 0;
    const offer = activities[activity[i] ?? 0] ?? 0;
    const by = partners[who] ?? 0;
    if ((offer & by & COUNTS) === 0 || (since[i] ?? 0) > day || (until[i] ?? 0) <= day) continue;
    activityBits |= offer;
    partnerBits |= by;
    if (countedIn[who] === group) continue;
    countedIn[who] = group;
    distinct++;
  }
  sum[0] = distinct;
  sum[1] = activityBits;
  sum[2] = partnerBits;
}

/** The rows of one wijk; partners that the whole-gemeente group counted already are not counted again. */
function sumLocal(scan: Scan, group: number, cityGroup: number): void {
  const { activities, partners, countedIn, sum, day } = scan;
  const { start, partner, activity, since, until } = scan.lists.rows;
  const end = start[group + 1] ?? 0;
  let distinct = 0;
  let activityBits = 0;
  let partnerBits = 0;
  let previous = NOBODY;
  for (let i = start[group] ?? 0; i < end; i++) {
    const who = partner[i] ?? 0;
    const offer = activities[activity[i] ?? 0] ?? 0;
    const by = partners[who] ?? 0;
    if ((offer & by & COUNTS) === 0 || (since[i] ?? 0) > day || (until[i] ?? 0) <= day) continue;
    activityBits |= offer;
    partnerBits |= by;
    if (who === previous) continue;
    previous = who;
    if (cityGroup === NOBODY || countedIn[who] !== cityGroup) distinct++;
  }
  sum[0] = distinct;
  sum[1] = activityBits;
  sum[2] = partnerBits;
}

function judge(scan: Scan, cells: CoverageCells, cell: number, partners: number, offers: number, by: number, local: boolean): void {
  cells.partners[cell] = partners;
  const { assessments } = scan.lists;
  const state = assessedOn(assessments, cell, scan.day) ? (assessments.state[cell] ?? 0) : 0;
  const status = STATUS_OF_STATE[state] ?? NOT_INVENTORIED;
  cells.statuses[cell] = status === GAP ? Math.min(AMPLE, GAP + partners) : status;
  if (status !== GAP) return;
  cells.emptyRungs[cell] = ALL_RUNGS & ~offers;
  if (partners === 0) return;
  const informalOnly = (by & NOT_INFORMAL) === 0;
  cells.flags[cell] = (local ? 0 : 1) | (informalOnly ? 2 : 0) | ((offers & FRESH) === 0 ? 4 : 0) | ((offers & WEEKEND) === 0 ? 8 : 0);
}

import { COVERAGE_STATUSES, type CoverageStatus, coverageShare } from './coverage.ts';
import { assessmentAt, type KeptAssessment } from './coverageAssessments.ts';
import { coverageCells } from './coverageCells.ts';
import { dayNumber } from './coverageDays.ts';
import type { CoverageFilter } from './coverageFilter.ts';
import type { CoverageLists } from './coverageLists.ts';
import { type GapPlace, placesAfter, smallest } from './gapOrder.ts';
import type { IsoDate } from './records.ts';

/** A cell without enough partners, with the parts its priority is made of. */
export interface Gap {
  readonly networkId: string;
  readonly wijkCode: string;
  readonly needId: string;
  readonly status: CoverageStatus;
  readonly partners: number;
  /** weight x people x (1 - coverage); null when people or weight is not known: then it is not ranked. */
  readonly priority: number | null;
  readonly coverage: number;
  readonly assessment: KeptAssessment;
}

/** Which cells count as gaps, and which page of them is asked. */
export interface GapQuestion {
  readonly asOf: IsoDate;
  readonly filter: CoverageFilter;
  /** Cells with one partner as well. */
  readonly withFragile: boolean;
  /** Only these wijken; undefined is all. */
  readonly wijkCodes?: ReadonlySet<string> | undefined;
  readonly first: number;
  readonly after?: GapPlace | undefined;
}

export interface GapPage {
  readonly gaps: readonly Gap[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
  readonly unrankedCount: number;
}

const GAP = COVERAGE_STATUSES.indexOf('gap');
const FRAGILE = COVERAGE_STATUSES.indexOf('fragile');

/** weight x people x (1 - coverage); null when a part is not known. Source: design.md §3. */
export function priorityOf(weight: number | null, people: number | null, partners: number): number | null {
  return weight === null || people === null ? null : weight * people * (1 - coverageShare(partners));
}

/** One page of the gaps of some networks, most pressing first; those without a priority last. Never sorts more than a page. */
export function rankGaps(networks: readonly CoverageLists[], question: GapQuestion): GapPage {
  const found = networks.flatMap((lists) => gapPlaces(lists, question));
  const left = question.after === undefined ? found : placesAfter(found, question.after);
  const page = smallest(left, question.first);
  return {
    gaps: page.map((place) => gapAt(place, question.asOf)),
    hasNextPage: left.length > page.length,
    totalCount: found.length,
    unrankedCount: found.reduce((count, place) => count + (place.priority === null ? 1 : 0), 0),
  };
}

/** A gap found, still as numbers: only the page asked for is written out. */
interface FoundGap extends GapPlace {
  readonly lists: CoverageLists;
  readonly cell: number;
  readonly partners: number;
}

function gapPlaces(lists: CoverageLists, { asOf, filter, withFragile, wijkCodes }: GapQuestion): FoundGap[] {
  const wijken = lists.wijkCodes.map((_, wijk) => wijk).filter((wijk) => !wijkCodes || wijkCodes.has(lists.wijkCodes[wijk] ?? ''));
  if (wijken.length === 0) return [];
  const cells = coverageCells(lists, asOf, filter, wijken);
  const needs = lists.needIds.length;
  const found: FoundGap[] = [];
  for (const wijk of wijken) {
    for (let need = 0; need < needs; need++) {
      const cell = wijk * needs + need;
      const status = cells.statuses[cell] ?? 0;
      if (status === GAP || (withFragile && status === FRAGILE)) found.push(foundAt(lists, wijk, need, cells.partners[cell] ?? 0));
    }
  }
  return found;
}

function foundAt(lists: CoverageLists, wijk: number, need: number, partners: number): FoundGap {
  const cell = wijk * lists.needIds.length + need;
  const people = lists.assessments.people[cell] ?? -1;
  const weight = lists.assessments.weight[cell] ?? -1;
  const priority = priorityOf(weight < 0 ? null : weight, people < 0 ? null : people, partners);
  return {
    lists,
    cell,
    partners,
    priority,
    networkId: lists.networkId,
    wijkCode: lists.wijkCodes[wijk] ?? '',
    needId: lists.needIds[need] ?? '',
  };
}

function gapAt({ lists, cell, partners, priority, networkId, wijkCode, needId }: FoundGap, asOf: IsoDate): Gap {
  const assessment = assessmentAt(lists.assessments, cell, dayNumber(asOf));
  if (assessment === undefined) throw new Error(`a gap without an assessment: ${needId} in ${wijkCode}`);
  const status = partners === 0 ? 'gap' : 'fragile';
  return { networkId, wijkCode, needId, status, partners, priority, coverage: coverageShare(partners), assessment };
}

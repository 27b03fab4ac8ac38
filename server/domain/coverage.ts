import { assessmentAt } from './coverageAssessments.ts';
import { coverageCells } from './coverageCells.ts';
import { dayNumber } from './coverageDays.ts';
import type { CoverageFilter } from './coverageFilter.ts';
import type { CoverageLists } from './coverageLists.ts';
import type { IsoDate } from './records.ts';

/** In the order of design.md §3: what is not looked at comes before what is missing. */
export const COVERAGE_STATUSES = ['not_applicable', 'not_inventoried', 'gap', 'fragile', 'covered', 'ample'] as const;
export type CoverageStatus = (typeof COVERAGE_STATUSES)[number];

/** Warnings of a cell that has at least one offer. */
export const COVERAGE_FLAGS = { citywideOnly: 1, informalOnly: 2, stale: 4, noWeekend: 8 } as const;
export const RUNGS = [1, 2, 3, 4, 5] as const;

/** The matrix wijk x need as columns; cell i is wijk floor(i / needs), need i mod needs. */
export interface CoverageMatrix {
  readonly networkId: string;
  readonly version: number;
  readonly asOf: IsoDate;
  readonly wijkCodes: readonly string[];
  readonly needIds: readonly string[];
  readonly statuses: readonly CoverageStatus[];
  readonly partners: readonly number[];
  readonly flags: readonly number[];
  readonly emptyRungs: readonly number[];
  readonly people: readonly (number | null)[];
  readonly weights: readonly (number | null)[];
  readonly indicators: readonly (string | null)[];
  readonly sources: readonly (string | null)[];
  readonly years: readonly (number | null)[];
  readonly estimated: readonly boolean[];
  readonly assessmentVersions: readonly number[];
}

/** How much of a need is covered, for the priority of a gap: nobody 0, one partner 0.5, two or more 1. */
export function coverageShare(partners: number): number {
  return partners === 0 ? 0 : partners === 1 ? 0.5 : 1;
}

/** The status of an assessed cell with so many distinct partners. */
export function statusOfPartners(partners: number): CoverageStatus {
  return partners === 0 ? 'gap' : partners === 1 ? 'fragile' : partners === 2 ? 'covered' : 'ample';
}

/**
 * Cells of the wijk x need matrix on a day, of the whole network or of some wijken in the network's own order.
 * Wijken the network does not cover are left out. Source: design.md §3.
 */
export function coverageOn(
  lists: CoverageLists,
  asOf: IsoDate,
  filter: CoverageFilter = {},
  wijkCodes?: readonly string[] | null,
): CoverageMatrix {
  const wijken = wijkIndexes(lists, wijkCodes);
  const cells = coverageCells(lists, asOf, filter, wijken);
  const needs = lists.needIds.length;
  const index = wijken.flatMap((wijk) => lists.needIds.map((_, need) => wijk * needs + need));
  const day = dayNumber(asOf);
  const assessments = index.map((cell) => assessmentAt(lists.assessments, cell, day));
  return {
    networkId: lists.networkId,
    version: lists.version,
    asOf,
    wijkCodes: wijken.map((wijk) => lists.wijkCodes[wijk] ?? ''),
    needIds: lists.needIds,
    statuses: index.map((cell) => COVERAGE_STATUSES[cells.statuses[cell] ?? 1] ?? 'not_inventoried'),
    partners: index.map((cell) => cells.partners[cell] ?? 0),
    flags: index.map((cell) => cells.flags[cell] ?? 0),
    emptyRungs: index.map((cell) => cells.emptyRungs[cell] ?? 0),
    people: assessments.map((known) => known?.people ?? null),
    weights: assessments.map((known) => known?.weight ?? null),
    indicators: assessments.map((known) => known?.indicator ?? null),
    sources: assessments.map((known) => known?.source ?? null),
    years: assessments.map((known) => known?.year ?? null),
    estimated: assessments.map((known) => known?.estimated ?? false),
    assessmentVersions: index.map((cell) => lists.assessments.version[cell] ?? 0),
  };
}

function wijkIndexes(lists: CoverageLists, wijkCodes: readonly string[] | null | undefined): readonly number[] {
  const all = lists.wijkCodes.map((_, wijk) => wijk);
  if (!wijkCodes) return all;
  const wanted = new Set(wijkCodes);
  return all.filter((wijk) => wanted.has(lists.wijkCodes[wijk] ?? ''));
}

import { COVERAGE_STATUSES, type CoverageStatus } from './coverage.ts';
import { type CoverageCells, coverageCells } from './coverageCells.ts';
import type { CoverageFilter } from './coverageFilter.ts';
import type { CoverageLists } from './coverageLists.ts';
import type { IsoDate } from './records.ts';

export interface ComparedCell {
  readonly wijkCode: string;
  readonly needId: string;
  readonly before: { readonly status: CoverageStatus; readonly partners: number };
  readonly after: { readonly status: CoverageStatus; readonly partners: number };
}

/** Cells whose status or number of partners differs between two days, in the order of the matrix. */
export function compareCoverage(
  lists: CoverageLists,
  before: IsoDate,
  after: IsoDate,
  filter: CoverageFilter = {},
): readonly ComparedCell[] {
  const then = coverageCells(lists, before, filter);
  const now = coverageCells(lists, after, filter);
  return lists.wijkCodes.flatMap((wijkCode, wijk) =>
    lists.needIds.flatMap((needId, need) => {
      const cell = wijk * lists.needIds.length + need;
      if (then.statuses[cell] === now.statuses[cell] && then.partners[cell] === now.partners[cell]) return [];
      return [{ wijkCode, needId, before: stateOf(then, cell), after: stateOf(now, cell) }];
    }),
  );
}

function stateOf(cells: CoverageCells, cell: number): ComparedCell['before'] {
  return { status: COVERAGE_STATUSES[cells.statuses[cell] ?? 1] ?? 'not_inventoried', partners: cells.partners[cell] ?? 0 };
}

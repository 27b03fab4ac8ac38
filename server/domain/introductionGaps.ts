import { COVERAGE_STATUSES } from './coverage.ts';
import { coverageCells } from './coverageCells.ts';
import type { CoverageLists } from './coverageLists.ts';
import type { GapCell } from './introductions.ts';
import type { IsoDate } from './records.ts';

const GAP = COVERAGE_STATUSES.indexOf('gap');

/** The cells without any partner on a day, in the order of the matrix. */
export function gapCells(lists: CoverageLists, day: IsoDate): readonly GapCell[] {
  const { statuses } = coverageCells(lists, day, {});
  return lists.wijkCodes.flatMap((wijkCode, wijk) =>
    lists.needIds.flatMap((needId, need) => (statuses[wijk * lists.needIds.length + need] === GAP ? [{ wijkCode, needId }] : [])),
  );
}

import type { CoverageMatrix } from '../../server/domain/coverage.ts';
import type { OracleCell } from './coverageOracle.ts';

/** The matrix as the oracle writes it. */
export function oracleCellsOf(matrix: CoverageMatrix): readonly Omit<OracleCell, 'priority' | 'offers'>[] {
  return matrix.statuses.map((status, cell) => {
    const flags = matrix.flags[cell] ?? 0;
    const rungs = matrix.emptyRungs[cell] ?? 0;
    return {
      wijkCode: matrix.wijkCodes[Math.floor(cell / matrix.needIds.length)] ?? '',
      needId: matrix.needIds[cell % matrix.needIds.length] ?? '',
      status,
      partners: matrix.partners[cell] ?? 0,
      citywideOnly: (flags & 1) !== 0,
      informalOnly: (flags & 2) !== 0,
      stale: (flags & 4) !== 0,
      noWeekend: (flags & 8) !== 0,
      emptyRungs: [1, 2, 3, 4, 5].filter((rung) => (rungs & (1 << (rung - 1))) !== 0),
      people: matrix.people[cell] ?? null,
      weight: matrix.weights[cell] ?? null,
    };
  });
}

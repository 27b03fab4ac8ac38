import { coverageOn } from '../server/domain/coverage.ts';
import type { CoverageLists } from '../server/domain/coverageLists.ts';
import type { IsoDate } from '../server/domain/records.ts';
import { slowCoverage } from './slowCoverage.ts';
import type { StoredNetwork } from './storedNetwork.ts';

/** Cells where the kept lists say something else than the records do, on a day. */
export function checkCoverage(stored: StoredNetwork, lists: CoverageLists, day: IsoDate): string[] {
  const matrix = coverageOn(lists, day);
  const fast = new Map(
    matrix.wijkCodes.flatMap((wijkCode, wijk) =>
      matrix.needIds.map((needId, need) => {
        const cell = wijk * matrix.needIds.length + need;
        return [`${wijkCode} ${needId}`, `${matrix.statuses[cell]} (${matrix.partners[cell]})`] as const;
      }),
    ),
  );
  const slow = slowCoverage(stored, day).map(
    (cell) => [`${cell.wijkCode} ${cell.needId}`, `${cell.status} (${cell.partnerIds.length})`] as const,
  );
  const known = new Set(slow.map(([key]) => key));
  return [
    ...slow
      .filter(([key, cell]) => fast.get(key) !== cell)
      .map(([key, cell]) => `${key} on ${day} is ${cell}, but the lists say ${fast.get(key) ?? 'nothing'}`),
    ...[...fast.keys()].filter((key) => !known.has(key)).map((key) => `${key} is in the lists but not in the network`),
  ];
}

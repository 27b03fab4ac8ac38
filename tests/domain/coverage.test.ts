import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOn } from '../../server/domain/coverage.ts';
import { buildCoverageLists } from '../../server/domain/coverageBuild.ts';
import { dayNumber, freshSince } from '../../server/domain/coverageDays.ts';
import type { NetworkFile } from '../../server/domain/records.ts';
import { arbitraryCoveredNetwork, arbitraryFilter } from '../support/arbitraryCoverage.ts';
import { arbitraryDay, arbitraryNetwork } from '../support/arbitraryNetwork.ts';
import { coverageColumnsOf } from '../support/coverageColumnsOf.ts';
import { type OracleCell, oracleMatrix } from '../support/coverageOracle.ts';
import { oracleCellsOf } from '../support/coverageOracleCells.ts';
import { CITY_SIZE, randomNetwork } from '../support/randomNetwork.ts';

const listsOf = (file: NetworkFile) => buildCoverageLists(coverageColumnsOf(file));

const withoutParts = ({ priority: _priority, offers: _offers, ...cell }: OracleCell) => cell;

describe('coverage of a network', () => {
  it('is what the records say, for any network, day and filter', () => {
    const question = fc
      .oneof(arbitraryCoveredNetwork(), arbitraryNetwork())
      .chain((file) => fc.tuple(fc.constant(file), arbitraryDay, arbitraryFilter(file)));
    fc.assert(
      fc.property(question, ([file, day, filter]) => {
        expect(oracleCellsOf(coverageOn(listsOf(file), day, filter))).toEqual(oracleMatrix(file, day, filter).map(withoutParts));
      }),
      { numRuns: 1500 },
    );
  });

  it('is what the records say for a wijk or two of it', () => {
    const question = arbitraryCoveredNetwork().chain((file) =>
      fc.tuple(fc.constant(file), arbitraryDay, fc.subarray([...file.network.wijkCodes, 'WK000000'])),
    );
    fc.assert(
      fc.property(question, ([file, day, wijkCodes]) => {
        const expected = oracleMatrix(file, day).filter((cell) => wijkCodes.includes(cell.wijkCode));
        expect(oracleCellsOf(coverageOn(listsOf(file), day, {}, wijkCodes))).toEqual(expected.map(withoutParts));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out the needs that the network hides', () => {
    const file = randomNetwork({
      seed: 4,
      partners: 20,
      wijken: 3,
      activities: 40,
      collaborations: 0,
      referrals: 0,
      needs: 6,
      hiddenNeeds: 2,
    });
    const matrix = coverageOn(listsOf(file), '2026-11-22');
    expect(matrix.needIds).toHaveLength(4);
    expect(oracleCellsOf(matrix)).toEqual(oracleMatrix(file, '2026-11-22').map(withoutParts));
  });

  it('has no cells when there are no wijken or no needs', () => {
    const empty = { partners: 0, wijken: 0, activities: 0, collaborations: 0, referrals: 0 };
    expect(coverageOn(listsOf(randomNetwork({ seed: 1, ...empty })), '2026-11-22').statuses).toEqual([]);
    expect(coverageOn(listsOf(randomNetwork({ seed: 1, ...empty, wijken: 2, needs: 0 })), '2026-11-22').statuses).toEqual([]);
  });

  it('says not inventoried where nobody looked, even where partners are active', () => {
    const file = randomNetwork({
      seed: 2,
      partners: 30,
      wijken: 2,
      activities: 100,
      collaborations: 0,
      referrals: 0,
      needs: 2,
      assessed: 0,
    });
    const matrix = coverageOn(listsOf(file), '2026-11-22');
    expect(Math.max(...matrix.partners)).toBeGreaterThan(0);
    expect(new Set(matrix.statuses)).toEqual(new Set(['not_inventoried']));
    expect(new Set(matrix.flags)).toEqual(new Set([0]));
  });

  it('is right for a whole city, and there in a moment', () => {
    const lists = listsOf(randomNetwork({ seed: 7, ...CITY_SIZE }));
    const days = Array.from({ length: 40 }, (_, i) => `20${20 + (i % 8)}-0${1 + (i % 9)}-1${i % 10}`);
    for (const day of days) coverageOn(lists, day);
    const times = days.map((day) => {
      const begin = performance.now();
      coverageOn(lists, day, { weekend: true, formality: 'formal' });
      return performance.now() - begin;
    });
    expect(Math.min(...times)).toBeLessThan(10);
  });
});

describe('days as numbers', () => {
  it('count on from 1970 as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        fc.pre(/^\d{4}-/.test(date));
        expect(dayNumber(date)).toBe(day);
      }),
    );
  });

  it('call an offer fresh when it was confirmed on the same date a year before', () => {
    expect(freshSince('2026-11-22')).toBe('2025-11-22');
    expect(dayNumber(freshSince('2024-02-29'))).toBe(dayNumber('2023-03-01'));
  });
});

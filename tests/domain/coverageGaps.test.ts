import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCoverageLists } from '../../server/domain/coverageBuild.ts';
import { compareCoverage } from '../../server/domain/coverageComparison.ts';
import { compareGaps, smallest } from '../../server/domain/gapOrder.ts';
import { type GapQuestion, priorityOf, rankGaps } from '../../server/domain/gaps.ts';
import { nearbyFinder } from '../../server/domain/gapsNearby.ts';
import type { NetworkFile } from '../../server/domain/records.ts';
import { arbitraryCoveredNetwork, arbitraryFilter } from '../support/arbitraryCoverage.ts';
import { arbitraryDay } from '../support/arbitraryNetwork.ts';
import { coverageColumnsOf } from '../support/coverageColumnsOf.ts';
import { oracleCell, oracleMatrix } from '../support/coverageOracle.ts';
import { randomNetwork } from '../support/randomNetwork.ts';

const listsOf = (file: NetworkFile) => buildCoverageLists(coverageColumnsOf(file));
const question = (changes: Partial<GapQuestion> = {}): GapQuestion => ({
  asOf: '2026-11-22',
  filter: {},
  withFragile: false,
  first: 50,
  ...changes,
});
const town = randomNetwork({ seed: 11, partners: 25, wijken: 6, activities: 30, collaborations: 0, referrals: 0, needs: 12 });

describe('the priority of a gap', () => {
  it('is weight times people, halved where one partner is active and nothing where two are', () => {
    expect([0, 1, 2, 3].map((partners) => priorityOf(3, 100, partners))).toEqual([300, 150, 0, 0]);
  });

  it('is unknown, not nothing, when people or weight is unknown', () => {
    expect([priorityOf(3, null, 0), priorityOf(null, 100, 0), priorityOf(3, 0, 0)]).toEqual([null, null, 0]);
  });
});

describe('ranked gaps', () => {
  it('are the gaps of the records, most pressing first and unranked last, for any network, day and filter', () => {
    const asked = arbitraryCoveredNetwork().chain((file) => fc.tuple(fc.constant(file), arbitraryDay, arbitraryFilter(file), fc.boolean()));
    fc.assert(
      fc.property(asked, ([file, asOf, filter, withFragile]) => {
        const page = rankGaps([listsOf(file)], question({ asOf, filter, withFragile, first: 1000 }));
        const wanted = withFragile ? ['gap', 'fragile'] : ['gap'];
        const expected = oracleMatrix(file, asOf, filter).filter((cell) => wanted.includes(cell.status));
        const ranked = expected
          .filter((cell) => cell.priority !== null)
          .sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0) || keyOrder(a, b));
        const unranked = expected.filter((cell) => cell.priority === null).sort(keyOrder);
        const seen = page.gaps.map((gap) => [gap.wijkCode, gap.needId, gap.status, gap.priority, gap.assessment.people]);
        expect(seen).toEqual([...ranked, ...unranked].map((cell) => [cell.wijkCode, cell.needId, cell.status, cell.priority, cell.people]));
        expect([page.totalCount, page.unrankedCount, page.hasNextPage]).toEqual([expected.length, unranked.length, false]);
      }),
      { numRuns: 800 },
    );
  });

  it('come page by page, none lost and none twice', () => {
    const lists = [listsOf(town)];
    const whole = rankGaps(lists, question({ first: 1000, withFragile: true })).gaps;
    const paged = [];
    for (let after: GapQuestion['after']; ; ) {
      const page = rankGaps(lists, question({ first: 7, withFragile: true, after }));
      paged.push(...page.gaps);
      after = page.gaps.at(-1);
      if (!page.hasNextPage) break;
    }
    expect(whole.length).toBeGreaterThan(20);
    expect(paged).toEqual(whole);
  });

  it('of several networks stand in one order', () => {
    const other = randomNetwork({
      seed: 12,
      networkId: 'n-other',
      gemeenteCode: 'GM9002',
      partners: 9,
      wijken: 3,
      activities: 9,
      collaborations: 0,
      referrals: 0,
    });
    const page = rankGaps([listsOf(town), listsOf(other)], question({ first: 1000 }));
    expect(new Set(page.gaps.map((gap) => gap.networkId)).size).toBe(2);
    expect([...page.gaps].sort(compareGaps)).toEqual(page.gaps);
  });

  it('of one wijk are only its own', () => {
    const [, wijkCode = ''] = town.network.wijkCodes;
    const page = rankGaps([listsOf(town)], question({ wijkCodes: new Set([wijkCode]), first: 1000 }));
    expect(new Set(page.gaps.map((gap) => gap.wijkCode))).toEqual(new Set([wijkCode]));
  });

  it('of no network, or of one without wijken, are none', () => {
    const empty = randomNetwork({ seed: 1, partners: 0, wijken: 0, activities: 0, collaborations: 0, referrals: 0 });
    expect(rankGaps([], question()).totalCount + rankGaps([listsOf(empty)], question()).totalCount).toBe(0);
  });

  it('of a page are the first of all in order, for any number', () => {
    const place = fc.record({
      priority: fc.option(fc.nat({ max: 5 }), { nil: null }),
      networkId: fc.constant('n'),
      wijkCode: fc.string({ maxLength: 2 }),
      needId: fc.string({ maxLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), fc.nat({ max: 12 }), (places, count) => {
        expect(smallest(places, count).map((one) => JSON.stringify(one))).toEqual(
          [...places]
            .sort(compareGaps)
            .slice(0, count)
            .map((one) => JSON.stringify(one)),
        );
      }),
      { numRuns: 500 },
    );
  });
});

function keyOrder(
  a: { readonly wijkCode: string; readonly needId: string },
  b: { readonly wijkCode: string; readonly needId: string },
): number {
  return a.wijkCode < b.wijkCode ? -1 : a.wijkCode > b.wijkCode ? 1 : a.needId < b.needId ? -1 : 1;
}

describe('who does it nearby', () => {
  it('names partners that do the need in a bordering wijk itself, each once, and none that is here already', () => {
    const near = nearbyFinder(listsOf(town), '2026-11-22', {}, 100);
    let found = 0;
    for (const { code, borders } of town.reference.wijken) {
      for (const need of town.reference.needs) {
        const here = oracleCell(town, code, need.id, '2026-11-22').offers.map((offer) => offer.partnerId);
        const around = borders.flatMap((border) =>
          oracleCell(town, border, need.id, '2026-11-22').offers.filter((offer) => !offer.citywide),
        );
        const expected = new Set(around.map((offer) => offer.partnerId).filter((partnerId) => !here.includes(partnerId)));
        const names = near(code, need.id, borders).map((offer) => offer.partnerId);
        expect([...names].sort()).toEqual([...expected].sort());
        found += names.length;
      }
    }
    expect(found).toBeGreaterThan(5);
  });
});

describe('coverage on two days compared', () => {
  it('gives the cells whose status or number of partners differs, and no other', () => {
    fc.assert(
      fc.property(arbitraryCoveredNetwork(), arbitraryDay, arbitraryDay, (file, before, after) => {
        const then = oracleMatrix(file, before);
        const now = oracleMatrix(file, after);
        const expected = then.flatMap((cell, i) => {
          const next = now[i];
          if (!next || (cell.status === next.status && cell.partners === next.partners)) return [];
          const state = ({ status, partners }: { readonly status: string; readonly partners: number }) => ({ status, partners });
          return [{ wijkCode: cell.wijkCode, needId: cell.needId, before: state(cell), after: state(next) }];
        });
        expect(compareCoverage(listsOf(file), before, after)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

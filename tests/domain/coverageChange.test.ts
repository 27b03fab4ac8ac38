import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOn } from '../../server/domain/coverage.ts';
import { buildCoverageLists } from '../../server/domain/coverageBuild.ts';
import { type CoverageChanges, changedCoverageLists } from '../../server/domain/coverageChange.ts';
import type { NetworkFile } from '../../server/domain/records.ts';
import { arbitraryCoveredNetwork, arbitraryFilter, changeOf } from '../support/arbitraryCoverage.ts';
import { arbitraryDay } from '../support/arbitraryNetwork.ts';
import { coverageColumnsOf } from '../support/coverageColumnsOf.ts';
import { CITY_SIZE, randomNetwork } from '../support/randomNetwork.ts';

const listsOf = (file: NetworkFile) => buildCoverageLists(coverageColumnsOf(file));

function differing<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): ReadonlyMap<string, T | null> {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Map(after.map((one) => [one.id, one]));
  const changed = after.filter((one) => old.get(one.id) !== one).map((one): [string, T | null] => [one.id, one]);
  return new Map([...changed, ...before.filter((one) => !now.has(one.id)).map((one): [string, T | null] => [one.id, null])]);
}

function changesBetween(before: NetworkFile, after: NetworkFile): CoverageChanges {
  const assessments = [...differing(before.assessments, after.assessments)];
  return {
    version: 2,
    seq: 9,
    partners: differing(before.partners, after.partners),
    activities: differing(before.activities, after.activities),
    assessments: assessments.map(([id, record]) => ({ needId: id.split('@')[0] ?? '', wijkCode: id.split('@')[1] ?? '', record })),
  };
}

describe('lists changed in place', () => {
  it('answer as lists made anew, whatever changed', () => {
    const question = fc
      .tuple(arbitraryCoveredNetwork(), arbitraryCoveredNetwork())
      .chain(([before, other]) => fc.tuple(changeOf(before, other), arbitraryDay, arbitraryFilter(before)));
    fc.assert(
      fc.property(question, ([{ before, after }, day, filter]) => {
        const changed = changedCoverageLists(listsOf(before), changesBetween(before, after));
        expect(changed).toBeDefined();
        if (changed) expect({ ...coverageOn(changed, day, filter), version: 1 }).toEqual(coverageOn(listsOf(after), day, filter));
      }),
      { numRuns: 1500 },
    );
  });

  it('are there in a moment for one changed activity of a city', () => {
    const before = randomNetwork({ seed: 7, ...CITY_SIZE });
    const activities = before.activities.map((activity, index) =>
      index === 5 ? { ...activity, serves: [], supportLevel: null } : activity,
    );
    const after = { ...before, activities };
    const lists = listsOf(before);
    const changes = changesBetween(before, after);
    const times = Array.from({ length: 15 }, () => {
      const begin = performance.now();
      changedCoverageLists(lists, changes);
      return performance.now() - begin;
    });
    expect(Math.min(...times)).toBeLessThan(15);
    const changed = changedCoverageLists(lists, changes);
    expect(changed && { ...coverageOn(changed, '2026-11-22'), version: 1 }).toEqual(coverageOn(listsOf(after), '2026-11-22'));
  });

  it('give up, for the graph to say, when an activity comes with a partner they never saw', () => {
    const file = randomNetwork({ seed: 3, partners: 3, wijken: 2, activities: 3, collaborations: 0, referrals: 0 });
    const [activity] = file.activities;
    if (!activity) throw new Error('no activity');
    const strange = { ...activity, offers: [{ partnerId: 'p-nobody', role: 'lead' as const, since: null, until: null }] };
    const changes = { version: 2, seq: 9, partners: new Map(), activities: new Map([[activity.id, strange]]), assessments: [] };
    expect(changedCoverageLists(listsOf(file), changes)).toBeUndefined();
  });
});

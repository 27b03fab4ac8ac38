import { describe, expect, it } from 'vitest';
import { answerOf, brushAnswer, brushOfKey, faultsOf, readCount } from '../../client/model/coverageAssess.ts';
import { nearbyPartners, shareNotCovered, splitRanked, whyUnranked } from '../../client/model/coverageGaps.ts';
import { sortTable, type TableRow } from '../../client/model/coverageTable.ts';

const row = (more: Partial<TableRow>): TableRow => ({
  wijkCode: 'WK1',
  needId: 'N01',
  status: 'gap',
  partners: 0,
  flags: [],
  emptyRungs: [],
  people: null,
  weight: null,
  indicator: null,
  source: null,
  year: null,
  estimated: false,
  assessmentVersion: 0,
  wijkName: 'Staart',
  needName: 'Plek',
  themeName: 'Ontmoeting',
  ...more,
});

describe('the list beside the matrix', () => {
  it('sorts what is not known last, both ways', () => {
    const rows = [row({ people: null, wijkName: 'x' }), row({ people: 5 }), row({ people: 9 })];
    expect(sortTable(rows, 'people', false, 'nl').map((one) => one.people)).toEqual([5, 9, null]);
    expect(sortTable(rows, 'people', true, 'nl').map((one) => one.people)).toEqual([9, 5, null]);
  });

  it('keeps the order of equal rows and sorts names as people do', () => {
    const rows = [row({ wijkName: 'Élan' }), row({ wijkName: 'Zuid' }), row({ wijkName: 'Dubbeldam' })];
    expect(sortTable(rows, 'wijk', false, 'nl').map((one) => one.wijkName)).toEqual(['Dubbeldam', 'Élan', 'Zuid']);
    expect(sortTable(rows, 'partners', true, 'nl').map((one) => one.wijkName)).toEqual(['Élan', 'Zuid', 'Dubbeldam']);
  });
});

describe('filling in a need', () => {
  const fields = { status: 'assessed', people: '5.615', weight: 3, source: 'CBS', year: '2025', estimated: false } as const;

  it('reads numbers as Dutch and English people type them', () => {
    expect(['5615', '5.615', '5,615', '5 615', ' 0 '].map(readCount)).toEqual([5615, 5615, 5615, 5615, 0]);
    expect(readCount('')).toBeNull();
    expect(['5,5', 'veel', '-3', '1e9'].map(readCount)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('asks for source and year beside a number, and for neither without one', () => {
    expect(faultsOf(fields)).toEqual([]);
    expect(faultsOf({ ...fields, source: ' ', year: '' })).toEqual(['sourceMissing', 'yearMissing']);
    expect(faultsOf({ ...fields, people: '', source: '', year: '' })).toEqual([]);
    expect(faultsOf({ ...fields, people: 'x', year: '25' })).toEqual(['peopleNotANumber', 'yearNotAYear']);
  });

  it('keeps unknown apart from nobody', () => {
    expect(answerOf({ ...fields, people: '' })).toMatchObject({ people: null, source: null, year: null });
    expect(answerOf({ ...fields, people: '0' }).people).toBe(0);
    expect(answerOf({ ...fields, status: 'not_applicable' })).toMatchObject({ people: null, weight: null });
  });

  it('takes a key as a brush', () => {
    expect(brushOfKey('3')).toBe(3);
    expect(brushOfKey('?')).toBe('not_inventoried');
    expect(brushOfKey('x')).toBeNull();
    expect(brushAnswer(2)).toEqual({ status: 'assessed', weight: 2 });
    expect(brushAnswer('not_applicable')).toEqual({ status: 'not_applicable', weight: null });
  });
});

describe('where first', () => {
  it('says which part is missing when a gap has no rank', () => {
    expect(whyUnranked({ priority: 12, people: 4, weight: 3 })).toBeNull();
    expect(whyUnranked({ priority: null, people: null, weight: 3 })).toBe('people');
    expect(whyUnranked({ priority: null, people: 4, weight: null })).toBe('weight');
    expect(whyUnranked({ priority: null, people: null, weight: null })).toBe('both');
  });

  it('ranks only what has a priority, and 0 is one', () => {
    const split = splitRanked([{ priority: 9 }, { priority: 0 }, { priority: null }]);
    expect(split.ranked.map((entry) => entry.rank)).toEqual([1, 2]);
    expect(split.unranked.length).toBe(1);
  });

  it('names a neighbour once, with all the wijken where it does this', () => {
    const partner = { id: 'p', name: 'de Buitenwacht' };
    expect(
      nearbyPartners([
        { partner, wijkName: 'Dubbeldam' },
        { partner, wijkName: 'Wielwijk' },
        { partner, wijkName: 'Dubbeldam' },
      ]),
    ).toEqual([{ id: 'p', name: 'de Buitenwacht', wijken: ['Dubbeldam', 'Wielwijk'] }]);
    expect(shareNotCovered({ coverage: 0.5 })).toBe(50);
  });
});

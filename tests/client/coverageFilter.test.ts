import { describe, expect, it } from 'vitest';
import { coverageFilter, isFiltering } from '../../client/features/coverage/coverageFilter.ts';
import { NO_FILTERS } from '../../client/model/filters.ts';

describe('the filters of the address, as the server counts with them', () => {
  it('ask for everything when nothing is chosen', () => {
    expect(coverageFilter(NO_FILTERS)).toEqual({});
    expect(isFiltering(coverageFilter(NO_FILTERS))).toBe(false);
  });

  it('name what was chosen, and leave out what says nothing', () => {
    const filter = coverageFilter({
      ...NO_FILTERS,
      weekend: true,
      targetGroupIds: ['D01'],
      supportLevels: [1, 2],
      formalities: ['informal'],
    });
    expect(filter).toEqual({ weekend: true, targetGroupIds: ['D01'], supportLevels: [1, 2], formality: 'informal' });
    expect(coverageFilter({ ...NO_FILTERS, supportLevels: [1, 2, 3, 4, 5] })).toEqual({});
  });

  it('know formal or informal, not both and not the others', () => {
    expect(coverageFilter({ ...NO_FILTERS, formalities: ['formal', 'informal'] })).toEqual({});
    expect(coverageFilter({ ...NO_FILTERS, formalities: ['mixed'] })).toEqual({});
  });
});

import type { Filters } from '../../model/filters.ts';

/** Which offers count. Empty: all of them. */
export interface CoverageFilterInput {
  readonly targetGroupIds?: string[];
  readonly weekend?: boolean;
  readonly supportLevels?: number[];
  readonly formality?: 'formal' | 'informal';
}

/** The filters of the address as the server counts with them. Which partners: formal or informal, never both ends at once. */
export function coverageFilter(filters: Filters): CoverageFilterInput {
  const { targetGroupIds, weekend, supportLevels, formalities } = filters;
  const one = formalities.length === 1 ? formalities[0] : undefined;
  return {
    ...(targetGroupIds.length > 0 ? { targetGroupIds: [...targetGroupIds] } : {}),
    ...(weekend ? { weekend: true } : {}),
    ...(supportLevels.length > 0 && supportLevels.length < 5 ? { supportLevels: [...supportLevels] } : {}),
    ...(one === 'formal' || one === 'informal' ? { formality: one } : {}),
  };
}

/** Does the filter leave offers out? */
export function isFiltering(filter: CoverageFilterInput): boolean {
  return Object.keys(filter).length > 0;
}

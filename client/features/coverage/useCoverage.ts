import { useMemo } from 'react';
import { useCurrentNetwork } from '../../api/CurrentNetwork.tsx';
import { type QueryState, useNetworkQuery } from '../../api/useNetworkQuery.ts';
import type { CoverageColumns } from '../../model/coverage.ts';
import type { NeedName, ThemeName } from '../../model/matrix.ts';
import { useFilters } from '../../state/urlState.ts';
import { useFormat } from '../../text/index.ts';
import { COVERAGE_MATRIX } from './coverage.graphql.ts';
import { type CoverageFilterInput, coverageFilter } from './coverageFilter.ts';

export interface CoverageAnswer {
  readonly columns: CoverageColumns;
  readonly asOf: string;
  readonly partnerCount: number;
}

/** The matrix of the network on the screen, under the filters of the address. */
export function useCoverage(): {
  readonly state: QueryState<CoverageAnswer>;
  readonly filter: CoverageFilterInput;
  readonly asOf: string | null;
} {
  const { network } = useCurrentNetwork();
  const [filters] = useFilters();
  const filter = useMemo(() => coverageFilter(filters), [filters]);
  const variables = useMemo(() => ({ networkId: network.id, asOf: filters.asOf, filter }), [network.id, filters.asOf, filter]);
  const state = useNetworkQuery(COVERAGE_MATRIX, variables);
  const answer = useMemo(
    () =>
      state.data === undefined
        ? undefined
        : { columns: state.data.coverage, asOf: state.data.coverage.asOf, partnerCount: state.data.network?.partnerCount ?? 0 },
    [state.data],
  );
  if (state.status !== 'ready' || answer === undefined)
    return { state: state.status === 'ready' ? { status: 'loading', retry: state.retry } : state, filter, asOf: filters.asOf };
  return { state: { ...state, data: answer }, filter, asOf: filters.asOf };
}

export interface CoverageNames {
  readonly themes: readonly ThemeName[];
  readonly needs: readonly NeedName[];
  readonly needName: ReadonlyMap<string, string>;
  readonly themeOfNeed: ReadonlyMap<string, string>;
  readonly wijkName: ReadonlyMap<string, string>;
}

/** Names of themes, needs and wijken in the language of the screen. */
export function useCoverageNames(): CoverageNames {
  const { network } = useCurrentNetwork();
  const format = useFormat();
  return useMemo(() => {
    const themes = network.themes.map((theme) => ({ id: theme.id, name: format.name(theme), order: theme.order }));
    const themeName = new Map(themes.map((theme) => [theme.id, theme.name]));
    const needs = network.needs.map((need) => ({ id: need.id, name: format.name(need), themeId: need.themeId }));
    return {
      themes,
      needs,
      needName: new Map(needs.map((need) => [need.id, need.name])),
      themeOfNeed: new Map(needs.map((need) => [need.id, themeName.get(need.themeId) ?? ''])),
      wijkName: new Map(network.wijken.map((wijk) => [wijk.code, wijk.name])),
    };
  }, [network, format]);
}

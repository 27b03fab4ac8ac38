import type { ResultOf } from '@graphql-typed-document-node/core';
import { useMemo } from 'react';
import { type CurrentNetwork, type QueryState, useCurrentNetwork, useNetworkQuery } from '../../api/index.ts';
import { type ActivePartner, activePartners } from '../../model/wijk.ts';
import type { WijkTie } from '../../model/wijkBridges.ts';
import { partnersWorkingIn, tiesAlive } from '../../model/wijkPicture.ts';
import { today } from '../../state/today.ts';
import { useFilters } from '../../state/urlState.ts';
import { WIJK_CELLS, WIJK_GAPS, WIJK_PICTURE } from './wijk.graphql.ts';

export type WijkCellAnswer = ResultOf<typeof WIJK_CELLS>['wijkCoverage'][number];
export type WijkGap = ResultOf<typeof WIJK_GAPS>['gaps']['edges'][number]['node'];
export type Buurt = NonNullable<ResultOf<typeof WIJK_CELLS>['wijk']>['buurten'][number];
export type NetworkWijk = CurrentNetwork['wijken'][number];

export interface WijkFacts {
  readonly wijk: NetworkWijk;
  readonly asOf: string;
  readonly cells: readonly WijkCellAnswer[];
  readonly buurten: readonly Buurt[];
  readonly example: boolean;
}

/** Everything a wijk's cells tell, on the day of the address. */
export function useWijkFacts(wijk: NetworkWijk): QueryState<WijkFacts> {
  const { network } = useCurrentNetwork();
  const [filters] = useFilters();
  const state = useNetworkQuery(WIJK_CELLS, { networkId: network.id, wijkCode: wijk.code, asOf: filters.asOf }, { keepPrevious: false });
  const asOf = filters.asOf ?? today();
  const data = state.data;
  const facts = useMemo(
    () =>
      data === undefined
        ? undefined
        : {
            wijk,
            asOf,
            cells: data.wijkCoverage,
            buurten: data.wijk?.buurten ?? [],
            example: data.wijkCoverage.some((cell) => cell.offers.some((offer) => offer.origin === 'example')),
          },
    [data, wijk, asOf],
  );
  if (state.status === 'ready') return facts === undefined ? { status: 'loading', retry: state.retry } : { ...state, data: facts };
  return state;
}

/** The gaps and fragile needs of a wijk, most pressing first. */
export function useWijkGaps(wijkCode: string): QueryState<readonly WijkGap[]> {
  const { network } = useCurrentNetwork();
  const [filters] = useFilters();
  const state = useNetworkQuery(WIJK_GAPS, { networkId: network.id, wijkCode, asOf: filters.asOf }, { keepPrevious: false });
  const data = state.data;
  const gaps = useMemo(() => data?.gaps.edges.map((edge) => edge.node), [data]);
  if (state.status === 'ready') return gaps === undefined ? { status: 'loading', retry: state.retry } : { ...state, data: gaps };
  return state;
}

export interface WijkPeople {
  readonly active: readonly ActivePartner[];
  readonly ties: readonly WijkTie[];
}

/** Who is active in a wijk, and the ties of the network on that day. */
export function useWijkPeople({ wijk, cells, asOf }: WijkFacts): QueryState<WijkPeople> {
  const { network } = useCurrentNetwork();
  const state = useNetworkQuery(WIJK_PICTURE, { networkId: network.id });
  const data = state.data;
  const people = useMemo(
    () =>
      data === undefined
        ? undefined
        : { active: activePartners(cells, partnersWorkingIn(data.picture, wijk.code, asOf)), ties: tiesAlive(data.picture, asOf) },
    [data, cells, wijk.code, asOf],
  );
  if (state.status === 'ready') return people === undefined ? { status: 'loading', retry: state.retry } : { ...state, data: people };
  return state;
}

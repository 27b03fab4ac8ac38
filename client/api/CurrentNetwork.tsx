import type { ResultOf } from '@graphql-typed-document-node/core';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { CURRENT_NETWORK } from './currentNetwork.graphql.ts';
import { STRUCTURE } from './networkCache.ts';
import { type QueryState, useNetworkQuery } from './useNetworkQuery.ts';

type Answer = ResultOf<typeof CURRENT_NETWORK>;
export type CurrentNetwork = NonNullable<Answer['network']>;
export type Taxonomy = Answer['taxonomy'];
export type Viewer = Answer['viewer'];

export interface Current {
  readonly network: CurrentNetwork;
  readonly taxonomy: Taxonomy;
  readonly viewer: Viewer;
}

const CurrentContext = createContext<Current | null>(null);

/** Asks for a network; `data.network` is null when it does not exist or is not this viewer's. */
export function useNetworkById(id: string): QueryState<Answer> {
  return useNetworkQuery(CURRENT_NETWORK, { id }, { context: STRUCTURE, keepPrevious: false });
}

export function CurrentNetworkProvider({
  answer,
  children,
}: {
  readonly answer: Answer & { network: CurrentNetwork };
  readonly children: ReactNode;
}) {
  const current = useMemo(() => ({ network: answer.network, taxonomy: answer.taxonomy, viewer: answer.viewer }), [answer]);
  return <CurrentContext value={current}>{children}</CurrentContext>;
}

/** The network on the screen with its wijken, themes and needs, and the words of the field. Always there inside a page. */
export function useCurrentNetwork(): Current {
  const current = useContext(CurrentContext);
  if (current === null) throw new Error('useCurrentNetwork stands outside a network page');
  return current;
}

/** Who is looking, and whether they may change things. */
export function useViewer(): Viewer {
  return useCurrentNetwork().viewer;
}

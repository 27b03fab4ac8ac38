import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { AnyVariables, OperationContext } from '@urql/core';
import { useRef } from 'react';
import { useQuery } from 'urql';
import { type Failure, failureOf } from './failure.ts';

/** What a component can show: one of these, never two at once. `ready` may be `stale`: shown while a newer answer comes. */
export type QueryState<T> =
  | { readonly status: 'loading'; readonly data?: undefined; readonly retry: () => void }
  | { readonly status: 'failed'; readonly failure: Failure; readonly data?: undefined; readonly retry: () => void }
  | { readonly status: 'ready'; readonly data: T; readonly stale: boolean; readonly retry: () => void };

interface Options {
  /** Do not ask now. */
  readonly pause?: boolean;
  /** While other variables are being asked, go on showing the last answer, as `stale`. Default true. */
  readonly keepPrevious?: boolean;
  readonly context?: Partial<OperationContext>;
}

/** Asks, and asks again by itself after every change of the network, from whoever. */
export function useNetworkQuery<T, V extends AnyVariables>(
  document: TypedDocumentNode<T, V>,
  variables: V,
  options: Options = {},
): QueryState<T> {
  const { pause = false, keepPrevious = true, context } = options;
  const contextRef = useRef(context);
  const [state, execute] = useQuery<T, AnyVariables>({
    query: document as TypedDocumentNode<T, AnyVariables>,
    variables,
    pause,
    ...(contextRef.current === undefined ? {} : { context: contextRef.current }),
  });
  const last = useRef<T | undefined>(undefined);
  if (state.data !== undefined && state.data !== null) last.current = state.data;
  const retry = () => execute({ requestPolicy: 'network-only' });
  if (state.data !== undefined && state.data !== null)
    return { status: 'ready', data: state.data, stale: state.stale || state.fetching, retry };
  if (state.error !== undefined && !state.fetching) return { status: 'failed', failure: failureOf(state.error), retry };
  if (keepPrevious && last.current !== undefined) return { status: 'ready', data: last.current, stale: true, retry };
  return { status: 'loading', retry };
}

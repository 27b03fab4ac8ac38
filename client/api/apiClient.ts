import { Client, fetchExchange } from '@urql/core';
import type { Client as SocketClient } from 'graphql-ws';
import { usePreferences } from '../state/preferences.ts';
import { checkConnection } from './connection.ts';
import { createNetworkCache, type NetworkCache } from './networkCache.ts';

/** Everything that talks with the server. */
export interface Api {
  readonly client: Client;
  readonly cache: NetworkCache;
  /** The socket's client, fetched when the first page stands: nothing on it waits for the socket. */
  socket(): Promise<SocketClient>;
}

/** A request that does not come back in this time counts as not arrived. */
const PATIENCE_MS = 20_000;

async function fetchInTime(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const late = AbortSignal.timeout(PATIENCE_MS);
  const signal = init?.signal ? AbortSignal.any([init.signal, late]) : late;
  try {
    return await fetch(input, { ...init, signal });
  } catch (error) {
    if (!init?.signal?.aborted) void checkConnection();
    throw error;
  }
}

export function createApi(): Api {
  const cache = createNetworkCache();
  const client = new Client({
    url: '/graphql',
    exchanges: [cache.exchange, fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetch: fetchInTime,
    fetchOptions: () => ({ headers: { 'apollo-require-preflight': 'true', 'accept-language': usePreferences.getState().language } }),
  });
  const { protocol, host } = window.location;
  const url = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql`;
  let made: Promise<SocketClient> | null = null;
  const socket = () => {
    made ??= import('graphql-ws').then(({ createClient }) => createClient({ url, lazy: true, retryAttempts: 0 }));
    made.catch(() => (made = null));
    return made;
  };
  return { client, cache, socket };
}

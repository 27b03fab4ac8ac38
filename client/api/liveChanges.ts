import { stringifyDocument } from '@urql/core';
import type { Client as SocketClient } from 'graphql-ws';
import { checkConnection } from './connection.ts';
import type { NetworkChangedSubscription, NetworkChangedSubscriptionVariables } from './gql/graphql.ts';
import { graphql } from './gql/index.ts';

const NETWORK_CHANGED = graphql(`
  subscription NetworkChanged($networkId: ID!, $afterSeq: Int!) {
    networkChanged(networkId: $networkId, afterSeq: $afterSeq) {
      id seq at actor commandId kind entityKind entityId title before after meetingId undoes
    }
  }
`);

export type LiveChange = NetworkChangedSubscription['networkChanged'];

const WAIT_MS = [200, 500, 1000, 2000, 5000] as const;
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * Every change of a network after `fromSeq`, in order. A dropped socket is taken up again after the last one seen, so none is
 * lost and none comes twice. Returns what ends it.
 */
export function followChanges(
  socket: () => Promise<SocketClient>,
  networkId: string,
  fromSeq: number,
  onChange: (change: LiveChange) => void,
): () => void {
  let stopped = false;
  let seen = fromSeq;
  let failures = 0;
  let running: AsyncIterableIterator<unknown> | null = null;

  async function once(): Promise<void> {
    const variables: NetworkChangedSubscriptionVariables = { networkId, afterSeq: seen };
    const client = await socket();
    if (stopped) return;
    const answers = client.iterate<NetworkChangedSubscription>({ query: stringifyDocument(NETWORK_CHANGED), variables: { ...variables } });
    running = answers;
    for await (const answer of answers) {
      const change = answer.data?.networkChanged;
      if (stopped || change === undefined || change === null || change.seq <= seen) continue;
      failures = 0;
      seen = change.seq;
      onChange(change);
    }
  }

  async function follow(): Promise<void> {
    while (!stopped) {
      try {
        await once();
      } catch {
        // The socket or the server went away; checkConnection tells the user when that lasts.
      }
      if (stopped) return;
      void checkConnection();
      await pause(WAIT_MS[Math.min(failures, WAIT_MS.length - 1)] ?? 5000);
      failures += 1;
    }
  }

  void follow();
  return () => {
    stopped = true;
    void running?.return?.();
  };
}

import { type ChangeLine, readLinesAfter } from '../store/changeLog.ts';
import type { Store } from '../store/store.ts';
import { type ChangeHub, createChangeHub } from './changeHub.ts';

export interface ChangeEvent {
  readonly networkChanged: ChangeLine;
}

export interface ChangeFeed {
  /** Tells that this process has stored a change: whoever follows that network looks at once. */
  notify(networkId: string): void;
  /** Every change after a seq, in order, none lost and none twice, for as long as it is read. */
  follow(networkId: string, afterSeq: number): AsyncIterableIterator<ChangeEvent>;
  close(): void;
}

/**
 * Follows the log itself, so nothing is lost on a reconnect, and changes of another server process on the same Neo4j come along.
 * One hub a network reads for all its followers: at once when this process stored something, and otherwise every `pollMs`.
 */
export function createChangeFeed(store: Store, pollMs: number): ChangeFeed {
  const hubs = new Map<string, ChangeHub>();
  const timer = setInterval(() => {
    for (const [networkId, hub] of hubs) {
      if (hub.followers === 0) hubs.delete(networkId);
      else hub.look();
    }
  }, pollMs);
  timer.unref();
  let closed = false;
  const hubOf = (networkId: string): ChangeHub => {
    const hub =
      hubs.get(networkId) ?? createChangeHub((afterSeq, limit) => store.read((tx) => readLinesAfter(tx, networkId, afterSeq, limit)));
    hubs.set(networkId, hub);
    return hub;
  };
  return {
    notify: (networkId) => hubs.get(networkId)?.look(),
    follow: (networkId, afterSeq) => followHub(hubOf(networkId), afterSeq, () => closed),
    close() {
      closed = true;
      clearInterval(timer);
      for (const hub of hubs.values()) hub.wakeAll();
    },
  };
}

/** An iterator by hand: an async generator would hold its place in the queue when a reader leaves while it waits. */
function followHub(hub: ChangeHub, afterSeq: number, isClosed: () => boolean): AsyncIterableIterator<ChangeEvent> {
  let seq = afterSeq;
  let ready: readonly ChangeLine[] = [];
  let left = false;
  let stopWaiting = () => {};
  hub.followers += 1;
  const next = async (): Promise<IteratorResult<ChangeEvent>> => {
    while (!left && !isClosed()) {
      const [line, ...rest] = ready;
      if (line !== undefined) {
        ready = rest;
        seq = line.seq;
        return { done: false, value: { networkChanged: line } };
      }
      // Waiting starts before the look, so a change stored in between is not missed.
      const pause = hub.pause();
      stopWaiting = pause.stop;
      ready = await hub.linesAfter(seq);
      if (ready.length === 0) await pause.done;
      pause.stop();
    }
    return { done: true, value: undefined };
  };
  const leave = async (): Promise<IteratorResult<ChangeEvent>> => {
    if (!left) hub.followers -= 1;
    left = true;
    stopWaiting();
    return { done: true, value: undefined };
  };
  const iterator: AsyncIterableIterator<ChangeEvent> = { next, return: leave, throw: leave, [Symbol.asyncIterator]: () => iterator };
  return iterator;
}

import { expect, it } from 'vitest';
import { createPartner } from '../../server/commands/partners.ts';
import { type ChangeFeed, createChangeFeed } from '../../server/live/changeFeed.ts';
import { loadNetwork } from '../../server/store/loadNetwork.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { randomNetwork } from '../support/randomNetwork.ts';
import { eachEngine, neo4jUri } from '../support/stores.ts';
import { depsOf } from '../support/takeStep.ts';

const networkId = 'n-feed';
const file = randomNetwork({ seed: 1, networkId, partners: 2, wijken: 1, activities: 0, collaborations: 0, referrals: 0 });

function add(store: Store, feed: ChangeFeed | undefined, number: number) {
  const deps = { ...depsOf(store), onCommitted: (id: string) => feed?.notify(id) };
  return createPartner(deps, {
    networkId,
    commandId: `add-partner-${number}`,
    id: `p-added-${number}`,
    name: `Partner ${number}`,
    kind: 'organisation',
    formality: 'formal',
  });
}

async function take(feed: ChangeFeed, afterSeq: number, count: number): Promise<readonly number[]> {
  const seqs: number[] = [];
  for await (const { networkChanged } of feed.follow(networkId, afterSeq)) {
    seqs.push(networkChanged.seq);
    if (seqs.length === count) break;
  }
  return seqs;
}

const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

eachEngine('the feed of changes', (openTestStore) => {
  it('gives every follower every change once and in order, wherever it starts', async () => {
    const store = await openTestStore();
    await loadNetwork(store, file, '2026-11-24T09:00:00.000Z');
    const feed = createChangeFeed(store, 60_000);
    const early = take(feed, 0, 31);
    const late = take(feed, 1, 30);
    for (let number = 0; number < 30; number += 1) await add(store, feed, number);
    expect(await early).toEqual(upTo(1, 31));
    expect(await late).toEqual(upTo(2, 31));
    expect(await take(feed, 12, 19), 'after a reconnect').toEqual(upTo(13, 31));
    feed.close();
  });

  it('is quick: a change is with its follower within a quarter of a second', async () => {
    const store = await openTestStore();
    await loadNetwork(store, file, '2026-11-24T09:00:00.000Z');
    const feed = createChangeFeed(store, 60_000);
    const first = take(feed, 1, 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await add(store, feed, 1);
    const stored = performance.now();
    await first;
    expect(performance.now() - stored).toBeLessThan(250);
    feed.close();
  });

  it('lets a follower leave while it waits', async () => {
    const store = await openTestStore();
    await loadNetwork(store, file, '2026-11-24T09:00:00.000Z');
    const feed = createChangeFeed(store, 60_000);
    const follower = feed.follow(networkId, 1);
    const waiting = follower.next();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await follower.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    feed.close();
  });
});

it.skipIf(neo4jUri() === null)('changes of another process on the same Neo4j come along', async () => {
  const uri = neo4jUri() ?? '';
  const ours = await openStore({ neo4j: { uri } });
  const theirs = await openStore({ neo4j: { uri } });
  const other = 'n-feed';
  await loadNetwork(ours, file, '2026-11-24T09:00:00.000Z').catch(() => undefined);
  const feed = createChangeFeed(ours, 100);
  const [row] = await ours.read((tx) => tx.run('networks/version-of-network', { networkId: other }));
  const last = Number(row?.seq);
  const coming = take(feed, last, 3);
  for (const number of [101, 102, 103]) await add(theirs, undefined, number);
  expect(await coming).toEqual(upTo(last + 1, last + 3));
  feed.close();
  await ours.close();
  await theirs.close();
});

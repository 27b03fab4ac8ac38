/** What the Neo4j store does when its server stops, is killed, hangs, or has no connection left. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../server/store/catalogue.ts';
import { openNeo4j } from '../../../server/store/neo4j.ts';
import { type Store, StoreError, type Transaction } from '../../../server/store/store.ts';
import { type Neo4jServer, startOwnNeo4j } from '../../support/neo4jServer.ts';
import { neo4jUri } from '../../support/stores.ts';

const WRITERS = 8;
const CHANGES_EACH = 40;
const networkId = 'n-faults';
const catalogue = loadCatalogue();

describe.skipIf(neo4jUri() === null)('a store on Neo4j', { timeout: 600_000 }, () => {
  let server: Neo4jServer;
  const opened: Store[] = [];

  beforeAll(async () => {
    const started = await startOwnNeo4j('when knocked');
    if (started === null) throw new Error('this machine cannot start a Neo4j of its own');
    server = started;
    const store = open();
    await until(async () => /schema \d/.test((await store.health()).detail));
    await store.migrate();
    await store.write((tx) => tx.run('networks/create-network', { networkId, commandId: 'first' }));
    await closeAll();
  }, 400_000);
  afterEach(closeAll);
  afterAll(() => server?.stop());

  it.each(['killed', 'stopped'] as const)(
    'loses nothing and stores nothing twice when the server is %s and started again under load',
    async (how) => {
      const store = open();
      const before = await seqOf(store);
      const acknowledged = new Set<string>();
      const writing = Array.from({ length: WRITERS }, (_, i) => writeAll(store, `${how}-${i}`, acknowledged));
      await until(async () => acknowledged.size > WRITERS * 3);
      await (how === 'killed' ? server.kill() : server.shutDown());
      await until(async () => !(await store.health()).ok);
      await server.startAgain();
      await Promise.all(writing);
      await until(async () => (await store.health()).ok);
      const stored = await store.read((tx) => tx.run('changes/after-seq', { networkId, afterSeq: before, limit: 10_000 }));
      expect(acknowledged.size).toBe(WRITERS * CHANGES_EACH);
      expect(stored.map((row) => row.seq)).toEqual(Array.from({ length: acknowledged.size }, (_, i) => before + i + 1));
      expect(new Set(stored.map((row) => Reflect.get(Object(row.change), 'id')))).toEqual(acknowledged);
    },
  );

  it('says in words that the server is away, within ten seconds or so, and works again when it is back', async () => {
    const store = open();
    await store.read((tx) => tx.run('networks/list-networks'));
    await server.shutDown();
    const started = Date.now();
    expect(await store.health()).toMatchObject({ ok: false, detail: expect.stringContaining('does not answer') });
    expect(Date.now() - started).toBeLessThan(5_000);
    await expectKind(
      store.read((tx) => tx.run('networks/list-networks')),
      'unavailable',
    );
    expect(Date.now() - started).toBeLessThan(25_000);
    await server.startAgain();
    await until(async () => (await store.health()).ok);
    expect(await store.read((tx) => tx.run('networks/list-networks'))).toHaveLength(1);
  });

  it('can be opened while the server is away', async () => {
    const store = openNeo4j({ uri: 'bolt://127.0.0.1:1' }, catalogue);
    opened.push(store);
    expect(await store.health()).toMatchObject({ ok: false });
    await expectKind(store.migrate(), 'unavailable');
  });

  it('lets its callers go when the server hangs', async () => {
    const store = open();
    await store.read((tx) => tx.run('networks/list-networks'));
    server.freeze();
    try {
      await expectKind(
        store.read((tx) => tx.run('networks/list-networks'), { timeoutMs: 500 }),
        'timeout',
      );
    } finally {
      server.thaw();
    }
    expect(await store.read((tx) => tx.run('networks/list-networks'))).toHaveLength(1);
  });

  it('says that it is busy when every connection is taken, and serves again after', async () => {
    const store = openNeo4j({ uri: server.uri, connections: 2 }, catalogue);
    opened.push(store);
    const hold = () =>
      store.read(async (tx) => {
        await tx.run('networks/list-networks');
        await pause(9_000);
      });
    const held = [hold(), hold()];
    await pause(1_500);
    await expectKind(
      store.read((tx) => tx.run('networks/list-networks')),
      'busy',
    );
    await Promise.all(held);
    expect(await store.read((tx) => tx.run('networks/list-networks'))).toHaveLength(1);
  });

  it('ends all of two hundred transactions that lock two networks in the other order', async () => {
    const store = open();
    await store.write((tx) => tx.run('networks/create-network', { networkId: 'n-other', commandId: 'other' }));
    const lock = (tx: Transaction, id: string) => tx.run('commands/lock-network', { networkId: id, commandId: 'none' });
    const both = (first: string, second: string) =>
      store.write(
        async (tx) => {
          await lock(tx, first);
          await lock(tx, second);
        },
        { timeoutMs: 60_000 },
      );
    const rounds = Array.from({ length: 100 }, () => [both(networkId, 'n-other'), both('n-other', networkId)]).flat();
    expect((await Promise.allSettled(rounds)).filter((round) => round.status === 'rejected')).toEqual([]);
  });

  it('refuses to go to another machine without a password, and an address that is none', () => {
    expect(() => openNeo4j({ uri: 'neo4j://example.invalid:7687' }, catalogue)).toThrow(/NEO4J_PASSWORD is not set/);
    expect(() => openNeo4j({ uri: 'http://127.0.0.1:7474' }, catalogue)).toThrow(/neo4j:\/\/ or bolt:\/\//);
  });

  function open(): Store {
    const store = openNeo4j({ uri: server.uri }, catalogue);
    opened.push(store);
    return store;
  }

  async function closeAll(): Promise<void> {
    for (const store of opened.splice(0)) await store.close();
  }
});

/** Writes one change after another; what was not acknowledged is sent again as the same command, as a client does. */
async function writeAll(store: Store, name: string, acknowledged: Set<string>): Promise<void> {
  for (let i = 0; i < CHANGES_EACH; i++) {
    const commandId = `${name}-${i}`;
    for (let tries = 0; !(await writeOne(store, commandId)); tries++) {
      if (tries > 100) throw new Error(`${commandId} never came through`);
      await pause(500);
    }
    acknowledged.add(commandId);
  }
}

async function writeOne(store: Store, commandId: string): Promise<boolean> {
  try {
    await store.write(async (tx) => {
      const [locked] = await tx.run('commands/lock-network', { networkId, commandId });
      if (locked?.done === true) return;
      await tx.run('changes/append-changes', { networkId, changes: [{ id: commandId, networkId, commandId }] });
    });
    return true;
  } catch (error) {
    if (error instanceof StoreError && /unavailable|timeout|conflict|busy/.test(error.kind)) return false;
    throw error;
  }
}

async function seqOf(store: Store): Promise<number> {
  const [row] = await store.read((tx) => tx.run('networks/version-of-network', { networkId }));
  return Number(row?.seq);
}

async function expectKind(promise: Promise<unknown>, kind: StoreError['kind']): Promise<void> {
  await expect(promise).rejects.toMatchObject({ name: 'StoreError', kind });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 300_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it never came to that');
    await pause(200);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

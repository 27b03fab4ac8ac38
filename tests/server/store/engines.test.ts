import { expect, it } from 'vitest';
import { type Store, StoreError, type StoreErrorKind, type Transaction } from '../../../server/store/store.ts';
import { eachEngine } from '../../support/stores.ts';

eachEngine('a store', (openTestStore) => {
  it('has no networks at first, and one after it is made', async () => {
    const store = await openTestStore();
    expect(await networksOf(store)).toEqual([]);
    await store.write((tx) => makeNetwork(tx, 'n-een'));
    expect(await networksOf(store)).toEqual(['n-een']);
  });

  it('stores all of a transaction or nothing', async () => {
    const store = await openTestStore();
    const failing = store.write(async (tx) => {
      await makeNetwork(tx, 'n-een');
      throw new RangeError('the work itself failed');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await networksOf(store)).toEqual([]);
  });

  it('lets the next writer at the same thing after one failed half-way', async () => {
    const store = await openTestStore();
    await store.write((tx) => makeNetwork(tx, 'n-een'));
    const failing = store.write(async (tx) => {
      await appendOne(tx, 'c-lost');
      throw new RangeError('the work itself failed');
    });
    await expect(failing).rejects.toThrow(RangeError);
    await store.write((tx) => appendOne(tx, 'c-kept'));
    const log = await store.read((tx) => tx.run('changes/after-seq', { networkId: 'n-een', afterSeq: 0, limit: 10 }));
    expect(log).toMatchObject([{ seq: 1, change: { id: 'c-kept' } }]);
  });

  it('stores nothing when one statement failed, also when the work swallows that', async () => {
    const store = await openTestStore();
    const swallowing = store.write(async (tx) => {
      await makeNetwork(tx, 'n-een');
      await tx.run('networks/no-such-question').catch(() => undefined);
      await makeNetwork(tx, 'n-twee').catch(() => undefined);
      return 'done';
    });
    await expectKind(swallowing, 'statement');
    expect(await networksOf(store)).toEqual([]);
  });

  it('stores nothing when a statement that nobody awaited failed', async () => {
    const store = await openTestStore();
    const careless = store.write(async (tx) => {
      await makeNetwork(tx, 'n-een');
      void tx.run('networks/no-such-question');
    });
    await expectKind(careless, 'statement');
    expect(await networksOf(store)).toEqual([]);
  });

  it('stores what a statement that nobody awaited wrote', async () => {
    const store = await openTestStore();
    await store.write(async (tx) => {
      void makeNetwork(tx, 'n-een');
    });
    expect(await networksOf(store)).toEqual(['n-een']);
  });

  it('refuses to write in a transaction for reading', async () => {
    const store = await openTestStore();
    await expectKind(
      store.read((tx) => makeNetwork(tx, 'n-een')),
      'readOnly',
    );
    expect(await networksOf(store)).toEqual([]);
  });

  it('refuses a parameter that is missing, unknown or of another type', async () => {
    const store = await openTestStore();
    const ask = (params: Record<string, string | number>) => store.read((tx) => tx.run('networks/version-of-network', params));
    await expectKind(ask({}), 'params');
    await expectKind(ask({ networkId: 'n-een', other: 'x' }), 'params');
    await expectKind(ask({ networkId: 5 }), 'params');
    expect(await ask({ networkId: 'n-een' })).toEqual([]);
  });

  it('lets a reader see nothing of a transaction that is not committed', async () => {
    const store = await openTestStore();
    await store.write(async (tx) => {
      await makeNetwork(tx, 'n-een');
      expect(await networksOf(store)).toEqual([]);
    });
    expect(await networksOf(store)).toEqual(['n-een']);
  });

  it('refuses two things with one key', async () => {
    const store = await openTestStore();
    await store.write((tx) => makeNetwork(tx, 'n-een'));
    await store.write((tx) => append(tx, 'c-1'));
    await expectKind(
      store.write((tx) => append(tx, 'c-1')),
      'unique',
    );
    const [row] = await store.read((tx) => tx.run('networks/version-of-network', { networkId: 'n-een' }));
    expect(row).toEqual({ version: 1, seq: 1 });
  });

  it('gives up after its time, and goes on serving', async () => {
    const store = await openTestStore();
    const slow = store.write(
      async (tx) => {
        await makeNetwork(tx, 'n-een');
        await pause(4_000);
        await makeNetwork(tx, 'n-twee');
      },
      { timeoutMs: 500 },
    );
    await expectKind(slow, 'timeout');
    await store.write((tx) => makeNetwork(tx, 'n-drie'));
    expect(await networksOf(store)).toEqual(['n-drie']);
  });

  it('refuses more rows than the caller can hold', async () => {
    const store = await openTestStore();
    await store.write(async (tx) => {
      for (const id of ['n-een', 'n-twee', 'n-drie']) await makeNetwork(tx, id);
    });
    await expectKind(
      store.read((tx) => tx.run('networks/list-networks'), { maxRows: 2 }),
      'statement',
    );
    expect(await store.read((tx) => tx.run('networks/list-networks'), { maxRows: 3 })).toHaveLength(3);
  });

  it('lets exactly one of fifty writers with the same version through', async () => {
    const store = await openTestStore();
    await store.write((tx) => makeNetwork(tx, 'n-een'));
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, i) => saveOnVersion(store, 0, `c-${i}`)));
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(49);
  });

  it('counts right when a hundred writers add at once, each seeing what the last one left', async () => {
    const store = await openTestStore();
    await store.write((tx) => makeNetwork(tx, 'n-een'));
    await Promise.all(Array.from({ length: 100 }, (_, i) => store.write((tx) => appendOne(tx, `c-${i}`))));
    const [row] = await store.read((tx) => tx.run('networks/version-of-network', { networkId: 'n-een' }));
    expect(row).toEqual({ version: 100, seq: 100 });
  });

  it('shows whoever wrote their own change in the next answer', async () => {
    const store = await openTestStore();
    await store.write((tx) => makeNetwork(tx, 'n-een'));
    for (let i = 1; i <= 20; i++) {
      await store.write((tx) => appendOne(tx, `c-${i}`));
      const [row] = await store.read((tx) => tx.run('networks/version-of-network', { networkId: 'n-een' }));
      expect(row?.seq).toBe(i);
    }
  });

  it('brings its schema up to date as often as one likes', async () => {
    const store = await openTestStore();
    expect(await store.migrate()).toEqual(await store.migrate());
    expect(await store.health()).toMatchObject({ ok: true });
  });

  it('refuses the graph of a newer program', async () => {
    const store = await openTestStore();
    const { schemaVersion } = await store.migrate();
    await store.write((tx) => tx.run('store/put-schema-version', { version: schemaVersion + 1 }));
    try {
      await expectKind(store.migrate(), 'newer');
      expect(await store.health()).toMatchObject({ ok: false });
    } finally {
      await store.write((tx) => tx.run('store/put-schema-version', { version: schemaVersion }));
    }
  });

  it('counts its statements', async () => {
    const store = await openTestStore();
    const before = store.statementCount();
    await store.read(async (tx) => {
      await tx.run('networks/list-networks');
      await tx.run('networks/list-networks');
    });
    expect(store.statementCount() - before).toBe(2);
  });

  it('refuses everything once closed, and closes twice without complaint', async () => {
    const store = await openTestStore();
    await store.close();
    await store.close();
    await expectKind(networksOf(store), 'closed');
    await expectKind(
      store.write((tx) => makeNetwork(tx, 'n-een')),
      'closed',
    );
    expect(await store.health()).toMatchObject({ ok: false });
  });

  it('keeps hostile text as it is', async () => {
    const store = await openTestStore();
    const hostile = [
      "' OR 1=1 //",
      '`DESC; MATCH (n) DETACH DELETE n //',
      '\u202Egnp.exe',
      '__proto__',
      '$networkId',
      'Zorg & co \u{1F3E0}',
      '',
    ];
    await store.write(async (tx) => {
      for (const id of hostile) await makeNetwork(tx, `n-${id}`);
    });
    expect([...(await networksOf(store))].sort()).toEqual(hostile.map((id) => `n-${id}`).sort());
  });
});

async function makeNetwork(tx: Transaction, networkId: string): Promise<void> {
  await tx.run('networks/create-network', { networkId, commandId: `c-${networkId}` });
}

async function networksOf(store: Store): Promise<readonly unknown[]> {
  return (await store.read((tx) => tx.run('networks/list-networks'))).map((row) => row.id);
}

/** The frame of every command: lock, look, write, number. */
async function saveOnVersion(store: Store, version: number, commandId: string): Promise<'stored' | 'conflict'> {
  return store.write(async (tx) => {
    const [locked] = await tx.run('commands/lock-network', { networkId: 'n-een', commandId });
    if (locked?.version !== version) return 'conflict';
    await append(tx, commandId);
    return 'stored';
  });
}

async function appendOne(tx: Transaction, commandId: string): Promise<void> {
  await tx.run('commands/lock-network', { networkId: 'n-een', commandId });
  await append(tx, commandId);
}

async function append(tx: Transaction, commandId: string): Promise<void> {
  await tx.run('changes/append-changes', { networkId: 'n-een', changes: [{ id: commandId, networkId: 'n-een', commandId }] });
}

async function expectKind(promise: Promise<unknown>, kind: StoreErrorKind): Promise<void> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreError);
  expect(error).toMatchObject({ kind });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

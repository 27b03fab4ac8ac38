/** What the embedded graph keeps when its process, its disk or its files fail. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../server/store/catalogue.ts';
import { openEmbedded } from '../../../server/store/embedded.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { type Store, StoreError } from '../../../server/store/store.ts';
import { type Built, buildForNode } from '../../support/buildForNode.ts';
import { randomSource } from '../../support/randomSource.ts';
import { startWriter } from '../../support/startWriter.ts';

const KILLS = 200;
/** Folders side by side: as many as a small machine has cores. */
const SIDE_BY_SIDE = 2;
const networkId = 'n-killed';

describe('an embedded graph', () => {
  let writer: Built;
  let folder = '';
  beforeAll(() => {
    writer = buildForNode('tests/support/writerProcess.ts');
  });
  afterAll(() => writer.remove());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wijkweb-graph-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it(`loses nothing it acknowledged and keeps nothing half, in ${KILLS} kills`, { timeout: 600_000 }, async () => {
    const counts = await Promise.all(Array.from({ length: SIDE_BY_SIDE }, (_, i) => killAgainAndAgain(join(folder, String(i)), i)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(KILLS);
  });

  async function killAgainAndAgain(path: string, seed: number): Promise<number> {
    const random = randomSource(seed);
    let kills = 0;
    for (; kills < KILLS / SIDE_BY_SIDE; kills++) {
      const running = startWriter(writer.file, path);
      await running.heard();
      await pause(random.whole(0, 60));
      await running.kill();
      expect(running.refusal()).toBe('');
      expect(await wholeChanges(path)).toBeGreaterThanOrEqual(running.stored());
    }
    return kills;
  }

  it('is refused to a second process, which is told who has it', async () => {
    const path = join(folder, 'shared');
    const first = startWriter(writer.file, path);
    await first.heard();
    const second = startWriter(writer.file, path);
    await second.ended;
    expect(second.refusal()).toContain(`process ${first.pid}`);
    expect(second.refusal()).toMatch(/^locked /);
    await expect(openStore({ dataFolder: path })).rejects.toMatchObject({ kind: 'locked' });
    await first.kill();
    expect(await wholeChanges(path)).toBeGreaterThanOrEqual(first.stored());
  });

  it('acknowledges nothing that a full disk did not take, and keeps all it did', async () => {
    const path = join(folder, 'full');
    const first = startWriter(writer.file, path, 200);
    await first.ended;
    expect(first.stored()).toBeGreaterThan(0);
    expect(await wholeChanges(path)).toBeGreaterThanOrEqual(first.stored());
    const again = startWriter(writer.file, path);
    await again.heard();
    await again.kill();
    expect(again.stored()).toBeGreaterThan(first.stored());
  });

  it('refuses later writes when the disk did not take one, and goes on reading', async () => {
    const store = await openStore({ dataFolder: join(folder, 'broken') });
    await store.migrate();
    await makeNetwork(store, 'n-een');
    renameSync(join(folder, 'broken', 'graph.wal'), join(folder, 'broken', 'elsewhere'));
    await expect(makeNetwork(store, 'n-twee')).rejects.toMatchObject({ kind: 'storage' });
    renameSync(join(folder, 'broken', 'elsewhere'), join(folder, 'broken', 'graph.wal'));
    await expect(makeNetwork(store, 'n-drie')).rejects.toMatchObject({ kind: 'storage' });
    expect(await store.health()).toMatchObject({ ok: false });
    expect((await store.read((tx) => tx.run('networks/list-networks'))).length).toBeGreaterThan(0);
    await store.close();
  });

  it('is not made in a folder whose parent is not there', async () => {
    await expect(openStore({ dataFolder: join(folder, 'typing', 'mistake') })).rejects.toMatchObject({ kind: 'storage' });
    expect(existsSync(join(folder, 'typing'))).toBe(false);
  });

  it('is not started anew where it was used before', async () => {
    const path = join(folder, 'gone');
    const store = await openStore({ dataFolder: path });
    await store.migrate();
    await makeNetwork(store, 'n-een');
    await store.close();
    renameSync(join(path, 'graph'), join(folder, 'graph'));
    await expect(openStore({ dataFolder: path })).rejects.toMatchObject({ kind: 'corrupt' });
    writeFileSync(join(path, 'graph'), '');
    await expect(openAndMigrate(path)).rejects.toBeInstanceOf(StoreError);
    await (await openStore({ dataFolder: join(folder, 'new') })).close();
    copyFileSync(join(folder, 'new', 'graph'), join(path, 'graph'));
    await expect(openAndMigrate(path)).rejects.toMatchObject({ kind: 'corrupt' });
    copyFileSync(join(folder, 'graph'), join(path, 'graph'));
    const back = await openAndMigrate(path);
    expect(await back.read((tx) => tx.run('networks/list-networks'))).toHaveLength(1);
    await back.close();
  });

  it('is copied as it is at one moment while somebody writes, and the copy opens as a graph', async () => {
    const store = openEmbedded({ catalogue: loadCatalogue(), dataFolder: join(folder, 'busy') });
    await store.migrate();
    await makeNetwork(store, 'n-0');
    const writes = Array.from({ length: 100 }, (_, i) => makeNetwork(store, `n-${i + 1}`));
    await writes[20];
    await store.save(join(folder, 'copy'));
    await Promise.all(writes);
    await expect(store.save(join(folder, 'copy'))).rejects.toMatchObject({ kind: 'storage' });
    await store.close();
    mkdirSync(join(folder, 'restored'));
    renameSync(join(folder, 'copy'), join(folder, 'restored', 'graph'));
    const copy = await openAndMigrate(join(folder, 'restored'));
    expect((await copy.read((tx) => tx.run('networks/list-networks'))).length).toBeGreaterThan(20);
    await copy.close();
  });

  it('opens with its last whole change, or not at all, when its log is cut anywhere', { timeout: 300_000 }, async () => {
    const { path, log, stored } = await leaveLog();
    const size = readFileSync(log).length;
    for (let cut = 1; cut <= 1_200; cut += 37) {
      const damaged = copyOf(path, `cut-${cut}`);
      truncateSync(logOf(damaged), size - cut);
      expect(await wholeOrRefused(damaged)).toBeLessThanOrEqual(stored);
      rmSync(damaged, { recursive: true });
    }
  });

  it('is never read as other data when a bit of its files turned over', { timeout: 300_000 }, async () => {
    const { path, stored } = await leaveLog();
    const random = randomSource(7);
    for (let i = 0; i < 80; i++) {
      const damaged = copyOf(path, `flip-${i}`);
      const file = random.chance(0.7) ? logOf(damaged) : join(damaged, 'graph');
      const bytes = readFileSync(file);
      const place = random.whole(0, bytes.length - 1);
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << random.whole(0, 7)), place);
      writeFileSync(file, bytes);
      expect(await wholeOrRefused(damaged)).toBeLessThanOrEqual(stored);
      rmSync(damaged, { recursive: true });
    }
  });

  /** A folder whose process was killed with a log that is not in the graph's file yet. */
  async function leaveLog() {
    const path = join(folder, 'left');
    const running = startWriter(writer.file, path);
    while (running.stored() < 15) await running.heard();
    await running.kill();
    const copy = copyOf(path, 'whole');
    return { path, log: logOf(path), stored: await wholeChanges(copy) };
  }

  function copyOf(path: string, name: string): string {
    cpSync(path, join(folder, name), { recursive: true });
    return join(folder, name);
  }
});

/** The number of changes in a graph, each of them whole: numbered without a gap, with its place in the picture. */
async function wholeChanges(path: string): Promise<number> {
  const store = await openAndMigrate(path);
  try {
    return await store.read(async (tx) => {
      const [numbers] = await tx.run('networks/version-of-network', { networkId });
      const log = await tx.run('changes/after-seq', { networkId, afterSeq: 0, limit: 100_000 });
      const places = await tx.run('positions/all-positions', { networkId });
      const seqs = log.map((row) => row.seq);
      for (const { change } of log) expect(change).toMatchObject({ networkId, title: 'x'.repeat(200) });
      expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, i) => i + 1));
      expect([numbers?.seq ?? 0, numbers?.version ?? 0, places.length]).toEqual([seqs.length, seqs.length, seqs.length]);
      return seqs.length;
    });
  } finally {
    await store.close();
  }
}

/** 0 where the graph is refused. */
async function wholeOrRefused(path: string): Promise<number> {
  try {
    return await wholeChanges(path);
  } catch (error) {
    if (error instanceof StoreError) return 0;
    throw error;
  }
}

async function openAndMigrate(path: string): Promise<Store> {
  const store = await openStore({ dataFolder: path });
  try {
    await store.migrate();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function makeNetwork(store: Store, id: string): Promise<void> {
  await store.write((tx) => tx.run('networks/create-network', { networkId: id, commandId: `c-${id}` }));
}

function logOf(path: string): string {
  const logs = join(path, 'graph.wal');
  return join(logs, readdirSync(logs).sort().at(-1) ?? '');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

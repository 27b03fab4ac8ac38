import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupOf } from '../../../server/store/backup.ts';
import { restoreBackup, writeBackup } from '../../../server/store/backupFile.ts';
import { type BackupLine, parseBackupLine } from '../../../server/store/backupLines.ts';
import { loadNetwork } from '../../../server/store/loadNetwork.ts';
import { checkBackup, restoreInto } from '../../../server/store/restore.ts';
import type { Store } from '../../../server/store/store.ts';
import { runAllCommands } from '../../cypher/commandsAtWork.ts';
import { randomNetwork } from '../../support/randomNetwork.ts';
import { randomSource } from '../../support/randomSource.ts';
import { eachEngine, openEmptyEmbedded, wholeGraph } from '../../support/stores.ts';

const SCHEMA = 1;
const NOW = '2026-11-24T09:00:00.000Z';
const file = randomNetwork({
  seed: 8,
  partners: 30,
  wijken: 5,
  activities: 40,
  collaborations: 40,
  referrals: 30,
  ownNeeds: 2,
  meetings: 3,
  hostileNames: true,
});

/** Forty commands over Bolt on a machine with other work. */
const PATIENCE = { timeout: 180_000 };

eachEngine('a backup', (openTestStore) => {
  it('brings the whole graph back, byte for byte the same when backed up again', PATIENCE, async () => {
    const store = await openTestStore();
    await loadNetwork(store, file, NOW);
    await runAllCommands(store, file, randomSource(5));
    const lines = await backup(store);
    const back = await openEmptyEmbedded();
    await checkBackup(each(lines), SCHEMA);
    await restoreInto(back, each(lines));
    expect(await wholeGraphWithoutLocks(back)).toEqual(await wholeGraphWithoutLocks(store));
    expect(await backup(back)).toEqual(lines);
    await back.close();
  });

  it('comes back on this engine, and the next change gets the next number', async () => {
    const store = await openTestStore();
    const source = await openEmptyEmbedded();
    await loadNetwork(source, file, NOW);
    const lines = await backup(source);
    await restoreInto(store, each(lines));
    expect(await backup(store)).toEqual(lines);
    expect(await addChange(store, file.network.id, 'next')).toBe(await addChange(source, file.network.id, 'next'));
    await source.close();
  });

  it('goes through a file of any length', async () => {
    const store = await openTestStore();
    const source = await openEmptyEmbedded();
    await loadNetwork(
      source,
      randomNetwork({ seed: 9, partners: 400, wijken: 30, activities: 300, collaborations: 600, referrals: 100 }),
      NOW,
    );
    const folder = mkdtempSync(join(tmpdir(), 'wijkweb-backup-'));
    const [first, second] = [join(folder, 'first.jsonl'), join(folder, 'second.jsonl')];
    await writeBackup(source, SCHEMA, first);
    await restoreBackup(store, SCHEMA, first);
    await writeBackup(store, SCHEMA, second);
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
    rmSync(folder, { recursive: true });
    await source.close();
  });

  it('of an empty graph is a backup too', async () => {
    const store = await openTestStore();
    const lines = await backup(store);
    await checkBackup(each(lines), SCHEMA);
    await restoreInto(store, each(lines));
    expect(await backup(store)).toEqual(lines);
  });

  it('refuses to go into a graph that holds something', async () => {
    const store = await openTestStore();
    await loadNetwork(store, file, NOW);
    const before = await wholeGraph(store);
    await expect(restoreInto(store, each(await backup(store)))).rejects.toMatchObject({ kind: 'unique' });
    expect(await wholeGraph(store)).toEqual(before);
  });

  it('made while people write holds each network as it was at one moment, with all that was acknowledged before', PATIENCE, async () => {
    const store = await openTestStore();
    await loadNetwork(store, file, NOW);
    let acknowledged = 1;
    let stop = false;
    const writing = (async () => {
      for (let i = 0; !stop; i++) acknowledged = await addChange(store, file.network.id, `busy-${i}`);
    })();
    await until(() => acknowledged > 5);
    const before = acknowledged;
    const backups: (readonly string[])[] = [];
    for (let i = 0; i < 6; i++) backups.push(await backup(store));
    stop = true;
    await writing;
    for (const lines of backups) expect(lastSeqOf(lines)).toBe(changesIn(lines));
    const back = await openEmptyEmbedded();
    await restoreInto(back, each(backups[0] ?? []));
    const [numbering] = await back.read((tx) => tx.run('networks/version-of-network', { networkId: file.network.id }));
    const log = await back.read((tx) => tx.run('changes/after-seq', { networkId: file.network.id, afterSeq: 0, limit: 100_000 }));
    expect(Number(numbering?.seq)).toBeGreaterThanOrEqual(before);
    expect(log.map((row) => row.seq)).toEqual(Array.from({ length: Number(numbering?.seq) }, (_, i) => i + 1));
    await back.close();
  });
});

describe('a damaged backup', () => {
  it('is refused when it is cut off, changed, out of order, no backup or of a newer program', async () => {
    const store = await openEmptyEmbedded();
    await loadNetwork(store, file, NOW);
    const lines = await backup(store);
    await store.close();
    const [first = '', ...rest] = lines;
    const wrong: readonly (readonly string[])[] = [
      [],
      lines.slice(0, -1),
      [first, ...rest.slice(1)],
      [...rest, first],
      [...lines, ...lines],
      lines.map((line) => line.replace('"level":2', '"level":3')),
      ['{"line":"backup"}'],
      ['no json'],
    ];
    for (const damaged of wrong) await expect(checkBackup(each(damaged), SCHEMA)).rejects.toMatchObject({ kind: 'corrupt' });
    await expect(checkBackup(each(lines), SCHEMA - 1)).rejects.toMatchObject({ kind: 'newer' });
    await checkBackup(each(lines), SCHEMA);
  });
});

async function backup(store: Store): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of backupOf(store, SCHEMA)) lines.push(line);
  return lines;
}

function lastSeqOf(lines: readonly string[]): number {
  return parsed(lines).reduce((seq, line) => (line.line === 'numbering' ? line.seq : seq), 0);
}

function changesIn(lines: readonly string[]): number {
  return parsed(lines).reduce((sum, line) => (line.line === 'changes' ? sum + line.items.length : sum), 0);
}

function parsed(lines: readonly string[]): readonly BackupLine[] {
  return lines.map((line) => parseBackupLine(line, 'a line'));
}

async function* each(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}

/** A lock is no content: it is set by the first command after a restore. No former ids and none given are the same. */
async function wholeGraphWithoutLocks(store: Store) {
  const { nodes, ties } = await wholeGraph(store);
  const withoutLock = (key: string, value: unknown) => (key === 'lock' || key === 'formerIds' ? undefined : value);
  return { nodes: nodes.map((node) => ({ ...node, props: JSON.parse(JSON.stringify(node.props, withoutLock)) })), ties };
}

async function addChange(store: Store, networkId: string, id: string): Promise<number> {
  return store.write(async (tx) => {
    await tx.run('commands/lock-network', { networkId, commandId: id });
    const change = {
      id,
      networkId,
      commandId: id,
      at: NOW,
      actor: 'beheerder',
      kind: 'confirm',
      entityKind: 'partner',
      entityId: 'p-1',
      title: 'Druk',
    };
    const [row] = await tx.run('changes/append-changes', { networkId, changes: [change] });
    return Number(row?.lastSeq);
  });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

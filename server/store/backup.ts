import type { ReferenceData } from '../domain/records.ts';
import { type BackupLine, RECORD_KINDS, REFERENCE_KEYS, Seal } from './backupLines.ts';
import { readLinesAfter } from './changeLog.ts';
import { readAllRecords } from './records.ts';
import { readFigures, readReference, readReferenceVersion } from './reference.ts';
import { type CallOptions, type Row, type Store, StoreError, type Transaction } from './store.ts';

const PATIENCE: CallOptions = { timeoutMs: 600_000, maxRows: 5_000_000 };
const ITEMS_A_LINE = 500;
const CHANGES_A_READ = 5_000;
const AREAS_A_READ = 200;

/**
 * The whole graph as lines of JSON, in an order of its own: the same graph gives the same bytes, whatever the engine.
 * Each network is written as it was at one moment, while people go on working in it. Throws `conflict` when the reference data changed meanwhile.
 */
export async function* backupOf(store: Store, schemaVersion: number): AsyncIterable<string> {
  const seal = new Seal();
  for await (const line of linesOf(store, schemaVersion)) {
    const text = JSON.stringify(line);
    seal.add(text);
    yield text;
  }
  yield JSON.stringify(seal.end());
}

async function* linesOf(store: Store, schemaVersion: number): AsyncIterable<BackupLine> {
  yield { line: 'backup', format: 'wijkweb-backup', formatVersion: 1, schemaVersion };
  const { version, reference } = await store.read(readAllReference, PATIENCE);
  for (const key of REFERENCE_KEYS) {
    // Borders are stored between wijken of one call, so these stay together.
    const size = key === 'wijken' ? Number.MAX_SAFE_INTEGER : ITEMS_A_LINE;
    yield* chunked(reference[key], (items) => ({ line: 'reference', key, items }), size);
  }
  yield { line: 'referenceVersion', version };
  const networks = await store.read((tx) => tx.run('networks/list-networks'));
  for (const networkId of networks.map((row) => String(row.id)).sort()) yield* await networkLines(store, networkId);
  if ((await store.read(readReferenceVersion)) !== version) {
    throw new StoreError('conflict', 'areas, figures or the taxonomy changed while the backup was made: make it again');
  }
}

async function readAllReference(tx: Transaction): Promise<{ readonly version: number; readonly reference: ReferenceData }> {
  const version = await readReferenceVersion(tx);
  const words = await readReference(tx);
  const buurten = (await tx.run('backup/buurten')).map(({ code, name, wijkCode }) => ({
    code: String(code),
    name: String(name),
    wijkCode: String(wijkCode),
  }));
  const codes = [...words.gemeenten, ...words.wijken, ...buurten].map((area) => area.code);
  const figures: ReferenceData['figures'][number][] = [];
  for (let start = 0; start < codes.length; start += AREAS_A_READ) {
    figures.push(...(await readFigures(tx, codes.slice(start, start + AREAS_A_READ))));
  }
  return { version, reference: { ...words, buurten, figures } };
}

/** Read twice over when somebody wrote in between; then with the network's lock held, which lets nobody write meanwhile. */
async function networkLines(store: Store, networkId: string): Promise<readonly BackupLine[]> {
  const seen = await store.read((tx) => readNetwork(tx, networkId), PATIENCE);
  if (seen !== undefined) return seen;
  const locked = await store.write(async (tx) => {
    await tx.run('commands/lock-network', { networkId, commandId: 'backup' });
    return readNetwork(tx, networkId);
  }, PATIENCE);
  return locked ?? [];
}

/** All of one network; undefined when its version is no longer what it was at the first line. */
async function readNetwork(tx: Transaction, networkId: string): Promise<readonly BackupLine[] | undefined> {
  const before = await numberingOf(tx, networkId);
  const lines: BackupLine[] = [];
  for (const kind of RECORD_KINDS) {
    lines.push(...chunked(await readAllRecords(tx, kind, networkId), (items) => ({ line: 'records', kind, items })));
  }
  const changes: unknown[] = [];
  for (let from = 0, read = CHANGES_A_READ; read === CHANGES_A_READ; from += read) {
    const some = await readLinesAfter(tx, networkId, from, CHANGES_A_READ);
    changes.push(...some);
    read = some.length;
  }
  lines.push(...chunked(changes, (items) => ({ line: 'changes', items })));
  const after = await numberingOf(tx, networkId);
  if (before?.version !== after?.version || before === undefined) return undefined;
  return [...lines, { line: 'numbering', networkId, version: Number(before.version), seq: Number(before.seq) }];
}

async function numberingOf(tx: Transaction, networkId: string): Promise<Row | undefined> {
  const [row] = await tx.run('networks/version-of-network', { networkId });
  return row;
}

function* chunked(items: readonly unknown[], lineOf: (items: unknown[]) => BackupLine, size = ITEMS_A_LINE): Iterable<BackupLine> {
  for (let start = 0; start < items.length; start += size) yield lineOf(items.slice(start, start + size));
}

import { z } from 'zod';
import type { AnyRecord, ReferenceData } from '../domain/records.ts';
import { type BackupLine, parseBackupLine, Seal } from './backupLines.ts';
import { lineOf } from './changeLog.ts';
import { referenceSchema } from './networkFile.ts';
import { recordSchemas } from './recordSchemas.ts';
import { putRecords } from './records.ts';
import { putReference } from './reference.ts';
import { type ParamValue, type Store, StoreError, type Transaction } from './store.ts';

const PATIENCE = { timeoutMs: 600_000 };
const NO_REFERENCE: ReferenceData = {
  gemeenten: [],
  wijken: [],
  buurten: [],
  figures: [],
  themes: [],
  needs: [],
  targetGroups: [],
  sectors: [],
  activityKinds: [],
};

/**
 * Checks a whole backup without writing: throws `corrupt` when it is cut off, changed or no backup, `newer` when a newer program made it.
 * `schemaVersion` is the one of this program.
 */
export async function checkBackup(lines: AsyncIterable<string>, schemaVersion: number): Promise<void> {
  for await (const line of wholeLines(lines)) {
    if (line.line === 'backup' && line.schemaVersion > schemaVersion) throw new StoreError('newer', 'a newer program made this backup');
  }
}

/** Brings a checked backup back into an empty graph; refuses one that holds anything. */
export async function restoreInto(store: Store, lines: AsyncIterable<string>): Promise<void> {
  const [there] = await store.read((tx) => tx.run('backup/things-there'), PATIENCE);
  if (there?.things !== 0)
    throw new StoreError('unique', `the graph holds ${String(there?.things)} things already: restore into an empty one`);
  try {
    for await (const line of wholeLines(lines)) await store.write((tx) => bringBack(tx, line), PATIENCE);
  } catch (error) {
    const kind = error instanceof StoreError ? error.kind : 'internal';
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(kind, `the backup is back in part only, empty the graph and restore again: ${reason}`, { cause: error });
  }
}

/** The lines of a backup, parsed; throws `corrupt` at the one that should not be there, and at the end when any is missing or changed. */
async function* wholeLines(lines: AsyncIterable<string>): AsyncIterable<BackupLine> {
  const seal = new Seal();
  let end: BackupLine | undefined;
  let nr = 0;
  for await (const text of lines) {
    nr += 1;
    const line = parseBackupLine(text, `line ${nr}`);
    if (end !== undefined || (line.line === 'backup') !== (nr === 1))
      throw new StoreError('corrupt', `line ${nr} stands where it should not`);
    if (line.line === 'end') end = line;
    else seal.add(text);
    yield line;
  }
  const counted = seal.end();
  if (end?.line !== 'end') throw new StoreError('corrupt', `the backup is cut off after line ${nr}`);
  if (end.lines !== counted.lines || end.sha256 !== counted.sha256)
    throw new StoreError('corrupt', 'the backup was changed after it was made');
}

async function bringBack(tx: Transaction, line: BackupLine): Promise<void> {
  switch (line.line) {
    case 'reference':
      return putReference(tx, { ...NO_REFERENCE, [line.key]: referenceSchema.shape[line.key].parse(line.items) });
    case 'referenceVersion':
      await tx.run('backup/put-reference-version', { version: line.version });
      return;
    case 'records': {
      const records: readonly AnyRecord[] = z.array(recordSchemas[line.kind]).parse(line.items);
      return putRecords<typeof line.kind>(tx, line.kind, records, true);
    }
    case 'changes':
      await tx.run('backup/put-changes', { rows: line.items.map(changeRow) });
      return;
    case 'numbering':
      await tx.run('backup/put-numbering', { networkId: line.networkId, version: line.version, seq: line.seq });
      return;
    case 'backup':
    case 'end':
      return;
  }
}

/** Absent where it is null: the graph stores no nulls. */
function changeRow(item: unknown): { readonly [key: string]: ParamValue } {
  const change = lineOf(z.json().parse(item));
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null));
}

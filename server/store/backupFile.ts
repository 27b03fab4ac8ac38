import { createReadStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { backupOf } from './backup.ts';
import { checkBackup, restoreInto } from './restore.ts';
import type { Store } from './store.ts';

/** Writes a backup to a file, which has its own name only once it is whole and on the disk. Gives the number of lines. */
export async function writeBackup(store: Store, schemaVersion: number, file: string): Promise<number> {
  const target = await open(`${file}.new`, 'w');
  let lines = 0;
  try {
    for await (const line of backupOf(store, schemaVersion)) {
      await target.write(`${line}\n`);
      lines += 1;
    }
    await target.datasync();
  } finally {
    await target.close();
  }
  await rename(`${file}.new`, file);
  return lines;
}

/** Brings a backup back from a file: reads it twice, the first time to see that it is whole before anything is written. */
export async function restoreBackup(store: Store, schemaVersion: number, file: string): Promise<void> {
  await checkBackup(linesOf(file), schemaVersion);
  await restoreInto(store, linesOf(file));
}

/** The lines of a file, read as they are asked for. Not by node:readline: it loses what comes before its first reader. */
async function* linesOf(file: string): AsyncIterable<string> {
  let rest = '';
  for await (const part of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = `${rest}${String(part)}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/**
 * The folder of the embedded graph: `graph` and `graph.wal/` are the engine's, `graph.owner` says which process has it open, and
 * `graph.schema` that it was in use before: the engine opens a path that is missing, or half copied, as an empty graph without a word.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { StoreError } from './store.ts';

export class EmbeddedFolder {
  readonly path: string;

  /** Makes the folder when only its last part is missing; a whole missing path is rather a typing mistake or a disk that is not there. */
  constructor(folder: string) {
    const path = resolve(folder);
    if (!existsSync(dirname(path))) throw new StoreError('storage', `there is no folder ${dirname(path)} to keep the graph in`);
    try {
      mkdirSync(path, { recursive: true });
    } catch (error) {
      throw new StoreError('storage', `cannot keep the graph in ${path}`, { cause: error });
    }
    this.path = path;
    if (this.wasUsed() && !existsSync(this.graph)) throw emptied(path);
  }

  get graph(): string {
    return join(this.path, 'graph');
  }

  /** Says in the folder that this process has the graph open: the engine's lock does not say who holds it. */
  claim(): void {
    writeFileSync(join(this.path, 'graph.owner'), `${process.pid}\n`);
  }

  release(): void {
    rmSync(join(this.path, 'graph.owner'), { force: true });
  }

  /** The refusal for whoever finds the graph open in another process. */
  heldElsewhere(cause: unknown): StoreError {
    const owner = this.#read('graph.owner')?.trim();
    const who = owner === undefined ? 'another process' : owner === String(process.pid) ? 'this process itself' : `process ${owner}`;
    return new StoreError('locked', `the graph in ${this.path} is open in ${who}: only one process at a time can hold it`, { cause });
  }

  wasUsed(): boolean {
    return this.#read('graph.schema') !== undefined;
  }

  /** Remembers that a graph with this schema lives here. */
  remember(schemaVersion: number): void {
    if (this.#read('graph.schema')?.trim() === String(schemaVersion)) return;
    const file = join(this.path, 'graph.schema');
    writeFileSync(`${file}.new`, `${schemaVersion}\n`);
    renameSync(`${file}.new`, file);
  }

  /** Refuses a graph that is empty where there was one. */
  refuseEmptied(): never {
    throw emptied(this.path);
  }

  /**
   * Makes what is committed safe against a power cut: the engine writes its log without waiting for the disk.
   * All logs, as the one that took the commit may have been followed by a newer one meanwhile.
   */
  async sync(): Promise<void> {
    const folder = `${this.graph}.wal`;
    const names = await readdir(folder);
    await Promise.all(names.filter((name) => name.endsWith('.log')).map((name) => syncLog(join(folder, name))));
  }

  #read(name: string): string | undefined {
    const file = join(this.path, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }
}

/** A log that is gone was taken by a checkpoint: then its commits are in the graph's own file. */
async function syncLog(file: string): Promise<void> {
  const log = await open(file, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  try {
    await log?.datasync();
  } finally {
    await log?.close();
  }
}

function emptied(path: string): StoreError {
  return new StoreError(
    'corrupt',
    `the graph in ${path} is gone, though it was used before: restore a backup there, or empty the folder to start anew`,
  );
}

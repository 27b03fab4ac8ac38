/** The embedded engine: the graph in this process, in memory or in a folder on disk. One process holds a folder. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { Transaction as EngineTransaction, GrafeoDB, QueryResult } from '@grafeo-db/js';
import { type Answer, Attempt, DEFAULT_TIMEOUT_MS, tooManyRows } from './attempt.ts';
import type { Catalogue, Statement } from './catalogue.ts';
import { embeddedError } from './embeddedErrors.ts';
import { EmbeddedFolder } from './embeddedFolder.ts';
import { decodeEmbedded } from './embeddedValues.ts';
import { encodeParams } from './encode.ts';
import { Gate } from './gate.ts';
import { checkSchema, migrateSchema } from './schemaVersion.ts';
import { type CallOptions, type Health, type Params, type Row, type Store, StoreError, type Transaction, type Value } from './store.ts';

// A CommonJS package whose exports Node does not see by import.
const grafeo: typeof import('@grafeo-db/js') = createRequire(import.meta.url)('@grafeo-db/js');

/** Two writers at once conflict, and the engine does not let the second wait. */
const WRITERS = 1;
const READERS = 4;
const QUEUED_WRITES = 500;
const QUEUED_READS = 1_000;
const CHECKPOINT = { intervalMs: 30_000, walBytes: 16_000_000 };

export interface EmbeddedConfig {
  readonly catalogue: Catalogue;
  /** The folder of the graph; undefined keeps it in memory. */
  readonly dataFolder: string | undefined;
  /** Tests only: rows without ORDER BY come in random order. */
  readonly shuffleUnordered?: boolean;
}

/** Opens the graph. Throws `locked` when another process has it, `corrupt` or `storage` when the folder cannot be trusted. */
export function openEmbedded(config: EmbeddedConfig): EmbeddedStore {
  return new EmbeddedStore(config);
}

export class EmbeddedStore implements Store {
  readonly engine = 'embedded' as const;
  readonly #catalogue: Catalogue;
  readonly #folder: EmbeddedFolder | undefined;
  readonly #graph: GrafeoDB;
  readonly #writers = new Gate('writes', WRITERS, QUEUED_WRITES);
  readonly #readers = new Gate('reads', READERS, QUEUED_READS);
  #statements = 0;
  #closed = false;
  #sync: Promise<void> | undefined;
  /** Set when the disk failed: nothing may be built on a write that perhaps is not there. */
  #broken: StoreError | undefined;

  constructor({ catalogue, dataFolder, shuffleUnordered = false }: EmbeddedConfig) {
    this.#catalogue = catalogue;
    this.#folder = dataFolder === undefined ? undefined : new EmbeddedFolder(dataFolder);
    this.#graph = openGraph(this.#folder, shuffleUnordered);
  }

  read<T>(work: (tx: Transaction) => Promise<T>, options: CallOptions = {}): Promise<T> {
    return this.#transact('read', work, options);
  }

  async write<T>(work: (tx: Transaction) => Promise<T>, options: CallOptions = {}): Promise<T> {
    if (this.#broken !== undefined) throw this.#broken;
    const result = await this.#transact('write', work, options);
    await this.#flush();
    return result;
  }

  async migrate(): Promise<{ readonly schemaVersion: number }> {
    const schemaVersion = await migrateSchema(
      this,
      (text) => this.#define(text),
      () => this.#refuseEmptied(),
    );
    this.#folder?.remember(schemaVersion);
    return { schemaVersion };
  }

  async health(): Promise<Health> {
    if (this.#broken !== undefined) return { ok: false, detail: this.#broken.message };
    const checkpoints = this.#folder === undefined || this.#closed ? undefined : this.#graph.checkpointStatus();
    if (checkpoints?.stopped) return { ok: false, detail: checkpoints.lastError ?? 'the graph is no longer written to its file' };
    return checkSchema(this);
  }

  statementCount(): number {
    return this.#statements;
  }

  /** Copies the graph as it is at one moment to a new file, which can be opened as a graph; writes wait meanwhile. */
  async save(file: string): Promise<void> {
    const target = resolve(file);
    if (existsSync(target)) throw new StoreError('storage', `${target} exists already`);
    if (!existsSync(dirname(target))) throw new StoreError('storage', `there is no folder ${dirname(target)}`);
    const leave = await this.#writers.enter(DEFAULT_TIMEOUT_MS);
    try {
      this.#refuseClosed();
      this.#graph.save(target);
    } catch (error) {
      throw embeddedError(error);
    } finally {
      leave();
    }
  }

  /** Ends after what runs. Closing twice is fine. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const places = [
      this.#writers.enter(DEFAULT_TIMEOUT_MS),
      ...Array.from({ length: READERS }, () => this.#readers.enter(DEFAULT_TIMEOUT_MS)),
    ];
    await Promise.allSettled(places);
    await this.#sync?.catch(() => undefined);
    try {
      this.#graph.close();
    } catch (error) {
      throw embeddedError(error);
    } finally {
      this.#folder?.release();
    }
  }

  async #transact<T>(mode: 'read' | 'write', work: (tx: Transaction) => Promise<T>, options: CallOptions): Promise<T> {
    this.#refuseClosed();
    const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const leave = await (mode === 'write' ? this.#writers : this.#readers).enter(timeoutMs);
    let running: Running | undefined;
    try {
      this.#refuseClosed();
      running = this.#begin(mode, options);
      return await withinTime(running, work, timeoutMs, mode === 'write');
    } finally {
      // Not awaited: the engine cannot cancel, so after a time-out the caller goes, and the place is free when the engine is done.
      if (running === undefined) leave();
      else void rollback(running).finally(leave);
    }
  }

  #begin(mode: 'read' | 'write', options: CallOptions): Running {
    const transaction = attemptEngine(() => this.#graph.beginTransaction());
    const execute = (statement: Statement, params: Params, maxRows: number) => this.#execute(transaction, statement, params, maxRows);
    return { transaction, attempt: new Attempt({ mode, catalogue: this.#catalogue, execute, options }) };
  }

  async #execute(transaction: EngineTransaction, statement: Statement, params: Params, maxRows: number): Promise<Answer> {
    const encoded = encodeParams(statement, params, (value) => value);
    this.#statements += 1;
    try {
      const result = await transaction.executeCypher(statement.text, encoded);
      if (result.length > maxRows) throw tooManyRows(statement, maxRows);
      return { columns: result.columns, rows: decodeRows(result) };
    } catch (error) {
      throw embeddedError(error, statement.name);
    }
  }

  /** Runs a statement of cypher/schema/, outside a transaction as data definition wants, with no writer beside it. */
  async #define(text: string): Promise<readonly Row[]> {
    const leave = await this.#writers.enter(DEFAULT_TIMEOUT_MS);
    try {
      this.#refuseClosed();
      return decodeRows(await this.#graph.executeCypher(text));
    } catch (error) {
      throw embeddedError(error);
    } finally {
      leave();
    }
  }

  /** Commits that end at the same time share one wait for the disk. When it fails, nothing is stored any more: the disk may have lost it. */
  async #flush(): Promise<void> {
    const folder = this.#folder;
    if (folder === undefined) return;
    this.#sync ??= nextTurn().then(() => {
      this.#sync = undefined;
      return folder.sync();
    });
    try {
      await this.#sync;
    } catch (error) {
      this.#broken ??= new StoreError('storage', 'the disk did not take the last change: restart the program', { cause: error });
      throw this.#broken;
    }
  }

  #refuseEmptied(): void {
    if (this.#folder?.wasUsed()) this.#folder.refuseEmptied();
  }

  #refuseClosed(): void {
    if (this.#closed) throw new StoreError('closed', 'the graph is closed');
  }
}

interface Running {
  readonly transaction: EngineTransaction;
  readonly attempt: Attempt;
}

function openGraph(folder: EmbeddedFolder | undefined, shuffleUnordered: boolean): GrafeoDB {
  if (folder === undefined) return attemptEngine(() => grafeo.GrafeoDB.create(undefined, { shuffleUnordered }));
  try {
    const graph = grafeo.GrafeoDB.create(folder.graph, { shuffleUnordered });
    graph.setCheckpointTriggers(CHECKPOINT);
    folder.claim();
    return graph;
  } catch (cause) {
    const error = embeddedError(cause);
    throw error.kind === 'locked' ? folder.heldElsewhere(cause) : error;
  }
}

async function withinTime<T>(running: Running, work: (tx: Transaction) => Promise<T>, timeoutMs: number, commit: boolean): Promise<T> {
  const { attempt, transaction } = running;
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(attempt.doom(new StoreError('timeout', `no answer within ${timeoutMs} ms`))), timeoutMs);
  });
  const finished = async () => {
    const result = await work(attempt);
    await attempt.settled();
    if (commit) attemptEngine(() => transaction.commit());
    return result;
  };
  try {
    return await Promise.race([finished(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Undoes what is not committed, once no statement of it runs any more. Never throws: the first failure is the one to tell. */
async function rollback({ attempt, transaction }: Running): Promise<void> {
  await attempt.quiet();
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // The engine ended it already.
  }
}

function decodeRows(result: QueryResult): readonly Row[] {
  const { columns } = result;
  return result.rows().map((values) => {
    const row: Record<string, Value> = {};
    for (const [i, column] of columns.entries()) row[column] = decodeEmbedded(values[i]);
    return row;
  });
}

function attemptEngine<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw embeddedError(error);
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

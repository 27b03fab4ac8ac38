/** The Neo4j engine: one server or a cluster, over Bolt. */
import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction, Neo4jError, type Session } from 'neo4j-driver';
import { type Answer, Attempt, DEFAULT_TIMEOUT_MS, tooManyRows } from './attempt.ts';
import type { Catalogue, Statement } from './catalogue.ts';
import { encodeParams } from './encode.ts';
import { Gate } from './gate.ts';
import { isLostEntity, neo4jError } from './neo4jErrors.ts';
import { decodeNeo4j } from './neo4jValues.ts';
import { checkSchema, migrateSchema } from './schemaVersion.ts';
import { type CallOptions, type Health, type Params, type Row, type Store, StoreError, type Transaction, type Value } from './store.ts';
import { warmUp } from './warmUp.ts';

/** The driver doubles its pauses and looks at the time before one: with 7 s it gives up within 10 s. */
const POOL = { maxConnectionPoolSize: 50, connectionAcquisitionTimeout: 5_000, connectionTimeout: 5_000, maxTransactionRetryTime: 7_000 };
/** On top of a transaction's own time, which the server keeps: for the driver's tries, and then the server is taken to be gone. */
const SILENCE_MS = 15_000;
/** Writers wait for each other's lock with a connection in hand: they get less than half, so that readers always find one. */
const WRITERS_SHARE = 0.4;
const QUEUED_WRITES = 500;
/** Runs after a thing was deleted under our hands. */
const LOST_ENTITY_RUNS = 4;
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/i;

export interface Neo4jConfig {
  /** `neo4j://` finds its way in a cluster, `bolt://` goes to one server; `+s` for TLS. */
  readonly uri: string;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  /** Connections at once; 50 unless told. */
  readonly connections?: number;
}

/** A store on Neo4j. Connects at the first statement, so it can be opened while the server is away. */
export function openNeo4j(config: Neo4jConfig, catalogue: Catalogue): Neo4jStore {
  return new Neo4jStore(config, catalogue);
}

export class Neo4jStore implements Store {
  readonly engine = 'neo4j' as const;
  readonly #catalogue: Catalogue;
  readonly #driver: Driver;
  readonly #database: string;
  /** The server's address, without user and password. */
  readonly #where: string;
  /** Shared by all sessions: whoever made a change sees it in the next answer, also from another member of a cluster. */
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();
  readonly #toldBefore = new WeakMap<object, unknown>();
  readonly #writers: Gate;
  #warming: Promise<void> | undefined;
  #statements = 0;
  #closed = false;

  constructor(config: Neo4jConfig, catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#database = config.database ?? 'neo4j';
    this.#where = hostOf(config.uri);
    const pool = { ...POOL, maxConnectionPoolSize: config.connections ?? POOL.maxConnectionPoolSize };
    this.#writers = new Gate('writes', Math.ceil(pool.maxConnectionPoolSize * WRITERS_SHARE), QUEUED_WRITES);
    this.#driver = neo4j.driver(config.uri, tokenOf(config), pool);
  }

  read<T>(work: (tx: Transaction) => Promise<T>, options: CallOptions = {}): Promise<T> {
    return this.#transact('read', work, options);
  }

  async write<T>(work: (tx: Transaction) => Promise<T>, options: CallOptions = {}): Promise<T> {
    const leave = await this.#writers.enter(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    try {
      return await this.#transact('write', work, options);
    } finally {
      leave();
    }
  }

  async migrate(): Promise<{ readonly schemaVersion: number }> {
    const schemaVersion = await migrateSchema(this, (text) => this.#define(text));
    this.#warming ??= warmUp(
      this.#catalogue,
      (statement, params) => this.#explain(statement, params),
      () => this.#closed,
    );
    return { schemaVersion };
  }

  /** Asks the server first, once: a read would keep on trying for as long as a user may wait. */
  async health(): Promise<Health> {
    try {
      this.#refuseClosed();
      await this.#driver.getServerInfo({ database: this.#database });
    } catch (error) {
      const told = this.#told(error);
      return { ok: false, detail: told instanceof Error ? told.message : String(told) };
    }
    return checkSchema(this);
  }

  statementCount(): number {
    return this.#statements;
  }

  /** Ends every connection. Closing twice is fine. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#warming;
    await this.#driver.close();
  }

  async #transact<T>(mode: 'read' | 'write', work: (tx: Transaction) => Promise<T>, options: CallOptions): Promise<T> {
    for (let run = 1; ; run++) {
      try {
        return await this.#runOnce(mode, work, options);
      } catch (error) {
        const told = this.#told(error);
        if (!isLostEntity(told) || run === LOST_ENTITY_RUNS) throw told;
        await pause(20 + Math.random() * 50);
      }
    }
  }

  /** The driver runs the work again by itself after a deadlock, a lost connection or a change of leader. */
  async #runOnce<T>(mode: 'read' | 'write', work: (tx: Transaction) => Promise<T>, options: CallOptions): Promise<T> {
    const session = this.#session(mode === 'read' ? neo4j.session.READ : neo4j.session.WRITE);
    const config = { timeout: options.timeoutMs ?? DEFAULT_TIMEOUT_MS };
    const managed = (transaction: ManagedTransaction) => this.#attempt(mode, transaction, work, options);
    const answer = mode === 'read' ? session.executeRead(managed, config) : session.executeWrite(managed, config);
    return withinTime(
      answer.finally(() => closeQuietly(session)),
      config.timeout + SILENCE_MS,
      this.#where,
    );
  }

  async #attempt<T>(
    mode: 'read' | 'write',
    transaction: ManagedTransaction,
    work: (tx: Transaction) => Promise<T>,
    options: CallOptions,
  ): Promise<T> {
    const execute = (statement: Statement, params: Params, maxRows: number) => this.#execute(transaction, statement, params, maxRows);
    const attempt = new Attempt({ mode, catalogue: this.#catalogue, execute, options });
    try {
      const result = await work(attempt);
      await attempt.settled();
      return result;
    } catch (error) {
      await attempt.quiet();
      // The driver decides on a new run by its own errors; in our words it would retry no deadlock.
      throw error instanceof StoreError && error.cause instanceof Neo4jError ? error.cause : error;
    }
  }

  async #execute(transaction: ManagedTransaction, statement: Statement, params: Params, maxRows: number): Promise<Answer> {
    const encoded = encodeParams(statement, params, neo4j.int);
    this.#statements += 1;
    try {
      const result = transaction.run(statement.text, encoded);
      const columns = await result.keys();
      const rows: Row[] = [];
      for await (const record of result) {
        if (rows.length === maxRows) throw tooManyRows(statement, maxRows);
        rows.push(decodeRow(columns, record.toObject()));
      }
      return { columns, rows };
    } catch (error) {
      throw this.#told(error, statement.name);
    }
  }

  async #explain(statement: Statement, params: Params): Promise<void> {
    const session = this.#session(neo4j.session.READ);
    try {
      await session.run(`EXPLAIN ${statement.text}`, encodeParams(statement, params, neo4j.int));
    } finally {
      await closeQuietly(session);
    }
  }

  /** Runs a statement of cypher/schema/: data definition and data do not go together in one transaction. */
  async #define(text: string): Promise<readonly Row[]> {
    const session = this.#session(neo4j.session.WRITE);
    try {
      const { records } = await session.run(text);
      return records.map((record) => decodeRow(record.keys.map(String), record.toObject()));
    } catch (error) {
      throw this.#told(error);
    } finally {
      await closeQuietly(session);
    }
  }

  /** The driver's error in the store's words, once: the statement that failed stays known when the driver hands the same error back. */
  #told(error: unknown, statement?: string): unknown {
    if (typeof error !== 'object' || error === null) return error;
    const told = this.#toldBefore.get(error) ?? neo4jError(error, this.#where, statement);
    this.#toldBefore.set(error, told);
    return told;
  }

  #session(defaultAccessMode: 'READ' | 'WRITE'): Session {
    this.#refuseClosed();
    return this.#driver.session({ database: this.#database, defaultAccessMode, bookmarkManager: this.#bookmarks });
  }

  /** A closed driver would open new connections without complaint. */
  #refuseClosed(): void {
    if (this.#closed) throw new StoreError('closed', 'the graph is closed');
  }
}

function decodeRow(columns: readonly string[], record: Readonly<Record<string, unknown>>): Row {
  const row: Record<string, Value> = {};
  for (const column of columns) row[column] = decodeNeo4j(record[column]);
  return row;
}

/** A server that asks for no password is fine on this machine only: elsewhere anyone on the way could read and write. */
function tokenOf({ uri, user, password }: Neo4jConfig): ReturnType<typeof neo4j.auth.basic> | undefined {
  if (password !== undefined && password !== '') return neo4j.auth.basic(user ?? 'neo4j', password);
  const host = hostOf(uri).replace(/:\d+$/, '');
  if (LOOPBACK.test(host)) return undefined;
  throw new StoreError('unavailable', `NEO4J_PASSWORD is not set, and ${host} is not this machine: give a user and a password`);
}

function hostOf(uri: string): string {
  if (!/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//.test(uri))
    throw new StoreError('unavailable', 'NEO4J_URI should start with neo4j:// or bolt://');
  return new URL(uri).host;
}

/** A server that takes connections and says nothing keeps the driver waiting for ever; the caller goes, the session ends when it can. */
async function withinTime<T>(answer: Promise<T>, timeoutMs: number, where: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreError('timeout', `Neo4j at ${where} says nothing for ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

async function closeQuietly(session: Session): Promise<void> {
  // The result of the work, or its error, is what the caller should hear about.
  await session.close().catch(() => undefined);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

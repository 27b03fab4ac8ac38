/**
 * The graph behind one interface, with two engines: `embedded.ts` (in process, a file on disk) and `neo4j.ts`.
 * Statements are called by name; their text lives in cypher/ and nowhere else.
 */

export type Scalar = null | boolean | number | string;
/** What a column of a row holds, after decoding: plain values only, never a node, a tie or a driver's own integer. */
export type Value = Scalar | readonly Value[] | { readonly [key: string]: Value };
export type Row = Readonly<Record<string, Value>>;
export type ParamValue = Scalar | undefined | readonly ParamValue[] | { readonly [key: string]: ParamValue };
export type Params = Readonly<Record<string, ParamValue>>;

export type Engine = 'embedded' | 'neo4j';

export const STORE_ERROR_KINDS = [
  'unique',
  'required',
  'inUse', // the graph's own rules
  'params',
  'statement', // a mistake of ours
  'conflict',
  'timeout',
  'busy', // try again later
  'readOnly',
  'closed',
  'locked',
  'corrupt',
  'storage',
  'unavailable',
  'newer',
  'internal',
] as const;
export type StoreErrorKind = (typeof STORE_ERROR_KINDS)[number];

/** The one error a store throws. `message` is for the log; people get words from errors.ts by `kind`. */
export class StoreError extends Error {
  readonly kind: StoreErrorKind;
  readonly statement: string | undefined;

  constructor(kind: StoreErrorKind, message: string, options: { cause?: unknown; statement?: string } = {}) {
    super(options.statement ? `${options.statement}: ${message}` : message, { cause: options.cause });
    this.name = 'StoreError';
    this.kind = kind;
    this.statement = options.statement;
  }
}

export interface CallOptions {
  /** Milliseconds; 15,000 unless told. */
  readonly timeoutMs?: number;
  /** 200,000 unless told. */
  readonly maxRows?: number;
}

export interface Transaction {
  /** Runs the statement `folder/file-name` of cypher/ with exactly the parameters its header names. */
  run(statement: string, params?: Params): Promise<readonly Row[]>;
}

export interface Health {
  readonly ok: boolean;
  readonly detail: string;
}

export interface Store {
  readonly engine: Engine;
  /** Several reads that belong together; a write statement in it is refused. */
  read<T>(work: (tx: Transaction) => Promise<T>, options?: CallOptions): Promise<T>;
  /** All or nothing. `work` may run again after a conflict, so it has no side effects; the first failed statement dooms the whole. */
  write<T>(work: (tx: Transaction) => Promise<T>, options?: CallOptions): Promise<T>;
  /** Brings the schema of cypher/schema/ up to date; refuses a graph that a newer program made (`newer`). Safe to run twice. */
  migrate(): Promise<{ readonly schemaVersion: number }>;
  health(): Promise<Health>;
  /** How many statements ran since the start: tests hold lists to a fixed number. */
  statementCount(): number;
  close(): Promise<void>;
}

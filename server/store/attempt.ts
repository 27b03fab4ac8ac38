import { type Catalogue, type Statement, statementOf } from './catalogue.ts';
import { type CallOptions, type Params, type Row, StoreError, type Transaction } from './store.ts';

export const DEFAULT_TIMEOUT_MS = 15_000;
const DEFAULT_MAX_ROWS = 200_000;

/** What an engine answers: its columns, and the rows in their order, decoded. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface Conduct {
  readonly mode: 'read' | 'write';
  readonly catalogue: Catalogue;
  /** Runs one statement in the engine's own transaction; fails with a StoreError. */
  readonly execute: (statement: Statement, params: Params, maxRows: number) => Promise<Answer>;
  readonly options: CallOptions;
}

/**
 * One run of a piece of work on either engine. The first failure dooms the whole, also when the work swallows it: left to themselves
 * the embedded engine would store the rest, and Neo4j would say "done" with nothing stored.
 */
export class Attempt implements Transaction {
  readonly #conduct: Conduct;
  readonly #pending = new Set<Promise<unknown>>();
  #failure: StoreError | undefined;

  constructor(conduct: Conduct) {
    this.#conduct = conduct;
  }

  run(name: string, params: Params = {}): Promise<readonly Row[]> {
    const answer = this.#run(name, params).catch((error: unknown) => {
      throw this.doom(error instanceof StoreError ? error : new StoreError('internal', String(error), { cause: error, statement: name }));
    });
    this.#pending.add(answer);
    // Work that does not await a statement must not end the process with an unhandled rejection; settled() reports it.
    answer.catch(() => undefined);
    return answer;
  }

  /** Refuses every statement from now on; gives the first failure. */
  doom(failure: StoreError): StoreError {
    this.#failure ??= failure;
    return this.#failure;
  }

  /** Waits until no statement runs any more, also those that the work forgot to await. Never throws. */
  async quiet(): Promise<void> {
    while (this.#pending.size > 0) {
      const pending = [...this.#pending];
      await Promise.allSettled(pending);
      for (const answer of pending) this.#pending.delete(answer);
    }
  }

  /** As quiet(), and throws the first failure if there was one. */
  async settled(): Promise<void> {
    await this.quiet();
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #run(name: string, params: Params): Promise<readonly Row[]> {
    if (this.#failure !== undefined) throw this.#failure;
    const { mode, catalogue, execute, options } = this.#conduct;
    const statement = statementOf(catalogue, name);
    if (mode === 'read' && statement.mode === 'write')
      throw new StoreError('readOnly', 'writes, in a transaction for reading', { statement: name });
    const answer = await execute(statement, params, options.maxRows ?? DEFAULT_MAX_ROWS);
    compareColumns(statement, answer.columns);
    return answer.rows;
  }
}

export function tooManyRows(statement: Statement, maxRows: number): StoreError {
  return new StoreError('statement', `gives more than ${maxRows} rows`, { statement: statement.name });
}

function compareColumns(statement: Statement, columns: readonly string[]): void {
  if (columns.length === statement.columns.length && columns.every((column, i) => column === statement.columns[i])) return;
  throw new StoreError('statement', `returns ${columns.join(', ') || 'none'}, its header says ${statement.columns.join(', ') || 'none'}`, {
    statement: statement.name,
  });
}

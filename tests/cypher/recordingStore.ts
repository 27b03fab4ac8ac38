import type { Store, Transaction } from '../../server/store/store.ts';

const ran = new Set<string>(['store/put-schema-version']);

/** Names of all statements that ran on a recording store; the schema's own is run by every migrate(). */
export function recordedStatements(): ReadonlySet<string> {
  return ran;
}

/** The same store, which remembers the names of the statements it ran. */
export function recording(store: Store): Store {
  const listen = (tx: Transaction): Transaction => ({
    run: (statement, params) => {
      ran.add(statement);
      return tx.run(statement, params);
    },
  });
  return {
    engine: store.engine,
    read: (work, options) => store.read((tx) => work(listen(tx)), options),
    write: (work, options) => store.write((tx) => work(listen(tx)), options),
    migrate: () => store.migrate(),
    health: () => store.health(),
    statementCount: () => store.statementCount(),
    close: () => store.close(),
  };
}

/** Stores for tests: a clean graph on either engine, closed when the test ends. */
import { fileURLToPath } from 'node:url';
import { afterEach, describe, inject } from 'vitest';
import { loadCatalogue } from '../../server/store/catalogue.ts';
import { Neo4jStore } from '../../server/store/neo4j.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Engine, Store } from '../../server/store/store.ts';

/** Opens an empty graph with its keys and indexes. It is closed after the test. */
export type OpenTestStore = () => Promise<Store>;

const START_PATIENCE_MS = 150_000;
let neo4jReady: Promise<void> | undefined;

/** The Neo4j of this run, or null where there is none. */
export function neo4jUri(): string | null {
  return inject('neo4jUri') ?? null;
}

/** Describes a suite once for each engine. Without a Neo4j its half is skipped, and neo4jServer.ts has said so loudly. */
export function eachEngine(name: string, body: (openTestStore: OpenTestStore, engine: Engine) => void): void {
  describe(`${name}, embedded`, () => body(testStores(openEmptyEmbedded), 'embedded'));
  describe.skipIf(neo4jUri() === null)(`${name}, Neo4j`, () => body(testStores(openEmptyNeo4j), 'neo4j'));
}

/** A fresh graph in memory. */
export async function openEmptyEmbedded(): Promise<Store> {
  const store = await openStore({});
  await store.migrate();
  return store;
}

/** The graph of the run's Neo4j, emptied. Two of these at a time share one graph. */
export async function openEmptyNeo4j(): Promise<Store> {
  const uri = neo4jUri();
  if (uri === null) throw new Error('there is no Neo4j in this run');
  neo4jReady ??= untilItAnswers(uri);
  await neo4jReady;
  await emptyNeo4j(uri);
  return openStore({ neo4j: { uri } });
}

function testStores(open: OpenTestStore): OpenTestStore {
  const opened: Store[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  return async () => {
    const store = await open();
    opened.push(store);
    return store;
  };
}

async function untilItAnswers(uri: string): Promise<void> {
  const store = await openStore({ neo4j: { uri } });
  const deadline = Date.now() + START_PATIENCE_MS;
  while (!/schema \d/.test((await store.health()).detail)) {
    if (Date.now() > deadline) throw new Error(`Neo4j at ${uri} does not answer: ${(await store.health()).detail}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await store.migrate();
  await store.close();
}

async function emptyNeo4j(uri: string): Promise<void> {
  const cleaner = new Neo4jStore({ uri }, loadCatalogue(fileURLToPath(new URL('./cypher', import.meta.url))));
  try {
    await cleaner.write((tx) => tx.run('testing/clear-graph'), { timeoutMs: 60_000 });
  } finally {
    await cleaner.close();
  }
}

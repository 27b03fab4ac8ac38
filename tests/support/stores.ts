/** Stores for tests: a clean graph on either engine, closed when the test ends. */
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, inject } from 'vitest';
import { type Catalogue, loadCatalogue } from '../../server/store/catalogue.ts';
import { openEmbedded } from '../../server/store/embedded.ts';
import { openNeo4j } from '../../server/store/neo4j.ts';
import type { Engine, Row, Store } from '../../server/store/store.ts';

/** Opens an empty graph with its keys and indexes. It is closed after the test. */
export type OpenTestStore = () => Promise<Store>;

/** A minute on a machine with much other work. */
const START_PATIENCE_MS = 300_000;
let neo4jReady: Promise<void> | undefined;

/** The Neo4j of this run, or null where there is none. */
export function neo4jUri(): string | null {
  return inject('neo4jUri') ?? null;
}

/** Describes a suite once for each engine. Without a Neo4j its half is skipped, and neo4jServer.ts has said so loudly. */
export function eachEngine(name: string, body: (openTestStore: OpenTestStore, engine: Engine) => void): void {
  describe(`${name}, embedded`, () =>
    body(
      testStores(() => openEmptyEmbedded()),
      'embedded',
    ));
  describe.skipIf(neo4jUri() === null)(`${name}, Neo4j`, () => {
    beforeAll(neo4jAnswers, START_PATIENCE_MS);
    body(testStores(openEmptyNeo4j), 'neo4j');
  });
}

/** A fresh graph in memory. `shuffled`: rows without ORDER BY come in random order, which finds statements that forgot it. */
export async function openEmptyEmbedded(shuffled = false): Promise<Store> {
  const store = openEmbedded({ catalogue: testCatalogue(), dataFolder: undefined, shuffleUnordered: shuffled });
  await store.migrate();
  return store;
}

/** The graph of the run's Neo4j, emptied. Two of these at a time share one graph. */
export async function openEmptyNeo4j(): Promise<Store> {
  const uri = neo4jUri();
  if (uri === null) throw new Error('there is no Neo4j in this run');
  await neo4jAnswers();
  const store = openNeo4j({ uri }, testCatalogue());
  await store.write((tx) => tx.run('testing/clear-graph'), { timeoutMs: 60_000 });
  return store;
}

/** Waits until the run's Neo4j is up, with its schema. The first who waits makes it start. */
export async function neo4jAnswers(): Promise<void> {
  neo4jReady ??= untilItAnswers(neo4jUri() ?? '');
  await neo4jReady;
}

/** The product's statements, and those of tests/support/cypher/. */
export function testCatalogue(): Catalogue {
  return new Map([...loadCatalogue(), ...loadCatalogue(fileURLToPath(new URL('./cypher', import.meta.url)))]);
}

/** The whole graph in an order of its own: two graphs are the same when these are equal. Only for stores of tests. */
export async function wholeGraph(store: Store): Promise<{ readonly nodes: readonly Row[]; readonly ties: readonly Row[] }> {
  return store.read(async (tx) => ({ nodes: await tx.run('testing/all-nodes'), ties: await tx.run('testing/all-ties') }), {
    timeoutMs: 60_000,
  });
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
  const store = openNeo4j({ uri }, loadCatalogue());
  const deadline = Date.now() + START_PATIENCE_MS;
  while (!/schema \d/.test((await store.health()).detail)) {
    if (Date.now() > deadline) throw new Error(`Neo4j at ${uri} does not answer: ${(await store.health()).detail}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await store.migrate();
  await store.close();
}

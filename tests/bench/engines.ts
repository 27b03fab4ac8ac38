import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../../server/store/catalogue.ts';
import { Neo4jStore } from '../../server/store/neo4j.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Engine, Store } from '../../server/store/store.ts';
import { startNeo4j } from '../support/neo4jServer.ts';

/** A graph of one engine that outlives the store that filled it, so that the program can open it afterwards. */
export interface Ground {
  readonly engine: Engine;
  /** An empty graph, migrated. Close it before the program starts: a folder has one user. */
  empty(): Promise<Store>;
  /** The same graph again. */
  open(): Promise<Store>;
  /** What the program needs to find this graph. */
  readonly program: { readonly data: string; readonly env: Readonly<Record<string, string>> };
  end(): Promise<void>;
}

const PATIENCE_MS = 120_000;

/** The embedded engine in a folder of its own. */
export function embeddedGround(): Ground {
  let folder = mkdtempSync(join(tmpdir(), 'wijkweb-bench-'));
  const open = async (): Promise<Store> => {
    const store = await openStore({ dataFolder: folder });
    await store.migrate();
    return store;
  };
  return {
    engine: 'embedded',
    open,
    async empty() {
      rmSync(folder, { recursive: true, force: true });
      folder = mkdtempSync(join(tmpdir(), 'wijkweb-bench-'));
      return open();
    },
    get program() {
      return { data: folder, env: {} };
    },
    end: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

/** A Neo4j of our own, or the one of NEO4J_TEST_URI, which is emptied; null where there is none. */
export async function neo4jGround(): Promise<Ground | null> {
  const server = await startNeo4j();
  if (server === null) return null;
  const { uri } = server;
  const uploads = mkdtempSync(join(tmpdir(), 'wijkweb-bench-'));
  const open = (): Promise<Store> => openReady(uri);
  return {
    engine: 'neo4j',
    open,
    async empty() {
      const store = await open();
      const cleaner = new Neo4jStore({ uri }, loadCatalogue(fileURLToPath(new URL('../support/cypher', import.meta.url))));
      await cleaner.write((tx) => tx.run('testing/clear-graph'), { timeoutMs: 300_000 });
      await cleaner.close();
      await store.migrate();
      return store;
    },
    program: { data: uploads, env: { NEO4J_URI: uri } },
    async end() {
      rmSync(uploads, { recursive: true, force: true });
      await server.stop();
    },
  };
}

async function openReady(uri: string): Promise<Store> {
  const store = await openStore({ neo4j: { uri } });
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (!/schema \d/.test((await store.health()).detail)) {
    if (performance.now() > giveUpAt) throw new Error(`Neo4j does not answer: ${(await store.health()).detail}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await store.migrate();
  return store;
}

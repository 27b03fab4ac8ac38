import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { createApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { loadNetwork } from './store/loadNetwork.ts';
import { parseNetworkFile } from './store/networkFile.ts';
import { openStore } from './store/openStore.ts';
import { type Store, StoreError } from './store/store.ts';

/** The folder of package.json, from the sources and from dist/ alike. */
function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

async function loadDemo(store: Store, root: string): Promise<boolean> {
  const networks = await store.read((tx) => tx.run('networks/list-networks'));
  if (networks.length > 0) return false;
  const file = parseNetworkFile(readFileSync(join(root, 'fixtures', 'networks', 'dordrecht.json'), 'utf8'));
  await loadNetwork(store, file, new Date().toISOString());
  return true;
}

async function openConfigured(config: Config): Promise<Store> {
  if (config.neo4j !== undefined) return openStore({ neo4j: config.neo4j });
  const dataFolder = resolve(config.dataFolder);
  mkdirSync(dataFolder, { recursive: true });
  return openStore({ dataFolder });
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, base: null });
  const root = findRoot();
  const dev = process.argv.includes('--dev');
  const store = await openConfigured(config);
  await store.migrate();
  if (config.demo && (await loadDemo(store, root))) log.info('loaded the Dordrecht demo into the empty graph');
  const app = await createApp({ store, root, log, dev, securityContact: config.securityContact });
  app.server.listen(config.port, config.host, () => {
    const { port } = app.server.address() as AddressInfo;
    const where = config.neo4j === undefined ? `graph in ${resolve(config.dataFolder)}` : 'graph in Neo4j';
    log.info({ engine: store.engine, where }, 'ready; no login: this machine only');
    process.stdout.write(`Wijkweb: http://${config.host === '::1' ? '[::1]' : config.host}:${port}\n`);
    void app.services.coverageLists.warmAll();
  });
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    await app.stop();
    await store.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  app.server.on('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(`Wijkweb: ${error.code === 'EADDRINUSE' ? `PORT ${config.port} is in use; set another PORT` : error.message}\n`);
    void store.close().finally(() => process.exit(1));
  });
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof StoreError;
  process.stderr.write(`Wijkweb: ${known ? error.message : (error as Error).stack}\n`);
  process.exit(1);
});

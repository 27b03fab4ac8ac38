/** Brings a backup back into an empty graph: `npm run restore -- file.jsonl`. The engine is the one of the environment (NEO4J_URI or WIJKWEB_DATA). */
import { open } from 'node:fs/promises';
import { readConfig } from '../server/config.ts';
import { openStore } from '../server/store/openStore.ts';
import { checkBackup, restoreInto } from '../server/store/restore.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('npm run restore -- file.jsonl');
  process.exit(2);
}
const { neo4j, dataFolder } = readConfig(process.env);
const store = await openStore({ ...(neo4j !== undefined && { neo4j }), dataFolder });
try {
  const { schemaVersion } = await store.migrate();
  await checkBackup(await linesOf(file), schemaVersion);
  await restoreInto(store, await linesOf(file));
  console.info(`${file} is back`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await store.close();
}

async function linesOf(path: string): Promise<AsyncIterable<string>> {
  return (await open(path)).readLines();
}

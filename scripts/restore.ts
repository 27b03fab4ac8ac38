/** Brings a backup back into an empty graph: `npm run restore -- file.jsonl`. The engine is the one of the environment (NEO4J_URI or WIJKWEB_DATA). */
import { readConfig } from '../server/config.ts';
import { restoreBackup } from '../server/store/backupFile.ts';
import { openStore } from '../server/store/openStore.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('npm run restore -- file.jsonl');
  process.exit(2);
}
const { neo4j, dataFolder } = readConfig(process.env);
const store = await openStore({ ...(neo4j !== undefined && { neo4j }), dataFolder });
try {
  const { schemaVersion } = await store.migrate();
  await restoreBackup(store, schemaVersion, file);
  console.info(`${file} is back`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await store.close();
}

/** Writes the whole graph to a file: `npm run backup -- file.jsonl`. The engine is the one of the environment (NEO4J_URI or WIJKWEB_DATA). */
import { readConfig } from '../server/config.ts';
import { writeBackup } from '../server/store/backupFile.ts';
import { openStore } from '../server/store/openStore.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('npm run backup -- file.jsonl');
  process.exit(2);
}
const { neo4j, dataFolder } = readConfig(process.env);
const store = await openStore({ ...(neo4j !== undefined && { neo4j }), dataFolder });
try {
  const { schemaVersion } = await store.migrate();
  const lines = await writeBackup(store, schemaVersion, file);
  console.info(`${lines} lines in ${file}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await store.close();
}

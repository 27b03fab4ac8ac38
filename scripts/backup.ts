/** Writes the whole graph to a file: `npm run backup -- file.jsonl`. The engine is the one of the environment (NEO4J_URI or WIJKWEB_DATA). */
import { open, rename } from 'node:fs/promises';
import { readConfig } from '../server/config.ts';
import { backupOf } from '../server/store/backup.ts';
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
  // Under its own name only once it is whole and on the disk.
  const target = await open(`${file}.new`, 'w');
  let lines = 0;
  for await (const line of backupOf(store, schemaVersion)) {
    await target.write(`${line}\n`);
    lines += 1;
  }
  await target.datasync();
  await target.close();
  await rename(`${file}.new`, file);
  console.info(`${lines} lines in ${file}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await store.close();
}

/** Holds the whole graph to its own rules and prints what is wrong: `npm run check-graph`. Exit code 1 on faults. It changes nothing. */
import { readConfig } from '../server/config.ts';
import { createCoverageLists } from '../server/store/coverageLists.ts';
import { openStore } from '../server/store/openStore.ts';
import { type ReferenceWords, readReference } from '../server/store/reference.ts';
import type { Store } from '../server/store/store.ts';
import { checkCoverage } from './checkCoverage.ts';
import { checkLog } from './checkLog.ts';
import { checkReferences } from './checkReferences.ts';
import { readStoredNetwork } from './storedNetwork.ts';

const READ = { timeoutMs: 600_000, maxRows: 5_000_000 };
const FAULTS_SHOWN = 20;

/** Faults of one network, in words. */
export async function checkNetwork(store: Store, networkId: string, reference: ReferenceWords, days: readonly string[]): Promise<string[]> {
  const lists = createCoverageLists(store);
  try {
    const stored = await store.read((tx) => readStoredNetwork(tx, networkId, reference), READ);
    const kept = await lists.listsOf(networkId);
    const coverage = kept ? days.flatMap((day) => checkCoverage(stored, kept, day)) : ['it has no coverage'];
    return [...checkReferences(stored), ...checkLog(stored), ...coverage];
  } catch (error) {
    return [`it cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  } finally {
    await lists.close();
  }
}

/** Checks network by network, prints what it finds, and gives the number of faults. */
async function checkNetworks(store: Store, days: readonly string[]): Promise<number> {
  const networks = await store.read((tx) => tx.run('networks/list-networks'));
  const reference = await store.read((tx) => readReference(tx), READ);
  let total = 0;
  for (const { id, name } of networks) {
    const faults = await checkNetwork(store, String(id), reference, days);
    total += faults.length;
    console.log(
      `${faults.length === 0 ? 'sound ' : 'FAULTS'} ${String(id)} "${String(name)}"${faults.length === 0 ? '' : `: ${faults.length}`}`,
    );
    for (const fault of faults.slice(0, FAULTS_SHOWN)) console.log(`  - ${fault}`);
    if (faults.length > FAULTS_SHOWN) console.log(`  ... and ${faults.length - FAULTS_SHOWN} more`);
  }
  console.log(total === 0 ? `${networks.length} networks are sound.` : `${total} faults in ${networks.length} networks.`);
  return total;
}

async function main(): Promise<void> {
  const { neo4j, dataFolder } = readConfig(process.env);
  const store = await openStore({ dataFolder, ...(neo4j && { neo4j }) });
  try {
    await store.migrate();
    const today = new Date();
    const days = [-365, 0, 365].map((shift) => new Date(today.getTime() + shift * 86_400_000).toISOString().slice(0, 10));
    if ((await checkNetworks(store, days)) > 0) process.exitCode = 1;
  } finally {
    await store.close();
  }
}

if (process.argv[1]?.endsWith('checkGraph.ts')) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}

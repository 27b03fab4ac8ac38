/**
 * The client's budgets of design.md §9, measured in Chromium on the built product with generated networks, each beside its figure and,
 * where that says something, beside a bare Cytoscape page with the same nodes in the same run: `npm run bench:client`, with `-- --quick` or
 * names of suites (500, 2000, matrix, weight). A line over its budget ends in `missed`; the exit code is then 1, unless `--quick`.
 */
import { cpus, loadavg } from 'node:os';
import type { NetworkFile } from '../../server/domain/records.ts';
import { randomNetwork } from '../support/randomNetwork.ts';
import { startProduct } from '../support/startProduct.ts';
import { ClientReport } from './client/clientReport.ts';
import { matrixSuite } from './client/matrixSuite.ts';
import { pictureSuite } from './client/pictureSuite.ts';
import { weightSuite } from './client/weightSuite.ts';

const today = '2026-11-22';
/** 500 partners: a city; 2,000 and 20,000 ties: the largest design.md §2 knows. */
const CITY = {
  seed: 500,
  networkId: 'n-city500',
  wijken: 14,
  partners: 500,
  activities: 900,
  collaborations: 2500,
  referrals: 300,
  placed: 0,
  today,
} as const;
const LARGE = {
  seed: 2000,
  networkId: 'n-city2000',
  wijken: 120,
  partners: 2000,
  activities: 5000,
  collaborations: 18_000,
  referrals: 2000,
  placed: 0,
  today,
} as const;

/** Runs work on the built product with this network in it. */
async function withProduct(network: NetworkFile, work: (url: string) => Promise<void>): Promise<void> {
  const product = await startProduct({ built: true, network });
  try {
    await work(product.url);
  } finally {
    await product.stop();
  }
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const quick = args.includes('--quick');
  const only = args.filter((arg) => !arg.startsWith('--'));
  const wanted = (suite: string): boolean => only.length === 0 || only.includes(suite);
  const [load] = loadavg();
  console.log(
    `${new Date().toISOString()}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, load ${load?.toFixed(1)}${quick ? ', quick' : ''}`,
  );
  const report = new ClientReport();
  if (wanted('500')) await withProduct(randomNetwork(CITY), (url) => pictureSuite(report, url, randomNetwork(CITY), 500, quick));
  if (wanted('2000') || wanted('matrix') || wanted('weight')) {
    const large = randomNetwork(LARGE);
    await withProduct(large, async (url) => {
      if (wanted('2000')) await pictureSuite(report, url, large, 1000, quick);
      if (wanted('matrix')) await matrixSuite(report, url, large.network.id, quick);
      if (wanted('weight')) await weightSuite(report, url, large.network.id);
    });
  }
  const missed = report.missed();
  console.log(
    missed.length === 0 ? '\nEvery budget was kept.' : `\n${missed.length} missed: ${missed.map(({ what }) => what.trim()).join('; ')}`,
  );
  if (missed.length > 0 && !quick) process.exitCode = 1;
}

await main();

/**
 * The server's budgets of design.md §9, each beside its figure: `npm run bench`, `npm run bench -- --engine embedded`, `--quick`, or names of
 * suites (city, http, room, country, start). A line that is over its budget ends in `missed`; the exit code is then 1, unless `--quick`.
 */
import { cpus } from 'node:os';
import { startProduct } from '../support/startProduct.ts';
import { hangUp } from './ask.ts';
import { city, citySuite } from './citySuite.ts';
import { countrySuite, loadCountry } from './countrySuite.ts';
import { embeddedGround, type Ground, neo4jGround } from './engines.ts';
import { httpSuite } from './httpSuite.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { Report } from './report.ts';
import { roomSuite } from './roomSuite.ts';
import { startSuite } from './startSuite.ts';
import { type CpuClock, cpuOf } from './timing.ts';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const report = new Report();
  const model = cpus()[0]?.model ?? 'unknown';
  console.log(`${new Date().toISOString()}, Node ${process.versions.node}, ${cpus().length} x ${model}${options.quick ? ', quick' : ''}`);
  for (const engine of options.engines) {
    const ground = engine === 'embedded' ? embeddedGround() : await neo4jGround();
    if (ground === null) report.skip('Neo4j', 'there is none here');
    else await onGround(report, ground, options);
  }
  if (wanted(options, 'start') && options.engines.includes('embedded')) {
    report.start('Starting');
    await startSuite(report, options.quick);
  }
  const missed = report.missed();
  console.log(
    missed.length === 0 ? '\nEvery budget was kept.' : `\n${missed.length} missed: ${missed.map((line) => line.what).join('; ')}`,
  );
  if (missed.length > 0 && !options.quick) process.exitCode = 1;
}

function wanted({ only }: BenchOptions, suite: string): boolean {
  return only.length === 0 || only.includes(suite);
}

async function onGround(report: Report, ground: Ground, options: BenchOptions): Promise<void> {
  try {
    if (['city', 'http', 'room'].some((suite) => wanted(options, suite))) await aCity(report, ground, options);
    if (wanted(options, 'country')) await aCountry(report, ground, options);
  } finally {
    await ground.end();
  }
}

async function aCity(report: Report, ground: Ground, options: BenchOptions): Promise<void> {
  const file = city(options.quick);
  report.start(`A city, ${ground.engine}`);
  const store = await ground.empty();
  try {
    await citySuite(report, store, file, options.quick);
  } finally {
    await store.close();
  }
  await withProgram(ground, async (program) => {
    const asked = { ...program, engine: ground.engine, file, quick: options.quick };
    if (wanted(options, 'http')) await httpSuite(report, asked);
    if (wanted(options, 'room')) await roomSuite(report, asked);
  });
}

async function aCountry(report: Report, ground: Ground, options: BenchOptions): Promise<void> {
  report.start(`A country, ${ground.engine}`);
  const store = await ground.empty();
  try {
    await loadCountry(report, store, options.quick);
  } finally {
    await store.close();
  }
  await withProgram(ground, (program) => countrySuite(report, { ...program, engine: ground.engine, quick: options.quick }));
}

/** The program in a process of its own, as people run it. */
async function withProgram(
  ground: Ground,
  work: (program: { readonly url: string; readonly cpu: CpuClock }) => Promise<void>,
): Promise<void> {
  const { data, env } = ground.program;
  const product = await startProduct({ network: 'none', data, env: { WIJKWEB_LOG: 'error', ...env } });
  try {
    await work({ url: product.url, cpu: cpuOf(product.process.pid) });
  } catch (error) {
    console.error(product.output());
    throw error;
  } finally {
    hangUp();
    await product.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

// npm test: types and lint, every Vitest project, the build, and the journeys in a browser. The last line sums it up: `N passed, N failed`.
// npm test -- --only unit      one part: check, unit, graph, build or journeys; may be given more than once.
// npm test -- --only unit tests/domain/names.test.ts     what is left goes to that part's own runner.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './findChromium.mjs';
import { root, toolPath } from './toolPath.mjs';

const { values, positionals } = parseArgs({ options: { only: { type: 'string', multiple: true } }, allowPositionals: true });
const reports = mkdtempSync(join(tmpdir(), 'wijkweb-test-'));

/** Each part gives its own counts; a part that dies without a count is one failure. */
const parts = {
  check: () =>
    [
      run('@graphql-codegen/cli', 'graphql-codegen', '--config', 'codegen.ts'),
      run('typescript', 'tsc', '-p', 'tsconfig.json'),
      run('@biomejs/biome', 'biome', 'check', '--error-on-warnings', '.'),
    ].map((status) => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 })),
  unit: () => [vitest('unit')],
  graph: () => [vitest('graph')],
  build: () => {
    const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
    return [{ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }];
  },
  journeys: () => [journeys()],
};

const unknown = (values.only ?? []).filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const rows = [];
for (const [name, part] of Object.entries(parts)) {
  if (values.only && !values.only.includes(name)) continue;
  console.log(`\n== ${name}`);
  const started = Date.now();
  rows.push({ name, ...sum(part()), seconds: Math.round((Date.now() - started) / 1000) });
}
rmSync(reports, { recursive: true, force: true });

console.log('');
for (const row of rows)
  console.log(`${row.name.padEnd(9)} ${row.passed} passed, ${row.failed} failed, ${row.skipped} skipped in ${row.seconds} s`);
const total = sum(rows);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

function sum(counts) {
  const add = (key) => counts.reduce((all, one) => all + one[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

function run(packageName, command, ...args) {
  return spawnSync(process.execPath, [toolPath(packageName, command), ...args], { cwd: root, stdio: 'inherit' }).status;
}

function vitest(project) {
  const report = join(reports, `${project}.json`);
  const status = run(
    'vitest',
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...positionals,
  );
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport(report);
  return { passed: numPassedTests, failed: failures(status, numFailedTests), skipped: numPendingTests };
}

function journeys() {
  const chromium = findChromium();
  if (chromium.path === null) {
    console.error(chromium.advice);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const report = join(reports, 'journeys.json');
  const { status } = spawnSync(process.execPath, [toolPath('@playwright/test', 'playwright'), 'test', ...positionals], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: chromium.path, JOURNEYS_REPORT: report },
  });
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(report).stats ?? {};
  if (flaky > 0) console.warn(`${flaky} journeys passed only when tried again`);
  return { passed: expected + flaky, failed: failures(status, unexpected), skipped };
}

/** A runner that ends badly failed at least once, whatever its report says. */
function failures(status, counted) {
  return status === 0 ? counted : Math.max(1, counted);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

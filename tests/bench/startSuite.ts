import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProduct } from '../support/startProduct.ts';
import type { Report } from './report.ts';
import { timingOf } from './timing.ts';

const BUILT = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

/** From the command to the first 200 of /readyz, on the embedded engine. Without a build the sources are started, and no budget is held. */
export async function startSuite(report: Report, quick: boolean): Promise<void> {
  const built = existsSync(BUILT);
  const how = built ? 'the built program' : 'from the sources: run npm run build first';
  const data = mkdtempSync(join(tmpdir(), 'wijkweb-bench-'));
  const budget = built ? { budget: 1_000, held: 'median' as const } : {};
  const startAndStop = async (): Promise<number> => {
    const start = performance.now();
    const product = await startProduct({ network: 'demo', data, built });
    const ready = performance.now() - start;
    await product.stop();
    return ready;
  };
  try {
    const first = await startAndStop();
    report.add({ what: 'start to ready, empty folder: loads the demo', engine: 'embedded', timing: timingOf([first]), note: how });
    const times: number[] = [];
    for (let round = 0; round < (quick ? 3 : 7); round += 1) times.push(await startAndStop());
    report.add({ what: 'start to ready, with the demo there', engine: 'embedded', timing: timingOf(times), ...budget, note: how });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** The matrix of 120 wijken and 35 needs: scrolled both ways. */
import { openBench } from './benchPage.ts';
import type { ClientReport } from './clientReport.ts';
import { scrollFigures } from './moving.ts';

export async function matrixSuite(report: ClientReport, url: string, networkId: string, quick: boolean): Promise<void> {
  report.start('Matrix of 120 wijken and 35 needs');
  const bench = await openBench();
  try {
    await bench.page.goto(`${url}/${networkId}/dekking`);
    const grid = bench.page.getByRole('grid').first();
    await grid.waitFor({ timeout: 60_000 });
    await bench.page.waitForTimeout(1500);
    const box = await grid.boundingBox();
    if (!box) throw new Error('the matrix has no size');
    const at = { x: Math.min(box.x + box.width / 2, 700), y: Math.min(box.y + box.height / 2, 600) };
    const figures = await scrollFigures(bench, at, quick ? 800 : 3000);
    report.add({
      what: 'scrolling the matrix, frames a second the main thread can draw',
      value: 1000 / figures.mainThreadMs,
      unit: 'fps',
      budget: 50,
      note: `${figures.fps.toFixed(0)} drawn, longest frame ${figures.longestFrameMs.toFixed(0)} ms`,
    });
  } finally {
    await bench.close();
  }
}

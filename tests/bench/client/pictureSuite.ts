/** First picture, fresh layout, moving and answering, for one network. */
import type { Page } from '@playwright/test';
import type { NetworkFile } from '../../../server/domain/records.ts';
import { barePage } from './barePage.ts';
import { type Bench, openBench } from './benchPage.ts';
import { type ClientReport, middle } from './clientReport.ts';
import { dragFigures, type Moving, wheelFigures } from './moving.ts';
import { type TaskFigures, traceTasks } from './taskTrace.ts';

interface FirstPicture {
  readonly ms: number;
  readonly tasks: TaskFigures;
}

/** Beside figures in time of the processor: other programs do not stretch them. */
const PROCESSOR = 'of processor';
/** The budget for tasks during a fresh layout is set for networks of this size. */
const LARGE = 2000;
const MIDDLE = { x: 660, y: 480 } as const;

async function marks(page: Page): Promise<{ data: number; picture: number } | null> {
  return page.evaluate(() => {
    const first = (name: string): number | undefined => performance.getEntriesByName(name)[0]?.startTime;
    const [data, picture] = [first('wijkweb.data'), first('wijkweb.picture')];
    return data === undefined || picture === undefined ? null : { data, picture };
  });
}

async function untilDrawn(page: Page, networkId: string): Promise<{ data: number; picture: number }> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = await marks(page);
    if (found) return found;
    await page.waitForTimeout(50);
  }
  throw new Error(`no picture of ${networkId}`);
}

/** Opens the view and waits until it is drawn. */
async function openView(bench: Bench, url: string, networkId: string): Promise<FirstPicture> {
  await bench.page.goto('about:blank');
  const { result, tasks } = await traceTasks(bench, 'wijkweb.data', 'wijkweb.picture', async () => {
    await bench.page.goto(`${url}/${networkId}/netwerk`);
    const drawn = await untilDrawn(bench.page, networkId);
    // The kept layout is written down a moment after the picture.
    await bench.page.waitForTimeout(1500);
    return drawn;
  });
  return { ms: result.picture - result.data, tasks };
}

/** How long until the page says something else after an act, and has painted it. */
async function answerMs(page: Page, selector: string, act: () => Promise<void>): Promise<number> {
  const answer = page.evaluate(
    (watched) =>
      new Promise<number>((resolve) => {
        let start = 0;
        for (const type of ['input', 'click'] as const) {
          document.addEventListener(
            type,
            () => {
              start ||= performance.now();
            },
            { capture: true, once: true },
          );
        }
        const target = document.querySelector(watched) ?? document.body;
        const observer = new MutationObserver(() => {
          if (start === 0) return;
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
        });
        observer.observe(target, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
          attributeFilter: ['aria-label'],
        });
      }),
    selector,
  );
  await act();
  return answer;
}

async function answering(bench: Bench, report: ClientReport, partners: number): Promise<void> {
  const { page } = bench;
  const searches: number[] = [];
  for (const text of ['h', 'hu', 'bu', 'ku', 'we']) {
    await page.getByRole('combobox').fill('');
    await page.waitForTimeout(300);
    searches.push(await answerMs(page, '.ww-network-search', () => page.getByRole('combobox').fill(text)));
  }
  await page.getByRole('combobox').fill('');
  report.add({ what: `search by name to highlight, ${partners} partners`, value: middle(searches), unit: 'ms', budget: 150 });
  const changes: number[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    await page.waitForTimeout(500);
    changes.push(await answerMs(page, '.ww-network-stage', () => page.getByRole('checkbox', { name: /^Zorg/ }).click()));
  }
  report.add({ what: `change of a filter to the new picture, ${partners} partners`, value: middle(changes), unit: 'ms', budget: 100 });
}

const drawn = (moving: Moving): string => `${moving.fps.toFixed(0)} drawn, longest frame ${moving.longestFrameMs.toFixed(0)} ms`;

async function moving(bench: Bench, report: ClientReport, network: NetworkFile, bareMs: number, dragMs: number): Promise<void> {
  const partners = network.partners.length;
  const whole = await dragFigures(bench, MIDDLE, dragMs);
  report.add({
    what: `panning the whole, ${partners} partners: processor a frame`,
    value: whole.processorMs,
    unit: 'ms',
    budget: 28,
    bare: bareMs,
  });
  report.add({
    what: '  frames a second the main thread can draw',
    value: 1000 / whole.mainThreadMs,
    unit: 'fps',
    budget: 50,
    note: drawn(whole),
  });
  const groups = bench.page.getByRole('radio', { name: /2 Groepen/ });
  if (await groups.count()) await groups.click({ force: true });
  await bench.page.waitForTimeout(1500);
  const near = await dragFigures(bench, MIDDLE, dragMs);
  report.add({
    what: `panning among single marks, ${partners} partners: processor a frame`,
    value: near.processorMs,
    unit: 'ms',
    budget: 28,
    bare: bareMs,
  });
  report.add({
    what: '  frames a second the main thread can draw',
    value: 1000 / near.mainThreadMs,
    unit: 'fps',
    budget: 50,
    note: drawn(near),
  });
  const zoomed = await wheelFigures(bench, MIDDLE, dragMs);
  report.add({ what: `zooming, ${partners} partners: processor a frame`, value: zoomed.processorMs, unit: 'ms', budget: 28 });
  report.add({
    what: '  frames a second the main thread can draw',
    value: 1000 / zoomed.mainThreadMs,
    unit: 'fps',
    budget: 50,
    note: drawn(zoomed),
  });
}

/** All of it for one network on a running product. */
export async function pictureSuite(
  report: ClientReport,
  url: string,
  network: NetworkFile,
  budgetMs: number,
  quick: boolean,
): Promise<void> {
  const partners = network.partners.length;
  const dragMs = quick ? 800 : 2500;
  report.start(`Picture of ${partners} partners and ${network.collaborations.length} collaborations`);
  const bare = await barePage(network, dragMs);
  const bench = await openBench();
  try {
    const fresh = await openView(bench, url, network.network.id);
    report.add({ what: `fresh layout, ${partners} partners, data to picture`, value: fresh.ms, unit: 'ms' });
    report.add({
      what: '  longest task of the main thread meanwhile',
      value: fresh.tasks.longestMs,
      unit: 'ms',
      ...(partners >= LARGE ? { budget: 50 } : {}),
      note: PROCESSOR,
    });
    const again: FirstPicture[] = [];
    for (let turn = 0; turn < (quick ? 1 : 3); turn += 1) again.push(await openView(bench, url, network.network.id));
    report.add({
      what: `first picture, ${partners} partners, layout known, after data`,
      value: middle(again.map(({ ms }) => ms)),
      unit: 'ms',
      budget: budgetMs,
      bare: bare.firstMs,
    });
    report.add({
      what: '  main thread meanwhile',
      value: middle(again.map(({ tasks }) => tasks.sumMs)),
      unit: 'ms',
      budget: bare.mainThreadMs,
      bare: bare.mainThreadMs,
      note: `${PROCESSOR}; less than the bare page`,
    });
    await answering(bench, report, partners);
    await moving(bench, report, network, bare.panning.processorMs, dragMs);
  } finally {
    await bench.close();
  }
}

/** A browser for measuring: its own Chromium, its page, and how much processor page and browser used. */
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../scripts/findChromium.mjs';

export interface Bench {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Milliseconds of processor of this page's main thread so far. */
  mainThreadMs(): Promise<number>;
  /** Milliseconds of processor of all processes of this browser so far: painting and compositing too. */
  processorMs(): Promise<number>;
  close(): Promise<void>;
}

async function launch(): Promise<Browser> {
  const { path, advice } = findChromium();
  if (path === null) throw new Error(advice ?? 'no Chromium');
  return chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--js-flags=--expose-gc'],
  });
}

/** As somebody who was here before, in Dutch and in the light theme. */
async function knowTheHouse(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.localStorage.setItem('wijkweb.welkom', 'gezien');
    window.localStorage.setItem('wijkweb.thema', 'licht');
    window.localStorage.setItem('wijkweb.taal', 'nl');
  });
}

async function processorOf(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** Opens a fresh browser. */
export async function openBench(): Promise<Bench> {
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  await knowTheHouse(context);
  // The runner of these files wraps functions to keep their names; in the page there is no such wrapper.
  const nameless = 'globalThis.__name = (it) => it';
  await context.addInitScript(nameless);
  const page = await context.newPage();
  await page.evaluate(nameless);
  const ofPage = await context.newCDPSession(page);
  await ofPage.send('Performance.enable', { timeDomain: 'threadTicks' });
  const ofBrowser = await browser.newBrowserCDPSession();
  return {
    browser,
    context,
    page,
    async mainThreadMs() {
      const { metrics } = await ofPage.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    },
    processorMs: () => processorOf(ofBrowser),
    close: () => browser.close(),
  };
}

import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { NetworkFile } from '../../../server/domain/records.ts';
import { type Product, startProduct } from '../../support/startProduct.ts';

export interface JourneyOptions {
  /** What the graph holds at the start: the demo (Dordrecht) unless told. `test.use({ network: randomNetwork({ ... }) })` */
  network: NetworkFile | 'demo' | 'none';
  /** Somebody who was never here before gets the welcome first; off unless told. */
  firstVisit: boolean;
  /** Faults a journey provokes itself, as parts of their text. */
  expectedFaults: readonly string[];
}

interface JourneyFixtures {
  /** The built product with its own graph, for this journey alone. */
  product: Product;
  /** A second person: another browser on the same product. */
  colleague: Page;
  watch: (page: Page) => void;
}

/**
 * A journey: every test has its own running product, and fails on whatever the browser complains about: an error in the console, a page that
 * breaks, a Content-Security-Policy report, a request to another host.
 */
export const test = base.extend<JourneyOptions & JourneyFixtures>({
  network: ['demo', { option: true }],
  firstVisit: [false, { option: true }],
  expectedFaults: [[], { option: true }],
  product: async ({ network }, use, info) => {
    const product = await startProduct({ built: true, network });
    await use(product);
    if (info.status !== info.expectedStatus) await info.attach('output of the program', { body: product.output() });
    await product.stop();
  },
  baseURL: async ({ product }, use) => use(product.url),
  watch: async ({ product, expectedFaults }, use) => {
    const faults: string[] = [];
    await use((page) => watchPage(page, product.url, faults));
    const unexpected = faults.filter((fault) => !expectedFaults.some((part) => fault.includes(part)));
    expect(unexpected, 'the browser complained').toEqual([]);
  },
  page: async ({ page, watch, firstVisit }, use) => {
    if (!firstVisit) await knowTheHouse(page);
    watch(page);
    await use(page);
  },
  colleague: async ({ browser, baseURL, watch }, use) => {
    const context: BrowserContext = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'nl-NL' });
    const page = await context.newPage();
    await knowTheHouse(page);
    watch(page);
    await use(page);
    await context.close();
  },
});

/** As the browser of somebody who has seen the welcome. */
async function knowTheHouse(page: Page): Promise<void> {
  await page.addInitScript(() => window.localStorage.setItem('wijkweb.welkom', 'gezien'));
}

function watchPage(page: Page, url: string, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`page broke: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    const address = new URL(request.url());
    const own = address.host === new URL(url).host || address.protocol === 'data:' || address.protocol === 'blob:';
    if (!own) faults.push(`request to another host: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`a dialog of the browser: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
}

export { expect };

import type { Page, Route } from '@playwright/test';
import { newId } from '../support/askProduct.ts';
import { createPartner } from '../support/partnerCommands.ts';
import { expect, test } from './support/journey.ts';

/** Answers one operation of the client with something else; the others go on to the server. */
async function answerInstead(page: Page, operation: string, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/graphql', async (route) =>
    (route.request().postData() ?? '').includes(operation) ? answer(route) : route.continue(),
  );
}

async function openDirectory(page: Page): Promise<void> {
  await page.goto('/n-dordrecht/partners');
  await expect(page.getByText('69 van 69 partners').first()).toBeVisible();
}

test.describe('415: an answer that is no answer', () => {
  test.use({ expectedFaults: ['Failed to load resource'] });

  const answers = [
    {
      what: 'a fault of the server',
      answer: (route: Route) =>
        route.fulfill({
          status: 500,
          json: { errors: [{ message: 'Interne fout (abc)', extensions: { code: 'INTERNAL', reference: 'abc' } }] },
        }),
    },
    {
      what: 'a page of a proxy instead of JSON',
      answer: (route: Route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    },
    { what: 'a connection that breaks', answer: (route: Route) => route.abort('connectionreset') },
  ] as const;
  for (const { what, answer } of answers) {
    test(`${what} is said in Dutch, with a way on that works`, async ({ page }) => {
      await answerInstead(page, 'partners(', answer);
      await page.goto('/n-dordrecht/partners');
      const again = page.getByRole('button', { name: /Probeer opnieuw/ });
      await expect(again.first()).toBeVisible();
      await expect(page.getByRole('main')).not.toContainText(/Error|gateway|undefined|\[object/);
      await page.unroute('**/graphql');
      await again.first().click();
      await expect(page.getByRole('link', { name: 'Bibliotheek' }).first()).toBeVisible();
    });
  }
});

test('415: while an answer takes long the page says what it waits for', async ({ page }) => {
  await answerInstead(page, 'partners(', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 4000));
    await route.continue();
  });
  await page.goto('/n-dordrecht/partners');
  await expect(page.getByRole('status').filter({ hasText: /laden/i }).first()).toBeVisible();
  await expect(page.getByText('69 van 69 partners').first()).toBeVisible();
});

test('423: a double click on save makes one partner', async ({ page }) => {
  await openDirectory(page);
  await page.getByRole('button', { name: 'Partner toevoegen' }).click();
  await page.getByRole('textbox', { name: 'Naam' }).fill('Dubbelklik');
  await page
    .getByRole('button', { name: /Opslaan|Toevoegen/ })
    .last()
    .dblclick();
  await expect(page.getByText('70 van 70 partners').first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('70 van 70 partners').first()).toBeVisible();
});

test('411: the browser keeps choices and places of the picture, and nothing about anybody', async ({ page }) => {
  await page.goto('/n-dordrecht/netwerk');
  await expect(
    page
      .getByText('69 partners')
      .or(page.getByText('69', { exact: true }))
      .first(),
  ).toBeVisible();
  await openDirectory(page);
  await page.getByRole('link', { name: 'Bibliotheek' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const kept = await page.evaluate(async () => ({
    local: Object.entries(window.localStorage),
    session: Object.entries(window.sessionStorage),
    databases: await indexedDB.databases(),
    cookies: document.cookie,
  }));
  expect(kept.cookies).toBe('');
  expect(kept.databases).toEqual([]);
  for (const [key, value] of [...kept.local, ...kept.session]) {
    expect(key).toMatch(/^wijkweb\./);
    expect(value).not.toMatch(/@|Bibliotheek|Bearer|token/i);
  }
});

test('405: the page refuses to stand in a frame of another site', async ({ page, product }) => {
  const answer = await page.request.get(product.url);
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(answer.headers()['x-frame-options']).toMatch(/deny/i);
});

test('407: the website of a partner opens elsewhere and is told nothing', async ({ page, product }) => {
  const id = newId('p-');
  await createPartner(product.url, 'n-dordrecht', { id, name: 'Met een website', website: 'https://example.org/wij' });
  await page.goto(`/n-dordrecht/partners/${id}`);
  const website = page.getByRole('link', { name: /example\.org/ });
  await expect(website).toHaveAttribute('rel', /noopener noreferrer/);
  await expect(website).toHaveAttribute('target', '_blank');
});

test.describe('425: somebody with an English computer in another time zone', () => {
  test.use({ locale: 'en-US', timezoneId: 'America/Los_Angeles' });

  test('sees Dutch numbers and days', async ({ page }) => {
    await page.goto('/n-dordrecht/dekking');
    await expect(page.getByText('5.615').first()).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    await expect(
      page.getByRole('button', { name: /\d{1,2} (jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\.? \d{4}/ }).first(),
    ).toBeVisible();
  });
});

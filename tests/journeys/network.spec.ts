import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { randomNetwork } from '../support/randomNetwork.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/journey.ts';

const NETWORK = '/n-dordrecht/netwerk';
const canvas = (page: Page) => page.getByRole('application', { name: /Beeld van het netwerk/ });

/** Waits until the picture is drawn. */
async function openPicture(page: Page, path = NETWORK): Promise<void> {
  await page.goto(path);
  await expect(canvas(page)).toBeVisible();
  await page.waitForFunction(() => performance.getEntriesByName('wijkweb.picture').length > 0);
}

/** What a screen reader was last told. */
const said = (page: Page, text: string | RegExp) => expect(page.getByRole('status').filter({ hasText: text }).first()).toBeAttached();

async function addPartner(page: Page, name: string, heading: string | RegExp = name): Promise<void> {
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await page.getByRole('button', { name: 'Partner', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Naam' }).fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { name: heading, level: 2 })).toBeVisible();
}

test.describe('an empty network', () => {
  test.use({
    network: randomNetwork({ seed: 1, networkId: 'n-leeg', partners: 0, wijken: 8, activities: 0, collaborations: 0, referrals: 0 }),
  });

  test('a facilitator enters ten partners and their ties and shows them', async ({ page }) => {
    test.slow();
    await page.goto('/n-leeg/netwerk');
    await expect(page.getByRole('heading', { name: 'Nog geen partners' })).toBeVisible();
    const names = [
      'Huisartsen',
      'Wijkteam',
      'Eettafel',
      'Buurthuis',
      'Bibliotheek',
      'Kerkkoffie',
      'Sportclub',
      'Apotheek',
      'Klusgroep',
      'Maatjes',
    ];
    for (const name of names) await addPartner(page, name);
    for (const name of names.slice(1)) {
      await page.getByRole('combobox', { name: 'Zoek partner, wijk of behoefte' }).fill('huisartsen');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Band toevoegen' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('combobox', { name: 'Met wie' }).fill(name);
      await form.getByRole('option', { name: new RegExp(name) }).click();
      await form.getByRole('button', { name: 'Opslaan' }).click();
      await expect(form).toBeHidden();
    }
    await expect(page.getByRole('tab', { name: 'Banden 9' })).toBeVisible();
    await expect(canvas(page)).toHaveAccessibleName(/10 van 10 partners, 9 banden/);
    await page.getByRole('button', { name: 'Sluit Huisartsen' }).click();
    await expect(page.getByText('heeft 9 banden, de meeste van allemaal.')).toBeVisible();
  });
});

test('search jumps to a partner, its ties are listed by closeness, and a path shows who can introduce', async ({ page }) => {
  await openPicture(page);
  await page.keyboard.press('/');
  await page.keyboard.type('sterrenburgers');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sterrenburgers voor Sterrenburgers' })).toBeVisible();
  await expect(page).toHaveURL(/kies=p-sterrenburgers/);
  await expect(page.getByRole('tab', { name: 'Banden 13' })).toBeVisible();
  await page.getByRole('button', { name: 'Zoek pad naar…' }).click();
  await page.getByLabel('Naar wie?').selectOption({ label: 'Korfbalvereniging Het Reeland' });
  await expect(page.getByText('om je voor te stellen.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Wie kan mij voorstellen?' }).getByRole('listitem')).toHaveCount(4);
  await page.goBack();
  await expect(page.getByText('om je voor te stellen.')).toBeHidden();
});

test('the picture is walked through by keyboard, and says what is there', async ({ page }) => {
  await openPicture(page);
  await expect(canvas(page)).toHaveAccessibleName(/69 van 69 partners, 136 banden en 30 verwijzingen/);
  await canvas(page).focus();
  await page.keyboard.press('ArrowRight');
  await said(page, /banden|band/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kies=p-/);
  await page.keyboard.press('n');
  await said(page, /\. \d+ band/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Dit netwerk' })).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(70);
  await page.getByRole('columnheader', { name: 'Banden' }).getByRole('button').click();
  await page.getByRole('columnheader', { name: 'Banden' }).getByRole('button').click();
  await page.getByRole('row').nth(1).getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kies=p-/);
});

test('a partner moved by keyboard stands there for everyone, until it is taken back', async ({ page, colleague }) => {
  await openPicture(page, `${NETWORK}?kies=p-twern`);
  await openPicture(colleague);
  const spot = async (of: Page): Promise<unknown> =>
    of.evaluate(async () => {
      const body = JSON.stringify({ query: '{ picture(networkId: "n-dordrecht") { partnerIds partnerX } }' });
      const answer = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const { picture } = (await answer.json()).data as { picture: { partnerIds: string[]; partnerX: (number | null)[] } };
      return picture.partnerX[picture.partnerIds.indexOf('p-twern')];
    });
  const before = await spot(page);
  await canvas(page).focus();
  await page.keyboard.press('m');
  await said(page, /de Twern verplaatsen met de pijlen/);
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => spot(colleague)).not.toBe(before);
  await page
    .getByRole('button', { name: /^Terugdraaien/ })
    .first()
    .click();
  await expect.poll(() => spot(colleague)).toBe(before);
});

test('the legend is the filter, and the address holds all of it', async ({ page }) => {
  await openPicture(page);
  await page.getByRole('checkbox', { name: /^Formeel/ }).uncheck();
  await expect(canvas(page)).toHaveAccessibleName(/29 van 69 partners/);
  await said(page, '29 van 69 partners.');
  await page.getByRole('checkbox', { name: /^Verwijst naar/ }).check();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /^Formeel/ })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Verwijst naar/ })).toBeChecked();
  await page.getByRole('button', { name: 'Alles aan' }).click();
  await expect(canvas(page)).toHaveAccessibleName(/69 van 69 partners/);
  await page.goto(`${NETWORK}?trede=5&weekend=ja&vorm=gemengd&sector=wonen`);
  await expect(page.getByRole('heading', { name: 'Geen partner past bij deze filters' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Wis alle filters' }).click();
  await expect(canvas(page)).toBeVisible();
});

test('time goes back and two days are compared', async ({ page }) => {
  await openPicture(page);
  await page.getByRole('slider', { name: 'Datum in het beeld' }).focus();
  await page.keyboard.press('Home');
  await expect(canvas(page)).not.toHaveAccessibleName(/69 van 69/);
  await page.goto(`${NETWORK}?vergelijk=2025-01-01`);
  await expect(page.getByRole('heading', { name: 'Wat kwam en ging' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /Partners erbij \d+/ })).toBeVisible();
});

test('a colleague sees a new partner within a second', async ({ page, colleague }) => {
  await openPicture(page);
  await openPicture(colleague);
  await addPartner(page, 'Breiclub De Steek');
  await expect(canvas(colleague)).toHaveAccessibleName(/70 van 70 partners/, { timeout: 1000 });
});

test('hostile names are text in the picture, the table and the SVG', async ({ page }) => {
  await openPicture(page);
  const hostile = `<img src=x onerror=alert(1)> </text><script>alert(1)</script> \u202egnat ${'w'.repeat(80)}`;
  await addPartner(page, hostile, /<img src=x onerror/);
  await page.getByRole('button', { name: 'Delen' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Beeld als SVG' }).click()]);
  const svg = await readFile(await download.path(), 'utf8');
  expect(svg).toContain('&lt;img');
  expect(svg).not.toMatch(/<script|<img|\u202e/);
  await page.getByRole('radio', { name: 'Tabel' }).click({ force: true });
  await expect(page.getByRole('rowheader', { name: /<img src=x/ })).toBeVisible();
});

test('nothing breaks the rules of accessibility, in two languages, wide and narrow, with menus open', async ({ page }) => {
  test.slow();
  await openPicture(page);
  await expectAccessible(page, 'the network');
  for (const menu of ['Meer filters', 'Delen', 'Toevoegen'] as const) {
    await page.getByRole('button', { name: menu, exact: true }).click();
    await expectAccessible(page, `the network with ${menu} open`);
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto(NETWORK);
  await expect(page.getByRole('table')).toBeVisible();
  await expectAccessible(page, 'the network on a phone');
  await page.goto(`${NETWORK}?beeld=beeld&kies=p-twern`);
  await expect(canvas(page)).toBeVisible();
  await expectAccessible(page, 'the picture on a phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.evaluate(() => window.localStorage.setItem('wijkweb.taal', 'en'));
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${NETWORK}?vergelijk=2025-01-01`);
  await expect(page.getByRole('heading', { name: 'What came and went' })).toBeVisible();
  await expectAccessible(page, 'the network in English');
});

test('opening and leaving the network a hundred times keeps memory and listeners flat', async ({ page }) => {
  test.setTimeout(300_000);
  await openPicture(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const measure = async (): Promise<{ heap: number; listeners: number; nodes: number }> => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return { heap: value('JSHeapUsedSize') / 1e6, listeners: value('JSEventListeners'), nodes: value('Nodes') };
  };
  const turn = async (): Promise<void> => {
    await page.getByRole('link', { name: 'Partners', exact: true }).first().click();
    await expect(canvas(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'Netwerk', exact: true }).first().click();
    await expect(page.locator('.ww-canvas canvas').first()).toBeAttached();
  };
  for (let i = 0; i < 10; i += 1) await turn();
  const before = await measure();
  for (let i = 0; i < 100; i += 1) await turn();
  const after = await measure();
  expect(after.listeners - before.listeners, 'listeners').toBeLessThan(60);
  expect(after.nodes - before.nodes, 'nodes').toBeLessThan(600);
  expect(after.heap - before.heap, 'megabytes of heap').toBeLessThan(8);
});

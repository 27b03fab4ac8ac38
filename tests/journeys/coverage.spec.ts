import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/journey.ts';

const COVERAGE = '/n-dordrecht/dekking';
const cell = (page: Page, name: RegExp): Locator => page.getByRole('grid').getByRole('gridcell', { name });
const weekendSterrenburg = /^Contact in het weekend, Sterrenburg:/;

/** Presses a key until something has the focus; a person would too, and fails when it never comes. */
async function pressUntilFocused(page: Page, key: string, target: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement)).catch(() => false)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

test('an analyst goes from the start page to the reasons of the worst gap, and assesses it, with the mouse', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Dekking', exact: true }).click();
  const where = page.getByRole('region', { name: 'Waar eerst?' });
  await expect(where).toContainText('36 gaten, 29 op volgorde');
  const worst = where.getByRole('listitem').first();
  await expect(worst).toContainText('Contact in het weekend Sterrenburg');
  await expect(worst).toContainText('5.615');
  await expect(worst).toContainText('CBS, 2025');
  await worst.getByRole('button', { name: 'Redenen' }).click();
  const panel = page.getByRole('region', { name: 'Contact in het weekend' });
  await expect(panel).toContainText('Niemand, voor zover bekend.');
  await expect(page).toHaveURL(/kies=N05/);

  await panel.getByRole('button', { name: 'Wijzigen' }).click();
  await panel.getByRole('radio', { name: '1 beetje' }).click();
  await panel.getByRole('button', { name: 'Opslaan' }).click();
  await expect(panel).toContainText('1 van 3');
  await panel.getByRole('button', { name: 'Sluit' }).click();
  await expect(where.getByRole('listitem').first()).not.toContainText('Contact in het weekend Sterrenburg');
  await page
    .getByRole('button', { name: /^Terugdraaien/ })
    .first()
    .click();
  await expect(where.getByRole('listitem').first()).toContainText('Contact in het weekend Sterrenburg');
});

test('the same with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Dekking', exact: true })).toBeVisible();
  await pressUntilFocused(page, 'Tab', page.getByRole('link', { name: 'Dekking', exact: true }));
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await pressUntilFocused(page, 'Tab', grid);
  const focused = page.locator(':focus');
  await page.keyboard.press('Control+Home');
  await expect(focused).toHaveAccessibleName(/^Ontmoeting en contact, Binnenstad/);
  for (let row = 0; row < 5; row += 1) await page.keyboard.press('ArrowDown');
  for (let column = 0; column < 8; column += 1) await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAccessibleName('Contact in het weekend, Sterrenburg: gat, 0 partners.');
  await page.keyboard.press('PageDown');
  await expect(focused).toHaveAccessibleName(/^Signaleren en bereiken, Sterrenburg/);
  await page.keyboard.press('PageUp');
  for (let row = 0; row < 5; row += 1) await page.keyboard.press('ArrowDown');

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Contact in het weekend', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(focused).toHaveAccessibleName(weekendSterrenburg);

  await page.keyboard.press('Space');
  const panel = page.getByRole('region', { name: 'Contact in het weekend' });
  await expect(panel.getByRole('radio', { name: 'Bekeken: deze behoefte speelt hier' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(panel.getByRole('radio', { name: 'Niet van toepassing' })).toBeChecked();
  await pressUntilFocused(page, 'Tab', panel.getByRole('button', { name: 'Opslaan' }));
  await page.keyboard.press('Enter');
  await expect(cell(page, weekendSterrenburg)).toHaveAccessibleName('Contact in het weekend, Sterrenburg: niet van toepassing.');
});

test('many needs are filled in fast with keys, each cell one press', async ({ page }) => {
  await page.goto(`${COVERAGE}?invullen=ja`);
  const unseen = cell(page, /^Vroegsignalering, Industriegebied West: nog niet bekeken/);
  await unseen.focus();
  await page.keyboard.press('3');
  await expect(cell(page, /^Vroegsignalering, Industriegebied West: (gat|kwetsbaar|gedekt|ruim)/)).toBeVisible();
  // The focus went on by itself, to the next need.
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Huisbezoek, Industriegebied West/);
  await page.keyboard.press('?');
  await expect(cell(page, /^Huisbezoek, Industriegebied West: nog niet bekeken/)).toBeVisible();
});

test('a colleague sees a changed cell by itself, and two at once see both versions', async ({ page, colleague }) => {
  await Promise.all([page.goto(`${COVERAGE}?kies=N05%40WK050509`), colleague.goto(`${COVERAGE}?kies=N05%40WK050509`)]);
  const mine = page.getByRole('region', { name: 'Contact in het weekend' });
  const theirs = colleague.getByRole('region', { name: 'Contact in het weekend' });
  await mine.getByRole('button', { name: 'Wijzigen' }).click();
  await theirs.getByRole('button', { name: 'Wijzigen' }).click();
  await theirs.getByRole('radio', { name: '1 beetje' }).click();
  await mine.getByRole('radio', { name: '2 wel' }).click();
  await theirs.getByRole('button', { name: 'Opslaan' }).click();
  await expect(theirs).toContainText('1 van 3');
  await expect(mine).toContainText('1 van 3');

  await mine.getByRole('button', { name: 'Opslaan' }).click();
  const conflict = page.getByRole('dialog', { name: 'Iemand was je net voor' });
  await expect(conflict).toBeVisible();
  await expectAccessible(page, 'the conflict');
  await conflict.getByRole('button', { name: 'Neem de mijne' }).click();
  await expect(mine).toContainText('2 van 3');
  await expect(theirs).toContainText('2 van 3');
});

test('matrix, map and list share one selection, kept in the address', async ({ page }) => {
  await page.goto(COVERAGE);
  const map = page.getByRole('group', { name: /Kaart van de wijken/ });
  const dubbeldam = map.getByRole('button', { name: /^Dubbeldam, 2 gaten, 3\.525 mensen van 65\+/ });
  await dubbeldam.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveAccessibleName('Sterrenburg, 4 gaten, 5.615 mensen van 65+.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Waar eerst in Sterrenburg?' })).toContainText('4 gaten');
  await expect(page).toHaveURL(/kies=WK050509/);
  await page.getByRole('radio', { name: 'Lijst' }).click();
  await expect(page.getByRole('status').filter({ hasText: '35 regels' })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Waar eerst?' })).toBeVisible();
});

test('the list says the same as the matrix, sorts, and comes along as CSV', async ({ page }) => {
  await page.goto(`${COVERAGE}?weergave=lijst`);
  const table = page.getByRole('table', { name: 'Dekking van elke behoefte in elke wijk' });
  await expect(table.getByRole('row').nth(1)).toContainText('gat');
  await table.getByRole('button', { name: 'Mensen' }).click();
  await table.getByRole('button', { name: 'Mensen' }).click();
  await expect(table.getByRole('row').nth(1)).toContainText('5.615');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar als CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await expectAccessible(page, 'the list');
});

test('filters change what counts and say so; no filter leaves a dialog that axe dislikes', async ({ page }) => {
  await page.goto(COVERAGE);
  await expect(page.getByRole('region', { name: 'Waar eerst?' })).toContainText('36 gaten');
  await page.getByRole('button', { name: /^Dagdeel/ }).click();
  await expectAccessible(page, 'the daypart filter');
  await page.getByRole('radio', { name: 'alleen weekend' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Je ziet niet alles')).toBeVisible();
  await expect(page).toHaveURL(/weekend=ja/);
  await expect(page.getByRole('region', { name: 'Waar eerst?' })).not.toContainText('36 gaten');
  await page.getByRole('button', { name: 'Wis alle filters' }).click();
  await expect(page.getByRole('region', { name: 'Waar eerst?' })).toContainText('36 gaten');
});

test('on a narrow phone the matrix is a list of wijken, and the reasons come in a drawer', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(COVERAGE);
  await expect(page.getByRole('grid')).toHaveCount(0);
  await page.getByText('Sterrenburg', { exact: true }).first().click();
  await page.getByRole('button', { name: /^Contact in het weekend, Sterrenburg: gat/ }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('Niemand, voor zover bekend.');
  await expectAccessible(page, 'the drawer');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a wijk page has honest numbers, and an old offer is confirmed in one click', async ({ page }) => {
  await page.goto(`${COVERAGE}/WK050509`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sterrenburg');
  await expect(page.getByRole('banner').or(page.getByRole('main')).last()).toContainText('5.615 mensen van 65 jaar of ouder (CBS 2025)');
  const lonely = page.getByRole('row', { name: /^Eenzaam, 65-plus/ });
  await expect(lonely).toContainText('niet bekend');
  const stale = page.getByRole('region', { name: 'Klopt dit nog?' });
  const before = await stale.getByRole('listitem').count();
  expect(before).toBeGreaterThan(0);
  await stale.getByRole('button').first().click();
  await expect(stale.getByRole('listitem')).toHaveCount(before - 1);
  await page.getByRole('link', { name: 'Contact in het weekend' }).click();
  await expect(page).toHaveURL(/kies=N05/);
});

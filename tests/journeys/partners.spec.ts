import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/journey.ts';

const HOSTILE = '<img src=x onerror=alert(1)> \u{1F469}\u200D\u{1F33E} "Buurt" & Co \u0645\u0631\u062D\u0628\u0627';
const LONG = 'w'.repeat(200);

/** Presses Tab until the thing with this name has the focus: what somebody without a mouse does. */
async function tabTo(page: Page, role: 'button' | 'combobox' | 'textbox' | 'link', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  for (let press = 0; press < 120; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached the ${role} ${name}`);
}

async function openDirectory(page: Page): Promise<void> {
  await page.goto('/n-dordrecht/partners');
  await expect(page.getByRole('main').getByText('69 van 69 partners')).toBeVisible();
}

test('a partner finds whom to meet and where to refer in under ten steps', async ({ page }) => {
  let steps = 0;
  const step = async (act: Promise<unknown>) => {
    steps += 1;
    await act;
  };
  await step(page.goto('/'));
  await step(page.getByRole('link', { name: 'Partners', exact: true }).first().click());
  await step(page.getByRole('searchbox', { name: 'Zoek op naam, afkorting of activiteit' }).fill('SvS'));
  await step(page.getByRole('link', { name: 'Sterrenburgers voor Sterrenburgers' }).click());
  const meet = page.getByRole('region', { name: 'Met wie zou je moeten kennismaken?' });
  await expect(meet.getByRole('listitem').first()).toContainText('Jullie hebben nog geen contact.');
  await step(page.getByLabel('Hulp bij').selectOption({ label: 'Geheugen fit houden' }));
  await expect(page.getByText('In Sterrenburg is hiervoor geen partner bekend.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Mogelijkheden om naar te verwijzen' }).getByRole('listitem').first()).toContainText(
    'trede 1',
  );
  expect(steps).toBeLessThan(10);
});

test('a partner and a tie are added by keyboard alone, and taken back', async ({ page }) => {
  await openDirectory(page);
  await tabTo(page, 'button', 'Partner toevoegen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Naam' })).toBeFocused();
  await page.keyboard.type('Breiclub De Steek');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Meldingen' }).getByText('Partner toegevoegd: Breiclub De Steek')).toBeVisible();
  await expect(page.getByRole('main').getByText('70 van 70 partners')).toBeVisible();

  await tabTo(page, 'link', 'Breiclub De Steek');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Breiclub De Steek' })).toBeVisible();
  await tabTo(page, 'button', 'Band toevoegen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Met wie' })).toBeFocused();
  await page.keyboard.type('parkhuis');
  await expect(page.getByRole('option', { name: /Parkhuis/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Meldingen' }).getByText('Band toegevoegd: Breiclub De Steek en Parkhuis')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Banden 1' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Nog geen banden bekend.')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('heading', { name: 'Banden 1' })).toBeVisible();
});

test('hostile names show as text, everywhere on the partner pages', async ({ page }) => {
  await openDirectory(page);
  for (const name of [HOSTILE, LONG]) {
    await page.getByRole('button', { name: 'Partner toevoegen' }).click();
    await page.getByRole('textbox', { name: 'Naam' }).fill(name);
    await page.getByRole('button', { name: 'Opslaan' }).dblclick();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await expect(page.getByRole('main').getByText('71 van 71 partners')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Zoek op naam, afkorting of activiteit' }).fill('img src');
  await page.getByRole('link', { name: HOSTILE }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HOSTILE);
  await expect(page).toHaveTitle(`${HOSTILE} · Wijkweb`);
  await page.getByRole('button', { name: 'Wijzigen' }).click();
  await expect(page.getByRole('textbox', { name: 'Naam' })).toHaveValue(HOSTILE);
  await page.keyboard.press('Escape');
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways).toBe(0);
});

test('a wrong field is named in Dutch, what was typed stays, and a paste of a megabyte is cut', async ({ page }) => {
  await openDirectory(page);
  await page.getByRole('button', { name: 'Partner toevoegen' }).click();
  const name = page.getByRole('textbox', { name: 'Naam' });
  await page.getByText('Meer gegevens').click();
  await page.getByRole('textbox', { name: 'Website' }).fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Dit is nog leeg. Vul het in.')).toBeVisible();
  await expect(name).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Website' })).toHaveValue('javascript:alert(1)');
  await expect(page.getByText('Dit is geen webadres. Begin met https://.')).toBeVisible();
  await name.evaluate((element: HTMLInputElement) => {
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    setter?.call(element, 'x'.repeat(1_000_000));
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(page.getByText('De tekst was te lang en is afgeknipt op 200 tekens.').first()).toBeVisible();
  expect((await name.inputValue()).length).toBe(200);
  await expectAccessible(page, 'the partner form with problems');
});

test('two browsers see each other within a second, and a conflict shows both versions', async ({ page, colleague }) => {
  const profile = '/n-dordrecht/partners/p-parkhuis';
  await Promise.all([page.goto(profile), colleague.goto(profile)]);
  await page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Naam' })).toHaveValue('Parkhuis');

  await colleague.getByRole('button', { name: 'Wijzigen', exact: true }).click();
  await colleague.getByRole('textbox', { name: 'Naam' }).fill('Het Parkhuis aan de singel');
  await colleague.getByRole('button', { name: 'Opslaan' }).click();
  await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('Het Parkhuis aan de singel');
  await expect(page.locator('h1')).toHaveText('Het Parkhuis aan de singel', { timeout: 1000 });

  await page.getByRole('textbox', { name: 'Naam' }).fill('Parkhuis Dordrecht');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const question = page.getByRole('dialog', { name: 'Iemand was je net voor' });
  await expect(question.getByRole('region', { name: 'Nu opgeslagen' })).toContainText('Het Parkhuis aan de singel');
  await expect(question.getByRole('region', { name: 'Jouw versie' })).toContainText('Parkhuis Dordrecht');
  await expectAccessible(page, 'the conflict');
  await question.getByRole('button', { name: 'Neem de mijne' }).click();
  await expect(colleague.locator('h1')).toHaveText('Parkhuis Dordrecht', { timeout: 1000 });
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('nothing found names the filter to drop', async ({ page }) => {
  await page.goto('/n-dordrecht/partners?soort=initiatief&wijk=WK050509&zoek=huisarts');
  await expect(page.getByRole('heading', { name: 'Geen partner past bij deze filters' })).toBeVisible();
  await page.getByRole('button', { name: /Haal “Initiatief” weg/ }).click();
  await expect(page.getByRole('link', { name: 'Huisartsen Sterrenburg' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Geen partner past bij deze filters' })).toBeVisible();
});

test('doubles are merged and taken apart again', async ({ page }) => {
  await openDirectory(page);
  await page.getByRole('button', { name: 'Partner toevoegen' }).click();
  await page.getByRole('textbox', { name: 'Naam' }).fill('Stichting Parkhuis');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Er is al een partner die zo heet: Parkhuis. Is het dezelfde?')).toBeVisible();
  await page.getByText(/keer misschien dubbel/).click();
  const pair = page.getByRole('group', { name: /Stichting Parkhuis/ });
  await pair.getByRole('button', { name: 'Zelfde' }).click();
  await expectAccessible(page, 'the merge');
  await page.getByRole('button', { name: 'Voeg samen' }).click();
  await expect(page.getByRole('main').getByText('69 van 69 partners')).toBeVisible();
  await page.getByRole('button', { name: /^Terugdraaien: Samengevoegd/ }).click();
  await expect(page.getByRole('main').getByText('70 van 70 partners')).toBeVisible();
});

for (const [language, theme] of [
  ['nl', 'licht'],
  ['en', 'donker'],
] as const) {
  test(`axe finds nothing on the partner pages and their dialogs: ${language}, ${theme}`, async ({ page }) => {
    test.slow();
    await page.addInitScript(
      ([taal, thema]) => {
        localStorage.setItem('wijkweb.taal', taal);
        localStorage.setItem('wijkweb.thema', thema);
      },
      [language, theme] as const,
    );
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ['/n-dordrecht/partners', '/n-dordrecht/partners/p-sterrenburgers?hulp=N14', '/n-dordrecht/niets']) {
      await page.goto(path);
      await expect(page.getByRole('main')).not.toBeEmpty();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page, `${path} at 320 px`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} scrolls sideways`).toBeLessThanOrEqual(320);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/n-dordrecht/partners/p-sterrenburgers');
    const names =
      language === 'nl' ? ['Aanbod toevoegen', 'Band toevoegen', 'Verwijzing toevoegen'] : ['Add offer', 'Add tie', 'Add referral'];
    for (const name of names) {
      await page.getByRole('button', { name }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name })).toBeFocused();
    }
  });
}

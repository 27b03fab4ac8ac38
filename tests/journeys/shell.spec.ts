import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/journey.ts';

const PROFILE = '/n-dordrecht/partners/p-parkhuis';

test.describe('on a first visit', () => {
  test.use({ firstVisit: true });

  test('three steps explain the product, once, and the question mark brings them back', async ({ page }) => {
    await page.goto('/n-dordrecht/partners');
    const welcome = page.getByRole('dialog', { name: 'Welkom bij Wijkweb' });
    await expect(welcome.getByRole('listitem')).toHaveCount(3);
    await expectAccessible(page, 'the welcome');
    await welcome.getByRole('button', { name: 'Aan de slag' }).click();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Hulp', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Hulp bij Wijkweb' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Hulp', exact: true })).toBeFocused();
  });
});

test('Dutch becomes English at once, and stays so', async ({ page }) => {
  await page.goto('/n-dordrecht/partners');
  await expect(page.getByText('Wie er is, wat ze doen, en of het nog klopt.')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText('Who is there, what they do, and whether it is still correct.')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Add partner' })).toBeVisible();
});

test('another page gets the focus and its own title; filters leave the focus alone', async ({ page }) => {
  await page.goto('/n-dordrecht/dekking');
  await page.getByRole('link', { name: 'Partners', exact: true }).first().click();
  await expect(page).toHaveTitle('Partners · Wijkweb');
  await expect(page.getByRole('main')).toBeFocused();
  const search = page.getByRole('searchbox', { name: 'Zoek op naam, afkorting of activiteit' });
  await search.fill('park');
  await expect(page).toHaveURL(/zoek=park/);
  await expect(search).toBeFocused();
  await page.keyboard.press('Control+Home');
});

test('the skip link jumps over the header', async ({ page }) => {
  await page.goto('/n-dordrecht/partners');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test.describe('without a connection', () => {
  test.use({ expectedFaults: ['ERR_INTERNET_DISCONNECTED', 'WebSocket'] });

  test('a change waits, says so, and is saved when the connection returns', async ({ page, context }) => {
    await page.goto(PROFILE);
    await expect(page.getByText('Voor het laatst bevestigd op')).toBeVisible();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Ja, klopt nog' }).click();
    await expect(page.getByText('Geen verbinding. Je kunt gewoon doorwerken.')).toBeVisible();
    await expect(page.getByText('1 wijziging wacht')).toBeVisible();
    await expectAccessible(page, 'offline');
    await context.setOffline(false);
    await expect(page.getByText('Vandaag bevestigd. Dank je wel.')).toBeVisible();
    await expect(page.getByText('Geen verbinding. Je kunt gewoon doorwerken.')).toBeHidden();
    await page.getByRole('button', { name: 'Terugdraaien: Bevestigd: Parkhuis' }).click();
    await expect(page.getByRole('button', { name: 'Ja, klopt nog' })).toBeVisible();
  });
});

test('a network that does not exist is refused in words, with a way back', async ({ page }) => {
  await page.goto('/n-bestaat-niet/partners');
  await expect(page.getByRole('heading', { name: 'Dit netwerk is niet voor jou open' })).toBeVisible();
  await expectAccessible(page, 'refused');
  await page.getByRole('link', { name: 'Naar mijn netwerken' }).click();
  await expect(page).toHaveURL(/n-dordrecht\/netwerk/);
});

for (const theme of ['licht', 'donker']) {
  test(`a second theme is one class, and every page still passes: ${theme}`, async ({ page }) => {
    test.slow();
    await page.addInitScript((name) => {
      localStorage.setItem('wijkweb.contrast', 'meer');
      localStorage.setItem('wijkweb.thema', name);
    }, theme);
    for (const path of ['netwerk', 'dekking', 'dekking/WK050509', 'partners', 'partners/p-sterrenburgers?hulp=N14']) {
      await page.goto(`/n-dordrecht/${path}`);
      await expect(page.locator('html')).toHaveClass(/theme-contrast/);
      await expect(page.locator('h1').first()).toBeAttached();
      await expect(page.locator('.ww-loading')).toHaveCount(0);
      await expectAccessible(page, `${path} in the second theme, ${theme}`);
    }
  });
}

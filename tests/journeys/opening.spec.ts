import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/journey.ts';

const pages = [
  { name: 'network', path: '/n-dordrecht/netwerk', title: /Netwerk/ },
  { name: 'coverage', path: '/n-dordrecht/dekking', title: /Dekking/ },
  { name: 'one wijk', path: '/n-dordrecht/dekking/WK050509', title: /Sterrenburg/ },
  { name: 'partners', path: '/n-dordrecht/partners', title: /Partners/ },
] as const;

for (const { name, path, title } of pages) {
  test(`the page of the ${name} opens by its address, and axe finds nothing on it`, async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await page.waitForLoadState('networkidle');
    await expectAccessible(page, name);
  });
}

test('the start page goes to the first network', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/n-dordrecht\/netwerk/);
  await expect(page.getByRole('link', { name: 'Netwerk', exact: true })).toHaveAttribute('aria-current', 'page');
});

test('an address that does not exist says so, and leads back', async ({ page }) => {
  await page.goto('/n-dordrecht/nergens');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page
    .getByRole('link', { name: /Netwerk/ })
    .first()
    .click();
  await expect(page).toHaveURL(/netwerk/);
});

test.describe('an installation without a network', () => {
  test.use({ network: 'none' });

  test('says in words that there is nothing yet', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('main')).toContainText(/geen netwerk|nog geen|niets/i);
    await expectAccessible(page, 'no network');
  });
});

import { expectAccessible } from './axe.ts';
import { editorBrowser } from './editor.ts';
import { expect, test } from './world.ts';

test('[SCS7] what is typed is found at once, and is still there for who goes to an item and back', async ({
  browser,
  origin,
}) => {
  const page = await editorBrowser(browser, origin, 'reviewer@peil.example');
  await page.goto(`${origin}/staff/items`);
  const search = page.getByRole('searchbox');
  await search.pressSequentially('lhk-012');
  await expect(search).toHaveValue('lhk-012');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page).toHaveURL(/q=lhk-012/);
  for (let pauseMs = 380; pauseMs <= 420; pauseMs += 5) {
    await search.fill(`x${pauseMs}`);
    await page.waitForTimeout(pauseMs);
    await search.pressSequentially('yz'); // at the very moment at which the URL changes
    await expect(search).toHaveValue(`x${pauseMs}yz`);
  }
  await search.fill('lhk-01');
  await page.getByRole('link', { name: 'LHK-013', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'LHK-013' })).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue('lhk-01');
  await page.getByRole('link', { name: 'Itembank' }).first().click();
  await expect(search).toHaveValue('');
  await expect(page.getByRole('row')).not.toHaveCount(12);
});

test('[EE23] a word that stands only in cases and answers is found, and so is what the browser holds when the server is away', async ({
  browser,
  origin,
}) => {
  const page = await editorBrowser(browser, origin, 'reviewer@peil.example');
  await page.goto(`${origin}/staff/items`);
  const search = page.getByRole('searchbox');
  await search.fill('hartfalen');
  const inCase = page.getByRole('row').filter({ hasText: 'in de casus' }).first();
  await expect(inCase).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'in de antwoorden' }).first()).toBeVisible();
  await expectAccessible(page, 'staff-items-search');
  const code = await inCase.getByRole('link').textContent();
  await search.fill(`${code} hartfallen`);
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(inCase.getByRole('link', { name: code! })).toBeVisible();

  await page.route('**/api/item-search*', (route) => route.abort());
  await search.fill('lhk-01');
  await expect(page.getByText('De server is nu niet te bereiken.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'LHK-012', exact: true })).toBeVisible();
  await page.unroute('**/api/item-search*');
  await expect(page.getByText('De server is nu niet te bereiken.')).toBeHidden({ timeout: 15_000 });

  await page.goto(`${origin}/staff/items?pool=lhk`);
  const first = page.getByRole('link', { name: 'LHK-001', exact: true });
  await first.focus();
  await page.keyboard.press('PageDown');
  await expect(first).not.toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(first).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(first).toBeFocused();
});

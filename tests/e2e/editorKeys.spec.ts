import type { Page } from '@playwright/test';
import { editorBrowser } from './editor.ts';
import { expect, test } from './world.ts';

test.use({ actionTimeout: 20_000 });
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('[EE52] writing by keyboard: a toolbar is one stop with arrows, a table lets go, and nothing loses the focus', async ({
  browser,
  origin,
}) => {
  test.setTimeout(240_000);
  const author = await editorBrowser(browser, origin, 'redacteur@peil.example');
  await author.goto(`${origin}/staff/items/LHK-018/edit`);
  const bar = author.getByRole('toolbar', { name: 'Opmaak van Vraag' });
  const button = (name: string) => bar.getByRole('button', { name, exact: true });
  const stem = author.getByRole('textbox', { name: 'Vraag', exact: true });
  await stem.click();
  await author.keyboard.press('Shift+Tab');
  await expect(button('Vet')).toBeFocused();
  for (const [key, name] of [
    ['ArrowRight', 'Cursief'],
    ['End', 'Tabel invoegen'],
    ['ArrowRight', 'Vet'],
    ['ArrowLeft', 'Tabel invoegen'],
    ['Home', 'Vet'],
    ['ArrowRight', 'Cursief'],
  ] as const) {
    await author.keyboard.press(key);
    await expect(button(name)).toBeFocused();
  }
  await author.keyboard.press('Tab');
  await expect(stem).toBeFocused();
  await author.keyboard.press('Shift+Tab');
  await expect(button('Cursief')).toBeFocused();

  const stops = await stopsFrom(author, 'Casus');
  test.info().annotations.push({ type: 'tab stops from Casus to the end', description: String(stops) });
  expect(stops).toBeLessThanOrEqual(60);

  await stem.click();
  await author.keyboard.press('ControlOrMeta+End');
  await button('Tabel invoegen').click();
  await expect(stem.getByRole('table')).toBeVisible();
  for (let cell = 0; cell < 6; cell += 1) await author.keyboard.press('Tab');
  await expect(stem).not.toBeFocused();
  await expect(stem.getByRole('row')).toHaveCount(3);

  await author.goto(`${origin}/staff/release-drafts`);
  await author.getByRole('button', { name: 'Nieuwe bankversie' }).first().click();
  await author.getByLabel('Naam').fill('LHK met regels');
  await author.getByLabel('Begin met').selectOption({ label: 'Leeg' });
  await author.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
  await author.getByRole('tab', { name: 'Regels' }).click();
  const enemies = author.getByRole('region', { name: 'Niet samen in één toets' });
  // A new draft goes on with the rules of the release before it.
  await expect(enemies.getByRole('listitem').first()).toBeVisible();
  const before = await enemies.getByRole('listitem').count();
  for (const codes of ['LHK-001 LHK-002', 'LHK-003 LHK-004']) {
    await enemies.getByLabel('Codes').fill(codes);
    await author.keyboard.press('Enter');
    await expect(enemies.getByText(codes.replace(' ', ', '))).toBeVisible();
    await expect(enemies.getByLabel('Codes')).toHaveValue('');
  }
  const remove = enemies.getByRole('button', { name: /^Verwijder LHK-001, LHK-002/ });
  await remove.press('Enter');
  const undo = enemies.getByRole('button', { name: /^Ongedaan maken: LHK-001, LHK-002/ });
  await expect(undo).toBeFocused();
  await expect(remove).toHaveCount(0);
  await author.keyboard.press('Enter');
  await expect(remove).toBeFocused();
  await expect(enemies.getByRole('listitem')).toHaveCount(before + 2);
});

/** How often Tab is pressed from a field until the form is left. */
async function stopsFrom(page: Page, field: string): Promise<number> {
  await page.getByRole('textbox', { name: field, exact: true }).click();
  for (let presses = 0; presses < 150; presses += 1) {
    if (!(await page.evaluate(() => document.activeElement?.closest('form') != null))) return presses;
    await page.keyboard.press('Tab');
  }
  throw new Error('150 tabs did not leave the form');
}

test('[EE53] whoever may not do something, or asks for what is not there, reads who may and where to go', async ({
  browser,
  origin,
}) => {
  test.setTimeout(120_000);
  const reviewer = await editorBrowser(browser, origin, 'reviewer@peil.example');
  await reviewer.goto(`${origin}/staff/items/new`);
  await expect(reviewer.getByText('Alleen toetsredacteuren maken items')).toBeVisible();
  await expect(reviewer.getByRole('textbox')).toHaveCount(0);
  await reviewer.goto(`${origin}/staff/items/LHK-001/edit`);
  await expect(reviewer.getByText('Alleen toetsredacteuren bewerken items')).toBeVisible();
  await reviewer.getByRole('link', { name: 'Naar LHK-001' }).click();
  await expect(reviewer.getByRole('heading', { name: 'LHK-001', level: 1 })).toBeVisible();
  for (const code of ['xyz', 'LHK-9999']) {
    await reviewer.goto(`${origin}/staff/items/${code}`);
    await expect(reviewer.getByRole('heading', { name: `Er is geen item ${code}` })).toBeVisible();
  }
  await reviewer.goto(`${origin}/staff/releases`);
  await expect(reviewer.getByRole('heading', { name: 'Dit is niet voor uw rol' })).toBeVisible();
  await expect(reviewer.getByRole('alert')).toContainText('Wie het mag: coördinator, psychometricus.');
  await expect(reviewer.getByRole('button', { name: 'Opnieuw proberen' })).toHaveCount(0);
});

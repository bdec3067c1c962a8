import { expectAccessible } from './axe.ts';
import { editorBrowser, fillInItem } from './editor.ts';
import { expect, test } from './world.ts';

test.use({ actionTimeout: 30_000 });
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('[EE24] a thread about words of an item is opened, answered and resolved', async ({
  browser,
  origin,
}) => {
  test.setTimeout(180_000);
  const author = await editorBrowser(browser, origin, 'redacteur@peil.example');
  await author.goto(`${origin}/staff/items/LHK-001`);
  await author.getByRole('button', { name: 'Nieuw gesprek' }).click();
  await author.getByLabel('Waarover').selectOption({ label: 'Antwoord B' });
  await author.getByRole('button', { name: 'Noem iemand' }).click();
  await author.getByRole('menuitem', { name: 'Reviewer Demo', exact: true }).press('Enter');
  const box = author.getByLabel('Wat wilt u zeggen?');
  await expect(box).toHaveValue('@Reviewer Demo ');
  await author.getByRole('button', { name: 'Niet doen' }).click();

  await author.getByRole('heading', { name: 'Hoe verder' }).waitFor();
  await author.locator('p', { hasText: /\w{6}/ }).first().waitFor();
  const words = await author.evaluate(() => {
    const paragraph = document.querySelector('main article p, main section p, main p')!;
    const range = document.createRange();
    const text = paragraph.firstChild!;
    range.setStart(text, 0);
    range.setEnd(text, Math.min(12, text.textContent!.length));
    document.getSelection()!.removeAllRanges();
    document.getSelection()!.addRange(range);
    return range.toString();
  });
  expect(words.length).toBeGreaterThan(3);
  await author.getByRole('button', { name: 'Nieuw gesprek' }).click();
  await box.fill('@Reviewer Demo, is dit duidelijk genoeg?');
  await expectAccessible(author, 'staff-item-thread-new');
  await author.getByRole('button', { name: 'Plaatsen' }).click();
  await expect(author.getByText('1 open')).toBeVisible();
  await expectAccessible(author, 'staff-item-thread');

  const reviewer = await editorBrowser(browser, origin, 'reviewer@peil.example');
  await reviewer.goto(`${origin}/staff/items/LHK-001`);
  const thread = reviewer.getByRole('article', { name: /^Gesprek over/ });
  await expect(thread).toContainText('is dit duidelijk genoeg?');
  await thread.getByRole('button', { name: 'Reageren' }).click();
  await thread.getByLabel('Reageren').fill('Ja, zo kan het.');
  await thread.getByRole('button', { name: 'Reageren' }).click();
  await expect(thread).toContainText('Ja, zo kan het.');
  await thread.getByRole('button', { name: 'Afsluiten' }).click();
  await expect(reviewer.getByText('0 open')).toBeVisible();
  await reviewer.getByText('Afgesloten gesprekken (1)').click();
  await expect(thread.getByText(/^Afgesloten door Reviewer Demo/)).toBeVisible();
  await expect(thread.getByRole('button', { name: 'Reageren' })).toHaveCount(0);
});

test('[EE25] a shortage becomes an assignment, and the item made from it is counted', async ({
  browser,
  origin,
}) => {
  test.setTimeout(240_000);
  const reviewer = await editorBrowser(browser, origin, 'reviewer@peil.example');
  await reviewer.getByRole('link', { name: 'Dekking' }).click();
  const matrix = reviewer.getByRole('table', { name: 'Dekking per hoofdstuk' });
  await expect(matrix.getByRole('row')).toHaveCount(18);
  await expectAccessible(reviewer, 'staff-coverage');
  for (const width of [360, 1024, 1440]) {
    await reviewer.setViewportSize({ width, height: 900 });
    const scrolls = await reviewer.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(scrolls, `${width} px`).toBe(false);
    await reviewer.screenshot({ path: `test-results/screens/staff-coverage-${width}.png` });
  }
  await matrix
    .getByRole('button', { name: /^B .*: doel of opdracht$/ })
    .first()
    .click();
  const dialog = reviewer.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Opdracht geven' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Kies een toetsredacteur');
  await dialog.getByLabel('Toetsredacteur').selectOption({ label: 'Redacteur Demo' });
  await dialog.getByLabel('Aantal items', { exact: true }).fill('2');
  await dialog.getByLabel('Af vóór').fill('2099-12-01');
  await expectAccessible(reviewer, 'staff-coverage-plan');
  await dialog.getByRole('button', { name: 'Opdracht geven' }).click();
  await expect(dialog).toBeHidden();
  await expect(reviewer.getByRole('table', { name: 'Opdrachten' })).toContainText('0 van 2');

  const author = await editorBrowser(browser, origin, 'redacteur@peil.example');
  await author.goto(`${origin}/staff/work`);
  const asked = author.getByRole('region', { name: 'Uw opdrachten' });
  await expect(asked).toContainText('0 van 2');
  await expectAccessible(author, 'staff-work-assignment');
  await asked.getByRole('link').click();
  await expect(author.getByLabel('ICPC-hoofdstuk', { exact: true })).toHaveValue('B');
  const theme = await author.getByLabel('Thema', { exact: true }).inputValue();
  expect(theme).not.toBe('');
  await fillInItem(author);
  await author.getByLabel('ICPC-hoofdstuk', { exact: true }).selectOption('B');
  await author.getByLabel('Thema', { exact: true }).selectOption(theme);
  await author.getByRole('button', { name: 'Opslaan' }).click();
  await expect(author.getByRole('heading', { level: 1, name: /^LHK-\d+$/ })).toBeVisible();
  await author.goto(`${origin}/staff/work`);
  await expect(asked).toContainText('1 van 2');
});

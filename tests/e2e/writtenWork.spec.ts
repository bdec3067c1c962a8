import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { editorBrowser, fillInItem, takeStep, write } from './editor.ts';
import { expect, test } from './world.ts';

test.use({ actionTimeout: 20_000 });
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

const kept = /^Concept op dit apparaat bewaard/;

test('[EE50] what is written on an item is never lost: an older version asks first, tabs keep apart, removing is undone', async ({
  browser,
  origin,
}) => {
  test.setTimeout(400_000);
  const code = 'LHK-014';
  const author = await editorBrowser(browser, origin, 'redacteur@peil.example');
  author.on('dialog', (dialog) => void dialog.accept());
  const page = `${origin}/staff/items/${code}`;
  const stem = author.getByRole('textbox', { name: 'Vraag', exact: true });
  await author.goto(`${page}/edit`);
  await expect(stem).toHaveText(/\w+ \w+/);
  const first = (await stem.textContent()) ?? '';
  await write(author, 'Vraag', 'Wat is nu het beste beleid?');
  await author.getByRole('button', { name: 'Opslaan' }).click();
  await author.getByLabel('Wat is er veranderd, en waarom?').fill('De vraag is korter.');
  await author.getByRole('button', { name: 'Versie opslaan' }).click();
  await expect(author.getByText(`${code} is opgeslagen als versie 2.`)).toBeVisible();

  await author.goto(`${page}/edit`);
  await write(author, 'Vraag', 'Wat doet u als eerste?');
  await expect(author.getByText(kept)).toBeVisible();
  await author.goto(page);
  await author.getByRole('link', { name: 'Terugzetten' }).click();
  await expect(author.getByRole('heading', { name: 'U hebt nog een concept van dit item' })).toBeVisible();
  await expectAccessible(author, 'staff-item-restore');
  await author.getByRole('button', { name: 'Verder met mijn concept' }).click();
  await expect(stem).toHaveText('Wat doet u als eerste?');
  await author.goto(`${page}/edit?from=1`);
  await author.getByRole('button', { name: 'Concept weggooien en versie 1 terugzetten' }).click();
  await expect(stem).toHaveText(first);

  // Typed and erased again: the older draft does not come back.
  await author.goto(page);
  await author.goto(`${page}/edit`);
  await stem.click();
  await author.keyboard.press('ControlOrMeta+End');
  await author.keyboard.type('!');
  await expect(author.getByText(kept)).toBeVisible();
  await author.keyboard.press('Backspace');
  await expect(author.getByText('Er is niets gewijzigd.')).toBeVisible();
  await author.waitForTimeout(800);
  await author.reload();
  await expect(stem).toHaveText('Wat is nu het beste beleid?');
  await expect(author.getByText('U gaat verder met uw concept')).toHaveCount(0);

  const optionC = author.getByRole('textbox', { name: 'Antwoord C', exact: true });
  const said = (await optionC.textContent()) ?? '';
  await author.getByRole('button', { name: 'Antwoord C weghalen' }).click();
  await expect(optionC).toHaveCount(0);
  const undo = author.getByRole('button', { name: 'Ongedaan maken: Antwoord C is weggehaald.' });
  await expect(undo).toBeFocused();
  await expectAccessible(author, 'staff-item-undo');
  await author.keyboard.press('Enter');
  await expect(optionC).toHaveText(said);
  await expect(author.getByText('Er is niets gewijzigd.')).toBeVisible();

  await author.goto(`${origin}/staff/items/new`);
  await write(author, 'Vraag', 'Eerste nieuwe vraag?');
  const other = await author.context().newPage();
  await other.goto(`${origin}/staff/items/new`);
  await write(other, 'Vraag', 'Tweede nieuwe vraag?');
  await expect(other.getByText(kept)).toBeVisible();
  await other.close();
  await author.reload();
  await expect(stem).toHaveText('Eerste nieuwe vraag?');
  await expect(author.getByText('U gaat verder met uw concept')).toBeVisible();
  await expect(author.getByText('“Tweede nieuwe vraag?”')).toBeVisible();
  await expectAccessible(author, 'staff-item-new-drafts');
  await author.getByRole('link', { name: 'Verder schrijven' }).click();
  await expect(stem).toHaveText('Tweede nieuwe vraag?');
  await author.getByRole('button', { name: 'Concept weggooien' }).first().click();
  await expect(stem).toHaveText('');
  await author.goto(`${origin}/staff/items/new`);
  await expect(author.getByText('“Eerste nieuwe vraag?”')).toBeVisible();
  await expect(author.getByText('“Tweede nieuwe vraag?”')).toHaveCount(0);
});

test('[EE54] the next question about a case begins with that case', async ({ browser, origin }) => {
  test.setTimeout(120_000);
  const author = await editorBrowser(browser, origin, 'redacteur@peil.example');
  await author.goto(`${origin}/staff/items/LHK-014/edit`);
  const vignette = author.getByRole('textbox', { name: 'Casus', exact: true });
  await expect(vignette).toHaveText(/\w+ \w+/);
  const text = (await vignette.textContent()) ?? '';
  await author.goto(`${origin}/staff/items/LHK-014`);
  await author.getByRole('link', { name: 'Volgende vraag bij deze casus' }).click();
  await expect(author.getByRole('heading', { name: 'Nieuw item', level: 1 })).toBeVisible();
  await expect(vignette).toHaveText(text);
  await expect(author.getByText('Er is niets gewijzigd.')).toBeVisible();
  await expect(author.getByRole('textbox', { name: 'Vraag', exact: true })).toHaveText('');
});

test('[EE55] while a new item is saved nothing is typed that would be lost, and a save that fails gives the fields back', async ({
  browser,
  origin,
}) => {
  test.setTimeout(180_000);
  const author = await editorBrowser(browser, origin, 'redacteur@peil.example');
  await author.goto(`${origin}/staff/items/new`);
  await fillInItem(author);
  let lose = () => {};
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  await author.route('**/api/items', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await lost;
    return route.abort();
  });
  const stem = author.getByRole('textbox', { name: 'Vraag', exact: true });
  const save = author.getByRole('button', { name: 'Opslaan' });
  const asked = 'Welke uitslag past het best bij een goed effect?';
  await stem.click();
  await author.keyboard.press('ControlOrMeta+End');
  await author.keyboard.press('ControlOrMeta+Enter');
  await expect(save).toBeDisabled();
  await expect(save).toBeFocused();
  await author.keyboard.type('Nee');
  lose();
  await expect(author.getByRole('alert').filter({ hasText: 'De server antwoordt niet.' })).toBeVisible();
  await expect(save).toBeEnabled();
  await expect(save).toBeFocused();
  await expect(stem).toHaveText(asked);
  await stem.click();
  await author.keyboard.press('ControlOrMeta+End');
  await author.keyboard.type('!');
  await expect(stem).toHaveText(`${asked}!`);
});

test('[EE51] a remark, a new thread and a reply are there again after leaving the page', async ({
  browser,
  origin,
}) => {
  test.setTimeout(300_000);
  const code = 'LHK-016';
  const page = `${origin}/staff/items/${code}`;
  const author = await editorBrowser(browser, origin, 'redacteur@peil.example');
  await author.goto(`${page}/edit`);
  await write(author, 'Vraag', 'Wat is nu het beste beleid?');
  await author.getByRole('button', { name: 'Opslaan' }).click();
  await author.getByLabel('Wat is er veranderd, en waarom?').fill('De vraag is korter.');
  await author.getByRole('button', { name: 'Versie opslaan' }).click();
  await takeStep(author, 'Naar review');

  const reviewer = await editorBrowser(browser, origin, 'reviewer@peil.example');
  await reviewer.goto(page);
  const remark = reviewer.getByLabel('Opmerking voor de toetsredacteur');
  const thread = reviewer.getByLabel('Wat wilt u zeggen?');
  await reviewer.getByRole('radio', { name: 'Aanpassen' }).check();
  await remark.fill('De leeftijd ontbreekt in de casus.');
  await reviewer.getByRole('button', { name: 'Nieuw gesprek' }).click();
  await reviewer.getByLabel('Waarover').selectOption({ label: 'Antwoord B' });
  await thread.fill('Is dit nog gangbaar?');
  await expect(reviewer.getByText(kept)).toHaveCount(2);
  await expectAccessible(reviewer, 'staff-item-kept-words');
  await leaveAndReturn(reviewer);
  await expect(remark).toHaveValue('De leeftijd ontbreekt in de casus.');
  await expect(reviewer.getByRole('radio', { name: 'Aanpassen' })).toBeChecked();
  await expect(thread).toHaveValue('Is dit nog gangbaar?');
  await reviewer.reload();
  await expect(thread).toHaveValue('Is dit nog gangbaar?');
  await expect(reviewer.getByLabel('Waarover')).toHaveValue('options.B');
  await expect(reviewer.getByText('U gaat verder met uw concept')).toHaveCount(2);

  await reviewer.getByRole('button', { name: 'Plaatsen' }).click();
  await expect(reviewer.getByText('1 open')).toBeVisible();
  await reviewer.getByRole('button', { name: 'Reageren' }).click();
  await reviewer.getByLabel('Reageren').fill('Zie de standaard.');
  await leaveAndReturn(reviewer);
  await expect(reviewer.getByLabel('Reageren')).toHaveValue('Zie de standaard.');
  await reviewer.getByRole('button', { name: 'Niet doen' }).click();
  await reviewer.getByRole('button', { name: 'Oordeel geven' }).click();
  await expect(reviewer.getByText('Uw oordeel is opgeslagen.')).toBeVisible();
  await reviewer.reload();
  await expect(reviewer.getByRole('heading', { name: 'Reviews' })).toBeVisible();
  await expect(reviewer.getByText('U gaat verder met uw concept')).toHaveCount(0);
});

/** Leaves the page at once, as somebody who opens a source does, and comes back. */
async function leaveAndReturn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Itembank' }).first().click();
  await expect(page.getByRole('heading', { name: 'Itembank', level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Reviews' })).toBeVisible();
}

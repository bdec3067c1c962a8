import { expectAccessible } from './axe.ts';
import { agree, editorBrowser, fillInItem, takeStep, write } from './editor.ts';
import { expect, test } from './world.ts';

test.use({ actionTimeout: 30_000 });
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('[EE10] an item is written, mended after a warning, reviewed by two, and made available', async ({
  browser,
  origin,
}) => {
  test.setTimeout(240_000);
  const author = await editorBrowser(browser, origin, 'redacteur@peil.example');
  await author.getByRole('link', { name: 'Nieuw item' }).click();
  await author.getByRole('button', { name: 'Opslaan' }).click();
  await expect(author.getByRole('alert')).toContainText('Vul nog in: Vraag, Antwoord A');
  await fillInItem(author);
  await expect(author.getByText('Concept op dit apparaat bewaard')).toBeVisible();
  await author.getByRole('button', { name: 'Neem over: 2,5' }).click();
  await expect(author.getByRole('textbox', { name: 'Casus' })).toContainText('2,5 mg bisoprolol');
  await expectAccessible(author, 'staff-item-editor');
  await author.getByRole('button', { name: 'Opslaan' }).click();
  const title = author.getByRole('heading', { level: 1, name: /^LHK-\d+$/ });
  const code = (await title.textContent())!;
  await expect(author.getByText('Nieuw', { exact: true })).toBeVisible();
  await takeStep(author, 'Naar review');

  const reviewers = [
    await editorBrowser(browser, origin, 'redacteur2@peil.example'),
    await editorBrowser(browser, origin, 'reviewer@peil.example'),
  ] as const;
  await expect(reviewers[1].getByRole('link', { name: code })).toBeVisible();
  await expect(reviewers[1].getByRole('link', { name: 'Nieuw item' })).toBeHidden();
  for (const reviewer of reviewers) await agree(reviewer, code, origin);
  await takeStep(reviewers[1], 'Door naar de volgende fase');
  await agree(reviewers[1], code, origin);
  await takeStep(reviewers[1], 'Door naar de volgende fase');
  await expect(reviewers[1].getByRole('button', { name: 'Vrijgeven' })).toBeDisabled();

  const committee = await editorBrowser(browser, origin, 'psychometricus@peil.example');
  await committee.goto(`${origin}/staff/items/${code}`);
  await takeStep(committee, 'Als proefvraag opnemen');
  await takeStep(committee, 'Vrijgeven');
  await expect(committee.getByText(`${code} staat nu op: Vrijgegeven.`)).toBeVisible();
  await expectAccessible(committee, 'staff-item');
});

test('[EE11] of two editors the second sees both texts, chooses for each field, and loses nothing', async ({
  browser,
  origin,
}) => {
  const [anna, bram] = [
    await editorBrowser(browser, origin, 'redacteur@peil.example'),
    await editorBrowser(browser, origin, 'redacteur2@peil.example'),
  ];
  await anna.getByRole('link', { name: 'LHK-011' }).click();
  const edit = `${origin}/staff/items/LHK-011/edit`;
  for (const page of [anna, bram]) await page.goto(edit);
  await write(anna, 'Vraag', 'Welk beleid stelt Anna voor?');
  await write(anna, 'Toelichting bij de sleutel', 'Zo legt Anna het uit.');
  await write(bram, 'Vraag', 'Welk beleid stelt Bram voor?');
  for (const page of [bram, anna]) {
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByLabel('Wat is er veranderd, en waarom?').fill('De vraag is scherper gesteld.');
    await page.getByRole('button', { name: 'Versie opslaan' }).click();
    if (page === bram) await expect(page.getByText('LHK-011 is opgeslagen als versie 2.')).toBeVisible();
  }
  await expect(anna.getByRole('heading', { name: 'Iemand anders was u voor' })).toBeVisible();
  await expect(anna.getByText('(door u beiden gewijzigd)')).toBeVisible();
  await expectAccessible(anna, 'staff-item-conflict');
  await anna
    .getByRole('group', { name: /^Vraag/ })
    .getByRole('radio', { name: /^Tekst van/ })
    .check();
  await anna.getByRole('button', { name: 'Samenvoegen en verder schrijven' }).click();
  await expect(anna.getByRole('textbox', { name: 'Vraag' })).toHaveText('Welk beleid stelt Bram voor?');
  await expect(anna.getByRole('textbox', { name: 'Toelichting bij de sleutel' })).toHaveText(
    'Zo legt Anna het uit.',
  );

  await anna.waitForTimeout(1_000);
  anna.on('dialog', (dialog) => void dialog.accept());
  await anna.reload();
  await expect(anna.getByText('U gaat verder met uw concept')).toBeVisible();
  await anna.getByRole('link', { name: 'LHK-011', exact: true }).click();
  await expect(anna.getByText('U hebt nog niet opgeslagen')).toBeVisible();
  await anna.getByRole('button', { name: 'Hier blijven' }).click();
  await anna.getByRole('button', { name: 'Opslaan' }).click();
  await anna.getByLabel('Wat is er veranderd, en waarom?').fill('De toelichting is duidelijker.');
  await anna.getByRole('button', { name: 'Versie opslaan' }).click();
  await expect(anna.getByText('LHK-011 is opgeslagen als versie 3.')).toBeVisible();

  await anna.getByRole('link', { name: 'Vergelijk met 1' }).click();
  await expect(anna.locator('ins', { hasText: 'Bram' })).toBeVisible();
  await expectAccessible(anna, 'staff-item-compare');
});

test('[EE12] the bank is searched, filtered and walked through with the keyboard', async ({
  browser,
  origin,
}) => {
  const page = await editorBrowser(browser, origin, 'reviewer@peil.example');
  await expectAccessible(page, 'staff-work');
  await page.goto(`${origin}/staff/items?sort=-code`);
  await page.getByRole('searchbox').fill('lhk-0');
  await page.getByLabel('Fase').selectOption('Concept');
  await expect(page.getByRole('status').filter({ hasText: / van \d+ items$/ })).toHaveText(
    /^\d van \d+ items$/,
  );
  await expect
    .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
    .toEqual({ sort: '-code', q: 'lhk-0', stage: 'draft' });
  await expectAccessible(page, 'staff-items');
  await page.getByRole('link', { name: 'LHK-052' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'LHK-026' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'LHK-026' })).toBeVisible();
});

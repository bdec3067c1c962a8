import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { editorBrowser, fillInSources, write } from './editor.ts';
import { expect, test } from './world.ts';

test.use({ actionTimeout: 30_000 });
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">
<rect width="400" height="300" fill="#ffffff"/><circle cx="100" cy="150" r="60" fill="#8ab"/>
<rect x="220" y="90" width="120" height="120" fill="#ba8"/></svg>`;

/** Opens the choice of type and takes one, by keyboard alone. */
async function chooseType(page: Page, type: string): Promise<void> {
  await page.getByText(/^Type item:/).focus();
  await page.keyboard.press('Enter');
  const radio = page.getByRole('radio', { name: type, exact: true });
  await page.getByRole('radio', { name: 'Eén antwoord' }).focus();
  for (let step = 0; step < 9 && !(await radio.isChecked()); step++) await page.keyboard.press('ArrowDown');
  await expect(radio).toBeChecked();
}

async function type(page: Page, field: string, words: string): Promise<void> {
  await page.getByLabel(field, { exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
}

test('[EE18] a question for a number is made by keyboard: what is right is said, drawn and stored', async ({
  browser,
  origin,
}) => {
  test.setTimeout(180_000);
  const page = await editorBrowser(browser, origin, 'redacteur@peil.example');
  await page.goto(`${origin}/staff/items/new`);
  await chooseType(page, 'Getal');
  await write(page, 'Vraag', 'Hoeveel ml van deze oplossing geeft u?');
  await type(page, 'Waarde', '2,5');
  await type(page, 'Marge', '0,1');
  await expect(page.getByText('Goed: 2,4 t/m 2,6.')).toBeVisible();
  await type(page, 'Eenheid', 'ml');
  await type(page, 'Decimalen', '1');
  await expect(page.getByText('Goed: 2,4 t/m 2,6 ml.')).toBeVisible();

  await page
    .getByRole('toolbar', { name: 'Opmaak van Vraag' })
    .getByRole('button', { name: 'Formule invoegen' })
    .focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('LaTeX').fill('\\frac{5');
  await expect(dialog.getByText('Deze formule kan niet worden getekend.')).toBeVisible();
  await dialog.getByLabel('LaTeX').fill('\\frac{5}{2}');
  await expect(dialog.locator('math mfrac')).toBeVisible();
  await expectAccessible(page, 'staff-item-formula');
  await dialog.getByRole('button', { name: 'Formule invoegen' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Vraag' }).locator('math')).toBeVisible();
  await expect(page.locator('form form, [data-width] math').first()).toBeVisible();

  await write(page, 'Toelichting bij de sleutel', 'De dosis gedeeld door de sterkte.');
  await fillInSources(page);
  await expectAccessible(page, 'staff-item-numeric');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^LHK-\d+$/ })).toBeVisible();
  await expect(page.getByText('Goed: 2,4 t/m 2,6 ml.')).toBeVisible();
});

test('[EE19] a question with places in an image is made by keyboard, and one place is drawn', async ({
  browser,
  origin,
}) => {
  test.setTimeout(180_000);
  const page = await editorBrowser(browser, origin, 'redacteur@peil.example');
  await page.goto(`${origin}/staff/items/new`);
  await chooseType(page, 'Aanwijzen in beeld');
  await expect(page.getByText('Kies eerst een afbeelding.')).toBeVisible();
  await write(page, 'Vraag', 'Waar luistert u naar de linkerlong?');

  await page.getByRole('button', { name: 'Afbeelding kiezen' }).press('Enter');
  const dialog = page.getByRole('dialog');
  const send = dialog.getByRole('button', { name: 'Afbeelding toevoegen' });
  const choose = (content: string) =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'borst.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(content) });
  await choose(drawing.replace('<circle', '<script/><circle'));
  await send.press('Enter');
  await expect(dialog.getByText('Beschrijf in ten minste tien tekens')).toBeVisible();
  await dialog
    .getByLabel('Beschrijving van de afbeelding')
    .fill('Tekening met links een cirkel en rechts een vierkant.');
  await send.press('Enter');
  await expect(dialog.getByText('De tekening bevat iets wat wij niet toelaten')).toBeVisible();
  await expectAccessible(page, 'staff-item-image');
  await choose(drawing);
  await send.press('Enter');
  await expect(dialog).toBeHidden();

  const add = page.getByRole('button', { name: 'Plaats toevoegen' });
  await add.press('Enter');
  await page.keyboard.type('De cirkel links');
  await expect(page.getByLabel('Plaats 1 in woorden')).toHaveValue('De cirkel links');
  const first = page.getByRole('group', { name: 'Plaats 1', exact: true });
  for (const [field, value] of [
    ['Midden, van links', '100'],
    ['Midden, van boven', '150'],
    ['Straal', '60'],
  ] as const) {
    await first.getByLabel(field).fill(value);
  }
  await write(page, 'Toelichting bij 1', 'Juist: daar ligt de long.');
  await first.getByRole('checkbox', { name: 'Plaats 1 is goed' }).press('Space');

  await page.getByText('Rechthoek', { exact: true }).first().click();
  const canvas = page.getByTestId('region-canvas');
  await canvas.scrollIntoViewIfNeeded();
  const { x, y, width } = (await canvas.boundingBox())!;
  const scale = width / 400;
  await page.mouse.move(x + 220 * scale, y + 90 * scale);
  await page.mouse.down();
  await page.mouse.move(x + 340 * scale, y + 210 * scale, { steps: 5 });
  await page.mouse.up();
  const second = page.getByRole('group', { name: 'Plaats 2', exact: true });
  await expect(second.getByLabel('Breedte')).toHaveValue('120');
  await second.getByLabel('Plaats 2 in woorden').fill('Het vierkant rechts');
  await write(page, 'Toelichting bij 2', 'Onjuist: daar ligt het hart.');

  await second.getByLabel('Breedte').press('Alt+ArrowUp');
  await expect(page.getByText('Plaats 2 staat nu op plaats 1 van 2.')).toBeAttached();
  await expect(second.getByLabel('Breedte')).toBeFocused();
  await second.getByLabel('Breedte').press('Alt+ArrowDown');
  await expect(second.getByLabel('Breedte')).toBeFocused();

  await write(page, 'Toelichting bij de sleutel', 'De linkerlong ligt in de tekening links.');
  await fillInSources(page);
  await expectAccessible(page, 'staff-item-hotspot');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^LHK-\d+$/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Plek 1/ })).toBeVisible();
  await expect(page.getByText('✓ sleutel')).toBeVisible();
});

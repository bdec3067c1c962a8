import { type Browser, expect, type Page } from '@playwright/test';
import { demoPeople } from '#server/cli/demoPeople.ts';

type Email = (typeof demoPeople.staff)[number]['email'];

/** A browser of their own for one member of staff who works on items, signed in. */
export async function editorBrowser(browser: Browser, origin: string, email: Email): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const person = demoPeople.staff.find((one) => one.email === email)!;
  await page.goto(`${origin}/staff`);
  await page.getByLabel('E-mailadres').fill(person.email);
  await page.getByLabel('Wachtwoord').fill(person.password);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
  return page;
}

/** Types into a formatted text of the editor, in the place of what stood there. */
export async function write(page: Page, field: string, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: field, exact: true });
  await box.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Fills in a whole new item; every text passes the lint, except for one decimal point. */
export async function fillInItem(page: Page): Promise<void> {
  await write(page, 'Casus', 'Meneer Smit, 61 jaar, gebruikt sinds 3 weken 2.5 mg bisoprolol.');
  await write(page, 'Vraag', 'Welke uitslag past het best bij een goed effect?');
  const options = [
    ['A', 'Een polsfrequentie van 58 per minuut', 'Juist: de frequentie is gedaald.'],
    ['B', 'Een polsfrequentie van 78 per minuut', 'Onjuist: dat is te weinig daling.'],
    ['C', 'Een polsfrequentie van 98 per minuut', 'Onjuist: er is geen daling.'],
  ] as const;
  await page.getByRole('button', { name: 'Antwoord D weghalen' }).click();
  for (const [id, content, reason] of options) {
    await write(page, `Antwoord ${id}`, content);
    await write(page, `Toelichting bij ${id}`, reason);
  }
  await write(page, 'Toelichting bij de sleutel', 'Bisoprolol verlaagt de hartfrequentie.');
  await fillInSources(page);
}

/** Fills in where an item comes from, where it belongs and until when it holds. */
export async function fillInSources(page: Page): Promise<void> {
  await page.getByLabel('Titel').fill('NHG-Standaard Hartfalen');
  await page.getByLabel('Nummer (als die er is)').fill('M51');
  await page.getByLabel('Uitgave').fill('2021');
  await page.getByLabel('Plaats in de bron').fill('Richtlijnen beleid');
  for (const attribute of ['ICPC-hoofdstuk', 'Thema', 'Leeftijd', 'Aspect', 'Urgentie']) {
    await page.getByLabel(attribute, { exact: true }).selectOption({ index: 2 });
  }
  await page.getByLabel('Controleren vóór').fill('2029-01-01');
}

/** Gives the verdict that is asked for now. */
export async function agree(page: Page, code: string, origin: string): Promise<void> {
  await page.goto(`${origin}/staff/items/${code}`);
  await page.getByRole('radio', { name: 'Akkoord' }).check();
  await page.getByRole('button', { name: 'Oordeel geven' }).click();
  await expect(page.getByRole('button', { name: 'Oordeel geven' })).toBeVisible();
  await expect(page.getByText('Uw oordeel is opgeslagen.')).toBeVisible();
}

/** Takes a step that is open, without a note. */
export async function takeStep(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

import { expect, type Locator, type Page } from '@playwright/test';

/** What a surveillant does in the browser, found by role and name as a person finds it. */
export async function openMyRoom(page: Page, room: string): Promise<void> {
  await page.getByRole('link', { name: `${room} openen` }).click();
  await expect(page.getByRole('heading', { name: room, level: 1 })).toBeVisible();
}

/** The line of one candidate in the room. */
export const row = (page: Page, number: string): Locator =>
  page.getByRole('listitem').filter({ hasText: number });

export const inDialog = (page: Page, button: string | RegExp): Locator =>
  page
    .getByRole('dialog')
    .getByRole('button', typeof button === 'string' ? { name: button, exact: true } : { name: button });

export async function identify(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Identiteit klopt: ${name}`, exact: true }).click();
  await expect(page.getByRole('button', { name: `Identiteit klopt: ${name}`, exact: true })).toBeHidden();
}

/** Opens what can be done for one candidate, and chooses from it. */
export async function choose(page: Page, name: string, what: string): Promise<void> {
  await page.getByRole('button', { name: `Meer voor ${name}`, exact: true }).click();
  await inDialog(page, what).click();
}

export async function giveReason(page: Page, category: string, words: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reden').selectOption({ label: category });
  await dialog.getByLabel('Toelichting').fill(words);
}

/** Confirms what a dialog asks, and sees it go. */
export async function confirm(page: Page, button: string): Promise<void> {
  await inDialog(page, button).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

export async function messageRoom(page: Page, words: string, candidates: number): Promise<void> {
  await page.getByRole('button', { name: 'Bericht aan de zaal' }).click();
  await page.getByRole('dialog').getByLabel('Bericht').fill(words);
  await confirm(page, `Versturen aan ${candidates} deelnemers`);
}

/** Signs the room off and opens its report, as bytes. */
export async function signOff(page: Page, remarks: string): Promise<void> {
  await page.getByRole('button', { name: 'Zaal aftekenen' }).click();
  await page.getByRole('dialog').getByLabel('Opmerkingen (niet verplicht)').fill(remarks);
  await expect(page.getByRole('dialog').getByText('Er werkt of wacht nog iemand.')).toHaveCount(0);
  await confirm(page, 'Aftekenen');
  await expect(page.getByText(/^Afgetekend door /)).toBeVisible();
}

/** The room's own log, the latest first. */
export async function roomLog(page: Page): Promise<string[]> {
  await page.getByText('Logboek', { exact: true }).click();
  const lines = page.getByRole('list', { name: 'Logboek van de zaal' }).getByRole('listitem');
  await expect(lines.first()).toBeVisible();
  return lines.allTextContents();
}

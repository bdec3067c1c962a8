import { expect, type Page } from '@playwright/test';
import { openTab } from '../coordinator.ts';
import { inDialog } from './surveillant.ts';

interface RoomPlan {
  readonly name: string;
  readonly institute: string;
  readonly seats: number;
  readonly proctor: string;
}

/** Makes a national sitting of today, which two people start, and ends on its page. */
export async function makeNationalSitting(page: Page, name: string, design: string): Promise<void> {
  await page.getByRole('link', { name: 'Nieuwe afname' }).first().click();
  await page.getByLabel('Naam', { exact: false }).first().fill(name);
  await page.getByRole('radio', { name: design }).check();
  await page.getByLabel('Gepland begin').fill(await inTenMinutes(page));
  await page.getByLabel('Twee personen geven de start').check();
  await page.getByRole('button', { name: 'Afname maken' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** As the field wants it: the time of the place where the browser is. */
function inTenMinutes(page: Page): Promise<string> {
  return page.evaluate(() => {
    const soon = new Date(Date.now() + 10 * 60_000);
    return new Date(soon.getTime() - soon.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  });
}

export async function addRoom(page: Page, { name, institute, seats, proctor }: RoomPlan): Promise<void> {
  await page.getByRole('button', { name: 'Zaal toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naam').fill(name);
  await dialog.getByLabel('Instituut').selectOption(institute);
  await dialog.getByLabel('Plaatsen').fill(String(seats));
  await dialog.getByRole('checkbox', { name: proctor }).check();
  await inDialog(page, 'Opslaan').click();
  await expect(dialog).toBeHidden();
}

/** Opens a room that is there, changes it and saves. */
export async function changeRoom(
  page: Page,
  name: string,
  change: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await change(dialog);
  await inDialog(page, 'Opslaan').click();
  await expect(dialog).toBeHidden();
}

/** What does not fit yet, as the overview of the sitting lists it. */
export async function conflicts(page: Page): Promise<string[]> {
  await openTab(page, 'Overzicht');
  const part = page.locator('section', { has: page.getByRole('heading', { name: 'Wat nog niet past' }) });
  await expect(part.getByRole('listitem').or(part.getByText('Alles past')).first()).toBeVisible();
  return part.getByRole('listitem').allTextContents();
}

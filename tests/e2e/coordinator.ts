import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { demoPeople } from '#server/cli/demoPeople.ts';
import type { Credentials } from './candidate.ts';

const coordinator = demoPeople.staff.find(({ role }) => role === 'coordinator')!;

/** What a coordinator does in the browser, found by role and name as a person finds it. */
export async function signInAsCoordinator(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/staff`);
  await page.getByLabel('E-mailadres').fill(coordinator.email);
  await page.getByLabel('Wachtwoord').fill(coordinator.password);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(page.getByRole('heading', { name: 'Afnames', level: 1 })).toBeVisible();
}

/** Makes a draft and ends on its page. */
export async function makeSitting(page: Page, name: string, design: string): Promise<void> {
  await page.getByRole('link', { name: 'Nieuwe afname' }).first().click();
  await page.getByLabel('Naam', { exact: false }).first().fill(name);
  await page.getByRole('radio', { name: design }).check();
  await page.getByLabel('Gepland begin').fill('2030-03-27T09:00');
  await page.getByLabel('Twee personen geven de start').uncheck();
  await page.getByRole('button', { name: 'Afname maken' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

export async function importRoster(page: Page, csv: string, candidates: number): Promise<void> {
  await openTab(page, 'Deelnemers');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'deelnemers.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: `Importeren (${candidates} deelnemers)` }).click();
  await expect(page.getByText(`${candidates} deelnemers geïmporteerd.`)).toBeVisible();
}

export async function publish(page: Page, candidates: number): Promise<void> {
  await page.getByRole('button', { name: 'Publiceren', exact: true }).click();
  await page.getByRole('button', { name: `Publiceren voor ${candidates} deelnemers` }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Downloads the sheet with codes, as a coordinator does before mailing them. */
export async function downloadCodes(page: Page): Promise<Credentials[]> {
  await openTab(page, 'Codes');
  await page.getByRole('button', { name: 'Codes tonen' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV downloaden' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  return lines.map((line) => {
    const cells = line.split(/[;,]/).map((cell) => cell.replaceAll('"', ''));
    return { number: cells[0]!, code: cells.at(-1)! };
  });
}

export async function giveStart(page: Page, ready: number, leadSeconds: number): Promise<void> {
  await page.getByRole('button', { name: 'Start geven', exact: true }).click();
  await expect(page.getByRole('dialog').getByText(`${ready} van`)).toBeVisible({ timeout: 30_000 });
  await page.getByLabel('Aftellen (seconden)').fill(String(leadSeconds));
  await page.getByRole('button', { name: `Start geven aan ${ready} deelnemers` }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

export async function closeSitting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Afname sluiten', exact: true }).click();
  await page.getByLabel('Reden').fill('Iedereen is klaar');
  await page.getByRole('dialog').getByRole('button', { name: 'Afname sluiten' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

export async function releaseResults(page: Page, candidates: number): Promise<void> {
  await page.getByRole('button', { name: 'Resultaten vrijgeven', exact: true }).click();
  await page.getByRole('button', { name: `Vrijgeven voor ${candidates} deelnemers` }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Onderdelen van de afname' })
    .getByRole('link', { name })
    .click();
}

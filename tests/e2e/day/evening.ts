import { expect, type Page } from '@playwright/test';
import type { PdfFacts } from '#tests/support/pdfFacts.ts';
import { answerToTheEnd } from '../candidate.ts';
import { openTab } from '../coordinator.ts';
import { coordinators, type Day, domtoren, martini } from './dayPeople.ts';
import { dayItems } from './dayServer.ts';
import { look, lookInEveryTheme } from './look.ts';
import { pdfOf } from './pdfOf.ts';
import { confirm, roomLog, signOff } from './surveillant.ts';

/** Everyone finishes, and both rooms are signed off with a report. */
export async function signOffRooms({
  utrecht,
  groningen,
  anouk,
  bram,
  chaima,
  daan,
  femke,
}: Day): Promise<void> {
  await look(utrecht, 'room-late-hour');
  const lengths = await Promise.all([
    answerToTheEnd(bram.page, 4),
    ...[anouk, chaima, daan, femke].map(({ page }) => answerToTheEnd(page, 2)),
  ]);
  expect(new Set(lengths)).toEqual(new Set([dayItems]));
  await expect(utrecht.getByText('Klaar', { exact: true })).toHaveCount(3);
  await signOff(utrecht, 'Een gebarsten beeldscherm; verder rustig.');
  await signOff(groningen, 'Een late deelnemer toegelaten.');
  await look(utrecht, 'room-signed-off');
  const [dom, martinitoren] = await Promise.all([utrecht, groningen].map(reportOf));
  expect(dom!.pages.join(' ')).toContain('Een gebarsten beeldscherm; verder rustig.');
  expect(dom!.pages.join(' ')).toContain(domtoren.proctor);
  expect(martinitoren!.pages.join(' ')).toContain('Telefoon op tafel; weggelegd na een aanwijzing.');
  expect(martinitoren!.pages.join(' ')).toContain('Trein viel uit');
}

/** The control room sees everyone done and closes; every step stands in the logs. */
export async function closeTheDay({
  one,
  two,
  utrecht,
  groningen,
  anouk,
  bram,
  daan,
  femke,
}: Day): Promise<void> {
  await expect(one.getByText(/klaar 6/)).toBeVisible({ timeout: 30_000 });
  await lookInEveryTheme(one, 'control-end');
  await one.getByRole('button', { name: 'Afname sluiten', exact: true }).click();
  await expect(one.getByRole('dialog').getByText('Niemand is meer bezig.')).toBeVisible();
  await one.getByLabel('Reden').fill('Iedereen is klaar');
  await confirm(one, 'Afname sluiten');
  await openTab(two, 'Logboek');
  const log = two.getByRole('table', { name: 'Logboek' });
  await expect(log.getByText('Afname gesloten')).toBeVisible();
  await look(two, 'audit');
  const lines = await log.getByRole('row').allTextContents();
  const [first, second] = coordinators;
  for (const told of [
    [first, 'Deelnemers geïmporteerd'],
    [first, 'Deelnemers geplaatst'],
    [second, 'Gepubliceerd'],
    [first, 'Codes bekeken'],
    [domtoren.proctor, 'Identiteit klopt', anouk.number],
    [first, 'Start voorgesteld'],
    [second, 'Start gegeven'],
    [martini.proctor, 'Toelaten', femke.number, 'Trein viel uit'],
    [domtoren.proctor, 'Pauzeren', anouk.number, 'Voelt zich niet goed'],
    [domtoren.proctor, 'Verder laten gaan', anouk.number],
    [domtoren.proctor, 'Ander apparaat', bram.number, 'Beeldscherm gebarsten'],
    [martini.proctor, 'Onregelmatigheid genoteerd', daan.number],
    [martini.proctor, 'Tijd geven', 'minuten: 7', 'Brandoefening naast de zaal'],
    [first, 'Iedereen meer tijd gegeven', 'Storing bij de netbeheerder'],
    [domtoren.proctor, 'Bericht', domtoren.name],
    [second, 'Iedereen gepauzeerd', 'Brandalarm in drie gebouwen'],
    [first, 'Iedereen verder laten gaan'],
    [domtoren.proctor, 'Zaal aftekenen', domtoren.name],
    [martini.proctor, 'Zaal aftekenen', martini.name],
    [first, 'Afname gesloten', 'Iedereen is klaar'],
  ]) {
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(told.join('.*'))));
  }
  expect(lines.filter((line) => /[a-z]\.[a-z]/.test(line))).toEqual([]);
  const [inUtrecht, inGroningen] = await Promise.all([utrecht, groningen].map(roomLog));
  expect(inUtrecht).toContainEqual(expect.stringContaining('Ander apparaat: Bram Bakker'));
  expect(inGroningen).toContainEqual(expect.stringMatching(/Toelaten: Femke de Groot.*Trein viel uit/));
  await look(utrecht, 'room-log');
}

async function reportOf(page: Page): Promise<PdfFacts> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Verslag (PDF)' }).click();
  return pdfOf(await download);
}

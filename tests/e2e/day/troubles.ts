import { expect, type Page } from '@playwright/test';
import {
  answer,
  answerToTheEnd,
  expectQuestion,
  give,
  passChecks,
  shownAnswer,
  signIn,
} from '../candidate.ts';
import type { Day } from './dayPeople.ts';
import { dayItems } from './dayServer.ts';
import { look } from './look.ts';
import { choose, confirm, giveReason, identify, inDialog, row } from './surveillant.ts';

/** One is done early; who comes after that is let in only past the rule, with a reason. */
export async function letInLate({
  origin,
  groningen,
  anouk,
  bram,
  chaima,
  daan,
  elif,
  femke,
}: Day): Promise<void> {
  for (const { page } of [anouk, bram, chaima, daan]) await answer(page);
  expect(await answerToTheEnd(elif.page)).toBe(dayItems);
  await expect(elif.page.getByRole('heading', { name: 'U bent klaar' })).toBeVisible();
  await look(elif.page, 'finished');
  await expect(row(groningen, elif.number).getByText('Klaar', { exact: true })).toBeVisible();

  await signIn(femke.page, origin, femke);
  await prepareLate(femke.page);
  await expect(femke.page.getByText('De toets is al begonnen')).toBeVisible();
  await look(femke.page, 'late');
  await identify(groningen, femke.name);
  await groningen.getByRole('button', { name: `Toelaten: ${femke.name}` }).click();
  await inDialog(groningen, `${femke.name} toelaten`).click();
  await expect(groningen.getByRole('dialog').getByRole('alert')).toContainText(
    'er is al iemand weg uit de zaal',
  );
  await look(groningen, 'late-refused');
  await inDialog(groningen, 'Sluiten').last().click();
  await groningen.getByRole('button', { name: `Toelaten: ${femke.name}` }).click();
  await groningen.getByLabel('Ook als er al iemand weg is uit de zaal').check();
  await giveReason(groningen, 'Organisatie', 'Trein viel uit; wie weg is sprak niemand');
  await confirm(groningen, `${femke.name} toelaten`);
  await expectQuestion(femke.page, 1);
  await answer(femke.page);
}

/** One is paused, keeps what was typed and gets the time back. */
export async function pauseOne({ utrecht, anouk, bram }: Day): Promise<void> {
  await expectQuestion(anouk.page, 2);
  await give(anouk.page);
  const given = await shownAnswer(anouk.page);
  await choose(utrecht, anouk.name, 'Pauzeren');
  await giveReason(utrecht, 'Gezondheid', 'Voelt zich niet goed');
  await look(utrecht, 'pause-dialog');
  await confirm(utrecht, `${anouk.name} pauzeren`);
  await expect(anouk.page.getByRole('heading', { name: 'De toets is gepauzeerd' })).toBeVisible();
  await look(anouk.page, 'paused');
  await expect(row(utrecht, anouk.number).getByText('Gepauzeerd')).toBeVisible();
  await expectQuestion(bram.page, 2);
  await utrecht.getByRole('button', { name: `Verder laten gaan: ${anouk.name}` }).click();
  await confirm(utrecht, `${anouk.name} verder laten gaan`);
  await expectQuestion(anouk.page, 2);
  expect(await shownAnswer(anouk.page)).toEqual(given);
  await expect(anouk.page.getByText('Uw nieuwe eindtijd is')).toBeVisible();
  await look(anouk.page, 'continued');
  await anouk.page.getByRole('button', { name: 'Sluiten' }).click();
}

/** Another device takes over; the first is told, and nothing is lost. */
export async function replaceTablet({ origin, utrecht, bram, spare }: Day): Promise<void> {
  await answer(bram.page);
  await expectQuestion(bram.page, 3);
  await choose(utrecht, bram.name, 'Ander apparaat');
  await giveReason(utrecht, 'Techniek', 'Beeldscherm gebarsten');
  const freed = utrecht.waitForResponse((response) => response.url().endsWith('/actions'));
  await inDialog(utrecht, `${bram.name} naar een ander apparaat`).click();
  await freed;
  await expect(bram.page.getByRole('heading', { name: 'Meld u opnieuw aan' })).toBeVisible({
    timeout: 10_000,
  });
  await expect(bram.page.getByText('Kreeg u een ander apparaat? Ga daar verder.')).toBeVisible();
  await look(bram.page, 'first-device');
  await signIn(spare, origin, bram);
  await expectQuestion(spare, 3);
  bram.page = spare;
  await expect(row(utrecht, bram.number).getByText(`2 van ${dayItems}`)).toBeVisible();
  await answer(spare);
  await expectQuestion(spare, 4);
  await expect(row(utrecht, bram.number).getByText(`3 van ${dayItems}`)).toBeVisible();
  await look(utrecht, 'room-working');
}

/** Who comes after the start goes through the same checks, and is told that the time runs. */
async function prepareLate(page: Page): Promise<void> {
  await passChecks(page);
  await expect(page.getByText('De toets is begonnen. Uw tijd loopt.')).toBeVisible();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Antwoord bevestigen' }).click();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('button', { name: 'Naar de eerste vraag' }).click();
}

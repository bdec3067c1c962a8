import { expect } from '@playwright/test';
import { expectQuestion, shownAnswer } from '../candidate.ts';
import type { Day } from './dayPeople.ts';
import { look, lookInEveryTheme } from './look.ts';
import { choose, confirm, giveReason, messageRoom, row } from './surveillant.ts';

/** An irregularity stays in sight; a room gets incident time, everyone an extension. */
export async function giveTime({ one, groningen, anouk, daan, femke }: Day): Promise<void> {
  await choose(groningen, daan.name, 'Onregelmatigheid');
  const note = groningen.getByRole('dialog');
  await note.getByLabel('Ongeoorloofd hulpmiddel').check();
  await note.getByLabel('Wat gebeurde er?').fill('Telefoon op tafel; weggelegd na een aanwijzing.');
  await look(groningen, 'irregularity');
  await confirm(groningen, 'Noteren');
  await expect(row(groningen, daan.number).getByText('Onregelmatigheid')).toBeVisible();

  await groningen.getByRole('checkbox', { name: 'Alle getoonde kiezen' }).check();
  await look(groningen, 'room-chosen');
  await groningen.getByRole('button', { name: 'Tijd geven (2)' }).click();
  await groningen.getByLabel('Minuten').fill('7');
  await giveReason(groningen, 'Storing in de zaal', 'Brandoefening naast de zaal');
  await confirm(groningen, '2 deelnemers tijd geven');
  for (const { page } of [daan, femke]) {
    await expect(page.getByText('U hebt meer tijd gekregen. Uw nieuwe eindtijd is')).toBeVisible();
    await page.getByRole('button', { name: 'Sluiten' }).click();
  }
  await expect(row(groningen, femke.number).getByText('+7 min incident')).toBeVisible();

  await one.getByRole('button', { name: 'Meer tijd geven' }).click();
  await one.getByLabel('Extra minuten').fill('5');
  await one.getByLabel('Reden').fill('Storing bij de netbeheerder');
  await look(one, 'extend-dialog');
  await confirm(one, '5 minuten geven aan 5 deelnemers');
  await expect(anouk.page.getByText('U hebt meer tijd gekregen. Uw nieuwe eindtijd is')).toBeVisible();
  await anouk.page.getByRole('button', { name: 'Sluiten' }).click();
}

/** A message to a room is put off, and read beside the question; the other room hears nothing. */
export async function sendMessage({ utrecht, anouk, daan }: Day): Promise<void> {
  await messageRoom(utrecht, 'De verwarming gaat zo aan.\nDat maakt even geluid.', 3);
  await expect(anouk.page.getByText('Nieuw bericht van')).toBeVisible();
  await look(anouk.page, 'message');
  await anouk.page.getByRole('button', { name: 'Later lezen' }).click();
  await anouk.page.getByRole('button', { name: 'Berichten (1 nieuw)' }).click();
  await expect(anouk.page.getByRole('complementary', { name: 'Berichten' })).toContainText('De verwarming');
  await look(anouk.page, 'messages');
  await anouk.page.keyboard.press('Escape');
  await expect(daan.page.getByText('Nieuw bericht van')).toBeHidden();
}

/** The whole country stands still, and goes on with the time it lost. */
export async function pauseEveryone({
  one,
  two,
  utrecht,
  anouk,
  bram,
  chaima,
  daan,
  femke,
}: Day): Promise<void> {
  const working = [anouk, bram, chaima, daan, femke];
  const given = await shownAnswer(anouk.page);
  await two.getByRole('button', { name: 'Iedereen pauzeren' }).click();
  await two.getByLabel('Reden').fill('Brandalarm in drie gebouwen');
  await confirm(two, '5 deelnemers pauzeren');
  for (const { page } of working) {
    await expect(page.getByRole('heading', { name: 'De toets is gepauzeerd' })).toBeVisible();
  }
  await expect(one.getByText(/staat de tijd van iedereen stil/)).toBeVisible();
  await expect(utrecht.getByText('De coördinator heeft iedereen gepauzeerd.')).toBeVisible();
  await look(femke.page, 'paused-all');
  await look(one, 'control-paused');
  await expect(utrecht.getByRole('button', { name: /^Verder laten gaan/ })).toHaveCount(0);
  await lookInEveryTheme(utrecht, 'room-paused');
  await one.getByRole('button', { name: 'Iedereen laten verdergaan' }).click();
  await confirm(one, '5 deelnemers laten verdergaan');
  await expectQuestion(anouk.page, 2);
  expect(await shownAnswer(anouk.page)).toEqual(given);
  await expect(utrecht.getByText('De coördinator heeft iedereen gepauzeerd.')).toBeHidden();
  await lookInEveryTheme(one, 'control-working');
}

import { expect } from '@playwright/test';
import { expectQuestion, prepare, signIn } from '../candidate.ts';
import { openTab } from '../coordinator.ts';
import { type Day, domtoren, martini } from './dayPeople.ts';
import { look, lookInEveryTheme } from './look.ts';
import { confirm, identify, openMyRoom, row } from './surveillant.ts';

/** Five sign in, are seen in the control room, identified and let in. */
export async function receive({
  origin,
  one,
  two,
  utrecht,
  groningen,
  anouk,
  bram,
  chaima,
  daan,
  elif,
  femke,
  inTime,
}: Day): Promise<void> {
  await openMyRoom(utrecht, domtoren.name);
  await openMyRoom(groningen, martini.name);
  await look(utrecht, 'room-empty');
  for (const { page, ...given } of inTime) await signIn(page, origin, given);
  await look(anouk.page, 'system-check');
  await Promise.all(inTime.map(({ page }) => prepare(page)));
  await expect(anouk.page.getByText('De surveillant controleert eerst wie u bent')).toBeVisible();
  await look(anouk.page, 'not-admitted');
  for (const page of [one, two]) await openTab(page, 'Regie');
  await expect(one.getByText(/^Aangemeld 5/)).toBeVisible({ timeout: 30_000 });
  await expect(row(utrecht, anouk.number).getByText('Aangemeld', { exact: true })).toBeVisible();
  await look(utrecht, 'room-arrived');
  for (const { name } of [anouk, bram, chaima]) await identify(utrecht, name);
  for (const { name } of [daan, elif]) await identify(groningen, name);
  for (const { page } of inTime) {
    await expect(page.getByText('De surveillant controleert eerst wie u bent')).toBeHidden();
    await expect(page.getByText('De coördinator geeft de start')).toBeVisible();
  }
  await expect(row(utrecht, anouk.number).getByText('Zit klaar')).toBeVisible();
  await expect(row(groningen, femke.number).getByText('Nog niet hier')).toBeVisible();
  await look(anouk.page, 'waiting');
  await look(utrecht, 'room-ready');
  await lookInEveryTheme(one, 'control-waiting');
}

/** One proposes the start, the other confirms; everyone begins at the same moment. */
export async function start({ one, two, utrecht, groningen, anouk, daan, inTime }: Day): Promise<void> {
  await one.getByRole('button', { name: 'Start geven', exact: true }).click();
  await expect(one.getByRole('dialog').getByText('5 van 6 deelnemers zitten klaar.')).toBeVisible();
  await look(one, 'start-dialog');
  await confirm(one, 'Start voorstellen voor 5 deelnemers');
  await expect(two.getByText(/^Marijke Coördinator stelde om/)).toBeVisible();
  await expect(two.getByRole('button', { name: 'Start geven' })).toHaveCount(0);
  await look(two, 'control-proposed');
  await two.getByRole('button', { name: /^Start bevestigen: \d van 6 zitten klaar$/ }).click();
  await expect(one.getByText(/^De toets begint om/).first()).toBeVisible();
  await expect(anouk.page.getByText('De toets begint over', { exact: true })).toBeVisible();
  await expect(utrecht.getByText(/Start \d{2}:\d{2} · (.* · )?Einde/)).toBeVisible();
  await look(anouk.page, 'countdown');
  await look(one, 'control-countdown');
  await Promise.all(inTime.map(({ page }) => expectQuestion(page, 1, 90_000)));
  await expect(row(groningen, daan.number).getByText('Bezig')).toBeVisible();
  await look(anouk.page, 'question');
}

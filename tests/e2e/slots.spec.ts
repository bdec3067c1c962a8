import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { answerToTheEnd, expectQuestion, prepare, question, signIn } from './candidate.ts';
import {
  closeSitting,
  downloadCodes,
  importRoster,
  openTab,
  publish,
  signInAsCoordinator,
} from './coordinator.ts';
import { fieldMoment } from './fieldMoment.ts';
import { expect, test } from './world.ts';

const institute = 'LUMC Leiden';
const roster = `nummer,naam,instituut,start opleiding,fte,extra minuten
S1,Vroege Vogel,${institute},2025-03-01,1,0
S2,Late Lijster,${institute},2025-03-01,1,0
`;
/** The first room begins three to four minutes from now, as fields have no seconds: time to plan and to sign in before it. */
const firstMinutes = 4;

test('[SLE1] two rooms begin at moments of their own: who sits in the first works while the second waits', async ({
  page,
  browser,
  origin,
}) => {
  test.setTimeout(540_000);
  await signInAsCoordinator(page, origin);
  await page.getByRole('link', { name: 'Nieuwe afname' }).first().click();
  await page.getByLabel('Naam', { exact: false }).first().fill('KOV in rondes');
  await page.getByRole('radio', { name: 'KOV' }).check();
  await page.getByRole('radio', { name: 'Per zaal een eigen moment' }).check();
  await page.getByLabel('Begin van de periode').fill(fieldMoment(-5));
  await page.getByLabel('Einde van de periode').fill(fieldMoment(6 * 60));
  await expectAccessible(page, 'slots-new');
  await page.getByRole('button', { name: 'Afname maken' }).click();
  await expect(page.getByRole('heading', { name: 'KOV in rondes', level: 1 })).toBeVisible();
  await importRoster(page, roster, 2);
  await openTab(page, 'Overzicht');
  await expect(page.getByText('S1 (Vroege Vogel) heeft geen zaal', { exact: false })).toBeVisible();

  const day = await makeRooms(page);
  await seat(page, 'Late Lijster');
  await expectAccessible(page, 'slots-rooms');
  await publish(page, 2);
  const [one, two] = await downloadCodes(page);
  await expect(page.getByRole('columnheader', { name: 'Begin en zaal' })).toBeVisible();

  const [early, late] = (await Promise.all(
    [one!, two!].map(async (who) => {
      const candidate = await (await browser.newContext()).newPage();
      await candidate.setViewportSize({ width: 360, height: 740 });
      await signIn(candidate, origin, who);
      await prepare(candidate);
      await expect(candidate.getByText(`Thuis, ${institute}`)).toBeVisible();
      return candidate;
    }),
  )) as [Page, Page];
  await expect(early.getByRole('timer')).toBeVisible();
  await expectAccessible(early, 'slot-waiting');

  await expectQuestion(early, 1, firstMinutes * 60_000 + 20_000);
  await expect(late.getByRole('timer')).toBeVisible();
  await expect(question(late, 1)).toBeHidden();
  await openTab(page, 'Regie');
  const moments = page.getByRole('region', { name: 'Momenten' }).first();
  await expect(moments.getByRole('timer')).toContainText('Begint over');
  await expect(moments.getByRole('row').nth(1)).toContainText(/1\s*1\s*1\s*0$/);
  await expect(page.getByRole('button', { name: 'Start ongedaan maken' })).toBeHidden();
  await expectAccessible(page, 'slots-control');

  await answerToTheEnd(early);
  await expect(question(late, 1)).toBeHidden();
  await openTab(page, 'Overzicht');
  await page.goto(`${origin}/staff/sittings/day?day=${day}`);
  const rooms = page.getByRole('list', { name: 'Zalen van KOV in rondes' });
  await expect(rooms.getByRole('listitem').first()).toContainText(`Thuis, ${institute}`);
  await expectAccessible(page, 'slots-day');
  await page.goBack();
  await closeSitting(page);
  await expect(late.getByRole('heading', { name: 'De toets is afgesloten' })).toBeVisible();
});

/** Two rooms at home, an hour apart, made as a series. @returns the day of the first, as `2026-05-31` */
async function makeRooms(page: Page): Promise<string> {
  await openTab(page, 'Zalen');
  await page.getByRole('button', { name: 'Reeks zalen maken' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naam').fill('Thuis');
  await dialog.getByRole('radio', { name: 'Thuis' }).check();
  const first = fieldMoment(firstMinutes);
  await dialog.getByLabel('Eerste begin').fill(first);
  await dialog.getByLabel('Laatste begin').fill(fieldMoment(firstMinutes + 60));
  await expectAccessible(page, 'slots-series');
  await dialog.getByRole('button', { name: '2 zalen maken' }).click();
  await expect(dialog).toBeHidden();
  return first.slice(0, 10);
}

/** Everyone is seated in the first room by the system, and this one moved to the second by hand. */
async function seat(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Automatisch plaatsen' }).click();
  await expect(page.getByText('Iedereen heeft een plaats.')).toBeVisible();
  await page.getByRole('checkbox', { name: `${name} kiezen` }).check();
  await page.getByLabel('Verplaatsen naar').last().selectOption({ index: 1 });
  await page.getByRole('button', { name: '1 deelnemer verplaatsen' }).click();
  await expect(page.getByText('1 deelnemer verplaatst.')).toBeVisible();
}

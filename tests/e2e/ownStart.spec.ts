import type { BrowserContext, Page } from '@playwright/test';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import { expectAccessible } from './axe.ts';
import { answer, answerToTheEnd, expectQuestion, prepare, question, signIn } from './candidate.ts';
import { downloadCodes, importRoster, openTab, publish, signInAsCoordinator } from './coordinator.ts';
import { fieldMoment } from './fieldMoment.ts';
import { expect, test } from './world.ts';

async function candidateOn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 740 });
  return page;
}

test('[EE45] two candidates begin an open period at moments of their own, each with the full time', async ({
  page,
  browser,
  origin,
}) => {
  await signInAsCoordinator(page, origin);
  await page.getByRole('link', { name: 'Nieuwe afname' }).first().click();
  await page.getByLabel('Naam', { exact: false }).first().fill('KOV in maart');
  await page.getByRole('radio', { name: 'KOV' }).check();
  await page.getByRole('radio', { name: 'Open periode' }).check();
  await page.getByRole('button', { name: 'Afname maken' }).click();
  await expect(page.getByText('Kies een dag en een tijd na het eerste moment')).toBeVisible();
  await page.getByLabel('Eerste moment om te beginnen').fill(fieldMoment(-5));
  await page.getByLabel('Laatste moment om te beginnen').fill(fieldMoment(60));
  await page.getByRole('button', { name: 'Afname maken' }).click();
  await expect(page.getByRole('heading', { name: 'KOV in maart', level: 1 })).toBeVisible();
  await importRoster(page, rosterOf(2), 2);
  await publish(page, 2);
  const [one, two] = await downloadCodes(page);

  const first = await candidateOn(await browser.newContext());
  const second = await candidateOn(await browser.newContext());
  await signIn(first, origin, one!);
  await prepare(first);
  await expect(first.getByText('U kunt nu beginnen')).toBeVisible();
  await expect(first.getByText('Uw tijd gaat lopen zodra u begint', { exact: false })).toBeVisible();
  await expectAccessible(first, 'own-start');
  await signIn(second, origin, two!);
  await prepare(second);

  await first.getByRole('button', { name: 'Toets beginnen' }).press('Enter');
  await expectQuestion(first, 1);
  await answer(first);
  await expectQuestion(first, 2);
  await expect(second.getByRole('button', { name: 'Toets beginnen' })).toBeVisible();
  await expect(question(second, 1)).toBeHidden();
  await openTab(page, 'Voortgang');
  await expect(page.getByRole('row', { name: /Zit klaar/ })).toHaveCount(1);

  // Another device goes on where the first one was, on the time that runs.
  const other = await candidateOn(await browser.newContext());
  await signIn(other, origin, one!);
  await prepareAgain(other);
  await expectQuestion(other, 2);

  await second.getByRole('button', { name: 'Toets beginnen' }).click();
  await expectQuestion(second, 1);
  expect(await answerToTheEnd(second)).toBeGreaterThan(1);
  await expect(other.getByRole('heading', { name: 'Vraag 2', exact: true })).toBeVisible();
  await answerToTheEnd(other, 2);
  await openTab(page, 'Overzicht');
  await expect(page.getByText('Einde van wie het laatst begint')).toBeVisible();
  await page.getByRole('link', { name: 'Tijdlijn van deze dag' }).click();
  const day = page.getByRole('list', { name: 'Afnames op' });
  await expect(day.getByRole('link', { name: 'KOV in maart' })).toBeVisible();
  await expect(day.getByText('Te beginnen van')).toBeVisible();
  await expectAccessible(page, 'day-timeline');
});

/** Who answered already goes straight to the question on another device. */
async function prepareAgain(page: Page): Promise<void> {
  await expect(question(page, 2)).toBeVisible();
}

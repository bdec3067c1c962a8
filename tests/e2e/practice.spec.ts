import type { Page } from '@playwright/test';
import { answer } from './candidate.ts';
import { picture } from './picture.ts';
import { expect, test } from './world.ts';

const account = {
  name: 'Robin Sollicitant',
  email: 'robin@oefenen.example',
  password: 'fietsen door de regen',
};
const half = 10;
const whole = 20;

/** Answers, reads the explanation, goes on; to just after this position. */
async function practise(page: Page, from: number, to: number): Promise<void> {
  for (let position = from; position <= to; position += 1) {
    await expect(page.getByRole('heading', { name: `Vraag ${position}`, exact: true })).toBeVisible();
    await answer(page);
    await expect(page.getByRole('heading', { name: `Uitleg bij vraag ${position}` })).toBeVisible();
    await expect(page.getByText('Om na te lezen')).toBeVisible();
    await page
      .getByRole('button', { name: position === whole ? 'Naar het einde' : 'Volgende vraag' })
      .click();
  }
}

test('[EE2] a sollicitant makes an account, does half an oefentoets, and finishes it on another device', async ({
  browser,
  page,
  origin,
}) => {
  test.setTimeout(240_000);
  await page.goto(`${origin}/oefenen`);
  await page.getByRole('button', { name: 'Account maken' }).click();
  await page.getByLabel('Naam').fill(account.name);
  await page.getByLabel('E-mailadres').fill(account.email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Account maken' }).click();
  await expect(page.getByRole('heading', { name: `Welkom, ${account.name}` })).toBeVisible();
  await page.getByRole('button', { name: 'Beginnen: Oefentoets' }).click();
  await practise(page, 1, half);

  const elsewhere = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await elsewhere.goto(`${origin}/oefenen`);
  await elsewhere.getByLabel('E-mailadres').fill(account.email);
  await elsewhere.getByLabel('Wachtwoord', { exact: true }).fill(account.password);
  await elsewhere.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(elsewhere.getByText(`${half} van ten hoogste ${whole} vragen beantwoord`)).toBeVisible();
  await elsewhere.getByRole('link', { name: 'Verdergaan' }).click();
  await practise(elsewhere, half + 1, whole);

  await expect(elsewhere.getByRole('heading', { name: 'U bent klaar' })).toBeVisible();
  await expect(elsewhere.getByText(`${whole} antwoorden zijn opgeslagen.`)).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Bekijk uw feedback' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Uw feedback' })).toBeVisible();
  await picture(elsewhere, 'practice-phone');
});

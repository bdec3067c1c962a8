import type { Page } from '@playwright/test';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { expectAccessible } from './axe.ts';
import { answer, expectQuestion, give, prepare, shownAnswer, signIn } from './candidate.ts';
import { editorBrowser as staffBrowser } from './editor.ts';
import { expect, test } from './world.ts';

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

/** A look at the control room for the eye and for axe, on a telephone, a tablet and a desk. */
async function look(page: Page, screen: string): Promise<void> {
  for (const width of [360, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page, `control-${screen}-${width}`);
    await page.screenshot({ path: `test-results/control-${screen}-${width}.png`, fullPage: true });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${screen} at ${width}`).toBeLessThanOrEqual(0);
  }
}

const inDialog = (page: Page, button: RegExp) =>
  page.getByRole('dialog').getByRole('button', { name: button });

test('[EE32] two coordinators start the country, undo it, start again, and pause everyone', async ({
  browser,
  page,
  origin,
  server,
}) => {
  test.setTimeout(360_000);
  const { sitting, credentials } = await prepareSitting(await server.coordinator(), {
    candidates: 3,
    designId: 'lhk-adaptief',
    name: 'Landelijke start',
    plannedAt: Date.now(),
    twoPersonStart: true,
  });
  await signIn(page, origin, credentials[0]!);
  await prepare(page);

  const control = `${origin}/staff/sittings/${sitting.id}/control`;
  const one = await staffBrowser(browser, origin, 'coordinator@peil.example');
  const two = await staffBrowser(browser, origin, 'coordinator2@peil.example');
  await one.goto(control);
  await two.goto(control);
  const propose = async () => {
    await one.getByRole('button', { name: 'Start geven', exact: true }).click();
    await inDialog(one, /^Start voorstellen voor/).click();
    await expect(one.getByRole('dialog')).toBeHidden();
  };
  await propose();
  await expect(one.getByRole('button', { name: 'Voorstel intrekken' })).toBeVisible();
  await expect(one.getByRole('button', { name: /^Start bevestigen/ })).toHaveCount(0);
  await expect(two.getByText(/^Marijke Coördinator stelde om/)).toBeVisible();
  await look(two, 'proposed');
  await two.getByRole('button', { name: /^Start bevestigen/ }).click();

  const undo = one.getByRole('button', { name: 'Start ongedaan maken' });
  await expect(undo).toBeVisible();
  await undo.click();
  await one.getByLabel('Reden').fill('Zaal Utrecht is nog niet klaar');
  await inDialog(one, /^Ongedaan maken voor/).click();
  await expect(one.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Wachtkamer' })).toBeVisible();

  await propose();
  await two.getByRole('button', { name: /^Start bevestigen/ }).click();
  await expectQuestion(page, 1, 90_000);
  await answer(page);
  await expectQuestion(page, 2);
  await give(page);
  const given = await shownAnswer(page);

  await two.reload();
  await two.getByRole('button', { name: 'Iedereen pauzeren' }).click();
  await two.getByLabel('Reden').fill('Brandalarm in drie gebouwen');
  await inDialog(two, /pauzeren$/).click();
  await expect(page.getByRole('heading', { name: 'De toets is gepauzeerd' })).toBeVisible();
  await expect(one.getByText(/staat de tijd van iedereen stil/)).toBeVisible();
  await look(one, 'paused');
  await one.getByRole('button', { name: 'Iedereen laten verdergaan' }).click();
  await inDialog(one, /verdergaan$/).click();
  await expectQuestion(page, 2);
  expect(await shownAnswer(page)).toEqual(given);
  await page.getByRole('button', { name: 'Antwoord bevestigen' }).click();
  await expectQuestion(page, 3);
  await expect(one.getByText('Eerste vraag leesbaar na de start')).toBeVisible({ timeout: 30_000 });
  await look(one, 'working');
});

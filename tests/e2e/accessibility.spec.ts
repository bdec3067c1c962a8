import { expectAccessible } from './axe.ts';
import { answer, answerToTheEnd, expectQuestion, give, passChecks, signIn } from './candidate.ts';
import { openTab, signInAsCoordinator } from './coordinator.ts';
import { jointSitting } from './jointSitting.ts';
import { expect, test } from './world.ts';

test('[EE7] axe finds nothing on any screen of a candidate, light and dark', async ({
  page,
  origin,
  server,
}) => {
  test.setTimeout(240_000);
  const sitting = await jointSitting(server, { designId: 'kov' });
  await page.goto(origin);
  await expectAccessible(page, 'candidate-sign-in');
  await page.goto(`${origin}/toegankelijkheid`);
  await expectAccessible(page, 'candidate-accessibility-statement');
  await signIn(page, origin, sitting.credentials[0]!);
  await passChecks(page);
  await expectAccessible(page, 'candidate-checks');
  await page.getByRole('button', { name: 'Verder' }).click();
  await expectAccessible(page, 'candidate-try-a-question');
  await page.getByRole('button', { name: 'Verder' }).click();
  await expectAccessible(page, 'candidate-rules');
  await page.getByRole('button', { name: 'Naar de wachtkamer' }).click();
  await expectAccessible(page, 'candidate-waiting-room');
  await sitting.start();
  await expectQuestion(page, 1);
  await give(page);
  await expectAccessible(page, 'candidate-question');
  await page.getByRole('button', { name: 'Opmerking', exact: true }).click();
  await expectAccessible(page, 'candidate-remark');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Hulp', exact: true }).click();
  await expectAccessible(page, 'candidate-help');
  await page.keyboard.press('Escape');
  await answerToTheEnd(page);
  await expectAccessible(page, 'candidate-finish');
  await page.getByRole('button', { name: 'Bekijk uw feedback' }).click();
  await expect(page.getByRole('heading', { name: 'Uw feedback' })).toBeVisible();
  await expectAccessible(page, 'candidate-feedback');
});

test('[EE7] axe finds nothing on the practice screens, light and dark', async ({ page, origin }) => {
  await page.goto(`${origin}/oefenen`);
  await expectAccessible(page, 'practice-sign-in');
  await page.getByRole('button', { name: 'Account maken' }).click();
  await expectAccessible(page, 'practice-new-account');
  await page.getByLabel('Naam').fill('Kim Toegankelijk');
  await page.getByLabel('E-mailadres').fill('kim@oefenen.example');
  await page.getByLabel('Wachtwoord', { exact: true }).fill('een lange rustige zin');
  await page.getByRole('button', { name: 'Account maken' }).click();
  await expect(page.getByRole('heading', { name: /^Welkom/ })).toBeVisible();
  await expectAccessible(page, 'practice-home');
  await page.getByRole('button', { name: 'Beginnen: Oefentoets' }).click();
  await expectQuestion(page, 1);
  await answer(page);
  await expect(page.getByRole('heading', { name: 'Uitleg bij vraag 1' })).toBeVisible();
  await expectAccessible(page, 'practice-explanation');
});

test('[EE8] axe finds nothing on the screens of a coordinator, light and dark', async ({
  page,
  origin,
  server,
}) => {
  test.setTimeout(240_000);
  await jointSitting(server, { candidates: 20 });
  await page.goto(`${origin}/staff`);
  await expectAccessible(page, 'staff-sign-in');
  await signInAsCoordinator(page, origin);
  await expectAccessible(page, 'staff-sittings');
  await page.getByRole('link', { name: 'Nieuwe afname' }).first().click();
  await page.getByRole('radio', { name: 'LHK adaptief' }).check();
  await expectAccessible(page, 'staff-new-sitting');
  await page.goto(`${origin}/staff/sittings`);
  await page
    .getByRole('link', { name: /^Afname \d/ })
    .first()
    .click();
  for (const tab of [
    'Overzicht',
    'Deelnemers',
    'Codes',
    'Voortgang',
    'Resultaten',
    'Opmerkingen',
    'Logboek',
  ]) {
    await openTab(page, tab);
    await expectAccessible(page, `staff-sitting-${tab.toLowerCase()}`);
  }
  await page.getByRole('button', { name: 'Start geven', exact: true }).click();
  await expectAccessible(page, 'staff-start');
  await page.keyboard.press('Escape');
  for (const noun of ['Toetsmodellen', 'Bankversies']) {
    await page
      .getByRole('navigation', { name: 'Hoofdmenu' })
      .getByRole('link', { name: noun, exact: true })
      .click();
    await expectAccessible(page, `staff-${noun.toLowerCase()}`);
  }
});

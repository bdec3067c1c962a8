import { expectAccessible } from './axe.ts';
import { editorBrowser } from './editor.ts';
import { expect, test } from './world.ts';

test.use({ actionTimeout: 30_000 });
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('[EE13] a guideline changes edition: its items are flagged, say why, and one that stays right goes to review', async ({
  browser,
  origin,
}) => {
  test.setTimeout(180_000);
  const author = await editorBrowser(browser, origin, 'redacteur@peil.example');
  await author.getByRole('link', { name: 'Actualiteit' }).click();
  await expect(author.getByRole('heading', { name: 'Wanneer controledatums verlopen' })).toBeVisible();
  await expectAccessible(author, 'staff-currency');
  await author.getByRole('link', { name: 'Bronnen', exact: true }).click();
  await author.getByRole('searchbox').fill('M05');
  await expectAccessible(author, 'staff-sources');
  await author.getByRole('link', { name: 'NHG-Standaard Urineweginfecties' }).click();
  await author.getByRole('button', { name: 'Nieuwe uitgave vastleggen' }).click();
  const dialog = author.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(dialog.getByText('Vul dit in.')).toHaveCount(2);
  await dialog.getByLabel('Uitgave', { exact: true }).fill('2026');
  await dialog.getByLabel('Geldt sinds').fill('2026');
  await dialog.getByLabel('Wat is er nieuw?').fill('De duur van de kuur is korter.');
  await expect(dialog.getByText(/^\d+ items noemen een andere uitgave\.$/)).toBeVisible();
  await expectAccessible(author, 'staff-source-edition');
  await dialog.getByRole('button', { name: /^Vastleggen en \d+ items vlaggen$/ }).click();
  await expect(author.getByText('Uitgave 2026 is vastgelegd.')).toBeVisible();
  await expect(author.getByText('Herziening nodig').first()).toBeVisible();
  await expectAccessible(author, 'staff-source');

  const items = author.getByRole('table', { name: 'Items die hierop rusten' });
  const flagged = items.getByRole('row').filter({ hasText: 'Herziening nodig' }).first().getByRole('link');
  const code = (await flagged.textContent())!;
  await items.getByRole('link', { name: code, exact: true }).click();
  await expect(author.getByRole('heading', { level: 1, name: code })).toBeVisible();
  await expect(author.getByText('Dit item noemt 2020. Nu geldt 2026.')).toBeVisible();
  await expect(author.getByText('Nieuw daarin: De duur van de kuur is korter.')).toBeVisible();
  await expect(author.getByText('Dit item komt in geen nieuwe bankversie')).toBeVisible();
  await expectAccessible(author, 'staff-item-outdated');

  await author.getByRole('button', { name: 'Gecontroleerd, blijft juist' }).click();
  await expect(dialog.getByText('M05: 2020 wordt 2026')).toBeVisible();
  await dialog.getByLabel('Wat hebt u nagelopen?').fill('De aanbeveling in deze casus is gelijk gebleven.');
  await dialog.getByRole('button', { name: 'Vastleggen en naar review' }).click();
  await expect(
    author.getByText(`${code} noemt de nieuwe uitgave en staat op: Vakinhoudelijke review.`),
  ).toBeVisible();
  await expect(author.getByText('Dit is de geldende uitgave.')).toBeVisible();

  const reviewer = await editorBrowser(browser, origin, 'reviewer@peil.example');
  await reviewer.goto(`${origin}/staff/items/${code}`);
  await expect(reviewer.getByRole('radio', { name: 'Akkoord' })).toBeVisible();
});

test('[EE14] an edition recorded by mistake is withdrawn, and the items go back to where they were', async ({
  browser,
  origin,
}) => {
  const reviewer = await editorBrowser(browser, origin, 'reviewer@peil.example');
  await reviewer.goto(`${origin}/staff/sources/M57`);
  await reviewer.getByRole('button', { name: 'Nieuwe uitgave vastleggen' }).click();
  const dialog = reviewer.getByRole('dialog');
  await dialog.getByLabel('Uitgave', { exact: true }).fill('2025');
  await dialog.getByLabel('Geldt sinds').fill('2025-03');
  await dialog.getByRole('button', { name: /^Vastleggen en/ }).click();
  const items = reviewer.getByRole('table', { name: 'Items die hierop rusten' });
  await expect(items.getByText('Herziening nodig').first()).toBeVisible();
  await reviewer.getByRole('button', { name: 'Intrekken: 2025' }).click();
  await dialog.getByLabel('Waarom klopt deze uitgave niet?').fill('Dit was een concept.');
  await dialog.getByRole('button', { name: 'Intrekking vragen' }).click();
  await expect(
    reviewer.getByText('U vroeg deze uitgave in te trekken. Een collega bevestigt het.'),
  ).toBeVisible();
  await expect(items.getByText('Herziening nodig').first()).toBeVisible();
  await expectAccessible(reviewer, 'source-withdrawal-asked');

  const author = await editorBrowser(browser, origin, 'redacteur2@peil.example');
  await author.goto(`${origin}/staff/sources/M57`);
  await author.getByRole('button', { name: 'Intrekking bevestigen: 2025' }).click();
  await expect(author.getByText('Uitgave 2025 is ingetrokken.')).toBeVisible();
  const after = author.getByRole('table', { name: 'Items die hierop rusten' });
  await expect(after.getByText('In gebruik').first()).toBeVisible();
  await expect(after.getByText('Herziening nodig')).toHaveCount(0);
  await expect(author.getByText(/Ingetrokken door Tweede Redacteur Demo/)).toBeVisible();
});

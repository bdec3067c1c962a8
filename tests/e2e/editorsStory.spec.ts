import type { Page } from '@playwright/test';
import { editorBrowser, takeStep, write } from './editor.ts';
import { expect, test } from './world.ts';

test.use({ actionTimeout: 20_000 });
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

/** An item about a picture of an ear; it rests on NHG-Standaard M18. */
const code = 'LHK-029';

test('[EE15] an item with a picture is rewritten, read by two, tried out and released by two; a new edition then keeps it out', async ({
  browser,
  origin,
}) => {
  test.setTimeout(300_000);
  const item = `${origin}/staff/items/${code}`;
  const author = await editorBrowser(browser, origin, 'redacteur@peil.example');
  await author.goto(`${item}/edit`);
  await expect(author.getByRole('img', { name: /otoscopisch beeld/ })).toBeVisible();
  await write(
    author,
    'Vraag',
    'Een audiogram laat een verlies van 22.5 dB zien. Welk beleid past nu het best?',
  );
  await expect(author.getByRole('button', { name: 'Neem over: 22,5' })).toBeVisible();
  await look(author, '1-lint');
  await author.getByRole('button', { name: 'Neem over: 22,5' }).click();
  await author.getByRole('button', { name: 'Opslaan' }).click();
  await author.getByLabel('Wat is er veranderd, en waarom?').fill('De vraag noemt nu ook het gehoorverlies.');
  await author.getByRole('button', { name: 'Versie opslaan' }).click();
  await expect(author.getByText(`${code} is opgeslagen als versie 2.`)).toBeVisible();
  await expect(author.getByRole('button', { name: 'Vrijgeven' })).toBeHidden();
  await takeStep(author, 'Naar review');

  const [second, reviewer] = [
    await editorBrowser(browser, origin, 'redacteur2@peil.example'),
    await editorBrowser(browser, origin, 'reviewer@peil.example'),
  ];
  await verdict(second, item, 'De figuur en de vraag vullen elkaar nu aan.');
  await verdict(reviewer, item, 'Het gehoorverlies past bij vocht achter het trommelvlies.');
  await expect(reviewer.getByText('De figuur en de vraag vullen elkaar nu aan.')).toBeVisible();
  await look(reviewer, '2-two-reviews');
  await takeStep(reviewer, 'Door naar de volgende fase');
  await verdict(reviewer, item, 'De taal is helder.');
  await takeStep(reviewer, 'Door naar de volgende fase');
  await expect(
    reviewer.getByText('Wie aan het item schreef of het reviewde, stelt het niet vast.').first(),
  ).toBeVisible();
  await look(reviewer, '3-to-establish');

  const committee = await editorBrowser(browser, origin, 'psychometricus@peil.example');
  await committee.goto(item);
  await takeStep(committee, 'Als proefvraag opnemen');
  await expect(committee.getByText(`${code} staat nu op: Proefvraag.`)).toBeVisible();
  await look(committee, '4-pilot');
  await takeStep(committee, 'Vrijgeven');
  await expect(committee.getByText(`${code} staat nu op: Vrijgegeven.`)).toBeVisible();

  const draft = await beginRelease(author, origin, 'LHK maart 2027');
  await openCheck(author);
  await look(author, '5-check');
  await mend(author, 'Is niet vrijgegeven.', /^Haal \d+ items? weg$/);
  await mend(author, code, /^Gebruik voor \d+ items?$/);
  await expect(author.getByText(/^0 fouten|^De controle vindt niets/)).toBeVisible({ timeout: 60_000 });
  await look(author, '6-check-clean');
  await author.getByRole('button', { name: 'Stel voor' }).click();
  await author.getByRole('dialog').getByRole('button', { name: 'Stel voor' }).click();
  await expect(author.getByText('Voorgesteld door')).toBeVisible();
  await expect(author.getByRole('button', { name: 'Stel vast en publiceer' })).toBeHidden();

  const coordinator = await editorBrowser(browser, origin, 'coordinator@peil.example');
  await coordinator.goto(draft);
  await openCheck(coordinator);
  await look(coordinator, '7-approve');
  await coordinator.getByRole('button', { name: 'Stel vast en publiceer' }).click();
  await coordinator.getByRole('dialog').getByRole('button', { name: 'Stel vast en publiceer' }).click();
  await expect(
    coordinator.getByText('Deze bankversie is vastgesteld. Zij verandert niet meer.'),
  ).toBeVisible();
  await look(coordinator, '8-published');
  await author.goto(item);
  await expect(author.getByText('In gebruik').first()).toBeVisible();

  await second.goto(`${origin}/staff/sources/M18`);
  await second.getByRole('button', { name: 'Nieuwe uitgave vastleggen' }).click();
  const dialog = second.getByRole('dialog');
  await dialog.getByLabel('Uitgave', { exact: true }).fill('2026');
  await dialog.getByLabel('Geldt sinds').fill('2026');
  await dialog.getByLabel('Wat is er nieuw?').fill('De afwachttermijn is anders.');
  await dialog.getByRole('button', { name: /^Vastleggen en/ }).click();
  await expect(second.getByText('Uitgave 2026 is vastgelegd.')).toBeVisible();
  await look(second, '9-new-edition');

  await beginRelease(author, origin, 'LHK september 2027');
  await openCheck(author);
  const refusal = finding(author, 'Een bron heeft een nieuwere uitgave. Controleer het item daaraan.');
  await expect(refusal.getByText('Fout')).toBeVisible();
  await expect(author.getByRole('button', { name: 'Stel voor' })).toBeDisabled();
  await look(author, '10-refused');
  await refusal.getByRole('link', { name: code }).click();
  await expect(author.getByText('Dit item noemt 2014. Nu geldt 2026.')).toBeVisible();
  await expect(author.getByText('Nieuw daarin: De afwachttermijn is anders.')).toBeVisible();
  await look(author, '11-why');
  await author.goto(draft);
  await expect(author.getByText('Vastgesteld door')).toBeVisible();
});

/** Agrees with what is asked now, and says something about it. */
async function verdict(page: Page, item: string, remark: string): Promise<void> {
  await page.goto(item);
  await page.getByRole('radio', { name: 'Akkoord' }).check();
  await page.getByLabel('Opmerking voor de toetsredacteur').fill(remark);
  await page.getByRole('button', { name: 'Oordeel geven' }).click();
  await expect(page.getByText('Uw oordeel is opgeslagen.')).toBeVisible();
}

/** Begins a release with the items of the newest one; returns its address. */
async function beginRelease(page: Page, origin: string, name: string): Promise<string> {
  await page.goto(`${origin}/staff/release-drafts`);
  await page.getByRole('button', { name: 'Nieuwe bankversie' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naam').fill(name);
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return page.url();
}

async function openCheck(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Controle' }).click();
  await expect(page.getByText('Wat u hier ziet, heeft deze vingerafdruk:')).toBeVisible({ timeout: 60_000 });
}

const finding = (page: Page, says: string) =>
  page
    .getByRole('listitem')
    .filter({ hasText: says })
    .filter({ hasText: /^(?:Fout|Let op|Tip)/ });

/** Does what the check proposes for one of its findings, and waits until it is checked again. */
async function mend(page: Page, about: string, button: RegExp): Promise<void> {
  const found = finding(page, about).filter({ has: page.getByRole('button', { name: button }) });
  await found.getByRole('button', { name: button }).click();
  await expect(found).toBeHidden({ timeout: 60_000 });
}

/** Pictures to look at, of the whole page on a desk and on a phone. */
async function look(page: Page, step: string): Promise<void> {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `test-results/screens/story-${step}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 720 });
}

import { readFileSync } from 'node:fs';
import { test as base, type Browser, type Download, expect, type Page } from '@playwright/test';
import type { OwnServer } from '#server/loadtest/ownServer.ts';
import { type PdfFacts, pdfFacts } from '#tests/support/pdfFacts.ts';
import {
  answer,
  answerToTheEnd,
  type Credentials,
  expectQuestion,
  give,
  prepare,
  shownAnswer,
  signIn,
} from './candidate.ts';
import { downloadCodes, importRoster, openTab, publish } from './coordinator.ts';
import { look, lookInEveryTheme } from './dayLooks.ts';
import { dayItems, dayRoster, startDayServer } from './dayServer.ts';
import { editorBrowser as staffBrowser } from './editor.ts';
import { addRoom, changeRoom, conflicts, makeNationalSitting } from './planning.ts';
import {
  choose,
  confirm,
  giveReason,
  identify,
  inDialog,
  messageRoom,
  openMyRoom,
  roomLog,
  row,
  signOff,
} from './surveillant.ts';

const test = base.extend<object, { server: OwnServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const server = await startDayServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test.use({ actionTimeout: 20_000 });

const sitting = 'LHK landelijk';
const domtoren = { name: 'Zaal Domtoren', institute: 'UMC Utrecht', proctor: 'Surveillant Utrecht Demo' };
const martini = {
  name: 'Zaal Martinitoren',
  institute: 'UMCG Groningen',
  proctor: 'Surveillant Groningen Demo',
};

/** A candidate in a browser of their own. */
interface Sitter extends Credentials {
  readonly name: string;
  readonly page: Page;
}

async function newPage(browser: Browser, width: number, height: number): Promise<Page> {
  return (await browser.newContext({ viewport: { width, height } })).newPage();
}

async function pdfOf(download: Download): Promise<PdfFacts> {
  return pdfFacts(readFileSync(await download.path()));
}

test('[EE40] a whole day: two coordinators, two surveillanten and six candidates, from the roster to the signed report', async ({
  browser,
  server,
}) => {
  test.setTimeout(600_000);
  const { origin } = server;
  const one = await staffBrowser(browser, origin, 'coordinator@peil.example');
  const two = await staffBrowser(browser, origin, 'coordinator2@peil.example');
  for (const page of [one, two]) await page.setViewportSize({ width: 1440, height: 900 });

  await test.step('planned: roster, rooms and seats; what does not fit is found, and solved', async () => {
    await one.goto(`${origin}/staff/sittings`);
    await makeNationalSitting(one, sitting, 'LHK kort');
    await importRoster(one, dayRoster, 6);
    await look(one, 'roster');
    await openTab(one, 'Zalen');
    await addRoom(one, { ...domtoren, seats: 2 });
    await addRoom(one, { ...martini, seats: 3, proctor: domtoren.proctor });
    await one.getByRole('button', { name: 'Automatisch plaatsen' }).click();
    await expect(one.getByText('deelnemers een plaats gegeven.')).toBeVisible();
    await look(one, 'rooms');
    await expect
      .poll(() => conflicts(one))
      .toEqual([
        expect.stringContaining('Surveillant Utrecht Demo surveilleert op hetzelfde moment op meer dan één plaats'),
      ]);
    await look(one, 'conflicts');
    await one.getByRole('button', { name: 'Publiceren', exact: true }).click();
    await inDialog(one, 'Publiceren voor 6 deelnemers').click();
    await expect(one.getByRole('dialog').getByRole('alert')).toContainText('Surveillant Utrecht Demo');
    await one.keyboard.press('Escape');

    await one.getByRole('link', { name: 'Naar zalen' }).click();
    await changeRoom(one, martini.name, async (dialog) => {
      await dialog.getByRole('checkbox', { name: domtoren.proctor }).uncheck();
      await dialog.getByRole('checkbox', { name: martini.proctor }).check();
    });
    await changeRoom(one, domtoren.name, (dialog) => dialog.getByLabel('Plaatsen').fill('3'));
    await one.getByLabel('Chaima Kaya kiezen').check();
    await one
      .getByRole('combobox', { name: 'Verplaatsen naar' })
      .selectOption({ label: `${domtoren.name}, ${domtoren.institute}` });
    await one.getByRole('button', { name: '1 deelnemer verplaatsen' }).click();
    await expect(one.getByText('3 van 3')).toHaveCount(2);
    await expect.poll(() => conflicts(one)).toEqual([]);
  });

  const credentials = await test.step('published by the other coordinator, with letters and codes', async () => {
    await two.goto(`${origin}/staff/sittings`);
    await two.getByRole('link', { name: sitting }).click();
    await expect(two.getByText('Alles past')).toBeVisible();
    await publish(two, 6);
    await openTab(one, 'Zalen');
    const download = one.waitForEvent('download');
    await one.getByRole('button', { name: `Brieven: ${domtoren.name}, ${domtoren.institute}` }).click();
    const letters = await pdfOf(await download);
    expect(letters.pages).toHaveLength(3);
    const codes = await downloadCodes(one);
    expect(letters.pages[0]).toContain('Anouk van Aalst');
    expect(letters.pages[0]).toContain(codes[0]!.code);
    return codes;
  });

  const names = ['Anouk van Aalst', 'Bram Bakker', 'Chaima Kaya', 'Daan Meijer', 'Elif Jansen', 'Femke de Groot'];
  const sitters = await Promise.all(
    credentials.map(async (given, i): Promise<Sitter> => {
      const [width, height] = i % 2 === 0 ? [360, 740] : [1024, 768];
      return { ...given, name: names[i]!, page: await newPage(browser, width!, height!) };
    }),
  );
  const [anouk, bram, chaima, daan, elif, femke] = sitters as [Sitter, Sitter, Sitter, Sitter, Sitter, Sitter];
  const inTime = [anouk, bram, chaima, daan, elif];
  const utrecht = await staffBrowser(browser, origin, 'surveillant.utrecht@peil.example');
  const groningen = await staffBrowser(browser, origin, 'surveillant.groningen@peil.example');

  await test.step('arrivals: five sign in, are seen in the control room, identified and let in', async () => {
    for (const page of [utrecht, groningen]) await page.setViewportSize({ width: 1024, height: 768 });
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
  });

  await test.step('the start: proposed by one, confirmed by the other, the same moment for everyone', async () => {
    await one.getByRole('button', { name: 'Start geven', exact: true }).click();
    await expect(one.getByRole('dialog').getByText('5 van 6 deelnemers zitten klaar.')).toBeVisible();
    await look(one, 'start-dialog');
    await confirm(one, 'Start voorstellen voor 5 deelnemers');
    await expect(two.getByText(/^Marijke Coördinator stelde om/)).toBeVisible();
    await look(two, 'control-proposed');
    await two.getByRole('button', { name: 'Start bevestigen voor 6' }).click();
    await expect(one.getByText(/^De toets begint om/).first()).toBeVisible();
    await expect(anouk.page.getByText('De toets begint over', { exact: true })).toBeVisible();
    await expect(utrecht.getByText(/Start \d{2}:\d{2} · Einde/)).toBeVisible();
    await look(anouk.page, 'countdown');
    await look(one, 'control-countdown');
    await Promise.all(inTime.map(({ page }) => expectQuestion(page, 1, 90_000)));
    await expect(row(groningen, daan.number).getByText('Bezig')).toBeVisible();
    await look(anouk.page, 'question');
  });

  await test.step('one is done early; who comes after that is let in only past the rule, with a reason', async () => {
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
    await expect(groningen.getByRole('dialog').getByRole('alert')).toContainText('er is al iemand weg uit de zaal');
    await look(groningen, 'late-refused');
    await inDialog(groningen, 'Sluiten').last().click();
    await groningen.getByRole('button', { name: `Toelaten: ${femke.name}` }).click();
    await groningen.getByLabel('Ook als er al iemand weg is uit de zaal').check();
    await giveReason(groningen, 'Organisatie', 'Trein viel uit; wie weg is sprak niemand');
    await confirm(groningen, `${femke.name} toelaten`);
    await expectQuestion(femke.page, 1);
    await answer(femke.page);
  });

  await test.step('one is paused and gets the time back', async () => {
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
  });

  await test.step('a tablet is lost: another takes over, the first is told within 2 s, nothing is lost', async () => {
    await answer(bram.page);
    await expectQuestion(bram.page, 3);
    const spare = await newPage(browser, 1024, 768);
    await choose(utrecht, bram.name, 'Ander apparaat');
    await giveReason(utrecht, 'Techniek', 'Beeldscherm gebarsten');
    const freed = utrecht.waitForResponse((response) => response.url().endsWith('/actions'));
    await inDialog(utrecht, `${bram.name} naar een ander apparaat`).click();
    await freed;
    await expect(bram.page.getByRole('heading', { name: 'Meld u opnieuw aan' })).toBeVisible({ timeout: 2_000 });
    await look(bram.page, 'first-device');
    await signIn(spare, origin, bram);
    await expectQuestion(spare, 3);
    Object.assign(bram, { page: spare });
    await expect(row(utrecht, bram.number).getByText(`2 van ${dayItems}`)).toBeVisible();
    await answer(spare);
    await expectQuestion(spare, 4);
    await expect(row(utrecht, bram.number).getByText(`3 van ${dayItems}`)).toBeVisible();
    await look(utrecht, 'room-working');
  });

  await test.step('an irregularity stays in sight; a room gets incident time, everyone an extension', async () => {
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
  });

  await test.step('a message to the room is put off, and read beside the question', async () => {
    await messageRoom(utrecht, 'De verwarming gaat zo aan.\nDat maakt even geluid.', 3);
    await expect(anouk.page.getByText('Nieuw bericht van')).toBeVisible();
    await look(anouk.page, 'message');
    await anouk.page.getByRole('button', { name: 'Later lezen' }).click();
    await anouk.page.getByRole('button', { name: 'Berichten (1 nieuw)' }).click();
    await expect(anouk.page.getByRole('complementary', { name: 'Berichten' })).toContainText('De verwarming');
    await look(anouk.page, 'messages');
    await anouk.page.keyboard.press('Escape');
    await expect(daan.page.getByText('Nieuw bericht van')).toBeHidden();
  });

  await test.step('the whole country stands still, and goes on with the time it lost', async () => {
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
  });

  await test.step('everyone finishes, and both rooms are signed off with a report', async () => {
    await look(utrecht, 'room-late-hour');
    await Promise.all(
      [anouk, bram, chaima, daan, femke].map(async ({ page, number }) => {
        await answerToTheEnd(page, { [bram.number]: 4, [femke.number]: 2, [anouk.number]: 2 }[number] ?? 2);
      }),
    );
    await expect(utrecht.getByText('Klaar', { exact: true })).toHaveCount(3);
    await signOff(utrecht, 'Een gebarsten beeldscherm; verder rustig.');
    await signOff(groningen, 'Een late deelnemer toegelaten.');
    await look(utrecht, 'room-signed-off');
    const [dom, martinitoren] = await Promise.all([utrecht, groningen].map(reportOf));
    expect(dom!.pages.join(' ')).toContain('Een gebarsten beeldscherm; verder rustig.');
    expect(dom!.pages.join(' ')).toContain('Surveillant Utrecht Demo');
    expect(martinitoren!.pages.join(' ')).toContain('Telefoon op tafel; weggelegd na een aanwijzing.');
    expect(martinitoren!.pages.join(' ')).toContain('Trein viel uit');
  });

  await test.step('the control room sees everyone done, closes, and every step stands in the log', async () => {
    await expect(one.getByText(/klaar 6/)).toBeVisible({ timeout: 30_000 });
    await lookInEveryTheme(one, 'control-end');
    await one.getByRole('button', { name: 'Afname sluiten', exact: true }).click();
    await expect(one.getByRole('dialog').getByText('Niemand is meer bezig.')).toBeVisible();
    await one.getByLabel('Reden').fill('Iedereen is klaar');
    await confirm(one, 'Afname sluiten');
    await openTab(two, 'Logboek');
    const log = two.getByRole('table', { name: 'Logboek' });
    await expect(log.getByText('Afname gesloten')).toBeVisible();
    await look(two, 'audit');
    const lines = await log.getByRole('row').allTextContents();
    console.log(lines);
    for (const [who, what] of [
      ['Marijke Coördinator', 'Deelnemers geïmporteerd'],
      ['Marijke Coördinator', 'Deelnemers geplaatst'],
      ['Tweede Coördinator Demo', 'Gepubliceerd'],
      ['Marijke Coördinator', 'Codes bekeken'],
      ['Marijke Coördinator', 'Start voorgesteld'],
      ['Tweede Coördinator Demo', 'Start gegeven'],
      ['Marijke Coördinator', 'Iedereen meer tijd gegeven', 'Storing bij de netbeheerder'],
      ['Tweede Coördinator Demo', 'Iedereen gepauzeerd', 'Brandalarm in drie gebouwen'],
      ['Marijke Coördinator', 'Iedereen verder laten gaan'],
      ['Surveillant Utrecht Demo', 'Verslag van een zaal gemaakt', domtoren.name],
      ['Marijke Coördinator', 'Afname gesloten', 'Iedereen is klaar'],
    ]) {
      expect(lines, what).toContainEqual(expect.stringMatching(new RegExp([who, what].join('.*'))));
    }
    const [dom, martinitoren] = await Promise.all([utrecht, groningen].map(roomLog));
    console.log(dom, martinitoren);
    await look(utrecht, 'room-log');
  });
});

async function reportOf(page: Page): Promise<PdfFacts> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Verslag (PDF)' }).click();
  return pdfOf(await download);
}

/** Who comes after the start goes through the same checks, and is told that the time runs. */
async function prepareLate(page: Page): Promise<void> {
  await expect(page.getByText('Alles is in orde. U kunt verder.')).toBeVisible();
  await expect(page.getByText('De toets is begonnen. Uw tijd loopt.')).toBeVisible();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Antwoord bevestigen' }).click();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('button', { name: 'Naar de eerste vraag' }).click();
}

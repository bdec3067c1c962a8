import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { RoomAction } from '#contracts/room.ts';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { apiClient } from '#server/loadtest/apiClient.ts';
import { type RoomWorld, roomWorld, type Seated } from '../support/roomWorld.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './world.ts';

const surveillant = demoPeople.staff.find(({ email }) => email.startsWith('surveillant.utrecht'))!;

async function openRoom(page: Page, origin: string, { utrecht }: RoomWorld): Promise<void> {
  await page.goto(`${origin}/staff`);
  await page.getByLabel('E-mailadres').fill(surveillant.email);
  await page.getByLabel('Wachtwoord').fill(surveillant.password);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(page.getByRole('heading', { name: 'Mijn zalen', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Zaal UMC Utrecht openen' }).first()).toBeVisible();
  await page.goto(`${origin}/staff/rooms/${utrecht.roomId}`);
  await expect(page.getByRole('heading', { name: 'Zaal UMC Utrecht', level: 1 })).toBeVisible();
}

async function signedIn(origin: string, { number, code }: Seated) {
  const candidate = apiClient(origin);
  await candidate.call('signInCandidate', { body: { number, code } });
  return candidate;
}

async function start({ coordinator, sitting }: RoomWorld): Promise<void> {
  const params = { sittingId: sitting.id };
  const { version } = await coordinator.call('viewSitting', { params });
  await coordinator.call('startSitting', { params, body: { version, leadSeconds: 3 } });
}

const row = (page: Page, number: string) => page.getByRole('listitem').filter({ hasText: number });
/** Where everything goes that is done to candidates. */
const actions = '**/api/rooms/*/actions';
const dialog = (page: Page) => page.getByRole('dialog');

test('[SCV10] a surveillant brings a room through the day, by touch and by keyboard', async ({
  page,
  origin,
}) => {
  test.setTimeout(240_000);
  const world = await roomWorld(origin, 3);
  const [anna, bert, carla] = world.utrecht.candidates as [Seated, Seated, Seated];
  await page.setViewportSize({ width: 1024, height: 768 });
  await openRoom(page, origin, world);

  // One key goes through the room: identify, and the focus stands at the next one.
  const buttons = page.getByRole('button', { name: /^Identiteit klopt:/ });
  await expect(buttons).toHaveCount(3);
  await buttons.first().focus();
  await page.keyboard.press('Enter');
  await expect(buttons).toHaveCount(2);
  await expect(buttons.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(buttons).toHaveCount(1);
  await expectAccessible(page, 'room-identify-1024');

  const candidates = await Promise.all([anna, bert].map((who) => signedIn(origin, who)));
  await expect(row(page, anna.number).getByText('Zit klaar')).toBeVisible();
  await start(world);
  await page.waitForTimeout(3_500);
  for (const [i, who] of [anna, bert].entries()) {
    await candidates[i]!.call('beginAttempt', { params: { attemptId: who.attemptId } });
  }
  await expect(row(page, anna.number).getByText('Bezig')).toBeVisible();

  // Two at once, with a reason; the button says how many.
  await page.getByRole('checkbox', { name: 'Alle getoonde kiezen' }).check();
  await page.getByRole('button', { name: 'Pauzeren (2)' }).click();
  await dialog(page).getByRole('button', { name: '2 deelnemers pauzeren' }).click();
  await expect(dialog(page).getByText('Kies een reden. Hij komt in het logboek.')).toBeVisible();
  await dialog(page).getByLabel('Reden').selectOption({ label: 'Storing in de zaal' });
  await expectAccessible(page, 'room-pause-1024');
  // [SCO8] On a slow line the dialog stays until it is known what came of it.
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(actions, (route) => answered.then(() => route.continue()), { times: 1 });
  await dialog(page).getByRole('button', { name: '2 deelnemers pauzeren' }).click();
  const cancel = dialog(page).getByRole('button', { name: 'Annuleren' });
  await expect(cancel).toBeDisabled();
  await expect(dialog(page).getByText('Wordt uitgevoerd. Annuleren kan nu niet meer.')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(cancel).toBeDisabled();
  answer();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Gepauzeerd', { exact: true })).toHaveCount(2);
  for (const { number } of [anna, bert]) {
    await row(page, number)
      .getByRole('button', { name: /^Verder laten gaan:/ })
      .click();
    await dialog(page)
      .getByRole('button', { name: /verder laten gaan$/ })
      .click();
    await expect(dialog(page)).toBeHidden();
  }
  await expect(page.getByText('Bezig', { exact: true })).toHaveCount(2);

  // An irregularity stays in sight, whatever is filtered or searched for.
  await row(page, bert.number)
    .getByRole('button', { name: /^Meer voor/ })
    .click();
  await dialog(page).getByRole('button', { name: 'Onregelmatigheid' }).click();
  await dialog(page).getByLabel('Ongeoorloofd hulpmiddel').check();
  await dialog(page).getByLabel('Wat gebeurde er?').fill('Telefoon op tafel; weggelegd na een aanwijzing.');
  await dialog(page).getByRole('button', { name: 'Noteren' }).click();
  await page.getByLabel('Zoek op naam, nummer of plaats').fill(anna.number);
  await expect(page.getByRole('heading', { name: 'Vraagt ook aandacht' })).toBeVisible();
  await expect(row(page, bert.number).getByText('Onregelmatigheid')).toBeVisible();
  await page.getByLabel('Zoek op naam, nummer of plaats').fill('');

  // An end by mistake is undone without loss.
  await row(page, anna.number)
    .getByRole('button', { name: /^Meer voor/ })
    .click();
  await dialog(page).getByRole('button', { name: 'Beëindigen' }).click();
  await dialog(page).getByLabel('Reden').selectOption({ label: 'Vergissing' });
  await dialog(page)
    .getByRole('button', { name: /^Toets van .* beëindigen$/ })
    .click();
  await expect(row(page, anna.number).getByText('Klaar', { exact: true })).toBeVisible();
  // [SCV16] When the line is away just then, that is told by name.
  await page.route(actions, (route) => route.abort(), { times: 1 });
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Ongedaan maken is niet bevestigd voor' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(row(page, anna.number).getByText('Bezig')).toBeVisible();

  await page.getByRole('button', { name: 'Bericht aan de zaal' }).click();
  await dialog(page).getByLabel('Bericht').fill('Nog een uur.');
  await dialog(page).getByRole('button', { name: 'Versturen aan 3 deelnemers' }).click();
  await expect(dialog(page)).toBeHidden();

  // Signing off waits until nobody works.
  await page.getByRole('button', { name: 'Zaal aftekenen' }).click();
  await expect(dialog(page).getByText(/^Er werkt of wacht nog iemand\./)).toBeVisible();
  await page.keyboard.press('Escape');
  await world.coordinator.call('actInRoom', {
    params: { roomId: world.utrecht.roomId },
    body: {
      actionId: randomUUID(),
      attemptIds: [anna.attemptId, bert.attemptId],
      action: { kind: 'terminate' },
      reason: { category: 'organisation', text: 'Einde van de proef' },
    },
  });
  await expect(page.getByText('Klaar', { exact: true })).toHaveCount(2);
  await page.getByRole('button', { name: 'Zaal aftekenen' }).click();
  await dialog(page).getByRole('button', { name: 'Aftekenen', exact: true }).click();
  await expect(page.getByText(/^Afgetekend door Surveillant Utrecht Demo/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Verslag (PDF)' }).click();
  expect(await (await download).failure()).toBeNull();

  await page.getByText('Logboek', { exact: true }).click();
  await expect(
    page.getByRole('list', { name: 'Logboek van de zaal' }).getByRole('listitem').first(),
  ).toContainText('Zaal aftekenen');
  await expect(row(page, carla.number)).toHaveCount(0);
});

test('[SCV14] an end that could not be undone for somebody is told by name; minutes that cannot be given as well', async ({
  page,
  origin,
}) => {
  test.setTimeout(120_000);
  const world = await roomWorld(origin, 2);
  const [anna, bert] = world.utrecht.candidates as [Seated, Seated];
  const act = (action: RoomAction, ...who: Seated[]) =>
    world.coordinator.call('actInRoom', {
      params: { roomId: world.utrecht.roomId },
      body: {
        actionId: randomUUID(),
        attemptIds: who.map(({ attemptId }) => attemptId),
        action,
        reason: { category: 'mistake', text: 'Vergissing' },
      },
    });
  await act({ kind: 'identify', by: 'birthDate' }, anna, bert);
  const candidates = await Promise.all([anna, bert].map((who) => signedIn(origin, who)));
  await start(world);
  await page.setViewportSize({ width: 1024, height: 768 });
  await openRoom(page, origin, world);
  await page.waitForTimeout(3_500);
  for (const [i, who] of [anna, bert].entries()) {
    await candidates[i]!.call('beginAttempt', { params: { attemptId: who.attemptId } });
  }
  await expect(page.getByText('Bezig', { exact: true })).toHaveCount(2);

  await page.getByRole('checkbox', { name: 'Alle getoonde kiezen' }).check();
  await page.getByRole('button', { name: 'Tijd geven (2)' }).click();
  await dialog(page).getByLabel('Voorziening').check();
  await dialog(page).getByLabel('Minuten').fill('45');
  await dialog(page).getByRole('button', { name: '2 deelnemers tijd geven' }).click();
  await expect(dialog(page).getByText('Vul een heel getal in van 1 tot 30.')).toBeVisible();
  await expectAccessible(page, 'room-accommodation-1024');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Beëindigen (2)' }).click();
  await dialog(page).getByLabel('Reden').selectOption({ label: 'Vergissing' });
  await dialog(page)
    .getByRole('button', { name: /beëindigen$/ })
    .click();
  await expect(page.getByText('Klaar', { exact: true })).toHaveCount(2);
  await act({ kind: 'reopen', compensate: true, minutes: 0 }, bert);
  await expect(row(page, bert.number).getByText('Bezig')).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(dialog(page).getByText('Gedaan voor 1 deelnemer.')).toBeVisible();
  await expect(dialog(page).getByText(/: is nog niet klaar$/)).toBeVisible();
  await expect(page.getByText('Ongedaan gemaakt. De toets gaat verder.')).toHaveCount(0);
  await expectAccessible(page, 'room-undo-partly-1024');
  await dialog(page).getByRole('button', { name: 'Sluiten' }).last().click();
  await expect(page.getByText('Bezig', { exact: true })).toHaveCount(2);

  await act({ kind: 'terminate' }, anna);
  await row(page, anna.number)
    .getByRole('button', { name: /^Meer voor/ })
    .click();
  await dialog(page).getByRole('button', { name: 'Heropenen' }).click();
  await dialog(page).getByLabel('Reden').selectOption({ label: 'Vergissing' });
  await dialog(page).getByLabel('Extra minuten').fill('');
  await dialog(page)
    .getByRole('button', { name: /heropenen$/ })
    .click();
  await expect(dialog(page).getByText('Vul een heel getal in van 0 tot 120.')).toBeVisible();
});

test('[SCV15] identifying that fails after one went on to the next is told by name, and done again', async ({
  page,
  origin,
}) => {
  await openRoom(page, origin, await roomWorld(origin, 2));
  let lose = () => {};
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  await page.route(actions, (route) => lost.then(() => route.abort()), { times: 1 });
  const buttons = page.getByRole('button', { name: /^Identiteit klopt:/ });
  await expect(buttons).toHaveCount(2);
  const [, name = ''] = (await buttons.first().getAttribute('aria-label'))!.split(': ');
  await buttons.first().click();
  await buttons.nth(1).click();
  await expect(buttons).toHaveCount(1);
  lose();
  const told = page.getByRole('alert').filter({ hasText: 'De identificatie is niet bevestigd' });
  await expect(told).toContainText(`${name}: de server gaf geen antwoord`);
  await expectAccessible(page, 'room-identify-lost');
  await page.screenshot({ path: 'test-results/room-identify-lost.png', fullPage: true });
  await told.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(buttons).toHaveCount(0);
  await expect(told).toHaveCount(0);
});

test('[SCV11] without a connection nothing can be done, and the age of the data is said', async ({
  page,
  origin,
}) => {
  await openRoom(page, origin, await roomWorld(origin, 2));
  await expect(page.getByRole('button', { name: /^Identiteit klopt:/ }).first()).toBeEnabled();
  await page.context().setOffline(true);
  await expect(page.getByText(/^Gegevens van \d{2}:\d{2}:\d{2}; verbinding weg\./)).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByRole('button', { name: /^Identiteit klopt:/ }).first()).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Zaal aftekenen' })).toBeDisabled();
  await page.context().setOffline(false);
  await expect(page.getByRole('button', { name: /^Identiteit klopt:/ }).first()).toBeEnabled({
    timeout: 20_000,
  });
});

for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [1024, 768],
  [1440, 900],
] as const) {
  test(`[SCV12] fits a screen of ${width} pixels, light and dark, in list, seats and log`, async ({
    page,
    origin,
  }) => {
    const world = await roomWorld(origin, 4);
    await signedIn(origin, world.utrecht.candidates[0]!);
    await page.setViewportSize({ width, height });
    await openRoom(page, origin, world);
    for (const look of ['Plattegrond', 'Logboek', 'Lijst']) {
      await page.getByText(look, { exact: true }).click();
      await expectAccessible(page, `room-${look.toLowerCase()}-${width}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
}

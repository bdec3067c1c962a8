import { roomWorld } from '../support/roomWorld.ts';
import { expectAccessible } from './axe.ts';
import { prepare, signIn } from './candidate.ts';
import { editorBrowser as staffBrowser } from './editor.ts';
import { expect, test } from './world.ts';

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('[CTL7] a coordinator writes to everyone from the control room; a candidate in a room reads it, also one who comes later', async ({
  browser,
  page,
  origin,
}) => {
  const world = await roomWorld(origin, 2);
  const [early, late] = world.utrecht.candidates;
  await signIn(page, origin, early!);
  await prepare(page);
  const coordinator = await staffBrowser(browser, origin, 'coordinator@peil.example');
  await coordinator.goto(`${origin}/staff/sittings/${world.sitting.id}/control`);
  await coordinator.getByRole('button', { name: 'Bericht aan deelnemers' }).click();
  const dialog = coordinator.getByRole('dialog');
  await expect(dialog.getByText('Dit bericht gaat naar 16 deelnemers.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Versturen aan 16 deelnemers' }).click();
  await expect(dialog.getByText('Schrijf een bericht.')).toBeVisible();
  for (const width of [360, 1024, 1440]) {
    await coordinator.setViewportSize({ width, height: 900 });
    const overflow = await coordinator.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, `the message at ${width}`).toBeLessThanOrEqual(0);
    if (width > 360) await expectAccessible(coordinator, `control-message-${width}`);
    await coordinator.screenshot({ path: `test-results/control-message-${width}.png`, fullPage: true });
  }
  await dialog.getByLabel('Bericht', { exact: true }).fill('De start is een kwartier later.');
  await dialog.getByRole('button', { name: 'Versturen aan 16 deelnemers' }).click();
  await expect(coordinator.getByText('Bericht verstuurd aan 16 deelnemers.')).toBeVisible();
  await expect(dialog).toBeHidden();

  await expect(page.getByText('De start is een kwartier later.')).toBeVisible();
  const other = await (await browser.newContext()).newPage();
  await signIn(other, origin, late!);
  await prepare(other);
  await expect(other.getByText('De start is een kwartier later.')).toBeVisible();
});

test('[SCV13] a surveillant who is taken off the room on the screen sees so, and nothing of it any more', async ({
  browser,
  origin,
}) => {
  const world = await roomWorld(origin, 2);
  const surveillant = await staffBrowser(browser, origin, 'surveillant.utrecht@peil.example');
  await surveillant.goto(`${origin}/staff/rooms/${world.utrecht.roomId}`);
  const { number } = world.utrecht.candidates[0]!;
  await expect(surveillant.getByText(number).first()).toBeVisible();
  const params = { sittingId: world.sitting.id };
  const { rooms, version } = await world.coordinator.call('viewRooms', { params });
  const without = rooms.map(({ sittingId: _, ...room }) => ({ ...room, proctors: [] }));
  await world.coordinator.call('saveRooms', { params, body: { version, rooms: without } });
  await expect(surveillant.getByRole('heading', { name: 'U volgt deze zaal niet meer' })).toBeVisible();
  await expect(surveillant.getByText(number)).toHaveCount(0);
  for (const width of [360, 1024]) {
    await surveillant.setViewportSize({ width, height: 900 });
    await expectAccessible(surveillant, `room-lost-${width}`);
    await surveillant.screenshot({ path: `test-results/room-lost-${width}.png`, fullPage: true });
  }
});

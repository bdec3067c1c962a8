import { roomWorld } from '#tests/support/roomWorld.ts';
import { expectAccessible } from './axe.ts';
import { openTab, publish, signInAsCoordinator } from './coordinator.ts';
// A rehearsal gives way to the sittings that other stories leave running.
import { expect, test } from './ownWorld.ts';

const inThreeDays = 3 * 24 * 60 * 60_000;

test('[EE46] a coordinator makes a rehearsal, lets invented candidates come, takes a room’s network away and reads the report', async ({
  page,
  origin,
}) => {
  const { sitting, coordinator } = await roomWorld(origin, 2, Date.now() + inThreeDays);
  await signInAsCoordinator(page, origin);
  await page.goto(`${origin}/staff/sittings/${sitting.id}/rehearsal`);
  await expectAccessible(page, 'rehearsal-prepare');
  await page.getByLabel('Aantal gesimuleerde deelnemers').fill('17');
  await page.getByRole('button', { name: 'Repetitie maken' }).click();
  await expect(page.getByText('Vul een geheel getal in van 1 tot en met 16.')).toBeVisible();
  await page.getByLabel('Aantal gesimuleerde deelnemers').fill('12');
  await page.getByRole('button', { name: 'Repetitie maken' }).click();
  await expect(page.getByText(/^De repetitie is gemaakt/)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /^Generale repetitie$/ })).toBeVisible();

  await openTab(page, 'Repetitie');
  await expect(page.getByText(/^Publiceer de repetitie eerst/)).toBeVisible();
  await publish(page, 12);
  await page.getByLabel(/^Gemiddelde tijd per vraag/).fill('1');
  await page.getByLabel(/^Aankomst verspreid over/).fill('0');
  await page.getByLabel(/^Komt te laat/).fill('0');
  await page.getByRole('button', { name: '12 deelnemers laten komen' }).click();
  const people = page.getByRole('region', { name: 'De deelnemers' });
  await expect(people.getByText('12 van 12')).toBeVisible({ timeout: 90_000 });
  await expectAccessible(page, 'rehearsal-running');

  const rehearsed = (await coordinator.call('listSittings')).find(({ rehearsal }) => rehearsal)!;
  const params = { sittingId: rehearsed.id };
  await coordinator.call('startSitting', { params, body: { version: rehearsed.version, leadSeconds: 3 } });
  await page.getByLabel(/^Hoe lang/).fill('5');
  await page.getByRole('button', { name: 'Netwerk van de zaal weghalen' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '5 seconden zonder netwerk' })).toBeVisible();
  await expect(people).not.toContainText('Antwoorden opgeslagen0', { timeout: 30_000 });
  await page.waitForTimeout(9_000); // the room is told within seconds, and then is away for five
  await page.getByRole('button', { name: 'Deelnemers laten stoppen' }).click();

  const report = page.getByRole('region', { name: 'Verslag' });
  await expect(report).toBeVisible({ timeout: 60_000 });
  // Nobody in the supervised rooms was admitted: the report says so.
  await expect(report.getByText(/begonnen niet: kregen zij een start/)).toBeVisible();
  await expect(report.getByRole('definition').filter({ hasText: /^12 van 12$/ })).toBeVisible();
  const away = (await report.getByText(/s weg voor/).textContent()) ?? '';
  expect(Number(/([\d,]+) s weg voor/.exec(away)?.[1]?.replace(',', '.'))).toBeGreaterThanOrEqual(5);
  for (const width of [360, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `the report at ${width}`).toBeLessThanOrEqual(0);
  }
  await expectAccessible(page, 'rehearsal-report');
});

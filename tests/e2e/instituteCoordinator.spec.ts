import { randomUUID } from 'node:crypto';
import { proctorOf, roomWorld } from '#tests/support/roomWorld.ts';
import { expectAccessible } from './axe.ts';
import { openTab } from './coordinator.ts';
import { editorBrowser as staffBrowser } from './editor.ts';
import { expect, test } from './world.ts';

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('[EE60] who coordinates one institute is shown its part of the day, and nothing that is for the whole country', async ({
  browser,
  origin,
}) => {
  const { sitting, coordinator, utrecht, groningen } = await roomWorld(origin, 2);
  const page = await staffBrowser(browser, origin, 'coordinator.utrecht@peil.example');
  await expect(page.getByRole('heading', { name: 'Afnames', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nieuwe afname' })).toHaveCount(0);
  await page.goto(`${origin}/staff/sittings/${sitting.id}/overview`);
  await expect(
    page.getByText('Volgende stap: start geven. Dat doet een landelijke coördinator.'),
  ).toBeVisible();
  const parts = page.getByRole('navigation', { name: 'Onderdelen van de afname' }).getByRole('link');
  await expect(parts).toHaveText([
    'Overzicht',
    'Deelnemers',
    'Zalen',
    'Codes',
    'Regie',
    'Voortgang',
    'Safe Exam Browser',
    'Resultaten',
  ]);
  await openTab(page, 'Safe Exam Browser');
  await expect(page.getByText('Deelnemers gebruiken een gewone browser.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keuze opslaan' })).toHaveCount(0);

  const params = { sittingId: sitting.id };
  const { version } = await coordinator.call('viewSitting', { params });
  await coordinator.call('startSitting', { params, body: { version, leadSeconds: 3 } });
  await openTab(page, 'Regie');
  await expect(page.getByRole('button', { name: 'Bericht aan deelnemers' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Iedereen pauzeren' })).toHaveCount(0);
  await expect(page.getByText('Er is niets gemeld.')).toBeVisible();
  for (const [place, { roomId }] of [
    ['utrecht', utrecht],
    ['groningen', groningen],
  ] as const) {
    const body = {
      irregularityId: randomUUID(),
      attemptId: null,
      categories: ['disturbance' as const],
      text: `Brandalarm in ${place}`,
    };
    await (await proctorOf(origin, place)).call('noteIrregularity', { params: { roomId }, body });
  }
  const incidents = page.getByRole('region', { name: 'Incidenten in de zalen' });
  await expect(incidents.getByText('Brandalarm in utrecht')).toBeVisible();
  await expect(incidents.getByText('Brandalarm in groningen')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectAccessible(page, 'control-institute');
  await incidents.getByRole('link', { name: 'UMC Utrecht, Zaal UMC Utrecht' }).click();
  await expect(page.getByRole('heading', { name: 'Zaal UMC Utrecht', level: 1 })).toBeVisible();
});

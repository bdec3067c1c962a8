import { expect } from '@playwright/test';
import type { Credentials } from '../candidate.ts';
import { downloadCodes, importRoster, openTab, publish } from '../coordinator.ts';
import { type DayStaff, domtoren, martini, sitting } from './dayPeople.ts';
import { dayRoster } from './dayServer.ts';
import { look } from './look.ts';
import { pdfOf } from './pdfOf.ts';
import { addRoom, changeRoom, conflicts, makeNationalSitting } from './planning.ts';
import { inDialog } from './surveillant.ts';

/** Roster, rooms and seats; what does not fit is found, keeps the sitting from being published, and is solved. */
export async function planTheDay({ origin, one }: DayStaff): Promise<void> {
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
      expect.stringContaining(
        'Surveillant Utrecht Demo surveilleert op hetzelfde moment op meer dan één plaats',
      ),
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
}

/** The other coordinator publishes, and there are letters. @returns what each candidate signs in with */
export async function publishTheDay({ origin, one, two }: DayStaff): Promise<Credentials[]> {
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
  // Letters that are set closer together are read from the PDF as two words.
  expect(letters.pages[0]!.replaceAll(' ', '')).toContain(codes[0]!.code);
  return codes;
}

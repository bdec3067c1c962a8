import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { answer, expectQuestion, give, prepare, shownAnswer, signIn } from './candidate.ts';
import { supervisedRoom } from './supervisedRoom.ts';
import { expect, test } from './world.ts';

/** A look at a screen for the eye and for axe, on a telephone, a tablet and a desk. */
async function look(page: Page, screen: string): Promise<void> {
  for (const width of [360, 1024, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expectAccessible(page, `${screen}-${width}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${screen} at ${width}`).toBeLessThanOrEqual(0);
  }
}

test('[EE30] who is not yet let in waits, also past the start, sees no question, and begins when let in', async ({
  page,
  origin,
  server,
}) => {
  test.slow();
  const room = await supervisedRoom(server);
  await signIn(page, origin, room.who);
  await prepare(page);
  await expect(page.getByText('De surveillant controleert eerst wie u bent')).toBeVisible();
  await look(page, 'not-admitted');
  await room.start(4);
  await expect(page.getByText('De toets is al begonnen')).toBeVisible({ timeout: 15_000 });
  await look(page, 'late');
  await expect(page.getByRole('heading', { name: 'Vraag 1' })).toHaveCount(0);
  await room.act({ kind: 'identify', by: 'birthDate' });
  await room.act({ kind: 'admit', override: true });
  await expectQuestion(page, 1);
  await answer(page);
  await expectQuestion(page, 2);
});

test('[EE31] a pause keeps what was chosen, more time and messages are told beside the question, and an end is taken back', async ({
  page,
  origin,
  server,
}) => {
  test.slow();
  const room = await supervisedRoom(server);
  await signIn(page, origin, room.who);
  await prepare(page);
  await room.act({ kind: 'identify', by: 'birthDate' });
  await expect(page.getByText('De surveillant controleert eerst wie u bent')).toBeHidden();
  await room.start();
  await expectQuestion(page, 1);
  await answer(page);
  await expectQuestion(page, 2);
  await give(page);
  const given = await shownAnswer(page);

  await room.act({ kind: 'pause' });
  await expect(page.getByRole('heading', { name: 'De toets is gepauzeerd' })).toBeVisible();
  await expect(page.getByText('De klok staat stil op')).toBeVisible();
  await look(page, 'paused');
  await room.act({ kind: 'continue', compensate: true });
  await expectQuestion(page, 2);
  expect(await shownAnswer(page)).toEqual(given);
  await expect(page.getByText('De toets gaat verder. Uw nieuwe eindtijd is')).toBeVisible();
  await page.getByRole('button', { name: 'Sluiten' }).click();

  await room.act({ kind: 'addTime', minutes: 10, because: 'incident' });
  await expect(page.getByText('U hebt meer tijd gekregen. Uw nieuwe eindtijd is')).toBeVisible();
  await room.say('Over tien minuten gaat de verwarming aan.\nDat maakt even geluid.');
  await expect(page.getByText('Nieuw bericht van')).toBeVisible();
  await look(page, 'message');
  await page.getByRole('button', { name: 'Later lezen' }).click();
  await expect(page.getByText('Nieuw bericht van')).toBeHidden();
  await page.getByRole('button', { name: 'Berichten (1 nieuw)' }).click();
  await expect(page.getByRole('complementary', { name: 'Berichten' })).toContainText('de verwarming');
  await look(page, 'messages');
  await page.keyboard.press('Escape');
  await answer(page);
  await expectQuestion(page, 3);

  await room.act({ kind: 'terminate' });
  await expect(page.getByRole('heading', { name: 'De surveillant heeft uw toets beëindigd' })).toBeVisible();
  await look(page, 'terminated');
  await room.act({ kind: 'reopen', compensate: true, minutes: 0 });
  await expectQuestion(page, 3);
  await expect(page.getByText('Uw toets is heropend. U gaat verder waar u was.')).toBeVisible();
  await look(page, 'reopened');
  await answer(page);
  await expectQuestion(page, 4);
});

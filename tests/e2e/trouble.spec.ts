import { answer, expectQuestion, prepare, question, shownAnswer, signIn } from './candidate.ts';
import { jointSitting } from './jointSitting.ts';
import { picture } from './picture.ts';
import { expect, test } from './world.ts';

test('[EE3] while the server is away for 30 s the answer waits on the device, is sent, and the next question comes', async ({
  page,
  origin,
  server,
}) => {
  const sitting = await jointSitting(server);
  await signIn(page, origin, sitting.credentials[0]!);
  await prepare(page);
  await sitting.start();
  await expectQuestion(page, 1);
  await answer(page);
  await expectQuestion(page, 2);

  await server.kill('SIGKILL');
  await answer(page);
  await expect(page.getByText('Uw antwoord staat veilig op dit apparaat').first()).toBeVisible();
  await picture(page, 'server-gone');
  const given = await shownAnswer(page);
  await page.waitForTimeout(30_000);
  await expect(question(page, 2)).toBeVisible();
  expect(await shownAnswer(page)).toEqual(given);
  await server.restart();

  await expectQuestion(page, 3);
  await expect(page.getByText(/^Opgeslagen \d/)).toBeVisible();
});

test('[EE4] a reload while the server is away keeps the answer: it is sent when the server is back', async ({
  page,
  origin,
  server,
}) => {
  const sitting = await jointSitting(server);
  await signIn(page, origin, sitting.credentials[0]!);
  await prepare(page);
  await sitting.start();
  await expectQuestion(page, 1);
  await server.kill('SIGKILL');
  await answer(page);
  await expect(page.getByText('Uw antwoord staat veilig op dit apparaat').first()).toBeVisible();
  await server.restart();
  await page.reload();

  await expectQuestion(page, 2);
});

test('[EE5] a second device takes over at the same question and the first is told so', async ({
  browser,
  page,
  origin,
  server,
}) => {
  const sitting = await jointSitting(server);
  const who = sitting.credentials[0]!;
  await signIn(page, origin, who);
  await prepare(page);
  await sitting.start();
  await expectQuestion(page, 1);
  await answer(page);
  await expectQuestion(page, 2);

  const second = await (await browser.newContext()).newPage();
  await signIn(second, origin, who);
  await expectQuestion(second, 2);
  await expect(page.getByRole('heading', { name: 'U bent op een ander apparaat aangemeld' })).toBeVisible();
  await answer(second);
  await expectQuestion(second, 3);
});

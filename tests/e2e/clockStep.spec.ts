import { expect, type Page, test } from '@playwright/test';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { testNodes } from '#tests/support/testNodes.ts';
import { expectAccessible } from './axe.ts';
import { answer, expectQuestion, prepare, question, signIn } from './candidate.ts';
import { editorBrowser as staffBrowser } from './editor.ts';

const hourMs = 60 * 60_000;

/** The seconds that the candidate sees as left. */
async function secondsLeft(page: Page): Promise<number> {
  const said = await page.getByRole('timer', { name: 'Tijd over' }).textContent();
  const parts = said!.split(':').map(Number);
  return parts.reduce((sum, part) => sum * 60 + part, 0);
}

test('[EE41] an hour forward and two back on the clock of the server: nobody is closed or given time, and it is said', async ({
  browser,
  page,
}) => {
  test.slow();
  const nodes = await testNodes();
  try {
    const node = await nodes.start('peil-1');
    const { origin } = node;
    const staff = await node.coordinator();
    const { sitting, credentials } = await prepareSitting(staff, {
      candidates: 1,
      designId: 'kov',
      name: 'Klok verzet',
      plannedAt: Date.now(),
    });
    const params = { sittingId: sitting.id };
    await signIn(page, origin, credentials[0]!);
    await prepare(page);
    const { endsAt } = await staff.call('startSitting', {
      params,
      body: { version: sitting.version, leadSeconds: 3 },
    });
    await expectQuestion(page, 1);
    const coordinator = await staffBrowser(browser, origin, 'coordinator@peil.example');
    await coordinator.goto(`${origin}/staff/sittings/${sitting.id}/control`);
    const end = coordinator.getByText(/^Einde /);
    const said = await end.textContent();
    const before = await secondsLeft(page);
    const since = Date.now();

    node.setWall(hourMs);
    const alarm = coordinator.getByRole('alert');
    await expect(alarm).toContainText('De klok van server peil-1 is 60 minuten vooruitgezet', {
      timeout: 60_000,
    });
    await expect(alarm).toContainText('niemands eindtijd verandert');
    await expectAccessible(coordinator, 'clock-moved');
    await expect(question(page, 1)).toBeVisible();
    await answer(page);
    await expectQuestion(page, 2);

    node.setWall(-2 * hourMs);
    await expect(alarm).toContainText('De klok van server peil-1 is 120 minuten teruggezet', {
      timeout: 60_000,
    });
    await answer(page);
    await expectQuestion(page, 3);
    const passed = (Date.now() - since) / 1000;
    expect(Math.abs(before - passed - (await secondsLeft(page)))).toBeLessThan(5);
    expect((await end.textContent())?.slice(0, 14)).toBe(said?.slice(0, 14));
    expect(await staff.call('viewSitting', { params })).toMatchObject({ state: 'open', endsAt });
    const log = await staff.call('viewAudit', { params });
    expect(log.filter(({ action }) => action === 'clock.moved')).toHaveLength(2);
  } finally {
    await nodes.stop();
  }
});

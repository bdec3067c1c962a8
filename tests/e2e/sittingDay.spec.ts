import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { demoRoster } from '#server/cli/demoPeople.ts';
import { simulatedCandidate } from '#server/loadtest/simulatedCandidate.ts';
import { answeringWith } from '#server/loadtest/trueAbility.ts';
import { answerToTheEnd, expectQuestion, prepare, signIn } from './candidate.ts';
import {
  closeSitting,
  downloadCodes,
  giveStart,
  importRoster,
  makeSitting,
  openTab,
  publish,
  releaseResults,
  signInAsCoordinator,
} from './coordinator.ts';
import { picture } from './picture.ts';
import { expect, test } from './world.ts';

const candidates = 40;
const inBrowsers = 3;

test('[EE1] a coordinator runs a sitting of 40: three in browsers and 37 simulated finish, feedback opens', async ({
  browser,
  page,
  origin,
  server,
}) => {
  test.setTimeout(360_000);
  await signInAsCoordinator(page, origin);
  await makeSitting(page, 'LHK maart 2030', 'LHK adaptief');
  await importRoster(page, demoRoster(), candidates);
  await publish(page, candidates);
  const codes = await downloadCodes(page);
  expect(codes).toHaveLength(candidates);

  const browsers = await Promise.all(
    codes.slice(0, inBrowsers).map(async (credentials) => {
      const own = await (await browser.newContext()).newPage();
      await signIn(own, origin, credentials);
      await prepare(own);
      return own;
    }),
  );
  const stop = new AbortController();
  const simulated = codes.slice(inBrowsers).map((credentials) => {
    const random = seededRandom(credentials.number);
    return simulatedCandidate(origin, credentials, {
      choose: answeringWith(random() * 3 - 1.5, server.entries, random),
      thinkMs: () => 400 + 800 * random(),
      random,
    });
  });
  for (const person of simulated) await person.signIn();
  const tests = simulated.map((person) => person.takeTest(stop.signal));

  await openTab(page, 'Voortgang');
  await giveStart(page, candidates, 5);
  await Promise.all(browsers.map((own) => expectQuestion(own, 1)));
  await expect(browsers[0]!.getByText('Tijd over')).toBeVisible();
  await picture(browsers[0]!, 'question');
  await expect(page.getByText(/^\d+ bezig$/).first()).toBeVisible({ timeout: 30_000 });
  await picture(page, 'progress');
  const lengths = await Promise.all(browsers.map((own) => answerToTheEnd(own)));
  expect(await Promise.all(tests)).toEqual(simulated.map(() => 'finished'));
  for (const person of simulated) person.close();
  for (const length of lengths) expect(length).toBeGreaterThanOrEqual(40);

  await expect(browsers[0]!.getByText('zodra de coördinator de resultaten vrijgeeft')).toBeVisible();
  await closeSitting(page);
  await releaseResults(page, candidates);

  await openTab(page, 'Resultaten');
  await expect(page.getByText(`${candidates} deelnemers`).first()).toBeVisible();
  await expect(page.getByText(`${candidates} van ${candidates}`).first()).toBeVisible();
  await expect(page.getByText('De afname is gesloten.')).toBeHidden({ timeout: 20_000 });
  await picture(page, 'results');

  const coordinator = await server.coordinator();
  const sitting = (await coordinator.call('listSittings')).find(({ name }) => name === 'LHK maart 2030')!;
  const { rows } = await coordinator.call('viewResults', { params: { sittingId: sitting.id } });
  expect(rows).toHaveLength(candidates);
  expect(rows.filter(({ state, quotasMet }) => state === 'finished' && quotasMet)).toHaveLength(candidates);

  const first = browsers[0]!;
  await first.reload();
  await first.getByRole('button', { name: 'Bekijk uw feedback' }).click();
  await expect(first.getByRole('heading', { name: 'Uw feedback' })).toBeVisible();
  await expect(first.getByText('Uw kennis ligt', { exact: false }).first()).toBeVisible();
  await picture(first, 'feedback');
});

import { readdirSync, readFileSync } from 'node:fs';
import { itemParts } from '#itembank/content/itemParts.ts';
import { plainText } from '#itembank/content/plainText.ts';
import { startOwnServer } from '#server/loadtest/ownServer.ts';
import { canaryBank, type Secrets, seedReleases } from '../support/canaryWorld.ts';
import { leaksIn, type Traffic } from '../support/leaks.ts';
import { answer, answerToTheEnd, expectQuestion, prepare, signIn } from './candidate.ts';
import { jointSitting } from './jointSitting.ts';
import { tap } from './wiretap.ts';
import { expect, test } from './world.ts';

const { releases, secrets } = canaryBank();
const all = (pick: (one: Secrets) => readonly string[]) => secrets.flatMap(pick);

/** The items that reached the browser. */
function shownIn(traffic: readonly Traffic[]): Secrets[] {
  const text = traffic.map(({ bytes }) => bytes.toString('utf8')).join('\n');
  return secrets.filter(({ shown }) => shown.every((part) => text.includes(part)));
}

test('[SY1] a live test tells the browser no key, rationale, source, parameter, code or hash', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const server = await startOwnServer({ seed: seedReleases(releases) });
  const sitting = await jointSitting(server, { candidates: 2 });
  const wire = tap(page);
  await signIn(page, server.origin, sitting.credentials[0]!);
  await prepare(page);
  await sitting.start();
  await answerToTheEnd(page);
  for (const wrong of [
    'attempts/x',
    `attempts/${crypto.randomUUID()}`,
    'releases',
    'nothing',
    'media/x.svg',
  ]) {
    await page.evaluate((path) => fetch(path).then((reply) => reply.text()), `/api/${wrong}`);
  }
  await page.evaluate(() =>
    fetch('/api/attempts/x/answers', { method: 'POST', headers: { 'X-Peil': '1' }, body: '{"a":' }).then(
      (reply) => reply.text(),
    ),
  );
  await wire.settle();
  expect(shownIn(wire.traffic).length).toBeGreaterThanOrEqual(40);
  expect(leaksIn(wire.traffic, [...all((s) => s.always), ...all((s) => s.untilExplained)])).toEqual([]);
  expect(
    leaksIn(
      wire.traffic,
      all((s) => s.sources),
    ),
  ).toEqual([]);
  expect(wire.traffic.filter(({ bytes }) => bytes.includes('"key":'))).toEqual([]);

  await sitting.closeAndRelease();
  await page.reload();
  await page.getByRole('button', { name: 'Bekijk uw feedback' }).click();
  await expect(page.getByRole('heading', { name: 'Uw feedback' })).toBeVisible();
  await wire.settle();
  expect(leaksIn(wire.traffic, [...all((s) => s.always), ...all((s) => s.untilExplained)])).toEqual([]);
  await server.stop();
});

test('[SY2] practice explains the items that were answered and tells nothing of the others', async ({
  page,
}) => {
  const server = await startOwnServer({ seed: seedReleases(releases) });
  const wire = tap(page);
  await page.goto(`${server.origin}/oefenen`);
  await page.getByRole('button', { name: 'Account maken' }).click();
  await page.getByLabel('Naam').fill('Kanarie');
  await page.getByLabel('E-mailadres').fill('kooi@oefenen.example');
  await page.getByLabel('Wachtwoord', { exact: true }).fill('een deurtje dat openstaat');
  await page.getByRole('button', { name: 'Account maken' }).click();
  await page.getByRole('button', { name: 'Beginnen: Oefentoets' }).click();
  const answered = 5;
  for (let position = 1; position <= answered; position += 1) {
    await expectQuestion(page, position);
    await answer(page);
    await page.getByRole('button', { name: 'Volgende vraag' }).click();
  }
  await expectQuestion(page, answered + 1);
  await wire.settle();

  const shown = shownIn(wire.traffic);
  expect(shown).toHaveLength(answered + 1);
  const explained = shown.filter(({ untilExplained }) => leaksIn(wire.traffic, untilExplained).length > 0);
  expect(explained).toHaveLength(answered);
  const others = secrets.filter((item) => !explained.includes(item));
  expect(
    leaksIn(
      wire.traffic,
      others.flatMap((s) => [...s.untilExplained, ...s.sources]),
    ),
  ).toEqual([]);
  expect(
    leaksIn(
      wire.traffic,
      all((s) => s.always),
    ),
  ).toEqual([]);
  await server.stop();
});

test('[SY3] nothing of the bank is in the built clients', () => {
  const folder = 'dist/client';
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const built = files.map(({ parentPath, name }) => ({
    where: name,
    bytes: readFileSync(`${parentPath}/${name}`),
  }));
  const words = releases.flatMap(({ entries }) =>
    entries.flatMap(({ version: { content, code } }) => [
      code,
      ...[content.rationale, ...itemParts(content).flatMap(({ rationale }) => rationale ?? [])].map(
        (reason) => plainText([reason].flat()).slice(0, 60),
      ),
    ]),
  );
  expect(built.length).toBeGreaterThan(5);
  expect(
    leaksIn(
      built,
      words.filter((word) => word.length >= 7),
    ),
  ).toEqual([]);
});

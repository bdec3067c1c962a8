import { afterAll, beforeAll, expect, test } from 'vitest';
import { readResponseMatrixCsv } from '#server/cli/responseMatrixCsv.ts';
import { fileWith } from '#tests/support/runCommandLine.ts';
import {
  answerAll,
  openTestWorld,
  publishedSitting,
  startedSitting,
  type TestWorld,
} from '#tests/support/testWorld.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

test('[RS7] the answers to a release can be calibrated, name nobody, and leave a line', async () => {
  const attempts = await startedSitting(world, await publishedSitting(world));
  await answerAll(world, attempts[0]!, true);
  await answerAll(world, attempts[1]!, false);
  const csv = await world.responses.csv('kov-demo-1', { name: 'Els' });
  if (typeof csv !== 'string') throw new Error(csv.refused);
  expect(csv).not.toMatch(/Kandidaat|A0000/);
  for (const attempt of attempts) expect(csv).not.toContain(attempt);
  const { ids, persons, matrix } = await readResponseMatrixCsv(fileWith(csv), undefined);
  const release = (await world.bank.findRelease('kov-demo-1'))!;
  expect(ids).toEqual(release.entries.map(({ version }) => version.code));
  expect(persons).toHaveLength(2);
  const rows = persons.map((_, person) => [
    ...matrix.codes.slice(person * ids.length, (person + 1) * ids.length),
  ]);
  const given = rows.map((row) => row.filter((code) => code >= 0));
  expect(given.map((row) => new Set(row)).toSorted((x, y) => Math.max(...x) - Math.max(...y))).toEqual([
    new Set([0]),
    new Set([1]),
  ]);
  expect(await world.audit.about('kov-demo-1')).toContainEqual(
    expect.objectContaining({ actor: 'Els', action: 'responses.exported', detail: { tests: 2 } }),
  );
  expect(await world.responses.csv('kov-demo-9', { name: 'Els' })).toEqual({ refused: 'notFound' });
});

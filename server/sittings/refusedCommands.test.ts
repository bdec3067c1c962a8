import { afterAll, beforeAll, expect, test } from 'vitest';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import {
  actor,
  bytesOf,
  moreTime,
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

/** What was refused of what somebody asked of a sitting, as the log has it. */
async function refusalsOf(id: string) {
  const lines = await world.audit.about(id);
  return lines
    .filter(({ action }) => action === 'sitting.refused')
    .map((line) => ({ by: line.actor, ...line.detail }));
}
const versionOf = async (id: string) => (await world.sittingStore.find(id))!.version;

test('[CR13] a step that is refused stands in the log with who asked for what and why not', async () => {
  const id = await publishedSitting(world);
  const [first] = await startedSitting(world, id);
  const startAgain = async () => world.sittings.start('Een', id, await versionOf(id), 10_000);
  expect(await startAgain()).toEqual({ refused: 'sittingNotPublished' });
  await world.pauses.pause('Twee', id, 1, 'brandalarm');
  await world.attempts.command(first!, {
    kind: 'terminate',
    terminationId: crypto.randomUUID(),
    why: 'other',
  });
  expect(await world.extensions.forOne(actor, id, first!, moreTime(60_000, 'storing'))).toEqual({
    refused: 'attemptFinished',
  });
  const { number } = (await world.sittingStore.rowOfAttempt(first!))!;
  const other = bytesOf(rosterOf(3).replace(/,30$/m, ',15'));
  await world.rosters.import('Drie', id, other, true);
  expect(await world.rosters.import('Drie', id, other, false)).toMatchObject({ imported: false });
  expect(await refusalsOf(id)).toEqual([
    { by: 'Een', command: 'sitting.started', code: 'sittingNotPublished' },
    { by: 'Twee', command: 'sitting.paused', code: 'sittingChanged' },
    { by: actor, command: 'attempt.extended', code: 'attemptFinished', number },
    { by: 'Drie', command: 'roster.imported', code: 'rosterRefused' },
  ]);
});

test('[CR14] asked again and again within a minute it stands there once; bad input and what Peil does itself do not', async () => {
  const id = await publishedSitting(world);
  const close = async (by: string) => world.sittings.close(by, id, await versionOf(id), 'zomaar');
  for (const by of ['Een', 'Een', 'Een', 'Twee', 'Peil']) await close(by);
  expect((await refusalsOf(id)).map(({ by }) => by)).toEqual(['Een', 'Twee']);
  world.clock.moveBy(60_001);
  await close('Een');
  expect(await refusalsOf(id)).toHaveLength(3);
  await world.rosters.import('Drie', id, bytesOf('nummer\n'), false);
  expect(await refusalsOf(id)).toHaveLength(3);
});

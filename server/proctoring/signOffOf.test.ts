import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Room } from '#contracts/room.ts';
import { openTestWorld, publishedSitting, startedSitting, type TestWorld } from '#tests/support/testWorld.ts';
import { emptyRoom } from './room.ts';
import { signOffOf } from './signOffOf.ts';
import { workOf } from './workOf.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

test('[SVE5] the report of a room lists an accommodation that was given there, with what was granted beforehand', async () => {
  const id = await publishedSitting(world);
  const attemptIds = await startedSitting(world, id);
  const given = { kind: 'extend', byMs: 10 * 60_000, because: 'accommodation' } as const;
  await world.attempts.command(attemptIds[1]!, { ...given, extensionId: randomUUID() });
  const works = await Promise.all(
    attemptIds.map(
      async (attemptId) => [attemptId, workOf(await world.attempts.live(attemptId), undefined)] as const,
    ),
  );
  const { extraTime } = signOffOf({
    language: 'nl',
    sitting: (await world.sittingStore.find(id))!,
    room: Room.parse({
      id: randomUUID(),
      sittingId: id,
      name: 'Zaal 1',
      institute: 'Leiden',
      kind: 'supervised',
      admission: 'afterIdentification',
      capacity: 9,
      proctors: [],
    }),
    proctors: [],
    roster: await world.sittingStore.roster(id),
    works: new Map(works),
    state: emptyRoom,
    madeAt: world.clock.now(),
    madeBy: 'Surveillant',
  });
  expect(extraTime).toMatchObject([
    { number: 'A00001', accommodationMinutes: 30, incidentMinutes: 0 },
    { number: 'A00002', accommodationMinutes: 10, incidentMinutes: 0 },
  ]);
});

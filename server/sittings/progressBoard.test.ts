import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProgressDelta } from '#contracts/progress.ts';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import {
  actor,
  answerItem,
  bytesOf,
  draftSitting,
  moreTime,
  openTestWorld,
  publishedSitting,
  seatOf,
  seats,
  startedSitting,
  type TestWorld,
} from '#tests/support/testWorld.ts';
import { type ProgressBoard, progressBoard } from './progressBoard.ts';

let world: TestWorld;
const connected = new Set<string>();
let board: ProgressBoard;
beforeAll(async () => {
  world = await openTestWorld();
  board = progressBoard({
    store: world.sittingStore,
    attempts: world.attempts,
    presence: { isConnected: (attemptId) => connected.has(attemptId) },
    maximumItems: async () => 24,
    comments: world.comments.countBySitting,
  });
  world.attempts.listen(({ record }) => board.touch(record.id));
});
afterAll(() => world.close());

function raise(_id: string, error: unknown): never {
  throw error;
}
const statesOf = async (id: string) => (await board.view(id)).rows.map(({ state }) => state);
/** What a dashboard would hear of one sitting. */
async function deltaOf(id: string): Promise<ProgressDelta | undefined> {
  return (await board.takeDeltas(raise)).find(({ sittingId }) => sittingId === id);
}

describe('the progress of a sitting', () => {
  test('[PB1] shows everyone of the roster: absent, waiting, working, finished', async () => {
    const id = await publishedSitting(world, { roster: rosterOf(4) });
    expect(await statesOf(id)).toEqual(['absent', 'absent', 'absent', 'absent']);
    const codes = await world.seats.codes(actor, id);
    if ('refused' in codes) throw new Error(codes.refused);
    const ids = [];
    for (const one of codes.slice(1)) ids.push(await seatOf(world, one));
    await board.takeDeltas(raise);
    expect(await statesOf(id)).toEqual(['absent', 'waiting', 'waiting', 'waiting']);

    await world.sittings.start(actor, id, 3, 5_000);
    world.clock.moveBy(5_000);
    await answerItem(world, ids[1]!, true);
    for (let n = 0; n < 24; n++) await answerItem(world, ids[2]!, n % 2 === 0);
    await board.takeDeltas(raise);
    const { rows, maximumItems } = await board.view(id);
    expect(rows.map(({ state, answered }) => [state, answered])).toEqual([
      ['absent', 0],
      ['waiting', 0],
      ['working', 1],
      ['finished', 24],
    ]);
    expect(maximumItems).toBe(24);
    expect(rows[2]).toMatchObject({
      number: 'A00003',
      name: 'Kandidaat 3',
      lastStoredAt: world.clock.now(),
      extraMinutes: 0,
    });
  });

  test('[PB2] tells what changed, and only that, with the version it started from', async () => {
    const id = await publishedSitting(world);
    const [, quick] = await startedSitting(world, id);
    const before = await board.view(id);
    await board.takeDeltas(raise);
    expect(await deltaOf(id)).toBeUndefined();
    await answerItem(world, quick!, true);
    const delta = (await deltaOf(id))!;
    expect(delta.rows.map(({ attemptId, answered }) => [attemptId, answered])).toEqual([[quick, 1]]);
    expect(delta.version).toBe(delta.sinceVersion + 1);
    expect((await board.view(id)).version).toBe(delta.version);
    expect(delta.sinceVersion).toBeGreaterThanOrEqual(before.version);
    expect(await deltaOf(id)).toBeUndefined();
  });

  test('[PB2] adds up: the first picture and all changes after it make the last picture', async () => {
    const id = await publishedSitting(world, { roster: rosterOf(6) });
    const attempts = await startedSitting(world, id);
    const { rows } = await board.view(id);
    const picture = new Map(rows.map((row) => [row.attemptId as string, row]));
    let { version } = await board.view(id);
    for (const [i, attemptId] of attempts.entries()) {
      for (let n = 0; n < i; n++) await answerItem(world, attemptId, true);
      if (i % 2 === 0) continue;
      const delta = (await deltaOf(id))!;
      expect(delta.sinceVersion).toBe(version);
      version = delta.version;
      for (const row of delta.rows) picture.set(row.attemptId, row);
    }
    expect([...picture.values()]).toEqual((await board.view(id)).rows);
  });

  test('[PB3] follows who is connected and who made a remark', async () => {
    const id = await publishedSitting(world);
    const [slow] = await startedSitting(world, id);
    await board.view(id);
    await board.takeDeltas(raise);
    connected.add(slow!);
    board.touch(slow!);
    expect((await deltaOf(id))!.rows).toMatchObject([{ attemptId: slow, connected: true, comments: 0 }]);
    await world.comments.add({
      id: randomUUID(),
      attemptId: slow!,
      position: 1,
      itemCode: 'KOV-001',
      text: 'Typefout',
      at: 1,
    });
    board.touch(slow!);
    connected.delete(slow!);
    expect((await deltaOf(id))!.rows).toMatchObject([{ attemptId: slow, connected: false, comments: 1 }]);
  });

  test('[PB4] follows a roster that is imported again while someone looks', async () => {
    const id = await draftSitting(world);
    expect(await statesOf(id)).toEqual([]);
    await world.rosters.import(actor, id, bytesOf(rosterOf(2)), false);
    expect((await board.view(id)).rows.map(({ number }) => number)).toEqual(['A00001', 'A00002']);
    await world.rosters.import(actor, id, bytesOf(rosterOf(3)), false);
    await world.sittings.publish(actor, id, 3);
    const [first] = await seats(world, id);
    expect((await board.view(id)).rows).toHaveLength(3);
    board.touch(first!);
    await board.takeDeltas(raise);
    expect(await statesOf(id)).toEqual(['waiting', 'waiting', 'waiting']);
  });

  test('[PB6] gives who waits the end they will have, own time included, and moves it with the common end', async () => {
    const id = await publishedSitting(world, { roster: rosterOf(4) });
    const codes = await world.seats.codes(actor, id);
    if ('refused' in codes) throw new Error(codes.refused);
    const attempts = [];
    for (const one of codes.slice(0, 3)) attempts.push(await seatOf(world, one));
    const ends = async () => (await board.view(id)).rows.map(({ endsAt }) => endsAt);
    expect(await ends()).toEqual([null, null, null, null]);

    await world.sittings.start(actor, id, 3, 5_000);
    const { endsAt } = (await world.sittingStore.find(id))!;
    board.touchAll(id);
    await Promise.resolve();
    await board.takeDeltas(raise);
    const half = 30 * 60_000;
    expect(await ends()).toEqual([endsAt! + half, endsAt, endsAt, null]);

    world.clock.moveBy(5_000);
    await answerItem(world, attempts[2]!, true);
    await world.extensions.forOne(actor, id, attempts[1]!, moreTime(60_000, 'storing'));
    await world.extensions.forAll(actor, id, moreTime(120_000, 'storing'));
    board.touchAll(id);
    await Promise.resolve();
    expect((await deltaOf(id))!.rows).toHaveLength(3);
    expect(await ends()).toEqual([endsAt! + half + 120_000, endsAt! + 180_000, endsAt! + 120_000, null]);
  });

  test('[PB7] of one sitting that cannot be looked at keeps back no other, and tells it later', async () => {
    let broken = '';
    const shaky = progressBoard({
      store: world.sittingStore,
      attempts: world.attempts,
      presence: { isConnected: () => false },
      maximumItems: async () => 24,
      comments: async (id) => {
        if (id === broken) throw new Error('no database');
        return world.comments.countBySitting(id);
      },
    });
    const [one, two] = [await publishedSitting(world), await publishedSitting(world)];
    for (const id of [one, two]) {
      await shaky.view(id);
      const [attempt] = await startedSitting(world, id);
      shaky.touch(attempt!);
    }
    broken = one;
    const failures: string[] = [];
    const told = (id: string) => void failures.push(id);
    expect((await shaky.takeDeltas(told)).map(({ sittingId }) => sittingId)).toEqual([two]);
    expect(failures).toEqual([one]);
    broken = '';
    expect((await shaky.takeDeltas(told)).map(({ sittingId }) => sittingId)).toEqual([one]);
  });

  test('[PB5] says nothing about items, answers or scores', async () => {
    const id = await publishedSitting(world);
    await startedSitting(world, id);
    expect(Object.keys((await board.view(id)).rows[0]!).toSorted()).toEqual([
      'answered',
      'attemptId',
      'comments',
      'connected',
      'endsAt',
      'extraMinutes',
      'institute',
      'lastStoredAt',
      'name',
      'number',
      'state',
    ]);
  });
});

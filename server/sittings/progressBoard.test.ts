import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProgressDelta } from '#contracts/progress.ts';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import {
  actor,
  answerItem,
  bytesOf,
  draftSitting,
  openTestWorld,
  publishedSitting,
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
    maximumItems: async () => 12,
    comments: world.comments.countBySitting,
  });
  world.attempts.listen(({ record }) => board.touch(record.id));
});
afterAll(() => world.close());

const statesOf = async (id: string) => (await board.view(id)).rows.map(({ state }) => state);
/** What a dashboard would hear of one sitting. */
async function deltaOf(id: string): Promise<ProgressDelta | undefined> {
  return (await board.takeDeltas()).find(({ sittingId }) => sittingId === id);
}

describe('the progress of a sitting', () => {
  test('[PB1] shows everyone of the roster: absent, waiting, working, finished', async () => {
    const id = await publishedSitting(world, { roster: rosterOf(4) });
    expect(await statesOf(id)).toEqual(['absent', 'absent', 'absent', 'absent']);
    const codes = await world.sittings.codes(actor, id);
    if ('refused' in codes) throw new Error(codes.refused);
    const ids = [];
    for (const { number, code } of codes.slice(1))
      ids.push((await world.sittings.findSeat(number, code))!.attemptId);
    await board.takeDeltas();
    expect(await statesOf(id)).toEqual(['absent', 'waiting', 'waiting', 'waiting']);

    await world.sittings.start(actor, id, 3, 5_000);
    world.clock.moveBy(5_000);
    await answerItem(world, ids[1]!, true);
    for (let n = 0; n < 12; n++) await answerItem(world, ids[2]!, n % 2 === 0);
    await board.takeDeltas();
    const { rows, maximumItems } = await board.view(id);
    expect(rows.map(({ state, answered }) => [state, answered])).toEqual([
      ['absent', 0],
      ['waiting', 0],
      ['working', 1],
      ['finished', 12],
    ]);
    expect(maximumItems).toBe(12);
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
    await board.takeDeltas();
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
    await board.takeDeltas();
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
    await world.sittings.importRoster(actor, id, bytesOf(rosterOf(2)), false);
    expect((await board.view(id)).rows.map(({ number }) => number)).toEqual(['A00001', 'A00002']);
    await world.sittings.importRoster(actor, id, bytesOf(rosterOf(3)), false);
    await world.sittings.publish(actor, id, 3);
    const [first] = await seats(world, id);
    expect((await board.view(id)).rows).toHaveLength(3);
    board.touch(first!);
    await board.takeDeltas();
    expect(await statesOf(id)).toEqual(['waiting', 'waiting', 'waiting']);
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

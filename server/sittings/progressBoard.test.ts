import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProgressDelta } from '#contracts/progress.ts';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import { attemptServiceOn } from '#tests/support/attemptWorld.ts';
import { storesOn } from '#tests/support/stores.ts';
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

  test('[PB8] shows who was registered after publication, and no longer who was taken off, to those who merge as well', async () => {
    const id = await publishedSitting(world, { roster: rosterOf(3) });
    const before = await board.view(id);
    await board.takeDeltas(raise);
    const later = rosterOf(4)
      .replace(/^A00002.*\n/m, '')
      .replace('Kandidaat 3', 'Kandidaat Drie');
    const report = await world.rosters.import(actor, id, bytesOf(later), false);
    expect(report).toMatchObject({ imported: true, added: 1, removed: 1, changed: 1 });
    board.touchAll(id);
    await Promise.resolve();
    const delta = (await deltaOf(id))!;
    expect(delta.epoch).not.toBe(before.epoch);
    const after = await board.view(id);
    expect(after.epoch).toBe(delta.epoch);
    expect(after.rows.map(({ number, name }) => [number, name])).toEqual([
      ['A00001', 'Kandidaat 1'],
      ['A00003', 'Kandidaat Drie'],
      ['A00004', 'Kandidaat 4'],
    ]);
    const attempts = await seats(world, id);
    expect((await deltaOf(id))!).toMatchObject({ epoch: after.epoch, sinceVersion: after.version });
    expect(await statesOf(id)).toEqual(attempts.map(() => 'waiting'));
  });

  test('[PB8] is followed by who only looks, and stays the same picture when the sitting changed otherwise', async () => {
    const id = await publishedSitting(world, { roster: rosterOf(2) });
    const { epoch } = await board.view(id);
    await world.sittings.start(actor, id, 3, 60_000);
    expect(await board.view(id)).toMatchObject({ epoch, rows: [{}, {}] });
    await world.rosters.import(actor, id, bytesOf(rosterOf(3)), false);
    const views = await Promise.all([board.view(id), board.view(id)]);
    expect(views[0]!.rows).toHaveLength(3);
    expect(views[0]!.epoch).not.toBe(epoch);
    expect(views[1]).toEqual(views[0]);
    // Who watches was told of nothing yet.
    expect(await deltaOf(id)).toMatchObject({ epoch: views[0]!.epoch, rows: [] });
    expect(await deltaOf(id)).toBeUndefined();
  });

  test('[PB9] asks the database no more of 4,000 who never signed in than of 4', async () => {
    let asked = 0;
    const counted = {
      ...world.database,
      read: world.database.read.withPlugin({
        transformQuery: ({ node }) => node,
        async transformResult({ result }) {
          asked += 1;
          return result;
        },
      }),
    };
    const stores = storesOn(counted);
    const elsewhere = progressBoard({
      store: stores.sittings,
      attempts: attemptServiceOn(counted, world.clock),
      presence: { isConnected: () => false },
      maximumItems: async () => 24,
      comments: stores.comments.countBySitting,
    });
    const questions = async (candidates: number) => {
      const id = await publishedSitting(world, { roster: rosterOf(candidates) });
      const codes = await world.seats.codes(actor, id);
      if ('refused' in codes) throw new Error(codes.refused);
      await seatOf(world, codes[0]!);
      await elsewhere.view(id);
      elsewhere.touchAll(id);
      await Promise.resolve();
      asked = 0;
      await elsewhere.takeDeltas(raise);
      return asked;
    };
    const few = await questions(4);
    expect(few).toBe(3); // the sitting, its remarks, and who has signed in
    expect(await questions(4_000)).toBe(few);
  }, 60_000);

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

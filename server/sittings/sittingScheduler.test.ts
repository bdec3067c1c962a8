import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PushName } from '#contracts/events.ts';
import { plainSitting } from '#contracts/sitting.ts';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import { attemptRoom, keyRoom, type Pusher, sittingRoom, watchRoom } from '#server/platform/sockets.ts';
import {
  actor,
  answerItem,
  bytesOf,
  moreTime,
  openTestWorld,
  publishedSitting,
  seats,
  startedSitting,
  type TestWorld,
} from '#tests/support/testWorld.ts';
import { closesAfterMs } from './endOverdue.ts';
import { fixedStart } from './fixedStart.ts';
import { type ProgressBoard, progressBoard } from './progressBoard.ts';
import { sittingScheduler } from './sittingScheduler.ts';

interface Pushed {
  readonly room: string;
  readonly name: PushName;
  readonly message: object;
}

const stops: (() => void)[] = [];
let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});
afterAll(() => world.close());

/** Starts a scheduler as a server does, and keeps what it pushes. */
async function schedulerOf(of: TestWorld): Promise<{ pushed: Pushed[]; board: ProgressBoard }> {
  const pushed: Pushed[] = [];
  const pusher: Pusher = {
    push: () => undefined,
    pushHere: (room, name, message) => void pushed.push({ room, name, message }),
    end: () => undefined,
    letHaveKey: () => undefined,
    count: () => 0,
    attemptsHere: () => [],
    roomsHere: () => [],
    putOut: () => undefined,
    onPresence: () => undefined,
  };
  const board = progressBoard({
    store: of.sittingStore,
    attempts: of.attempts,
    presence: { isConnected: () => false },
    maximumItems: async () => 12,
    comments: of.comments.countBySitting,
  });
  of.attempts.listen(({ record }) => board.touch(record.id));
  const { sittingStore: store, registry, sittings, sittingChanges: changes, attempts, clock } = of;
  const log = pino({ level: 'silent' });
  const stop = await sittingScheduler({
    store,
    registry,
    sittings,
    changes,
    attempts,
    board,
    pusher,
    clock,
    log,
  }).start();
  stops.push(stop);
  return { pushed, board };
}

const inRoom = (pushed: readonly Pushed[], room: string, name: PushName) =>
  pushed.filter((push) => push.room === room && push.name === name).map(({ message }) => message);

/** Real seconds pass until the ticking did what is expected. */
const soon = { timeout: 15_000, interval: 100 };

describe('the start', { timeout: 60_000 }, () => {
  test('[SC1] is announced without the key, and the key follows at T0, once, extended or not', async () => {
    const { pushed } = await schedulerOf(world);
    const id = await publishedSitting(world);
    const before = performance.now();
    await world.sittings.start(actor, id, 3, 3_000);
    const { startsAt, endsAt, sealKey } = (await world.sittingStore.find(id))!;
    const extended = endsAt! + 60_000;
    const told = () =>
      [sittingRoom(id), keyRoom(id)].flatMap((room) => inRoom(pushed, room, 'sitting:started'));
    expect(told()).toEqual([{ startsAt, endsAt, sealKey: null }]);
    await world.extensions.forAll(actor, id, moreTime(60_000, 'storing'));
    expect(told()).toEqual([
      { startsAt, endsAt, sealKey: null },
      { startsAt, endsAt: extended, sealKey: null },
    ]);
    await vi.waitFor(() => expect(told().at(-1)).toEqual({ startsAt, endsAt: extended, sealKey }), soon);
    expect(performance.now() - before).toBeGreaterThan(2_900);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(told()).toHaveLength(3);
  });

  test('[SC1] that is taken back before T0 gives no key to anyone', async () => {
    const { pushed } = await schedulerOf(world);
    const id = await publishedSitting(world);
    await world.sittings.start(actor, id, 3, 2_500);
    await world.sittings.close(actor, id, 4, 'verkeerde afname');
    // Longer than the lead twice: the clock of this world stands still while it waits for T0.
    await new Promise((resolve) => setTimeout(resolve, 5_500));
    expect(JSON.stringify(pushed)).not.toContain((await world.sittingStore.find(id))!.sealKey);
  });

  test('[CR2] that was undone and given again gives the key at the later moment, not at the first', async () => {
    const { pushed } = await schedulerOf(world);
    const id = await publishedSitting(world);
    const started = await world.sittings.start(actor, id, 3, 2_300);
    expect(started).toHaveProperty('sitting');
    expect(await world.starts.undo({ personId: 'x', name: 'Een' }, id, 4, 'te vroeg')).toHaveProperty(
      'sitting',
    );
    await world.sittings.start(actor, id, 5, 4_000);
    const keys = () => inRoom(pushed, keyRoom(id), 'sitting:started');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(keys()).toEqual([]);
    await vi.waitFor(() => expect(keys()).toHaveLength(1), soon);
  });

  test('[SC2] and every other change tells dashboards and candidates to look again', async () => {
    const { pushed } = await schedulerOf(world);
    const id = await publishedSitting(world);
    await startedSitting(world, id);
    await world.extensions.forAll(actor, id, moreTime(60_000, 'storing'));
    expect(inRoom(pushed, watchRoom(id), 'sitting:changed').at(-1)).toEqual({ sittingId: id, version: 5 });
    expect(inRoom(pushed, sittingRoom(id), 'attempt:changed').at(-1)).toEqual({ version: 5 });
  });
});

describe('by the clock', { timeout: 60_000 }, () => {
  test('[SC3] dashboards hear of a change about once a second, and of a sitting nobody watches nothing', async () => {
    const { pushed, board } = await schedulerOf(world);
    const [watched, other] = [await publishedSitting(world), await publishedSitting(world)];
    const [, quick] = await startedSitting(world, watched);
    const [, elsewhere] = await startedSitting(world, other);
    await board.view(watched);
    for (const attemptId of [quick!, quick!, elsewhere!]) await answerItem(world, attemptId, true);
    const told = () => inRoom(pushed, watchRoom(watched), 'sitting:progress');
    await vi.waitFor(() => {
      expect(told().at(-1)).toMatchObject({
        sittingId: watched,
        rows: [{ attemptId: quick, answered: 2 }],
      });
    }, soon);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(told().length).toBeLessThanOrEqual(2); // a tick may fall between the two answers
    expect(pushed.filter(({ name }) => name === 'sitting:progress')).toHaveLength(told().length);
  });

  test('[SC4] an attempt whose time is over is ended without anyone asking; one with time left goes on', async () => {
    const { pushed } = await schedulerOf(world);
    const id = await publishedSitting(world);
    const [slow, quick] = await startedSitting(world, id);
    for (const attemptId of [slow!, quick!]) await answerItem(world, attemptId, true);
    world.clock.moveBy(30 * 60_000 + 1);
    await vi.waitFor(async () => {
      expect((await world.attempts.live(quick!))!.attempt).toMatchObject({
        state: 'finished',
        reason: 'timeUp',
      });
    }, soon);
    expect((await world.attempts.live(slow!))!.attempt.state).toBe('running');
    await vi.waitFor(() => {
      expect(inRoom(pushed, attemptRoom(quick!), 'attempt:changed')).not.toEqual([]);
    }, soon);
    expect((await world.sittingStore.find(id))!.state).toBe('open');
  });

  test('[SC5] a server that starts again takes up the open sittings: late attempts end, and the sitting closes', async () => {
    const other = await openTestWorld();
    const id = await publishedSitting(other);
    const [slow] = await startedSitting(other, id);
    await answerItem(other, slow!, true);
    const waiting = (await seats(other, id))[2]!;
    const restarted = await other.restart();
    restarted.clock.moveBy(60 * 60_000 + 1_000);
    const { pushed } = await schedulerOf(restarted);
    await vi.waitFor(async () => {
      expect((await restarted.attempts.live(slow!))!.attempt).toMatchObject({
        state: 'finished',
        reason: 'timeUp',
      });
    }, soon);
    restarted.clock.moveBy(closesAfterMs + 1);
    await vi.waitFor(async () => {
      expect((await restarted.sittingStore.find(id))!.state).toBe('closed');
    }, soon);
    await vi.waitFor(async () => {
      expect((await restarted.attempts.live(waiting))!.attempt).toMatchObject({
        state: 'finished',
        reason: 'closed',
      });
    }, soon);
    expect((await restarted.audit.about(id)).at(-1)).toMatchObject({
      actor: 'Peil',
      action: 'sitting.closed',
    });
    expect(inRoom(pushed, watchRoom(id), 'sitting:changed')).not.toEqual([]);
    for (const stop of stops.splice(0)) stop();
    await restarted.close();
  });

  test('[SC5] a sitting in which someone still has time is not closed', async () => {
    const other = await openTestWorld();
    const id = await publishedSitting(other);
    const [slow] = await startedSitting(other, id);
    await answerItem(other, slow!, true);
    await other.extensions.forOne(actor, id, slow!, moreTime(60 * 60_000, 'beeldscherm viel uit'));
    other.clock.moveBy(65 * 60_000);
    await schedulerOf(other);
    await new Promise((resolve) => setTimeout(resolve, 6_500));
    expect((await other.sittingStore.find(id))!.state).toBe('open');
    expect((await other.attempts.live(slow!))!.attempt.state).toBe('running');
    for (const stop of stops.splice(0)) stop();
    await other.close();
  });

  test('[SC5] where nobody has extra minutes a sitting closes a quarter of an hour after its end, and not half an hour later', async () => {
    const other = await openTestWorld();
    const roster = rosterOf(2).replace(/,30$/m, ',0');
    const id = await publishedSitting(other, { roster });
    const [first] = await startedSitting(other, id);
    await answerItem(other, first!, true);
    other.clock.moveBy(30 * 60_000 + 1);
    await schedulerOf(other);
    await vi.waitFor(async () => {
      expect((await other.attempts.live(first!))!.attempt.state).toBe('finished');
    }, soon);
    other.clock.moveBy(closesAfterMs + 1);
    await vi.waitFor(async () => {
      expect((await other.sittingStore.find(id))!.state).toBe('closed');
    }, soon);
    for (const stop of stops.splice(0)) stop();
    await other.close();
  });

  test('[SC5] a sitting in which someone who waits was given time of their own is not closed', async () => {
    const other = await openTestWorld();
    const id = await publishedSitting(other, { roster: rosterOf(2).replace(/,30$/m, ',0') });
    const [first] = await startedSitting(other, id);
    await other.extensions.forOne(actor, id, first!, moreTime(20 * 60_000, 'te laat door storing'));
    other.clock.moveBy(40 * 60_000);
    await schedulerOf(other);
    await new Promise((resolve) => setTimeout(resolve, 6_500));
    expect((await other.sittingStore.find(id))!.state).toBe('open');
    for (const stop of stops.splice(0)) stop();
    await other.close();
  });

  test('[SC6] one sitting in trouble stops no other from ending', async () => {
    const other = await openTestWorld();
    const [bad, good] = [await publishedSitting(other), await publishedSitting(other)];
    for (const id of [bad, good]) await startedSitting(other, id);
    other.clock.moveBy(61 * 60_000 + closesAfterMs);
    const attempts: TestWorld['attempts'] = {
      ...other.attempts,
      async allIn(id) {
        if (id === bad) throw new Error('a damaged log');
        return other.attempts.allIn(id);
      },
    };
    await schedulerOf({ ...other, attempts });
    await vi.waitFor(async () => {
      expect((await other.sittingStore.find(good))!.state).toBe('closed');
    }, soon);
    expect((await other.sittingStore.find(bad))!.state).toBe('open');
    for (const stop of stops.splice(0)) stop();
    await other.close();
  });
});

describe('a sitting with a fixed moment', () => {
  const period = { opensAt: null, closesAt: null };
  const fixed = { startKind: 'fixed', state: 'published', plannedAt: 1_000_000_000, ...period } as const;
  test.each([
    { at: -60_001, in: undefined },
    { at: -60_000, in: 60_000 },
    { at: -1_000, in: 5_000 },
    { at: 600_000, in: 5_000 },
    { at: 600_001, in: undefined },
  ])('[SC8] $at ms from its moment starts in $in ms', ({ at, in: lead }) => {
    expect(fixedStart(fixed, fixed.plannedAt + at)).toBe(lead);
    expect(fixedStart({ ...fixed, startKind: 'joint' }, fixed.plannedAt + at)).toBeUndefined();
    expect(fixedStart({ ...fixed, state: 'draft' }, fixed.plannedAt + at)).toBeUndefined();
  });

  test('[SC9] starts by itself at that moment, also after the server was away; undone, only when a person says so', async () => {
    const made = await world.sittings.create(actor, {
      ...plainSitting,
      startKind: 'fixed',
      name: 'Vast moment',
      designId: 'kov',
      releaseId: 'kov-demo-1',
      plannedAt: world.clock.now() + 30_000,
    });
    if ('refused' in made) throw new Error(made.refused);
    const { id, plannedAt } = made.sitting;
    await world.rosters.import(actor, id, bytesOf(rosterOf(2)), false);
    await world.sittings.publish(actor, id, 2);
    await schedulerOf(world);
    await vi.waitFor(
      async () =>
        expect(await world.sittingStore.find(id)).toMatchObject({ state: 'open', startsAt: plannedAt }),
      { timeout: 5_000 },
    );
    expect((await world.audit.about(id)).at(-1)).toMatchObject({ actor: 'Peil', action: 'sitting.started' });

    const { version } = (await world.sittingStore.find(id))!;
    const undone = await world.starts.undo({ personId: 'x', name: 'Een' }, id, version, 'zaal niet klaar');
    expect(undone).toHaveProperty('sitting');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await world.sittingStore.find(id))!.state).toBe('published');
    expect(await world.sittings.start(actor, id, version + 1, 10_000)).toHaveProperty('sitting');
  });
});

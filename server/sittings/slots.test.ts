import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '#server/platform/refusal.ts';
import { prepareRehearsal } from '#server/rehearsal/prepareRehearsal.ts';
import {
  hourMs,
  place,
  publishedSlots,
  saveRooms,
  slot,
  slotsDraft,
  slotsWanted,
  versionOf,
} from '#tests/support/slotsSitting.ts';
import {
  actor,
  answerAll,
  moreTime,
  openTestWorld,
  seats,
  type TestWorld,
} from '#tests/support/testWorld.ts';
import { durationOf } from './durationOf.ts';
import { endOverdue } from './endOverdue.ts';
import { fixedStart } from './fixedStart.ts';
import { sittingRegistry } from './sittingRegistry.ts';
import { endOfSlot } from './slotTime.ts';

const minuteMs = 60_000;
let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** Opened as the scheduler does, with everyone signed in, and its clock at the first slot. */
async function atFirstSlot(candidates = 3) {
  const made = await publishedSlots(world, candidates);
  await seats(world, made.id);
  world.clock.moveBy(hourMs);
  const { sitting } = made;
  expect(fixedStart(sitting, world.clock.now())).toBe(0);
  const opened = await world.sittings.start('Peil', made.id, sitting.version, 0);
  if (isRefusal(opened)) throw new Error(opened.refused);
  const eachMs = await durationOf(world.bank, sitting);
  return { ...made, sitting: opened.sitting, eachMs };
}

const viewOf = async (attemptId: string) => (await world.attempts.view(attemptId))!;
const begin = (attemptId: string) => world.attempts.command(attemptId, { kind: 'begin' });
const endOf = async (attemptId: string) =>
  (await viewOf(attemptId)).endsAt! - (await viewOf(attemptId)).extraMs;

describe('a sitting with slots', () => {
  test('[SLT1] is made with a period and no second person, and each room of it has a moment, elsewhere none', async () => {
    for (const bad of [
      { opensAt: null },
      { closesAt: world.clock.now() - 1 },
      { closesAt: world.clock.now() + hourMs },
      { twoPersonStart: true },
    ]) {
      const refused = await world.sittings.create(actor, slotsWanted(world, bad));
      expect(refused).toMatchObject({ refused: 'invalidRequest' });
    }
    const { id, sitting } = await slotsDraft(world, 1);
    expect(sitting).toMatchObject({ startKind: 'slots', plannedAt: sitting.opensAt });
    expect(await saveRooms(world, id, [slot(null)])).toMatchObject({ refused: 'slotMissing' });
    expect(await saveRooms(world, id, [slot(sitting.opensAt)])).toMatchObject({ rooms: [{}] });
    const joint = await slotsDraft(world, 1, { startKind: 'joint' });
    expect(await saveRooms(world, joint.id, [slot(sitting.opensAt)])).toMatchObject({
      refused: 'slotUnasked',
    });
  });

  test('[SLT2] opens by itself a minute before its first moment, and nobody gives or undoes its start', async () => {
    const { id, sitting } = await publishedSlots(world);
    const from = sitting.opensAt! - minuteMs;
    expect(fixedStart(sitting, from - 1)).toBeUndefined();
    expect(fixedStart(sitting, from)).toBe(0);
    expect(fixedStart(sitting, sitting.closesAt! + 1)).toBeUndefined();
    expect(await world.sittings.start(actor, id, sitting.version, 5_000)).toEqual({
      refused: 'startsByItself',
    });
    const who = { personId: 'x', name: actor };
    expect(await world.starts.propose(who, id, sitting.version, 60)).toEqual({ refused: 'startsByItself' });
    world.clock.moveBy(hourMs - minuteMs);
    await world.sittings.start('Peil', id, sitting.version, 0);
    const version = sitting.version + 1;
    expect(await world.starts.undo(who, id, version, 'toch niet')).toEqual({ refused: 'startNotUndoable' });
  });

  test('[SLT3] begins for each room at its own moment, with the whole time from then on', async () => {
    const { attempts, early, late, eachMs } = await atFirstSlot();
    const [first, slow, last] = attempts as [string, string, string];
    expect(await begin(last)).toMatchObject({ kind: 'rejected', code: 'notStarted' });
    world.clock.moveBy(1_500);
    await begin(first);
    expect(await viewOf(first)).toMatchObject({
      state: 'running',
      startsAt: early.startsAt,
      endsAt: early.startsAt! + eachMs,
      ownStart: null,
    });
    world.clock.moveBy(10 * minuteMs);
    await begin(slow);
    expect(await viewOf(slow)).toMatchObject({ state: 'running', endsAt: early.startsAt! + eachMs });
    world.clock.moveBy(late.startsAt! - 1 - world.clock.now());
    expect(await begin(last)).toMatchObject({ code: 'notStarted' });
    world.clock.moveBy(1);
    await begin(last);
    const extraMs = 30 * minuteMs;
    expect(await viewOf(last)).toMatchObject({ state: 'running', endsAt: late.startsAt! + eachMs + extraMs });
    await answerAll(world, last, true);
  });

  test('[SLT4] gives nobody a question, sealed or open, or a key before their own moment', async () => {
    const { attempts, late, sitting } = await atFirstSlot();
    const last = attempts.at(-1)!;
    const waiting = await viewOf(last);
    const { closesAt: until } = sitting;
    expect(waiting).toMatchObject({
      state: 'waiting',
      ...{ item: null, sealed: null, sealKey: null, startsAt: null },
      ownStart: { from: late.startsAt, until, slot: { room: 'Thuis', institute: 'Leiden', seat: null } },
    });
    const blind = { answerId: crypto.randomUUID(), position: 1, response: null, elapsedMs: 1 };
    expect(await world.attempts.answer(last, blind)).toMatchObject({ kind: 'rejected', code: 'notStarted' });
    await begin(attempts[0]!);
    expect(JSON.stringify([waiting, await viewOf(attempts[0]!), await viewOf(last)])).not.toContain(
      sitting.sealKey,
    );
  });

  test('[SLT5] who gets another slot before beginning begins at its moment, also where that was not heard of yet', async () => {
    const { id, attempts, early, late } = await atFirstSlot();
    const [moved, , last] = attempts as [string, string, string];
    // A server that looked a moment ago, and remembers.
    const elsewhere = sittingRegistry(world.sittingStore, world.clock);
    const whose = { attemptId: moved, begunAt: null, begins: true };
    expect((await elsewhere.gateOf(id, { ...whose, begins: false })).gate?.startsAt).toBe(early.startsAt);
    await place(world, id, [moved], late);
    expect((await elsewhere.gateOf(id, whose)).gate?.startsAt).toBe(late.startsAt);
    expect(await begin(moved)).toMatchObject({ code: 'notStarted' });
    expect(await viewOf(moved)).toMatchObject({
      state: 'waiting',
      item: null,
      ownStart: { from: late.startsAt },
    });

    await place(world, id, [last], early);
    await begin(last);
    expect(await viewOf(last)).toMatchObject({ state: 'running', startsAt: early.startsAt });
  });

  test('[SLT6] who began keeps that start and that end, in whatever room they sit since', async () => {
    const { id, attempts, early, late, eachMs } = await atFirstSlot();
    const first = attempts[0]!;
    await begin(first);
    await place(world, id, [first], late);
    await world.extensions.forAll(actor, id, moreTime(5 * minuteMs, 'brandalarm'));
    expect(await viewOf(first)).toMatchObject({
      state: 'running',
      startsAt: early.startsAt,
      endsAt: early.startsAt! + eachMs + 5 * minuteMs,
    });
  });

  test('[SLT7] the moment of a room stands once somebody there began; until then who waits has the new one', async () => {
    const { id, attempts, early, late } = await atFirstSlot();
    const sooner = { ...late, startsAt: late.startsAt! - hourMs };
    await begin(attempts[0]!);
    const moved = { ...early, startsAt: early.startsAt! + hourMs };
    expect(await saveRooms(world, id, [moved, late])).toMatchObject({ refused: 'slotBegun' });
    const past = { ...late, startsAt: world.clock.now() - 1 };
    expect(await saveRooms(world, id, [early, past])).toMatchObject({ refused: 'slotUnfit' });
    const outside = { ...late, startsAt: late.startsAt! + 20 * hourMs };
    expect(await saveRooms(world, id, [early, outside])).toMatchObject({ refused: 'slotUnfit' });
    expect(isRefusal(await saveRooms(world, id, [early, sooner]))).toBe(false);
    expect(await viewOf(attempts[2]!)).toMatchObject({ ownStart: { from: sooner.startsAt } });
    world.clock.moveBy(sooner.startsAt - world.clock.now());
    await begin(attempts[2]!);
    expect(await viewOf(attempts[2]!)).toMatchObject({ state: 'running', startsAt: sooner.startsAt });
  });

  test('[SLT8] time for everyone counts for rooms that began, also for who comes late there, and for no later room', async () => {
    const { id, attempts, early, late, sitting, eachMs } = await atFirstSlot();
    const [first, slow, last] = attempts as [string, string, string];
    await begin(first);
    world.clock.moveBy(minuteMs);
    await world.extensions.forAll(actor, id, moreTime(10 * minuteMs, 'brandalarm'));
    world.clock.moveBy(minuteMs);
    const { version } = (await world.sittingStore.find(id))!;
    await world.pauses.pause(actor, id, version, 'brandalarm');
    world.clock.moveBy(5 * minuteMs);
    expect(await begin(slow)).toMatchObject({ code: 'paused' });
    await world.pauses.continue(actor, id, version + 1);
    await begin(slow);
    const end = early.startsAt! + eachMs + 15 * minuteMs;
    expect([await endOf(first), await endOf(slow)]).toEqual([end, end]);
    expect(await world.sittingStore.find(id)).toMatchObject({ closesAt: sitting.closesAt! + 15 * minuteMs });
    world.clock.moveBy(late.startsAt! - world.clock.now());
    await begin(last);
    expect(await endOf(last)).toBe(late.startsAt! + eachMs);
  });

  test('[SLT8] a room whose moment falls in a pause of everyone has its whole time from the end of that pause', () => {
    const times = fc.record({ startsAt: fc.nat(1_000), from: fc.nat(1_000), lastsMs: fc.nat(1_000) });
    fc.assert(
      fc.property(times, ({ startsAt, from, lastsMs }) => {
        const until = from + lastsMs;
        const end = endOfSlot({ eachMs: 500, given: [{ from, until, byMs: lastsMs }] }, startsAt);
        const stoodStill = Math.max(0, until - Math.max(from, startsAt));
        expect(end).toBe(startsAt + 500 + stoodStill);
      }),
    );
  });

  test('[SLT9] ends a room that is out of time while a later one waits, and the sitting after the last', async () => {
    const { id, attempts, early, late, sitting, eachMs } = await atFirstSlot();
    const { sittingStore: store, sittings, clock } = world;
    const pusher = { pushHere: () => undefined };
    const overdue = endOverdue({ store, sittings, attempts: world.attempts, pusher, clock });
    const states = () =>
      Promise.all(attempts.map(async (one) => (await world.attempts.live(one))!.attempt.state));
    await begin(attempts[0]!);
    clock.moveBy(early.startsAt! + eachMs + 1 - clock.now());
    await overdue.look(sitting);
    expect(await states()).toEqual(['finished', 'waiting', 'waiting']);
    clock.moveBy(late.startsAt! - clock.now());
    await begin(attempts[2]!);
    clock.moveBy(sitting.closesAt! - clock.now());
    await overdue.look((await store.find(id))!);
    expect([await states(), (await store.find(id))!.state]).toEqual([
      ['finished', 'waiting', 'finished'],
      'open',
    ]);
    clock.moveBy(hourMs);
    await overdue.look((await store.find(id))!);
    expect(await store.find(id)).toMatchObject({ state: 'closed' });
  });

  test('[SLT10] who comes when their own room is over is told so; the code leads to a later room they get', async () => {
    const { id, attempts, early, late, sitting, eachMs } = await publishedSlots(world).then(async (made) => ({
      ...made,
      eachMs: await durationOf(world.bank, made.sitting),
    }));
    world.clock.moveBy(hourMs);
    await world.sittings.start('Peil', id, sitting.version, 0);
    world.clock.moveBy(early.startsAt! + eachMs + 1 - world.clock.now());
    const [code] = (await world.seats.codes(actor, id)) as { number: string; code: string }[];
    expect(code).toMatchObject({ slot: { startsAt: early.startsAt, room: 'Thuis' } });
    expect(await world.seats.find(code!.number, code!.code)).toEqual({ refused: 'sittingClosed' });
    await place(world, id, [attempts[0]!], late);
    expect(await world.seats.find(code!.number, code!.code)).toMatchObject({ attemptId: attempts[0] });
    expect(await viewOf(attempts[0]!)).toMatchObject({ state: 'waiting', ownStart: { from: late.startsAt } });
  });

  test('[SLT19] its rehearsal has rooms that begin as long after one another as on the day', async () => {
    const { id, sitting, early, late } = await publishedSlots(world);
    const plannedAt = world.clock.now() + minuteMs;
    const copy = await prepareRehearsal(world, actor, id, { candidates: 3, plannedAt });
    if (isRefusal(copy)) throw new Error(copy.refused);
    const periodMs = sitting.closesAt! - sitting.opensAt!;
    expect(copy.sitting).toMatchObject({
      startKind: 'slots',
      opensAt: plannedAt,
      closesAt: plannedAt + periodMs,
    });
    const laterMs = plannedAt - early.startsAt!;
    const moments = [...(await world.sittingStore.slots(copy.sitting.id)).values()].map(
      (one) => one.startsAt,
    );
    expect(new Set(moments)).toEqual(new Set([plannedAt, late.startsAt! + laterMs]));
  });

  test('[SLT11] nothing is lost when the server starts again between two rooms, and the later one begins', async () => {
    const { id, attempts, early, late, eachMs } = await atFirstSlot();
    await begin(attempts[0]!);
    await world.extensions.forAll(actor, id, moreTime(minuteMs, 'onrust'));
    world = await world.restart();
    expect(await endOf(attempts[0]!)).toBe(early.startsAt! + eachMs + minuteMs);
    expect(await begin(attempts[2]!)).toMatchObject({ code: 'notStarted' });
    world.clock.moveBy(late.startsAt! - world.clock.now());
    await begin(attempts[2]!);
    expect(await viewOf(attempts[2]!)).toMatchObject({ state: 'running', startsAt: late.startsAt });
    expect(await versionOf(world, id)).toBeGreaterThan(3);
  });
});

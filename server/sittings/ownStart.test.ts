import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type NewSitting, plainSitting } from '#contracts/sitting.ts';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import { isRefusal } from '#server/platform/refusal.ts';
import {
  actor,
  answerAll,
  bytesOf,
  moreTime,
  openTestWorld,
  seats,
  type TestWorld,
} from '#tests/support/testWorld.ts';
import { closesAfterMs, endOverdue } from './endOverdue.ts';
import { fixedStart } from './fixedStart.ts';

const hourMs = 3_600_000;
let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const wanted = (patch: Partial<NewSitting> = {}): NewSitting => ({
  ...plainSitting,
  name: 'KOV in de maand maart',
  designId: 'kov',
  releaseId: 'kov-demo-1',
  startKind: 'open',
  plannedAt: 0,
  opensAt: world.clock.now() + hourMs,
  closesAt: world.clock.now() + 5 * hourMs,
  ...patch,
});

async function make(patch: Partial<NewSitting> = {}) {
  const made = await world.sittings.create(actor, wanted(patch));
  if (isRefusal(made)) throw new Error(made.detail);
  return made.sitting;
}

/** Published, with three candidates; opened as the scheduler does when its first moment has come. */
async function openedPeriod() {
  const { id } = await make();
  await world.rosters.import(actor, id, bytesOf(rosterOf(3)), false);
  await world.sittings.publish(actor, id, 2);
  const attempts = await seats(world, id);
  world.clock.moveBy(hourMs);
  const sitting = (await world.sittingStore.find(id))!;
  expect(fixedStart(sitting, world.clock.now())).toBe(0);
  const opened = await world.sittings.start('Peil', id, sitting.version, 0);
  if (isRefusal(opened)) throw new Error(opened.refused);
  return { id, attempts, sitting: opened.sitting };
}

const viewOf = async (attemptId: string) => (await world.attempts.view(attemptId))!;
const begin = (attemptId: string) => world.attempts.command(attemptId, { kind: 'begin' });

describe('a sitting with an open period', () => {
  test('[OW6] is made with a first and a later last moment, and needs no second person', async () => {
    expect(await make()).toMatchObject({ startKind: 'open', plannedAt: world.clock.now() + hourMs });
    const now = world.clock.now();
    for (const bad of [
      { opensAt: null },
      { closesAt: null },
      { opensAt: now + hourMs, closesAt: now + hourMs },
      { opensAt: now - 2 * hourMs, closesAt: now - hourMs },
      { twoPersonStart: true },
    ]) {
      const refused = await world.sittings.create(actor, wanted(bad));
      expect(refused).toMatchObject({ refused: 'invalidRequest' });
    }
    // A period says nothing where everyone starts together.
    expect(await make({ startKind: 'joint', plannedAt: 7 })).toMatchObject({ plannedAt: 7, closesAt: null });
  });

  test('[OW7] is not published after its last moment, and opens within its period alone, also late', async () => {
    const { id, opensAt, closesAt } = await make();
    const draft = (await world.sittingStore.find(id))!;
    const published = { ...draft, state: 'published' } as const;
    expect(fixedStart(published, opensAt! - 1)).toBeUndefined();
    expect(fixedStart(published, closesAt!)).toBe(0);
    expect(fixedStart(published, closesAt! + 1)).toBeUndefined();
    expect(fixedStart(draft, opensAt!)).toBeUndefined();
    await world.rosters.import(actor, id, bytesOf(rosterOf(1)), false);
    expect(await world.sittings.start(actor, id, 2, 0)).toEqual({ refused: 'sittingNotPublished' });
    world.clock.moveBy(6 * hourMs);
    expect(await world.sittings.publish(actor, id, 2)).toEqual({ refused: 'periodOver' });
  });

  test('[OW7] is not opened by hand before its first moment, by one or by two', async () => {
    const { id } = await make();
    await world.rosters.import(actor, id, bytesOf(rosterOf(1)), false);
    await world.sittings.publish(actor, id, 2);
    expect(await world.sittings.start(actor, id, 3, 10_000)).toEqual({ refused: 'startsByItself' });
    const who = { personId: 'x', name: actor };
    expect(await world.starts.propose(who, id, 3, 60)).toEqual({ refused: 'startsByItself' });
  });

  test('[OW8] gives nobody a question, sealed or open, before their own start', async () => {
    const { attempts, sitting } = await openedPeriod();
    const [first, second] = attempts as [string, string, string];
    const waiting = await viewOf(first);
    expect(waiting).toMatchObject({
      state: 'waiting',
      item: null,
      sealed: null,
      sealKey: null,
      startsAt: null,
      endsAt: null,
      ownStart: { from: sitting.opensAt, until: sitting.closesAt },
    });
    await begin(first);
    const running = await viewOf(first);
    expect(running).toMatchObject({
      state: 'running',
      startsAt: world.clock.now(),
      ownStart: null,
      sealed: null,
    });
    expect(running.item?.position).toBe(1);
    expect(await viewOf(second)).toMatchObject({ state: 'waiting', item: null, sealed: null });
    expect(JSON.stringify([waiting, running])).not.toContain(sitting.sealKey);
  });

  test('[OW9] each has the full time, also who begins last; extra time and time for everyone on top', async () => {
    const { id, attempts, sitting } = await openedPeriod();
    const [first, last, never] = attempts as [string, string, string];
    const lastsMs = sitting.endsAt! - sitting.closesAt!;
    await begin(first);
    const ends = world.clock.now() + lastsMs;
    expect((await viewOf(first)).endsAt! - (await viewOf(first)).extraMs).toBe(ends);
    await world.extensions.forAll(actor, id, moreTime(600_000, 'brandalarm'));
    expect((await viewOf(first)).endsAt! - (await viewOf(first)).extraMs).toBe(ends + 600_000);
    expect(await viewOf(last)).toMatchObject({ ownStart: { until: sitting.closesAt! + 600_000 } });
    world.clock.moveBy(sitting.closesAt! + 600_000 - world.clock.now());
    await begin(last);
    expect((await viewOf(last)).endsAt! - (await viewOf(last)).extraMs).toBe(world.clock.now() + lastsMs);
    world.clock.moveBy(1);
    await begin(never);
    expect(await viewOf(never)).toMatchObject({ state: 'waiting', item: null });
    await answerAll(world, last, true);
    expect(await viewOf(last)).toMatchObject({ state: 'finished', finishReason: 'complete' });
    expect(await viewOf(first)).toMatchObject({ state: 'finished', finishReason: 'timeUp' });
  });

  test('[OW10] who begins after a pause of everyone loses nothing, and who worked gets it back', async () => {
    const { id, attempts, sitting } = await openedPeriod();
    const [working, waiting] = attempts as [string, string, string];
    const lastsMs = sitting.endsAt! - sitting.closesAt!;
    await begin(working);
    const began = world.clock.now();
    await world.pauses.pause(actor, id, sitting.version, 'brandalarm');
    expect(await begin(waiting)).toMatchObject({ kind: 'rejected', code: 'paused' });
    world.clock.moveBy(120_000);
    await world.pauses.continue(actor, id, sitting.version + 1);
    await begin(waiting);
    const end = async (attemptId: string) =>
      (await viewOf(attemptId)).endsAt! - (await viewOf(attemptId)).extraMs;
    expect(await end(working)).toBe(began + lastsMs + 120_000);
    expect(await end(waiting)).toBe(world.clock.now() + lastsMs);
  });

  test('[OW11] ends who is out of time while others have yet to begin, and closes when nobody can go on', async () => {
    const { id, attempts, sitting } = await openedPeriod();
    const { sittingStore: store, sittings, clock } = world;
    const pusher = { pushHere: () => undefined };
    const overdue = endOverdue({ store, sittings, attempts: world.attempts, pusher, clock });
    const stateOf = async (attemptId: string) => (await world.attempts.live(attemptId))!.attempt.state;
    const [first, last, never] = attempts as [string, string, string];
    await begin(first);
    clock.moveBy(sitting.closesAt! - clock.now());
    await begin(last);
    await overdue.look(sitting);
    expect([await stateOf(first), await stateOf(last), await stateOf(never)]).toEqual([
      'finished',
      'running',
      'waiting',
    ]);
    expect(await store.find(id)).toMatchObject({ state: 'open' });
    clock.moveBy(sitting.endsAt! + hourMs - clock.now());
    await overdue.look(sitting);
    clock.moveBy(closesAfterMs + 1);
    await overdue.look(sitting);
    expect(await store.find(id)).toMatchObject({ state: 'closed' });
    expect([await stateOf(last), await stateOf(never)]).toEqual(['finished', 'finished']);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainSitting } from '#contracts/sitting.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import {
  actor,
  answerItem,
  bytesOf,
  firstMoment,
  openTestWorld,
  publishedSitting,
  seats,
  startedSitting,
  type TestWorld,
} from '#tests/support/testWorld.ts';
import { continueAll } from './sitting.ts';

const one = { personId: 'd9b0c1de-6f2a-4f39-9c0f-3c6a2a3b1c01', name: 'Een' };
const two = { personId: 'd9b0c1de-6f2a-4f39-9c0f-3c6a2a3b1c02', name: 'Twee' };

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  for (const name of ['Een', 'Twee']) {
    const email = `${name}@peil.example`;
    await world.signIns.addStaff({ name, email, password: 'waterpas-regiekamer', role: 'coordinator' });
  }
});
afterAll(() => world.close());

/** A published sitting, at version 3, that two people start. */
async function nationalSitting(): Promise<string> {
  const made = await world.sittings.create(actor, {
    ...plainSitting,
    name: 'Landelijk',
    designId: 'kov',
    releaseId: 'kov-demo-1',
    plannedAt: firstMoment + 900_000,
    twoPersonStart: true,
  });
  if ('refused' in made) throw new Error(made.refused);
  const { id } = made.sitting;
  await world.rosters.import(actor, id, bytesOf(rosterOf(2)), false);
  await world.sittings.publish(actor, id, 2);
  return id;
}
const linesOf = async (id: string) =>
  (await world.audit.about(id)).map(({ actor: by, action, reason }) => [by, action, reason]);

describe('a start that two people give', () => {
  test('[CR1] is proposed by one, confirmed by another and logged with both', async () => {
    const id = await nationalSitting();
    expect(await world.sittings.start('Een', id, 3, 10_000)).toEqual({ refused: 'startNeedsTwo' });
    expect(await world.starts.propose(one, id, 3, 60)).toMatchObject({ sitting: { version: 4 } });
    expect(await world.starts.confirm(one, id, 4)).toEqual({ refused: 'startOwnProposal' });
    const confirmed = await world.starts.confirm(two, id, 4);
    expect(confirmed).toMatchObject({ sitting: { state: 'open', startsAt: world.clock.now() + 60_000 } });
    expect((await linesOf(id)).slice(-4)).toEqual([
      ['Een', 'sitting.refused', null],
      ['Een', 'start.proposed', null],
      ['Een', 'sitting.refused', null],
      ['Twee', 'sitting.started', null],
    ]);
  });

  test('[CR2] is undone in the countdown: nobody gets a key or begins, and it is given again', async () => {
    const id = await nationalSitting();
    const [attemptId] = await seats(world, id);
    await world.starts.propose(one, id, 3, 60);
    await world.starts.confirm(two, id, 4);
    world.clock.moveBy(30_000);
    expect(await world.starts.undo(one, id, 4, 'zaal Utrecht is niet klaar')).toEqual({
      refused: 'sittingChanged',
    });
    expect(await world.starts.undo(one, id, 5, 'zaal Utrecht is niet klaar')).toMatchObject({
      sitting: { state: 'published', startsAt: null, endsAt: null },
    });
    world.clock.moveBy(60_000);
    expect(await world.attempts.view(attemptId!)).toMatchObject({
      state: 'waiting',
      startsAt: null,
      sealKey: null,
    });
    expect(await world.attempts.command(attemptId!, { kind: 'begin' })).toMatchObject({ code: 'notStarted' });
    await world.starts.propose(two, id, 6, 60);
    expect(await world.starts.confirm(one, id, 7)).toMatchObject({ sitting: { state: 'open' } });
    expect(await linesOf(id)).toContainEqual(['Een', 'start.undone', 'zaal Utrecht is niet klaar']);
  });

  test('[CR4] of two who confirm at once one starts it', async () => {
    const id = await nationalSitting();
    await world.starts.propose(one, id, 3, 60);
    const third = { personId: 'd9b0c1de-6f2a-4f39-9c0f-3c6a2a3b1c03', name: 'Drie' };
    const outcomes = await Promise.all([
      world.starts.confirm(two, id, 4),
      world.starts.confirm(third, id, 4),
    ]);
    expect(outcomes.filter((outcome) => 'sitting' in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual({ refused: 'sittingChanged' });
  });
});

describe('a pause of everybody', () => {
  test('[CR3] takes no answer, loses none, and moves the end by as long as it lasted', async () => {
    const id = await publishedSitting(world);
    const [first, second] = await startedSitting(world, id);
    await answerItem(world, first!, true);
    const before = (await world.attempts.view(first!))!.endsAt!;
    const { version } = (await world.sittingStore.find(id))!;
    expect(await world.pauses.pause('Een', id, version, 'brandalarm in drie gebouwen')).toMatchObject({
      sitting: { pausedAt: world.clock.now() },
    });
    expect(await world.attempts.view(first!)).toMatchObject({ state: 'paused' });
    expect(await answerItem(world, first!, true)).toMatchObject({ kind: 'rejected', code: 'paused' });
    expect(await answerItem(world, second!, true)).toMatchObject({ kind: 'rejected' });
    world.clock.moveBy(7 * 60_000);
    expect(await world.pauses.continue('Twee', id, version + 1)).toMatchObject({
      sitting: { pausedAt: null },
    });
    expect(await world.attempts.view(first!)).toMatchObject({
      state: 'running',
      endsAt: before + 7 * 60_000,
    });
    expect(await answerItem(world, first!, true)).toMatchObject({ kind: 'stored' });
    expect(await answerItem(world, second!, true)).toMatchObject({ kind: 'stored' });
    expect((await linesOf(id)).slice(-2)).toEqual([
      ['Een', 'sitting.paused', 'brandalarm in drie gebouwen'],
      ['Twee', 'sitting.continued', null],
    ]);
  });

  test('[CR3] that is over holds nobody who was ended in it and is reopened afterwards', async () => {
    const id = await publishedSitting(world);
    const [attemptId] = await startedSitting(world, id);
    await answerItem(world, attemptId!, true);
    await world.pauses.pause('Een', id, 4, 'brandalarm');
    world.clock.moveBy(2 * 60_000);
    const act = (kind: 'terminate' | 'reopen') =>
      kind === 'terminate'
        ? ({ kind, terminationId: crypto.randomUUID(), why: 'mistake' } as const)
        : ({ kind, reopenId: crypto.randomUUID(), compensate: true, byMs: 0 } as const);
    expect(await world.attempts.command(attemptId!, act('terminate'))).toEqual({ kind: 'done' });
    world.clock.moveBy(60_000);
    await world.pauses.continue('Een', id, 5);
    world.clock.moveBy(60_000);
    expect(await world.attempts.command(attemptId!, act('reopen'))).toEqual({ kind: 'done' });
    const view = (await world.attempts.view(attemptId!))!;
    expect(view).toMatchObject({ state: 'running', pause: null });
    expect(view.item).not.toBeNull();
    expect(view.endsAt).toBeGreaterThanOrEqual((await world.sittingStore.find(id))!.endsAt! + 60_000);
    expect(await answerItem(world, attemptId!, true)).toMatchObject({ kind: 'stored' });
  });

  test('[CR3] is over for who looks as soon as the sitting says so, whatever the log knows of it', async () => {
    const id = await publishedSitting(world);
    const [attemptId] = await startedSitting(world, id);
    await answerItem(world, attemptId!, true);
    await world.pauses.pause('Een', id, 4, 'brandalarm');
    world.clock.moveBy(60_000);
    const sitting = (await world.sittingStore.find(id))!;
    await world.sittingChanges.make(
      id,
      sitting.version,
      (now) => continueAll(now, world.clock.now()),
      () => auditLine(world.clock.now(), 'Een', 'sitting.continued', id),
    );
    const view = (await world.attempts.view(attemptId!))!;
    expect(view.state).toBe('running');
    expect(view.item).not.toBeNull();
    expect(await answerItem(world, attemptId!, true)).toMatchObject({ kind: 'stored' });
  });

  test('[CR4] is not given twice, and not before the start', async () => {
    const id = await publishedSitting(world);
    expect(await world.pauses.pause('Een', id, 3, 'reden')).toEqual({ refused: 'sittingNotOpen' });
    await startedSitting(world, id);
    await world.pauses.pause('Een', id, 4, 'reden');
    expect(await world.pauses.pause('Twee', id, 5, 'reden')).toEqual({ refused: 'sittingPaused' });
    await world.pauses.continue('Een', id, 5);
    expect(await world.pauses.continue('Een', id, 6)).toEqual({ refused: 'sittingNotPaused' });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import {
  actor,
  answerItem,
  moreTime,
  openTestWorld,
  publishedSitting,
  startedSitting,
  type TestWorld,
} from '#tests/support/testWorld.ts';
import { commandsAtOnce } from './commandEveryone.ts';
import { closesAfterMs, endOverdue } from './endOverdue.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** A sitting whose time is over for everyone who began, and what ending them asks of the attempts. */
async function overForAll(
  candidates: number,
  before?: (sittingId: string, attemptId: string) => Promise<unknown>,
) {
  const id = await publishedSitting(world, { roster: rosterOf(candidates).replaceAll(/,30$/gm, ',0') });
  const attempts = await startedSitting(world, id);
  await Promise.all(attempts.slice(1).map((attemptId) => answerItem(world, attemptId, true)));
  const sitting = (await world.sittingStore.find(id))!;
  world.clock.moveBy(sitting.endsAt! - world.clock.now() + 1);
  const asked = { lookUps: 0, commands: 0, most: 0 };
  let running = 0;
  const ending = endOverdue({
    ...world,
    store: world.sittingStore,
    pusher: { pushHere: () => undefined },
    attempts: {
      ...world.attempts,
      allIn(sittingId) {
        asked.lookUps += 1;
        return world.attempts.allIn(sittingId);
      },
      async command(attemptId, command) {
        asked.commands += 1;
        running += 1;
        asked.most = Math.max(asked.most, running);
        if (attemptId === attempts[1]) await before?.(id, attemptId);
        const outcome = await world.attempts.command(attemptId, command);
        running -= 1;
        return outcome;
      },
    },
  });
  await ending.look(sitting);
  const found = async () => ({
    states: (await world.attempts.allIn(id)).map(({ attempt }) => attempt),
    state: (await world.sittingStore.find(id))!.state,
  });
  const lookAgain = async () => {
    await ending.look((await world.sittingStore.find(id))!);
    return found();
  };
  return { asked, attempts, lookAgain, ...(await found()) };
}

test('[SC10] attempts that are over at the same moment are looked up once and ended few at a time, each once', async () => {
  const { asked, states, state, lookAgain } = await overForAll(150);
  expect(asked).toEqual({ lookUps: 1, commands: 149, most: commandsAtOnce });
  expect(states.filter((one) => one.state === 'finished' && one.reason === 'timeUp')).toHaveLength(149);
  expect(state).toBe('open');
  world.clock.moveBy(closesAfterMs + 1_000);
  const after = await lookAgain();
  expect(after.states.filter((one) => one.state === 'finished' && one.reason === 'closed')).toHaveLength(1);
  expect(after.state).toBe('closed');
});

test('[SC11] an end can be taken back until the sitting closes: a quarter of an hour after the last one', async () => {
  const { attempts, lookAgain } = await overForAll(3);
  const reopen = (attemptId: string, byMs: number) =>
    world.attempts.command(attemptId, { kind: 'reopen', reopenId: randomUUID(), compensate: true, byMs });
  world.clock.moveBy(closesAfterMs - 60_000);
  expect(await lookAgain()).toMatchObject({ state: 'open' });
  expect(await reopen(attempts[1]!, 10 * 60_000)).toEqual({ kind: 'done' });
  world.clock.moveBy(5 * 60_000);
  const working = await lookAgain();
  expect([working.state, working.states.filter(({ state }) => state === 'running')]).toMatchObject([
    'open',
    { length: 1 },
  ]);
  const mistake = { kind: 'terminate', terminationId: randomUUID(), why: 'mistake' } as const;
  await world.attempts.command(attempts[1]!, mistake);
  world.clock.moveBy(closesAfterMs - 60_000);
  expect(await lookAgain()).toMatchObject({ state: 'open' });
  world.clock.moveBy(61_000);
  expect(await lookAgain()).toMatchObject({ state: 'closed' });
  expect(await reopen(attempts[1]!, 10 * 60_000)).toMatchObject({ code: 'sittingClosed' });
});

test('[SC10] who is given time while the others are ended goes on, and the sitting with them', async () => {
  const { states, state } = await overForAll(5, (id, attemptId) =>
    world.extensions.forOne(actor, id, attemptId, moreTime(600_000, 'storing')),
  );
  expect(states.filter((one) => one.state === 'running')).toHaveLength(1);
  expect(states.filter((one) => one.state === 'finished')).toHaveLength(3);
  expect(state).toBe('open');
});

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
import { endOverdue } from './endOverdue.ts';

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
  const states = (await world.attempts.allIn(id)).map(({ attempt }) => attempt);
  return { asked, states, state: (await world.sittingStore.find(id))!.state };
}

test('[SC10] attempts that are over at the same moment are looked up once and ended few at a time, each once', async () => {
  const { asked, states, state } = await overForAll(150);
  expect(asked).toEqual({ lookUps: 1, commands: 149, most: commandsAtOnce });
  expect(states.filter((one) => one.state === 'finished' && one.reason === 'timeUp')).toHaveLength(149);
  expect(states.filter((one) => one.state === 'finished' && one.reason === 'closed')).toHaveLength(1);
  expect(state).toBe('closed');
});

test('[SC10] who is given time while the others are ended goes on, and the sitting with them', async () => {
  const { states, state } = await overForAll(5, (id, attemptId) =>
    world.extensions.forOne(actor, id, attemptId, moreTime(600_000, 'storing')),
  );
  expect(states.filter((one) => one.state === 'running')).toHaveLength(1);
  expect(states.filter((one) => one.state === 'finished')).toHaveLength(3);
  expect(state).toBe('open');
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '#contracts/events.ts';
import { AttemptId } from '#contracts/ids.ts';
import { createMetrics } from '#server/platform/metrics.ts';
import type { Visitor } from '#server/platform/visitor.ts';
import { answerTo } from '#tests/support/attemptWorld.ts';
import { openTestWorld, publishedSitting, startedSitting, type TestWorld } from '#tests/support/testWorld.ts';
import { attemptHandlers } from './attemptHandlers.ts';

let world: TestWorld;
let visitor: Visitor;
beforeAll(async () => {
  world = await openTestWorld();
  const [attemptId] = await startedSitting(world, await publishedSitting(world));
  visitor = { personId: 'x', name: 'Anna', role: 'candidate', attemptId: attemptId!, token: 'x' };
});
afterAll(() => world.close());

/** The handlers of a server where everything has reached its bound, or its disk. */
function handlersOf(changes: Partial<TestWorld['attempts']>) {
  const metrics = createMetrics();
  const handlers = attemptHandlers({
    attempts: { ...world.attempts, ...changes },
    comments: { add: async () => ({ refused: 'tooManyComments' }) },
    messagesFor: async () => [],
    metrics,
    onComment: () => {
      throw new Error('nothing was stored');
    },
    onReadable: () => undefined,
    onAcknowledged: () => undefined,
  });
  const counted = async (limit: string) =>
    (await metrics.registry.metrics()).includes(`limits_reached_total{limit="${limit}"} 1`);
  return { ...handlers, counted };
}
const noRoom = { join: () => undefined, leave: () => undefined };
const signal = { kind: 'focusLost', position: 1 } as const;

test('[RMK3] a signal beyond the bound is refused by code and counted', async () => {
  const { sockets, counted } = handlersOf({
    command: async () => ({ kind: 'rejected', code: 'tooManySignals' }),
  });
  const reply = commands['attempt:signal'].reply.parse(
    await sockets['attempt:signal'](visitor, signal, noRoom),
  );
  expect(reply).toEqual({ kind: 'refused', code: 'tooManySignals' });
  expect(await counted('signals')).toBe(true);
});

test('[RMK3] a signal that cannot be stored is not called noted', async () => {
  const { sockets, counted } = handlersOf({ command: async () => ({ kind: 'unavailable' }) });
  expect(await sockets['attempt:signal'](visitor, signal, noRoom)).toEqual({
    kind: 'refused',
    code: 'storageUnavailable',
  });
  expect(await counted('signals')).toBe(false);
});

test('[RMK3] a late answer that is not even kept is counted; one that is kept is not', async () => {
  for (const kept of [true, false]) {
    const { sockets, counted } = handlersOf({
      answer: async () => ({ kind: 'rejected', code: 'finished', retryable: false, kept }),
    });
    const answer = answerTo(1);
    await sockets['attempt:answer'](visitor, answer, noRoom);
    expect(await counted('lateAnswers')).toBe(!kept);
  }
});

test('[RMK4] an answer over the line of somebody else is refused there', async () => {
  const { sockets } = handlersOf({
    answer: async () => ({ kind: 'rejected', code: 'finished', retryable: false, kept: true }),
  });
  const answer = answerTo(1);
  const of = (attemptId: AttemptId) => sockets['attempt:answer'](visitor, { ...answer, attemptId }, noRoom);
  expect(await of(AttemptId.parse(visitor.attemptId))).toMatchObject({ kind: 'rejected' });
  expect(await of(AttemptId.parse(randomUUID()))).toBeUndefined();
});

test('[RMK3] a remark beyond the bound is refused by code and counted, and nobody is told of it', async () => {
  const { http, counted } = handlersOf({});
  const outcome = await http.submitComment({
    params: { attemptId: visitor.attemptId },
    visitor,
    body: { commentId: randomUUID(), position: null, text: 'Nog een opmerking' },
  } as Parameters<typeof http.submitComment>[0]);
  expect(outcome).toEqual({ refused: 'tooManyComments' });
  expect(await counted('comments')).toBe(true);
});

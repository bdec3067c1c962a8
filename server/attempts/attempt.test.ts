import { describe, expect, test } from 'vitest';
import { answer, attemptLog, startsAt } from '#tests/support/attemptLog.ts';
import { type Attempt, answeredItems, apply } from './attempt.ts';
import type { AttemptEvent } from './attemptEvent.ts';

const id = '00000000-0000-4000-8000-000000000001';
const estimate = { theta: 0, standardError: 1 };
const created: AttemptEvent = {
  type: 'created',
  attemptId: id,
  designHash: 'd',
  releaseHash: 'r',
  seed: 's',
  extraMs: 0,
};
const given = (position: number): AttemptEvent => ({ type: 'given', position, item: 'one', ...estimate });
const started: AttemptEvent = { type: 'started', startedAt: 1, endsAt: 10 };
const answered = (position: number): AttemptEvent => ({
  type: 'answered',
  answerId: id,
  position,
  shown: { type: 'singleChoice', option: 'A' },
  response: { type: 'singleChoice', option: 'B' },
  elapsedMs: 5,
});
const finished: AttemptEvent = { type: 'finished', reason: 'complete', ...estimate };

const replay = (...events: AttemptEvent[]) =>
  events.reduce<Attempt | undefined>(
    (attempt, event, i) => apply(attempt, { event, at: i, seq: i + 1, hash: `hash ${i + 1}` }),
    undefined,
  );

describe('a damaged log stops the replay', () => {
  test.each([
    { log: [given(1)], why: 'something happens before the attempt was created' },
    { log: [created, created], why: 'it is created twice' },
    { log: [created, given(2)], why: 'a position is skipped' },
    { log: [created, given(1), given(1)], why: 'a position is given twice' },
    { log: [created, given(1), started, started], why: 'it starts twice' },
    { log: [created, given(1), answered(1)], why: 'it is answered before the start' },
    { log: [created, given(1), started, answered(2)], why: 'an item is answered that was not given' },
    {
      log: [created, given(1), started, answered(1), given(2), answered(1)],
      why: 'an earlier item is answered again',
    },
    {
      log: [created, given(1), started, answered(1), answered(1)],
      why: 'the current item is answered twice',
    },
    { log: [created, given(1), finished, finished], why: 'it finishes twice' },
    { log: [created, given(1), started, finished, answered(1)], why: 'it is answered after the end' },
  ])('[AP12] when $why', ({ log }) => {
    expect(() => replay(...log)).toThrow();
  });
});

test('[AP13] an answer carries the time, number and hash of its event, which make its receipt', () => {
  const attempt = replay(created, given(1), started, answered(1), given(2))!;
  expect(answeredItems(attempt)).toEqual([
    {
      item: 'one',
      position: 1,
      answer: {
        answerId: id,
        shown: { type: 'singleChoice', option: 'A' },
        response: { type: 'singleChoice', option: 'B' },
        elapsedMs: 5,
        at: 3,
        seq: 4,
        hash: 'hash 4',
      },
    },
  ]);
});

test('[AP13] an attempt that ends before it began has no start and no answers', () => {
  expect(replay(created, given(1), finished)).toMatchObject({
    state: 'finished',
    startedAt: null,
    endsAt: null,
    finishedAt: 2,
    reason: 'complete',
  });
});

test('[AP13] what was noticed about the candidate is counted and changes nothing else in the attempt', () => {
  const log = attemptLog(['one', 'two']);
  log.send(answer(1, 1), startsAt);
  const before = log.attempt;
  log.send({ kind: 'signal', signal: 'focusLost', position: 2 }, startsAt + 1);
  expect(log.events.at(-1)?.event).toEqual({ type: 'signalled', kind: 'focusLost', position: 2 });
  expect(log.attempt).toEqual({ ...before, signals: { focusLost: 1 } });
});

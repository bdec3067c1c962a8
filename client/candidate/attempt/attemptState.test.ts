import { describe, expect, test } from 'vitest';
import {
  exampleEnd,
  exampleExplanation,
  exampleItem,
  exampleNext,
  exampleResponse,
  exampleStored,
  exampleView,
} from './attemptExamples.ts';
import { type AttemptEvent, reduce, unknownAttempt } from './attemptState.ts';

const stateAfter = (...events: AttemptEvent[]) => events.reduce(reduce, unknownAttempt);
const viewed = (changes = {}): AttemptEvent => ({ type: 'viewed', view: exampleView(changes) });
const confirmed = (position: number): AttemptEvent => ({
  type: 'confirmed',
  position,
  response: exampleResponse,
});
const stored = (position: number, next = exampleNext(position + 1)): AttemptEvent => ({
  type: 'replied',
  position,
  reply: exampleStored(position, next),
});

describe('the state of an attempt', () => {
  test('[C20] a stored answer brings the next question and the time of storing', () => {
    const state = stateAfter(viewed(), confirmed(1), stored(1));
    expect(state).toMatchObject({
      item: exampleItem(2),
      underway: undefined,
      answered: 1,
      storedAt: 1_000_001,
    });
  });

  test('[C20] a view from before the answer does not take the question back', () => {
    const state = stateAfter(viewed(), confirmed(1), stored(1), viewed());
    expect(state.item?.position).toBe(2);
  });

  test('[C20] a view of a lower version says nothing', () => {
    const state = stateAfter(viewed({ version: 5, answered: 3 }), viewed({ version: 4, state: 'waiting' }));
    expect(state.view?.state).toBe('running');
  });

  test('[C20] the question stays while its answer is underway, even when a view is ahead', () => {
    const state = stateAfter(viewed(), confirmed(1), viewed({ version: 3, item: exampleItem(2) }));
    expect(state.item?.position).toBe(1);
  });

  test('[C20] a repeated acknowledgement of an earlier question changes no question', () => {
    const ahead = stateAfter(viewed({ item: exampleItem(5), answered: 4 }), confirmed(3));
    const reply = exampleStored(3, exampleNext(4), 'duplicate');
    const state = reduce(ahead, { type: 'replied', position: 3, reply });
    expect(state).toMatchObject({ item: exampleItem(5), answered: 4, underway: undefined });
  });

  test('[C21] with an explanation the next question waits', () => {
    const waiting = stateAfter(viewed(), confirmed(1), stored(1, exampleNext(2, exampleExplanation(1))));
    expect(waiting.item?.position).toBe(1);
    expect(waiting.explanation).toEqual(exampleExplanation(1));
    const onward = reduce(waiting, { type: 'continued' });
    expect(onward).toMatchObject({ item: exampleItem(2), explanation: undefined, next: undefined });
  });

  test('[C22] finished stays finished when a view of the same version comes late', () => {
    const state = stateAfter(viewed(), confirmed(1), stored(1, exampleEnd), viewed());
    expect(state.view).toMatchObject({ state: 'finished', finishReason: 'complete' });
  });

  test('[C16] a rejection ends the sending and is remembered until the next answer', () => {
    const rejected = stateAfter(viewed(), confirmed(1), {
      type: 'replied',
      position: 1,
      reply: { kind: 'rejected', code: 'timeUp', retryable: false, kept: true },
    });
    expect(rejected).toMatchObject({ underway: undefined, rejection: { code: 'timeUp', kept: true } });
    expect(reduce(rejected, confirmed(1)).rejection).toBeUndefined();
  });

  test('[C11] a hindrance of one answer does not touch another', () => {
    const state = stateAfter(viewed(), confirmed(2), {
      type: 'hindered',
      position: 1,
      hindrance: 'lineLost',
    });
    expect(state.underway?.hindrance).toBeUndefined();
  });
});

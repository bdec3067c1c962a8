import { describe, expect, test } from 'vitest';
import { exampleExplanation, exampleItem, exampleView } from './attemptExamples.ts';
import { type AttemptState, unknownAttempt } from './attemptState.ts';
import { screenOf } from './screenOf.ts';

const now = 1_000_000;
const state = (view = exampleView(), changes: Partial<AttemptState> = {}): AttemptState => ({
  ...unknownAttempt,
  view,
  item: view.item ?? undefined,
  ...changes,
});
const waiting = { state: 'waiting', startsAt: null, endsAt: null, item: null } as const;

describe('which screen a candidate sees', () => {
  test('[C24] checks and rules come before the waiting room', () => {
    expect(screenOf(state(exampleView(waiting)), now, false)).toBe('preparation');
    expect(screenOf(state(exampleView(waiting)), now, true)).toBe('waitingRoom');
  });

  test('[C24] who comes late goes through the rules too, but not again after the first answer', () => {
    expect(screenOf(state(), now, false)).toBe('preparation');
    expect(screenOf(state(exampleView(), { answered: 3 }), now, false)).toBe('question');
  });

  test('[C23] the unsealed question is shown at T0 and not before', () => {
    const view = exampleView({ ...waiting, startsAt: now + 1 });
    const unsealed = state(view, { item: exampleItem(1) });
    expect(screenOf(unsealed, now, true)).toBe('waitingRoom');
    expect(screenOf(unsealed, now + 1, true)).toBe('question');
  });

  test('[C25] the end comes by the clock, also for who has no line', () => {
    const view = exampleView({ endsAt: now });
    expect(screenOf(state(view, { line: 'lost' }), now, true)).toBe('timeUp');
    expect(screenOf(state(view), now - 1, true)).toBe('question');
  });

  test('[C25] an extension that arrives later brings the question back', () => {
    expect(screenOf(state(exampleView({ endsAt: now + 60_000 })), now, true)).toBe('question');
  });

  test('[C21] the explanation is shown also after the last question', () => {
    const view = exampleView({ state: 'finished', item: null });
    expect(screenOf(state(view, { explanation: exampleExplanation(20) }), now, true)).toBe('explanation');
    expect(screenOf(state(view), now, true)).toBe('finished');
  });

  test('[C14] an ended sign-in and another device come before everything else', () => {
    expect(screenOf(state(exampleView(), { signIn: 'ended' }), now, true)).toBe('signInAgain');
    expect(screenOf(state(exampleView(), { signIn: 'otherDevice' }), now, true)).toBe('otherDevice');
  });

  test('[C20] a paused attempt shows neither question nor time', () => {
    expect(screenOf(state(exampleView({ state: 'paused' })), now, true)).toBe('paused');
  });
});

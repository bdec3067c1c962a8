import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AttemptView } from '#contracts/attempt.ts';
import { createServerClock } from '../../shared/serverClock.ts';
import { exampleView } from './attemptExamples.ts';
import type { AttemptServer } from './attemptServer.ts';
import { unknownAttempt } from './attemptState.ts';
import { jointStart } from './jointStart.ts';

const waiting = (startsAt: number | null): AttemptView =>
  exampleView({ state: 'waiting', item: null, startsAt, endsAt: null });

function startWith(random: number, begin: () => Promise<AttemptView>) {
  const clock = createServerClock(() => Date.now());
  clock.note({ sentAtMs: Date.now(), receivedAtMs: Date.now(), serverNow: 1_000_000 });
  return jointStart({
    server: { begin } as unknown as AttemptServer,
    clock,
    random: () => random,
    onItem: () => {},
    onView: () => {},
    onFailure: () => {},
  });
}

describe('[C27] telling that one began', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('[C27] is done within 15 seconds after T0, once', async () => {
    const begin = vi.fn(async () => exampleView());
    const start = startWith(0.999, begin);
    start.prepared();
    start.consider({ ...unknownAttempt, view: waiting(1_010_000) });
    start.consider({ ...unknownAttempt, view: waiting(1_010_000) });
    await vi.advanceTimersByTimeAsync(10_000 + 14_900);
    expect(begin).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(begin).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begin).toHaveBeenCalledTimes(1);
  });

  test('[C27] waits until the surveillant has let the candidate in', async () => {
    const begin = vi.fn(async () => exampleView());
    const start = startWith(0, begin);
    start.prepared();
    start.consider({ ...unknownAttempt, view: { ...waiting(1_000_000), admitted: false } });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(begin).not.toHaveBeenCalled();
    start.consider({ ...unknownAttempt, view: waiting(1_000_000) });
    await vi.advanceTimersByTimeAsync(0);
    expect(begin).toHaveBeenCalledTimes(1);
  });

  test('[C27] is never done by itself where everyone begins at a moment of their own', async () => {
    const begin = vi.fn(async () => exampleView());
    const start = startWith(0, begin);
    start.prepared();
    const ownStart = { from: 900_000, until: 2_000_000, slot: null };
    start.consider({ ...unknownAttempt, view: { ...waiting(null), ownStart } });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(begin).not.toHaveBeenCalled();
  });

  test('[C27] is done at once by who comes more than 15 seconds late', async () => {
    const begin = vi.fn(async () => exampleView());
    const start = startWith(0.999, begin);
    start.prepared();
    start.consider({ ...unknownAttempt, view: waiting(1_000_000 - 15_000) });
    await vi.advanceTimersByTimeAsync(0);
    expect(begin).toHaveBeenCalledTimes(1);
  });

  test('[C27] is done within 1.5 seconds by who cannot open the first question', async () => {
    const begin = vi.fn(async () => exampleView());
    const start = startWith(0.999, begin);
    start.prepared();
    const unreadable = { ...waiting(1_000_000), sealed: { iv: 'AAAA', ciphertext: 'AAAA' }, sealKey: 'AAAA' };
    start.consider({ ...unknownAttempt, view: unreadable });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(begin).toHaveBeenCalledTimes(1);
  });

  test('[C27] waits for the rules to be read', async () => {
    const begin = vi.fn(async () => exampleView());
    const start = startWith(0, begin);
    start.consider({ ...unknownAttempt, view: waiting(1_001_000) });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begin).not.toHaveBeenCalled();
    start.prepared();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(begin).toHaveBeenCalledTimes(1);
  });

  test('[C27] is repeated until it gets through', async () => {
    const begin = vi.fn(async () => exampleView()).mockRejectedValueOnce(new Error('line lost'));
    const start = startWith(0, begin);
    start.prepared();
    start.consider({ ...unknownAttempt, view: waiting(1_000_000) });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(begin).toHaveBeenCalledTimes(2);
  });

  test('[C27] is repeated a few seconds later when the server could not carry it out', async () => {
    const begin = vi.fn(async () => exampleView()).mockResolvedValueOnce(waiting(1_000_000));
    const start = startWith(0, begin);
    start.prepared();
    start.consider({ ...unknownAttempt, view: waiting(1_000_000) });
    await vi.advanceTimersByTimeAsync(2_999);
    expect(begin).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(begin).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begin).toHaveBeenCalledTimes(2);
  });

  test('[C27] that met a pause is repeated once the pause is over', async () => {
    const pause: AttemptView['pause'] = { by: 'proctor', since: 1_000_000 };
    const paused: AttemptView = { ...waiting(1_000_000), state: 'paused', pause };
    const begin = vi.fn(async () => exampleView()).mockResolvedValueOnce(paused);
    const start = startWith(0, begin);
    start.prepared();
    start.consider({ ...unknownAttempt, view: waiting(1_000_000) });
    start.consider({ ...unknownAttempt, view: paused });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begin).toHaveBeenCalledTimes(1);
    start.consider({ ...unknownAttempt, view: waiting(1_000_000) });
    await vi.advanceTimersByTimeAsync(0);
    expect(begin).toHaveBeenCalledTimes(2);
  });

  test('[C27] is not done at the moment of a start that was undone, but at that of the next', async () => {
    const begin = vi.fn(async () => exampleView());
    const start = startWith(0, begin);
    start.prepared();
    start.consider({ ...unknownAttempt, view: waiting(1_010_000) });
    start.consider({ ...unknownAttempt, view: waiting(null) });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begin).not.toHaveBeenCalled();
    start.consider({ ...unknownAttempt, view: waiting(1_120_000) });
    await vi.advanceTimersByTimeAsync(59_999);
    expect(begin).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(begin).toHaveBeenCalledTimes(1);
  });
});

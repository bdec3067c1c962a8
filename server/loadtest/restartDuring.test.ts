import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { restartDuring } from './restartDuring.ts';
import type { SimulatedCandidate } from './simulatedCandidate.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const person = (synchronisedAtMs: number | undefined, answers: [sentAtMs: number, elapsedMs: number][]) =>
  ({
    synchronisedAtMs,
    acknowledged: answers.map(([sentAtMs, elapsedMs]) => ({ sentAtMs, elapsedMs })),
  }) as unknown as SimulatedCandidate;

test('[LT2] after a restart it is known who came back when, and how the first answer of each fared', async () => {
  const origin = performance.now();
  const people = [
    person(origin + 1_900, [
      [origin + 500, 9_999],
      [origin + 1_600, 70],
      [origin + 1_800, 5],
    ]),
    person(origin + 4_500, [[origin + 2_000, 30]]),
    person(origin + 900, []),
    person(undefined, []),
  ];
  const restarting = restartDuring(people, () => new Promise((resolve) => setTimeout(resolve, 500)), 1_000);
  await vi.advanceTimersByTimeAsync(1_500);
  const { downMs, backMs, notBack, firstAnswerMs } = (await restarting)();
  expect(downMs).toBeCloseTo(500, 6);
  expect(backMs.p50).toBeCloseTo(400, 6);
  expect(backMs.max).toBeCloseTo(3_000, 6);
  expect(notBack).toBe(2);
  expect(firstAnswerMs).toEqual({ p50: 30, p99: 70, max: 70 });
});

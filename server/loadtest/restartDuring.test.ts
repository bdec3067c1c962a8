import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { restartDuring } from './restartDuring.ts';
import type { SimulatedCandidate } from './simulatedCandidate.ts';

const person = (synchronisedAtMs: number | undefined, answers: [sentAtMs: number, elapsedMs: number][]) =>
  ({
    synchronisedAtMs,
    acknowledged: answers.map(([sentAtMs, elapsedMs]) => ({ sentAtMs, elapsedMs })),
  }) as unknown as SimulatedCandidate;

test('[LT2] after a restart it is known who came back when, and how the first answer of each fared', async () => {
  const killedAt = performance.now();
  const readyAt = killedAt + 40;
  const people = [
    person(readyAt + 400, [
      [killedAt - 5, 9_999],
      [readyAt + 600, 70],
      [readyAt + 800, 5],
    ]),
    person(readyAt + 3_000, [[readyAt + 900, 30]]),
    person(killedAt - 5, []),
    person(undefined, []),
  ];
  const reportOf = await restartDuring(people, () => sleep(40), 0);
  const { downMs, backMs, notBack, firstAnswerMs } = reportOf();
  expect(downMs).toBeGreaterThanOrEqual(39);
  expect(backMs.max - backMs.p50).toBeCloseTo(2_600, 6);
  expect(notBack).toBe(2);
  expect(firstAnswerMs).toEqual({ p50: 30, p99: 70, max: 70 });
});

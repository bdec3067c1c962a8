import { describe, expect, test } from 'vitest';
import type { Pulse, PulseSample } from '#contracts/control.ts';
import { dotPath, linePath, pulseWindow } from './linePath.ts';
import { mergePulse } from './mergePulse.ts';

const sample = (at: number, answersPerSecond = 0): PulseSample => ({
  at,
  arrived: 0,
  connected: 0,
  working: 0,
  paused: 0,
  finished: 0,
  answersPerSecond,
  ackP50Ms: null,
  ackP99Ms: null,
});
const pulse = (samples: PulseSample[], skew: Pulse['skew'] = null): Pulse => ({
  sittingId: '30000000-0000-4000-8000-000000000000' as never,
  serverNow: 0,
  everyMs: 5_000,
  samples,
  skew,
});

describe('the pulse on screen', () => {
  test('[CTL1] grows with what is new, and keeps what a server that began anew forgot', () => {
    const known = pulse([sample(1), sample(2)], { candidates: 3, p50Ms: 1, p99Ms: 2, highestMs: 3 });
    const merged = mergePulse(known, pulse([sample(2), sample(3)]));
    expect(merged.samples.map(({ at }) => at)).toEqual([1, 2, 3]);
    expect(merged.skew?.candidates).toBe(3);
    expect(mergePulse(undefined, known)).toBe(known);
  });

  test('[CTL2] is drawn from left to right with the highest at the top, and breaks where nothing was measured', () => {
    const box = { width: 100, height: 50, from: 0, to: 10, highest: 4 };
    expect(
      linePath(
        [
          [0, 0],
          [5, 4],
          [10, 2],
        ],
        box,
      ),
    ).toBe('M0 50L50 0L100 25');
    expect(
      linePath(
        [
          [0, 0],
          [5, null],
          [10, 2],
          [10, 4],
        ],
        box,
      ),
    ).toBe('M0 50M100 25L100 0');
    expect(linePath([], box)).toBe('');
  });

  test('[CTL4] a value that was measured alone is a dot, where no line would be seen', () => {
    const box = { width: 100, height: 50, from: 0, to: 10, highest: 4 };
    const points = [
      [0, 4],
      [2, null],
      [4, 2],
      [6, null],
      [8, 2],
      [10, 4],
    ] as const;
    expect(dotPath(points, box)).toBe('M0 0h0M40 25h0');
    expect(dotPath([[0, 4]], box)).toBe('M0 0h0');
    expect(dotPath([], box)).toBe('');
  });

  test('[CTL3] shows the last half hour, or all of it', () => {
    const minute = 60_000;
    const samples = Array.from({ length: 100 }, (_, i) => sample(i * minute));
    expect(pulseWindow(samples, 30 * minute)[0]?.at).toBe(69 * minute);
    expect(pulseWindow(samples, Number.POSITIVE_INFINITY)).toHaveLength(100);
  });
});

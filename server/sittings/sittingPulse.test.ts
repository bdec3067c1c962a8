import { describe, expect, test } from 'vitest';
import type { AttemptId, SittingId } from '#contracts/ids.ts';
import type { ProgressRow } from '#contracts/progress.ts';
import { handClock } from '#tests/support/handClock.ts';
import { keptMs, mostDelays, sampleEveryMs, sittingPulse } from './sittingPulse.ts';

const id = '30000000-0000-4000-8000-000000000000' as SittingId;
const row = (patch: Partial<ProgressRow>): ProgressRow => ({
  attemptId: '10000000-0000-4000-8000-000000000000' as AttemptId,
  number: 'HN1',
  name: 'Anna',
  institute: 'Utrecht',
  extraMinutes: 0,
  state: 'working',
  connected: true,
  answered: 0,
  lastStoredAt: null,
  endsAt: null,
  comments: 0,
  ...patch,
});

/** A pulse of a sitting whose rows a test sets. */
function pulseOf() {
  let rows: ProgressRow[] = [];
  const clock = handClock(1_000_000);
  const pulse = sittingPulse(
    { view: async () => ({ sittingId: id, epoch: id, version: 1, maximumItems: 12, rows }) },
    clock,
  );
  return {
    pulse,
    clock,
    async sampleOf(now: ProgressRow[]) {
      rows = now;
      await pulse.sample(id);
      clock.pass(sampleEveryMs);
    },
  };
}

describe('the pulse of a sitting', () => {
  test('[CR5] counts who arrived, is connected, works, is paused and has finished', async () => {
    const { pulse, sampleOf } = pulseOf();
    await sampleOf([
      row({ state: 'absent', connected: false }),
      row({ state: 'waiting' }),
      row({ state: 'working', connected: false }),
      row({ state: 'paused' }),
      row({ state: 'finished', connected: false }),
    ]);
    expect(pulse.view(id, 0).samples).toMatchObject([
      { at: 1_000_000, arrived: 4, connected: 2, working: 1, paused: 1, finished: 1 },
    ]);
  });

  test('[CR5] says how many answers a second came since the sample before', async () => {
    const { pulse, sampleOf } = pulseOf();
    await sampleOf([row({ answered: 3 })]);
    await sampleOf([row({ answered: 13 })]);
    await sampleOf([row({ answered: 13 })]);
    expect(pulse.view(id, 0).samples.map(({ answersPerSecond }) => answersPerSecond)).toEqual([0, 2, 0]);
  });

  test('[CR5] says how fast answers were stored, and nothing where none was', async () => {
    const { pulse, sampleOf } = pulseOf();
    for (let ms = 1; ms <= 100; ms += 1) pulse.acknowledged(id, ms);
    await sampleOf([]);
    await sampleOf([]);
    expect(pulse.view(id, 0).samples).toMatchObject([
      { ackP50Ms: 50, ackP99Ms: 99 },
      { ackP50Ms: null, ackP99Ms: null },
    ]);
  });

  test('[CR9] keeps a bounded number of delays when nobody takes samples: the latest', async () => {
    const { pulse, sampleOf } = pulseOf();
    for (let n = 0; n < 5 * mostDelays; n += 1) pulse.acknowledged(id, 9_000);
    for (let n = 0; n < mostDelays; n += 1) pulse.acknowledged(id, 12);
    await sampleOf([]);
    expect(pulse.view(id, 0).samples).toMatchObject([{ ackP50Ms: 12, ackP99Ms: 12 }]);
  });

  test('[CR9] forgets a sitting of which nothing was heard for a day, and no other', async () => {
    const { pulse, clock, sampleOf } = pulseOf();
    const other = '30000000-0000-4000-8000-000000000001' as SittingId;
    await sampleOf([]);
    pulse.readable(other, 'a', 40);
    clock.pass(keptMs);
    pulse.acknowledged(other, 5);
    expect(pulse.view(other, 0).skew).not.toBeNull();
    expect(pulse.view(id, 0).samples).toEqual([]);
    clock.pass(keptMs + 1);
    expect(pulse.view(other, 0).skew).toBeNull();
  });

  test('[CR5] gives what is new since a moment', async () => {
    const { pulse, sampleOf } = pulseOf();
    await sampleOf([]);
    await sampleOf([]);
    expect(pulse.view(id, 1_000_000).samples.map(({ at }) => at)).toEqual([1_005_000]);
    expect(pulse.view(id, 1_005_000).samples).toEqual([]);
  });

  test('[CR6] keeps the first that a device said about its start', () => {
    const { pulse } = pulseOf();
    expect(pulse.view(id, 0).skew).toBeNull();
    pulse.readable(id, 'a', 40);
    pulse.readable(id, 'a', 9_000);
    pulse.readable(id, 'b', 60);
    expect(pulse.view(id, 0).skew).toEqual({ candidates: 2, p50Ms: 40, p99Ms: 60, highestMs: 60 });
  });
});

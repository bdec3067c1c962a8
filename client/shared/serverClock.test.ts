import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestOffset, createServerClock } from './serverClock.ts';

describe('the server clock', () => {
  test('[C1] follows the exchange with the lowest round trip', () => {
    const offset = bestOffset([
      { sentAtMs: 0, receivedAtMs: 400, serverNow: 10_350 }, // slow on the way out
      { sentAtMs: 1_000, receivedAtMs: 1_020, serverNow: 11_010 },
    ]);
    expect(offset).toEqual({ offsetMs: 10_000, uncertaintyMs: 10 });
  });

  test('[C1] is never further off than half the best round trip', () => {
    const trip = fc.record({ out: fc.nat(2_000), back: fc.nat(2_000), at: fc.nat(1_000_000) });
    fc.assert(
      fc.property(fc.array(trip, { minLength: 1 }), fc.integer(), (trips, trueOffset) => {
        const samples = trips.map(({ out, back, at }) => ({
          sentAtMs: at,
          receivedAtMs: at + out + back,
          serverNow: at + out + trueOffset,
        }));
        const { offsetMs, uncertaintyMs } = bestOffset(samples)!;
        expect(Math.abs(offsetMs - trueOffset)).toBeLessThanOrEqual(uncertaintyMs + 1e-6);
      }),
    );
  });

  test('[C1] uses the clock of the device only until the first exchange', () => {
    const clock = createServerClock(
      () => 50,
      () => 999,
    );
    expect(clock.now()).toBe(999);
    clock.note({ sentAtMs: 0, receivedAtMs: 0, serverNow: 7_000 });
    expect(clock.now()).toBe(7_050);
  });

  test('[C2] forgets a fast exchange from before the device slept', async () => {
    let monotonic = 0;
    const clock = createServerClock(() => monotonic);
    clock.note({ sentAtMs: 0, receivedAtMs: 0, serverNow: 1_000 });
    monotonic = 100; // an hour went by on the server; the monotonic clock stood still
    await clock.sync(async () => {
      monotonic += 20;
      return { serverNow: 3_600_000 + monotonic - 10 };
    }, 2);
    expect(clock.now()).toBe(3_600_000 + monotonic);
  });

  test('[C2] forgets it as well when the line is lost after one exchange', async () => {
    let monotonic = 0;
    const clock = createServerClock(() => monotonic);
    clock.note({ sentAtMs: 0, receivedAtMs: 0, serverNow: 1_000 });
    monotonic = 100;
    const broken = clock.sync(async () => {
      if (monotonic > 100) throw new Error('line lost');
      monotonic += 20;
      return { serverNow: 3_600_000 + monotonic - 10 };
    });
    await expect(broken).rejects.toThrow('line lost');
    expect(clock.now()).toBe(3_600_000 + monotonic);
  });
});

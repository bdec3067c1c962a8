import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monotonicClock, wallClockStep } from './clock.ts';

/** A machine whose wall clock can be set and whose timer cannot. */
function machine(wall: number, timer: number) {
  let [wallNow, timerNow] = [wall, timer];
  return {
    wall: () => wallNow,
    timer: () => timerNow,
    pass(ms: number) {
      wallNow += ms;
      timerNow += ms;
    },
    setWall(to: number) {
      wallNow = to;
    },
  };
}

test('[CK1] starts at the wall time and then follows the timer, in whole milliseconds', () => {
  const m = machine(1_800_000_000_000, 12.25);
  const clock = monotonicClock(m.wall, m.timer);
  expect(clock.now()).toBe(1_800_000_000_000);
  m.pass(1_500.75);
  expect(clock.now()).toBe(1_800_000_001_501);
});

test('[CK2] never goes back and never jumps, whatever the wall clock is set to; how far it is off is known', () => {
  const steps = fc.array(fc.record({ passMs: fc.nat(10_000), setTo: fc.integer() }));
  fc.assert(
    fc.property(steps, (script) => {
      const m = machine(1_000_000, 0);
      const clock = monotonicClock(m.wall, m.timer);
      let expected = 1_000_000;
      for (const { passMs, setTo } of script) {
        m.pass(passMs);
        expected += passMs;
        m.setWall(setTo);
        expect(clock.now()).toBe(expected);
        expect(wallClockStep(clock, m.wall)).toBe(setTo - expected);
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handClock } from '#tests/support/handClock.ts';
import { throttle } from './throttle.ts';

test('[TH1] a try is allowed while fewer failures than the limit lie within the window, per key', () => {
  const steps = fc.array(
    fc.record({ passMs: fc.nat(400), key: fc.constantFrom('a', 'b'), fails: fc.boolean() }),
  );
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 4 }), (script, limit) => {
      const clock = handClock();
      const limited = throttle(clock, limit, 1_000);
      const failures: { key: string; at: number }[] = [];
      for (const { passMs, key, fails } of script) {
        clock.pass(passMs);
        const counted = failures.filter((one) => one.key === key && clock.now() - one.at < 1_000);
        expect(limited.allows(key)).toBe(counted.length < limit);
        if (!fails) continue;
        limited.failed(key);
        failures.push({ key, at: clock.now() });
      }
    }),
  );
});

test('[TH1] a failure counts for the whole window and not a millisecond longer', () => {
  const clock = handClock();
  const limited = throttle(clock, 1, 1_000);
  limited.failed('a');
  clock.pass(999);
  expect(limited.allows('a')).toBe(false);
  clock.pass(1);
  expect(limited.allows('a')).toBe(true);
});

test('[TH2] asking is not failing: who never fails is never held up', () => {
  const limited = throttle(handClock(), 1, 1_000);
  for (let i = 0; i < 1_000; i++) expect(limited.allows('institute')).toBe(true);
});

test('[TH3] a flood of keys does not fill the memory: beyond 50,000 the oldest is forgotten', () => {
  const limited = throttle(handClock(), 1, 1_000);
  for (let i = 0; i < 50_000; i++) limited.failed(`key ${i}`);
  expect(limited.allows('key 0')).toBe(false);
  limited.failed('one more');
  expect(limited.allows('key 0')).toBe(true);
  expect(limited.allows('key 1')).toBe(false);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateSpeed, timeFit, timeResiduals } from './lognormal.ts';
import { rapidGuessThreshold, responseTimeEffort } from './rapidGuess.ts';

const items = [
  { alpha: 2, beta: Math.log(60) },
  { alpha: 1, beta: Math.log(30) },
];

test('[RT1] by hand: exactly the expected times mean average speed', () => {
  expect(estimateSpeed(items, [60, 30])).toEqual({
    tau: expect.closeTo(0, 12),
    se: expect.closeTo(1 / Math.sqrt(5), 12),
  });
  // The prior counts as one more item with α = 1/sd.
  expect(estimateSpeed(items, [30, 15], 1)!.tau).toBeCloseTo((5 * Math.LN2) / 6, 12);
});

test('[RT1] twice as fast on every item is ln 2 more speed, and residuals do not change', () => {
  const times = fc.array(fc.double({ min: 0.5, max: 600, noNaN: true }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(times, (slow) => {
      const fast = slow.map((time) => time / 2);
      const [one, two] = [estimateSpeed(items, slow)!, estimateSpeed(items, fast)!];
      expect(two.tau - one.tau).toBeCloseTo(Math.LN2, 10);
      const [before, after] = [timeResiduals(items, slow, one.tau), timeResiduals(items, fast, two.tau)];
      before.forEach((residual, k) => {
        expect(after[k]).toBeCloseTo(residual!, 9);
      });
    }),
  );
});

test('[RT2] the ML estimate makes the fit statistic smallest, and what was not answered has no residual', () => {
  const times = [41, undefined, 80];
  const three = [...items, { alpha: 1.5, beta: 4 }];
  const { tau } = estimateSpeed(three, times)!;
  const statistic = (at: number) => timeFit(timeResiduals(three, times, at)).statistic;
  expect(statistic(tau)).toBeLessThan(statistic(tau + 0.01));
  expect(statistic(tau)).toBeLessThan(statistic(tau - 0.01));
  expect(timeFit(timeResiduals(three, times, tau)).df).toBe(2);
  expect(timeResiduals(three, times, tau)[1]).toBeUndefined();
});

test('[RT3] thresholds and effort, by hand', () => {
  expect(rapidGuessThreshold([40, 60, 50], 0.1)).toBe(5);
  expect(rapidGuessThreshold([400, 600, 500], 0.1, 10)).toBe(10);
  expect(responseTimeEffort([1, 5, undefined, 9, 6], [5, 5, 5, 5, 5])).toBe(0.75);
  expect(responseTimeEffort([undefined], [5])).toBeNaN();
  expect(() => rapidGuessThreshold([1], 1)).toThrow(RangeError);
});

test.each([
  { times: [60], message: '2 items need as many times, not 1' },
  { times: [60, 0], message: 'time 0 of item 1' },
  { times: [-1, 3], message: 'time -1 of item 0' },
  { times: [Number.NaN, 3], message: 'time NaN of item 0' },
])('[RT4] refuses $times: $message', ({ times, message }) => {
  expect(() => estimateSpeed(items, times)).toThrow(message);
  expect(() => timeResiduals(items, times, 0)).toThrow(message);
});

test('[RT4] without times or prior there is no speed, and a prior without spread is refused', () => {
  expect(estimateSpeed(items, [undefined, undefined])).toBeUndefined();
  expect(estimateSpeed(items, [undefined, undefined], 0.5)).toEqual({ tau: 0, se: 0.5 });
  expect(() => estimateSpeed(items, [1, 1], 0)).toThrow(RangeError);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  correlation,
  covariance,
  mean,
  median,
  quantile,
  shape,
  standardDeviation,
} from './sampleMoments.ts';

const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 30 });

describe('sample moments', () => {
  test('[NU5] by hand: 1, 2, 3, 4, 10', () => {
    const x = [1, 2, 3, 4, 10];
    expect(mean(x)).toBe(4);
    expect(standardDeviation(x)).toBeCloseTo(Math.sqrt(12.5), 14);
    expect(median(x)).toBe(3);
    expect(quantile(x, 0.9)).toBeCloseTo(7.6, 14); // 0.6 of the way from 4 to 10
    expect(covariance(x, [0, 0, 0, 0, 5])).toBe(7.5);
    expect(correlation(x, [2, 4, 6, 8, 20])).toBeCloseTo(1, 14);
  });

  test('[NU5] a symmetric sample has no skewness, one with a tail to the right a positive one', () => {
    expect(shape([1, 2, 3, 4, 5]).skewness).toBeCloseTo(0, 14);
    expect(shape([1, 1, 1, 2, 9]).skewness).toBeGreaterThan(1);
  });

  test('[NU5] correlation does not depend on the scale of either side, and is never beyond 1', () => {
    fc.assert(
      fc.property(numbers, (x) => {
        const y = x.map((value, k) => value * (k % 3) - k);
        const r = correlation(x, y);
        const scaled = correlation(
          x.map((value) => 3 * value + 7),
          y.map((value) => -2 * value + 1),
        );
        fc.pre(!Number.isNaN(r));
        expect(Math.abs(r)).toBeLessThanOrEqual(1);
        expect(scaled).toBeCloseTo(-r, 10);
      }),
    );
  });

  test('[NU5] what does not vary correlates with nothing, and a fraction beyond [0, 1] is refused', () => {
    expect(correlation([1, 1, 1], [1, 2, 3])).toBeNaN();
    expect(standardDeviation([1])).toBeNaN();
    expect(() => quantile([1, 2], 1.1)).toThrow(RangeError);
  });
});

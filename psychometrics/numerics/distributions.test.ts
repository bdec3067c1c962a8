import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chiSquareTail } from './chiSquareDistribution.ts';
import { fQuantile, regularisedBeta } from './fDistribution.ts';
import { logGamma, upperGamma } from './gammaFunction.ts';
import { gaussHermite } from './gaussHermite.ts';
import { normalCdf, normalDensity, normalQuantile } from './normalDistribution.ts';

describe('distributions', () => {
  test('[NU6] log Γ of whole numbers is the log of a factorial, and Γ(½) = √π', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12);
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14);
    expect(() => logGamma(0)).toThrow(RangeError);
  });

  test('[NU6] the incomplete gamma function of whole order is a Poisson sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0.01, max: 60, noNaN: true }), (a, x) => {
        let term = Math.exp(-x);
        let sum = 0;
        for (let k = 0; k < a; k++) {
          sum += term;
          term *= x / (k + 1);
        }
        expect(upperGamma(a, x)).toBeCloseTo(sum, 12);
      }),
    );
  });

  test.each([
    { x: 3.841458820694124, df: 1, p: 0.05 },
    { x: 5.991464547107979, df: 2, p: 0.05 },
    { x: 18.307038053275146, df: 10, p: 0.05 },
    { x: 0, df: 3, p: 1 },
    { x: 2 * Math.log(1e6), df: 2, p: 1e-6 },
  ])('[NU6] χ² above $x with $df degrees of freedom has probability $p', ({ x, df, p }) => {
    expect(chiSquareTail(x, df)).toBeCloseTo(p, 12);
  });

  test('[NU6] the normal distribution: known points, symmetry, and the density as its slope', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalCdf(-10)).toBeCloseTo(7.61985302416052e-24, 36);
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (z) => {
        const h = 1e-5;
        expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 14);
        expect((normalCdf(z + h) - normalCdf(z - h)) / (2 * h)).toBeCloseTo(normalDensity(z), 8);
      }),
    );
  });

  test('[NU6] a normal quantile is where the distribution reaches p', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 13);
      }),
    );
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(() => normalQuantile(Number.NaN)).toThrow(RangeError);
  });

  test('[NU6] F with 1 and n degrees of freedom is the square of t; with 2 and 2 it is p/(1 − p)', () => {
    expect(fQuantile(0.95, 1, 10)).toBeCloseTo(2.228138851986274 ** 2, 10);
    for (const p of [0.01, 0.3, 0.5, 0.99]) expect(fQuantile(p, 2, 2)).toBeCloseTo(p / (1 - p), 10);
    expect(() => fQuantile(0, 1, 1)).toThrow(RangeError);
    expect(() => fQuantile(0.5, 0, 1)).toThrow(RangeError);
  });

  test('[NU6] the incomplete beta function of whole orders is a binomial sum', () => {
    const choose = (n: number, k: number) =>
      Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, x) => {
          const n = a + b - 1;
          let sum = 0;
          for (let k = a; k <= n; k++) sum += choose(n, k) * x ** k * (1 - x) ** (n - k);
          expect(regularisedBeta(x, a, b)).toBeCloseTo(sum, 11);
        },
      ),
    );
  });

  test('[NU7] Gauss–Hermite nodes give the moments of the normal distribution: 1, 0, 1, 0, 3, 0, 15', () => {
    for (const n of [4, 5, 30, 61]) {
      const { nodes, weights } = gaussHermite(n);
      const moment = (power: number) => weights.reduce((sum, w, k) => sum + w * nodes[k]! ** power, 0);
      [1, 0, 1, 0, 3, 0, 15].forEach((expected, power) => {
        expect(moment(power)).toBeCloseTo(expected, 10);
      });
    }
    expect(Array.from(gaussHermite(2).nodes)).toEqual([expect.closeTo(-1, 13), expect.closeTo(1, 13)]);
    expect(() => gaussHermite(0)).toThrow(RangeError);
  });
});

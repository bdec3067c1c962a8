import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ItemParameters,
  information,
  logProbability,
  probability,
  type ResponseCurve,
  responseCurve,
} from './logistic.ts';

const abilities = fc.double({ min: -6, max: 6, noNaN: true });
const items: fc.Arbitrary<ItemParameters> = fc.record({
  a: fc.double({ min: 0.2, max: 3, noNaN: true }),
  b: fc.double({ min: -4, max: 4, noNaN: true }),
  c: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.4, noNaN: true })),
  d: fc.oneof(fc.constant(1), fc.double({ min: 0.6, max: 1, noNaN: true })),
});

describe('probability', () => {
  test.each([
    { theta: 0, item: { a: 1, b: 0, c: 0, d: 1 }, p: 0.5, why: 'θ = b is a coin toss without guessing' },
    { theta: 0, item: { a: 1, b: 0, c: 0.2, d: 1 }, p: 0.6, why: 'halfway between c and 1 at θ = b' },
    { theta: 0, item: { a: 1, b: 0, c: 0.2, d: 0.9 }, p: 0.55, why: 'halfway between c and d at θ = b' },
    { theta: -800, item: { a: 1, b: 0, c: 0.25, d: 1 }, p: 0.25, why: 'only guessing is left' },
    { theta: 800, item: { a: 1, b: 0, c: 0.25, d: 0.95 }, p: 0.95, why: 'only slipping is left' },
    { theta: Math.log(3), item: { a: 1, b: 0, c: 0, d: 1 }, p: 0.75, why: 'log-odds of ln 3 are 3 to 1' },
  ])('[IR1] $why', ({ theta, item, p }) => {
    expect(probability(theta, item)).toBeCloseTo(p, 12);
  });

  test('[IR1] never falls as ability rises', () => {
    fc.assert(
      fc.property(abilities, abilities, items, (x, y, item) => {
        const [low, high] = x < y ? [x, y] : [y, x];
        expect(probability(low, item)).toBeLessThanOrEqual(probability(high, item) + 1e-15);
      }),
    );
  });

  test('[IR1] the scaling constant multiplies the discrimination', () => {
    fc.assert(
      fc.property(abilities, items, (theta, item) => {
        const scaled = { ...item, a: 1.702 * item.a };
        expect(probability(theta, item, 1.702)).toBeCloseTo(probability(theta, scaled), 14);
      }),
    );
  });
});

test('[IR1] each derivative is the slope of the one before, measured numerically', () => {
  const h = 1e-5;
  fc.assert(
    fc.property(abilities, items, (theta, item) => {
      const [left, here, right] = [
        responseCurve(theta - h, item),
        responseCurve(theta, item),
        responseCurve(theta + h, item),
      ];
      const slope = (name: keyof ResponseCurve) => (right[name] - left[name]) / (2 * h);
      expect(here.dp).toBeCloseTo(slope('p'), 6);
      expect(here.d2p).toBeCloseTo(slope('dp'), 6);
      expect(here.d3p).toBeCloseTo(slope('d2p'), 6);
      expect(here.dInformation).toBeCloseTo(slope('information'), 6);
      expect(here.d2Information).toBeCloseTo(slope('dInformation'), 5);
    }),
  );
});

test('[IR2] information agrees with its definition P′² / PQ, differentiated numerically', () => {
  const h = 1e-5;
  fc.assert(
    fc.property(abilities, items, (theta, item) => {
      const slope = (probability(theta + h, item) - probability(theta - h, item)) / (2 * h);
      const p = probability(theta, item);
      expect(information(theta, item)).toBeCloseTo(slope ** 2 / (p * (1 - p)), 6);
    }),
  );
});

test('[IR2] information is the expected square of the score over both responses', () => {
  fc.assert(
    fc.property(abilities, items, (theta, item) => {
      const { p, scoreCorrect, scoreIncorrect, information: i, d2p, dp, j } = responseCurve(theta, item);
      expect(i).toBeCloseTo(p * scoreCorrect ** 2 + (1 - p) * scoreIncorrect ** 2, 10);
      expect(j * p * (1 - p)).toBeCloseTo(dp * d2p, 10);
    }),
  );
});

test('[IR2] far out in the tails everything is finite and information is never negative', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e4, max: 1e4, noNaN: true }), items, (theta, item) => {
      const curve = responseCurve(theta, item);
      expect(Object.values(curve).every(Number.isFinite)).toBe(true);
      expect(curve.information).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(logProbability(theta, item, true))).toBe(true);
      expect(Number.isFinite(logProbability(theta, item, false))).toBe(true);
    }),
  );
});

test('[IR1] the log-probabilities are those of the two responses', () => {
  fc.assert(
    fc.property(abilities, items, (theta, item) => {
      expect(Math.exp(logProbability(theta, item, true))).toBeCloseTo(probability(theta, item), 12);
      expect(Math.exp(logProbability(theta, item, false))).toBeCloseTo(1 - probability(theta, item), 12);
    }),
  );
});

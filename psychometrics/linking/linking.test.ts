import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ItemParameters, probability } from '../irt/logistic.ts';
import { gaussHermite } from '../numerics/gaussHermite.ts';
import { curveLinking } from './curveLinking.ts';
import { momentLinking, transformed } from './linkingConstants.ts';
import { observedScoreEquating, pooledPopulation } from './observedScoreEquating.ts';
import { parameterDrift } from './parameterDrift.ts';
import { expectedScore, trueScoreEquating } from './trueScoreEquating.ts';

const items: fc.Arbitrary<ItemParameters[]> = fc.array(
  fc.record({
    a: fc.double({ min: 0.4, max: 2.5, noNaN: true }),
    b: fc.double({ min: -2.5, max: 2.5, noNaN: true }),
    c: fc.double({ min: 0, max: 0.3, noNaN: true }),
    d: fc.constant(1),
  }),
  { minLength: 4, maxLength: 15 },
);
const constants = fc.record({
  A: fc.double({ min: 0.6, max: 1.6, noNaN: true }),
  B: fc.double({ min: -1, max: 1, noNaN: true }),
});

describe('linking', () => {
  test('[LK1] by hand: two items, twice as wide and one higher', () => {
    const common = [
      { form1: { a: 2, b: -1, c: 0, d: 1 }, form2: { a: 1, b: -1, c: 0, d: 1 } },
      { form1: { a: 1, b: 1, c: 0, d: 1 }, form2: { a: 0.5, b: 3, c: 0, d: 1 } },
    ];
    for (const method of ['meanMean', 'meanSigma', 'meanGeometricMean'] as const) {
      expect(momentLinking(common, method)).toEqual({ A: expect.closeTo(2, 12), B: expect.closeTo(1, 12) });
    }
    expect(momentLinking(common, 'meanMean', true)).toEqual({ A: 1, B: 1 });
  });

  test('[LK1] [LK2] constants that were put in come out of every method, and curves do not change', () => {
    fc.assert(
      fc.property(items, constants, fc.double({ min: -3, max: 3, noNaN: true }), (form1, put, theta) => {
        fc.pre(new Set(form1.map(({ b }) => b.toFixed(1))).size > 2);
        const common = form1.map((item) => ({ form1: item, form2: transformed(item, put) }));
        for (const { form1: one, form2: two } of common) {
          expect(probability(put.A * theta + put.B, two)).toBeCloseTo(probability(theta, one), 10);
        }
        const found = [
          momentLinking(common, 'meanMean'),
          momentLinking(common, 'meanSigma'),
          momentLinking(common, 'meanGeometricMean'),
          curveLinking(common, 'haebara'),
          curveLinking(common, 'stockingLord'),
        ];
        for (const { A, B } of found) {
          expect(A).toBeCloseTo(put.A, 5);
          expect(B).toBeCloseTo(put.B, 5);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('[LK2] nowhere near the minimum is the criterion lower', () => {
    const common = [
      { form1: { a: 1, b: -1, c: 0.2, d: 1 }, form2: { a: 1.1, b: -0.7, c: 0.2, d: 1 } },
      { form1: { a: 1.4, b: 0.2, c: 0.1, d: 1 }, form2: { a: 1.2, b: 0.6, c: 0.1, d: 1 } },
      { form1: { a: 0.7, b: 1.3, c: 0, d: 1 }, form2: { a: 0.8, b: 1.5, c: 0, d: 1 } },
    ];
    const { nodes, weights } = gaussHermite(30);
    const value = (A: number, B: number) =>
      nodes.reduce((sum, theta, q) => {
        const difference = common.reduce(
          (total, { form1, form2 }) =>
            total + probability(theta, form2) - probability(theta, transformed(form1, { A, B })),
          0,
        );
        return sum + (weights[q]! * difference ** 2) / 2;
      }, 0);
    const { A, B, objective } = curveLinking(common, 'stockingLord');
    expect(objective).toBeCloseTo(value(A, B), 14);
    for (const [dA, dB] of [
      [1e-3, 0],
      [-1e-3, 0],
      [0, 1e-3],
      [0, -1e-3],
      [0.1, 0.1],
      [-0.2, 0.1],
    ] as const) {
      expect(value(A + dA, B + dB)).toBeGreaterThan(objective);
    }
  });

  test('[LK1] too few common items, or none that differ, are refused', () => {
    const item = { a: 1, b: 0, c: 0, d: 1 };
    const same = { form1: item, form2: item };
    expect(() => momentLinking([], 'meanMean')).toThrow('at least 1 common items, not 0');
    expect(() => momentLinking([same], 'meanSigma')).toThrow('at least 2 common items, not 1');
    expect(() => momentLinking([same, same], 'meanSigma')).toThrow('do not vary in difficulty');
    expect(() => curveLinking([], 'haebara')).toThrow(RangeError);
  });
});

describe('equating', () => {
  test('[LK3] [LK4] a form equated with itself keeps its scores', () => {
    fc.assert(
      fc.property(items, (form) => {
        for (const { score, equivalent } of trueScoreEquating(form, form))
          expect(equivalent).toBeCloseTo(score, 8);
        observedScoreEquating(form, form, gaussHermite(20)).forEach((equivalent, score) => {
          expect(equivalent).toBeCloseTo(score, 8);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('[LK3] equivalents rise with the score, and each is expected at the same ability', () => {
    fc.assert(
      fc.property(items, items, (base, other) => {
        let before = 0;
        for (const { score, theta, equivalent } of trueScoreEquating(base, other)) {
          expect(equivalent).toBeGreaterThan(before);
          before = equivalent;
          if (theta < Infinity) expect(expectedScore(base, theta)).toBeCloseTo(score, 8);
        }
        const lowest = base.reduce((sum, { c }) => sum + c, 0);
        expect(trueScoreEquating(base, other)[0]!.score).toBe(Math.floor(lowest + 1e-9) + 1);
      }),
      { numRuns: 50 },
    );
  });

  test('[LK4] equivalents rise, stay within half a point of the scale, and a harder form gives lower ones', () => {
    fc.assert(
      fc.property(items, (base) => {
        const harder = base.map((item) => ({ ...item, b: item.b + 0.7 }));
        const equivalents = observedScoreEquating(base, harder, pooledPopulation({ A: 1, B: 0 }));
        equivalents.forEach((equivalent, score) => {
          expect(equivalent).toBeLessThan(score + 1e-9);
          expect(equivalent).toBeGreaterThanOrEqual(-0.5);
          if (score > 0) expect(equivalent).toBeGreaterThan(equivalents[score - 1]!);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('[LK4] the pooled population is a distribution: weights sum to 1, its mean lies between the two', () => {
    const { nodes, weights } = pooledPopulation({ A: 1.2, B: 0.6 });
    expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
    expect(nodes.reduce((sum, theta, q) => sum + weights[q]! * theta, 0)).toBeCloseTo(0.3, 12);
  });
});

describe('parameter drift', () => {
  const steady = Array.from({ length: 20 }, (_, k) => ({
    form1: { a: 1, b: -2 + 0.2 * k, c: 0, d: 1 },
    form2: { a: 1.1 + 0.02 * ((k % 7) - 3), b: -2 + 0.2 * k + 0.5 + 0.03 * ((k % 7) - 3), c: 0, d: 1 },
  }));

  test('[LK6] all items moving together is no drift', () => {
    expect(parameterDrift(steady).every(({ drifted }) => !drifted)).toBe(true);
    const still = steady.map(({ form1 }) => ({ form1, form2: form1 }));
    expect(parameterDrift(still).every(({ zDifficulty }) => zDifficulty === 0)).toBe(true);
  });

  test('[LK6] an item that moves alone is found, in difficulty and in discrimination', () => {
    const moved = steady.map((item, k) =>
      k === 3 ? { ...item, form2: { ...item.form2, b: item.form2.b + 0.8 } } : item,
    );
    expect(parameterDrift(moved).flatMap(({ drifted }, k) => (drifted ? [k] : []))).toEqual([3]);
    const flattened = steady.map((item, k) =>
      k === 5 ? { ...item, form2: { ...item.form2, a: item.form2.a / 2 } } : item,
    );
    expect(parameterDrift(flattened)[5]!.zDiscrimination).toBeLessThan(-3);
    const alone = steady.map(({ form1 }, k) => ({ form1, form2: k === 1 ? { ...form1, b: 9 } : form1 }));
    expect(parameterDrift(alone)[1]!.zDifficulty).toBe(Number.POSITIVE_INFINITY);
    expect(() => parameterDrift(steady.slice(3, 6))).toThrow('at least 4 common items');
  });
});

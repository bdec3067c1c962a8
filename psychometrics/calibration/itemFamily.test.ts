import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreCurve } from './calibrationModel.ts';
import { gradedFamily } from './gradedFamily.ts';
import type { ItemFamily } from './itemFamily.ts';
import { logisticFamily } from './logisticFamily.ts';
import { partialCreditFamily } from './partialCreditFamily.ts';

const nodes = Float64Array.of(-6, -2.5, -0.7, 0, 0.4, 1.9, 6);
const slope = fc.double({ min: 0.2, max: 3, noNaN: true });
const intercept = fc.double({ min: -3, max: 3, noNaN: true });
const gap = fc.double({ min: 0.05, max: 2, noNaN: true });

const families: [string, ItemFamily, fc.Arbitrary<number[]>][] = [
  ['Rasch', logisticFamily(1), fc.tuple(intercept)],
  ['2PL', logisticFamily(2), fc.tuple(slope, intercept)],
  ['3PL', logisticFamily(3), fc.tuple(slope, intercept, fc.double({ min: -4, max: 0, noNaN: true }))],
  [
    'graded response',
    gradedFamily(4),
    fc.tuple(slope, intercept, gap, gap).map(([a, d, g, h]) => [a, d, d - g, d - g - h]),
  ],
  ['partial credit', partialCreditFamily(4), fc.tuple(slope, intercept, intercept, intercept)],
];

describe.each(families)('%s', (_, family, parameters) => {
  const cells = family.categories * nodes.length;
  const logP = (x: readonly number[]) => {
    const table = new Float64Array(cells);
    expect(family.fillLogProbability(x, nodes, table)).toBe(true);
    return table;
  };

  test('[CA3] the slope–intercept form gives the probabilities of the item it stands for', () => {
    fc.assert(
      fc.property(parameters, (x) => {
        const table = logP(x);
        for (const [k, node] of nodes.entries()) {
          const { p } = scoreCurve(family.itemOf(x), node);
          for (let y = 0; y < family.categories; y++) {
            expect(Math.exp(table[y * nodes.length + k]!)).toBeCloseTo(p[y]!, 12);
          }
        }
      }),
    );
  });

  test('[CA3] scores are the slopes of log P in each parameter, measured numerically', () => {
    const h = 1e-6;
    fc.assert(
      fc.property(parameters, (x) => {
        const score = new Float64Array(x.length * cells);
        family.fillScore(x, nodes, score);
        for (let p = 0; p < x.length; p++) {
          const moved = (by: number) => logP(x.map((value, q) => (q === p ? value + by : value)));
          const [above, below] = [moved(h), moved(-h)];
          for (let cell = 0; cell < cells; cell++) {
            const slope = (above[cell]! - below[cell]!) / (2 * h);
            expect(Math.abs(score[p * cells + cell]! - slope)).toBeLessThan(1e-6 * (1 + Math.abs(slope)));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('[CA4] the Jacobian of the natural parameters is their slope, measured numerically', () => {
    const h = 1e-6;
    fc.assert(
      fc.property(parameters, (x) => {
        const jacobian = family.jacobian(x);
        for (let p = 0; p < x.length; p++) {
          const moved = (by: number) => family.natural(x.map((value, q) => (q === p ? value + by : value)));
          const [above, below] = [moved(h), moved(-h)];
          for (let row = 0; row < jacobian.length; row++) {
            const slope = (above[row]! - below[row]!) / (2 * h);
            expect(Math.abs(jacobian[row]![p]! - slope)).toBeLessThan(1e-5 * (1 + Math.abs(slope)));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('[CA3] graded intercepts that do not fall describe no item', () => {
  const table = new Float64Array(4 * nodes.length);
  expect(gradedFamily(4).fillLogProbability([1, 0, 0.5, -1], nodes, table)).toBe(false);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileBank, type ItemRow, itemOf } from '../irt/bank.ts';
import { logProbability } from '../irt/logistic.ts';
import { testInformation } from '../irt/testInformation.ts';
import { estimateByLikelihood, estimateEap } from './estimateAbility.ts';
import { abilityGrid } from './posterior.ts';
import type { Score } from './responsePattern.ts';

const bounds = { lower: -6, upper: 6 };
const normal = { kind: 'normal', mean: 0, sd: 1 } as const;
const quadrature = { lower: -6, upper: 6, n: 61 };
const rasch = compileBank([-2, -1, 0, 1, 2].map((b): ItemRow => [1, b, 0, 1]));
const all = [0, 1, 2, 3, 4];

const rows: fc.Arbitrary<ItemRow> = fc.tuple(
  fc.double({ min: 0.4, max: 2.5, noNaN: true }),
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.constantFrom(0, 0.15, 0.25),
  fc.constantFrom(1, 0.95),
);
const patterns = fc
  .array(fc.tuple(rows, fc.constantFrom<0 | 1>(0, 1)), { minLength: 1, maxLength: 25 })
  .map((pairs) => ({
    bank: compileBank(pairs.map(([row]) => row)),
    items: pairs.map((_, k) => k),
    scores: pairs.map(([, score]) => score),
  }));

describe('ML', () => {
  test('[ES4] in a Rasch test the expected score at the estimate is the observed score', () => {
    const { theta } = estimateByLikelihood(
      rasch,
      { method: 'ml', bounds },
      { items: all, scores: [1, 1, 1, 0, 0] },
    )!;
    const expected = all.reduce(
      (sum, item) => sum + Math.exp(logProbability(theta, itemOf(rasch, item), true)),
      0,
    );
    expect(expected).toBeCloseTo(3, 12);
  });

  test.each([
    { scores: [1, 1, 1, 1, 1] as const, theta: 6, why: 'all correct: the upper bound' },
    { scores: [0, 0, 0, 0, 0] as const, theta: -6, why: 'all incorrect: the lower bound' },
  ])('[ES4] $why', ({ scores, theta }) => {
    expect(estimateByLikelihood(rasch, { method: 'ml', bounds }, { items: all, scores })?.theta).toBe(theta);
  });
});

test('[ES6] with several maxima the highest of the likelihood is taken', () => {
  fc.assert(
    fc.property(patterns, ({ bank, items, scores }) => {
      const logLikelihood = (theta: number) =>
        items.reduce((sum, item, k) => sum + logProbability(theta, itemOf(bank, item), scores[k] === 1), 0);
      const { theta } = estimateByLikelihood(bank, { method: 'ml', bounds }, { items, scores })!;
      for (let x = -6; x <= 6; x += 0.05)
        expect(logLikelihood(x)).toBeLessThanOrEqual(logLikelihood(theta) + 1e-9);
    }),
  );
});

test('[ES6] a 3PL pattern with two maxima: the higher lies far from the lower', () => {
  const bank = compileBank([
    [3, -2, 0, 1],
    [3, 2, 0.25, 1],
    [3, 2.2, 0.25, 1],
  ]);
  const { theta } = estimateByLikelihood(
    bank,
    { method: 'ml', bounds },
    { items: [0, 1, 2], scores: [0, 1, 1] },
  )!;
  expect(theta).toBe(-6);
});

describe('WLE', () => {
  test('[ES3] for Rasch items it is the maximum of likelihood × √information', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<0 | 1>(0, 1), { minLength: 5, maxLength: 5 }), (scores) => {
        const pattern = { items: all, scores };
        const wle = estimateByLikelihood(rasch, { method: 'wle', bounds }, pattern)!;
        const map = estimateByLikelihood(
          rasch,
          { method: 'map', bounds, prior: { kind: 'jeffreys' } },
          pattern,
        )!;
        expect(wle.theta).toBeCloseTo(map.theta, 12);
        expect(wle.se).toBeCloseTo(1 / Math.sqrt(testInformation(rasch, all, wle.theta)), 12);
      }),
    );
  });

  test('[ES3] is finite for all correct and all incorrect, and mirrors itself', () => {
    const wle = (scores: Score[]) =>
      estimateByLikelihood(rasch, { method: 'wle', bounds }, { items: all, scores })!;
    const [best, worst] = [wle([1, 1, 1, 1, 1]), wle([0, 0, 0, 0, 0])];
    expect(best.theta).toBeLessThan(6);
    expect(best.theta).toBeCloseTo(-worst.theta, 12);
  });

  test('[ES3] is less biased than ML: its mean over all patterns of one ability is nearer to that ability', () => {
    const bank = compileBank(Array.from({ length: 10 }, (_, k): ItemRow => [1, (k - 4.5) / 3, 0, 1]));
    const items = [...Array(10).keys()];
    const mean = (method: 'ml' | 'wle', theta: number) => {
      let sum = 0;
      for (let set = 0; set < 1024; set++) {
        const scores = items.map((item): 0 | 1 => ((set >> item) & 1 ? 1 : 0));
        const chance = items.reduce(
          (p, k) => p * Math.exp(logProbability(theta, itemOf(bank, k), scores[k] === 1)),
          1,
        );
        sum += chance * estimateByLikelihood(bank, { method, bounds }, { items, scores })!.theta;
      }
      return sum;
    };
    expect(Math.abs(mean('wle', 1) - 1)).toBeLessThan(0.03);
    expect(Math.abs(mean('ml', 1) - 1)).toBeGreaterThan(0.1);
  });
});

describe('MAP', () => {
  test('[ES5] a narrow normal prior holds the estimate, a wide one leaves it to the responses', () => {
    const map = (sd: number) =>
      estimateByLikelihood(
        rasch,
        { method: 'map', bounds, prior: { kind: 'normal', mean: 2, sd } },
        { items: all, scores: [0, 1, 0, 0, 0] },
      )!.theta;
    const ml = estimateByLikelihood(
      rasch,
      { method: 'ml', bounds },
      { items: all, scores: [0, 1, 0, 0, 0] },
    )!.theta;
    expect(map(0.01)).toBeCloseTo(2, 2);
    expect(map(1000)).toBeCloseTo(ml, 4);
  });

  test('[ES5] a uniform prior keeps the estimate inside its range', () => {
    const prior = { kind: 'uniform', lower: -1, upper: 1 } as const;
    const estimate = estimateByLikelihood(
      rasch,
      { method: 'map', bounds, prior },
      { items: all, scores: [1, 1, 1, 1, 1] },
    );
    expect(estimate?.theta).toBe(1);
  });
});

describe('EAP', () => {
  const grid = abilityGrid(rasch, quadrature);

  test('[ES1] without responses it is the prior', () => {
    const estimate = estimateEap(grid, { kind: 'normal', mean: 0.5, sd: 0.8 }, { items: [], scores: [] });
    expect(estimate.theta).toBeCloseTo(0.5, 8);
    expect(estimate.se).toBeCloseTo(0.8, 6);
  });

  test('[ES1] agrees with integrals on a grid a hundred times finer', () => {
    fc.assert(
      fc.property(patterns, ({ bank, items, scores }) => {
        const coarse = estimateEap(abilityGrid(bank, { ...quadrature, n: 121 }), normal, { items, scores });
        const fine = estimateEap(abilityGrid(bank, { ...quadrature, n: 12_001 }), normal, { items, scores });
        expect(coarse.theta).toBeCloseTo(fine.theta, 6);
        expect(coarse.se).toBeCloseTo(fine.se, 6);
      }),
      { numRuns: 20 },
    );
  });

  test('[ES2] a response that is not scored changes nothing', () => {
    const scored = estimateEap(grid, normal, { items: [0, 2], scores: [1, 0] });
    expect(estimateEap(grid, normal, { items: [0, 1, 2], scores: [1, undefined, 0] })).toEqual(scored);
  });

  test('[ES1] refuses a prior that has no weight on the grid', () => {
    const prior = { kind: 'uniform', lower: 7, upper: 8 } as const;
    expect(() => estimateEap(grid, prior, { items: [], scores: [] })).toThrow('no weight');
  });
});

test('[ES2] nothing scored and nothing believed beforehand: no estimate', () => {
  const nothing = { items: [0], scores: [undefined] };
  expect(estimateByLikelihood(rasch, { method: 'ml', bounds }, nothing)).toBeUndefined();
  expect(estimateByLikelihood(rasch, { method: 'wle', bounds }, nothing)).toBeUndefined();
  expect(estimateByLikelihood(rasch, { method: 'map', bounds, prior: normal }, nothing)?.theta).toBeCloseTo(
    0,
    12,
  );
});

test.each([
  { items: [5], scores: [1 as const], reason: 'item 5 is not in a bank of 5 items' },
  { items: [0.5], scores: [1 as const], reason: 'item 0.5 is not in a bank of 5 items' },
  { items: [0], scores: [2 as 1], reason: 'score 2 of item 0 is not 0 or 1' },
  { items: [0, 1], scores: [1 as const], reason: 'one score per item' },
])('[ES7] refuses a pattern: $reason', ({ items, scores, reason }) => {
  expect(() => estimateByLikelihood(rasch, { method: 'ml', bounds }, { items, scores })).toThrow(reason);
});

test('[ES7] refuses bounds and priors that mean nothing', () => {
  const pattern = { items: [0], scores: [1 as const] };
  const flat = { method: 'ml', bounds: { lower: 1, upper: 1 } } as const;
  expect(() => estimateByLikelihood(rasch, flat, pattern)).toThrow('from a lower to a higher');
  const sharp = { method: 'map', bounds, prior: { kind: 'normal', mean: 0, sd: 0 } } as const;
  expect(() => estimateByLikelihood(rasch, sharp, pattern)).toThrow('sd > 0');
});

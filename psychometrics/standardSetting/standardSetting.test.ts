import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { angoffCut } from './angoff.ts';
import { borderlineGroup, borderlineRegression } from './borderline.ts';
import { cohenCut, meanOfBest, percentileScore, wijnenCut } from './cohen.ts';
import { failRate, hofsteeCut } from './hofstee.ts';

const hundred = Array.from({ length: 101 }, (_, score) => score);

test('[NM1] by hand: 0 to 100, once each', () => {
  expect(percentileScore(hundred, 0.95)).toBe(95);
  expect(cohenCut(95, 0.6)).toBeCloseTo(57, 12);
  expect(cohenCut(95, 0.6, 25)).toBeCloseTo(67, 12);
  expect(meanOfBest(hundred, 0.05)).toBe(97.5); // 5.05 rounds up to the best six: 95 … 100
  expect(wijnenCut([1, 2, 3])).toBe(1);
  expect(() => meanOfBest(hundred, 0)).toThrow(RangeError);
});

describe('Hofstee', () => {
  const limits = { lowestCut: 40, highestCut: 60, lowestFailRate: 0.1, highestFailRate: 0.9 };

  test('[NM2] by hand: 0 to 100 cross at the middle of a symmetric box', () => {
    const cut = hofsteeCut(hundred, limits)!;
    expect(cut).toBeGreaterThan(49.5);
    expect(cut).toBeLessThan(50.5);
  });

  test('[NM2] at the cut the fail rate has just reached the diagonal', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 60 }), (scores) => {
        const diagonal = (at: number) => 0.9 - (0.8 * (at - 40)) / 20;
        const cut = hofsteeCut(scores, limits);
        const outside = failRate(scores, 40) >= 0.9 || failRate(scores, 60) < 0.1;
        expect(cut === undefined).toBe(outside);
        if (cut === undefined) return;
        expect(failRate(scores, cut + 1e-9)).toBeGreaterThanOrEqual(diagonal(cut + 1e-9) - 1e-9);
        if (cut - 1e-6 > 40) expect(failRate(scores, cut - 1e-6)).toBeLessThan(diagonal(cut - 1e-6) + 1e-9);
      }),
    );
  });

  test('[NM2] limits that are no box, and no scores, are refused', () => {
    expect(() => hofsteeCut(hundred, { ...limits, highestCut: 40 })).toThrow(RangeError);
    expect(() => hofsteeCut(hundred, { ...limits, lowestFailRate: 0.95 })).toThrow(RangeError);
    expect(() => hofsteeCut([], limits)).toThrow('a cut needs scores');
  });
});

describe('Angoff and borderline', () => {
  test('[NM3] by hand: two judges, three items', () => {
    expect(
      angoffCut([
        [0.5, 0.6, 0.7],
        [0.7, 0.8, 0.9],
      ]),
    ).toEqual({
      cut: expect.closeTo(2.1, 12),
      median: expect.closeTo(2.1, 12),
      byJudge: [expect.closeTo(1.8, 12), expect.closeTo(2.4, 12)],
      sd: expect.closeTo(0.6 / Math.SQRT2, 12),
      se: expect.closeTo(0.3, 12),
      byItem: [expect.closeTo(0.6, 12), expect.closeTo(0.7, 12), expect.closeTo(0.8, 12)],
    });
  });

  test.each([
    { ratings: [[0.5], [0.5, 0.5]], message: 'judge 1 rated 2 items, not 1' },
    { ratings: [[0.5, 1.2]], message: 'judge 0, item 1: 1.2 is not a probability' },
    { ratings: [[Number.NaN]], message: 'NaN is not a probability' },
  ])('[NM3] refuses $ratings: $message', ({ ratings, message }) => {
    expect(() => angoffCut(ratings)).toThrow(message);
  });

  test('[NM4] scores on a line give the point on the line', () => {
    const rated = { ratings: [1, 2, 3, 4, 5], scores: [40, 50, 60, 70, 80] };
    expect(borderlineRegression(rated, 2)).toEqual({
      cut: 50,
      intercept: 30,
      slope: 10,
      rSquared: 1,
      residualSd: 0,
    });
    expect(borderlineRegression(rated, 2.5).cut).toBe(55);
    expect(borderlineGroup(rated, 2)).toEqual({ mean: 50, median: 50, n: 1 });
    expect(borderlineGroup(rated, 9)).toMatchObject({ mean: Number.NaN, n: 0 });
  });

  test('[NM4] ratings without scores, too few, or all the same are refused', () => {
    expect(() => borderlineRegression({ ratings: [1, 2], scores: [1] }, 2)).toThrow('2 ratings');
    expect(() => borderlineRegression({ ratings: [1, 2], scores: [1, 2] }, 2)).toThrow('at least 3');
    expect(() => borderlineRegression({ ratings: [2, 2, 2], scores: [1, 2, 3] }, 2)).toThrow('all ratings');
  });
});

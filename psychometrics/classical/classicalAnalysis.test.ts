import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { biserial } from './biserial.ts';
import { classicalAnalysis } from './classicalAnalysis.ts';
import { alphaInterval, alphaOf, lambda6, standardErrorOfMeasurement } from './reliability.ts';
import { InvalidScores, scoreMatrix, totalScores } from './scoreMatrix.ts';

const rows = fc.integer({ min: 2, max: 8 }).chain((items) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: items, maxLength: items }), {
    minLength: 3,
    maxLength: 40,
  }),
);

describe('classical analysis', () => {
  test('[CT1] by hand: a Guttman scale of four persons and three items', () => {
    const { test: whole, items } = classicalAnalysis(
      scoreMatrix([
        [0, 0, 0],
        [1, 0, 0],
        [1, 1, 0],
        [1, 1, 1],
      ]),
    );
    // Totals 0, 1, 2, 3: variance 5/3. Items: 1/4, 1/3, 1/4. α = 3/2 · (1 − (10/12) / (20/12)) = 3/4.
    expect(whole.mean).toBe(1.5);
    expect(whole.sd).toBeCloseTo(Math.sqrt(5 / 3), 14);
    expect(whole.alpha).toBeCloseTo(0.75, 14);
    expect(whole.kr20).toBeCloseTo(0.75, 14);
    // KR-21 = 3/2 · (1 − 1.5 · 1.5 / (3 · 1.25)) = 0.6.
    expect(whole.kr21).toBeCloseTo(0.6, 14);
    expect(whole.sem).toBeCloseTo(Math.sqrt(5 / 3) / 2, 14);
    expect(items.map(({ proportionCorrect }) => proportionCorrect)).toEqual([0.75, 0.5, 0.25]);
    // Rit of the middle item: cov = 2/3 over √(1/3 · 5/3).
    expect(items[1]!.itemTotal).toBeCloseTo(2 / 3 / Math.sqrt(5 / 9), 12);
    // Without it: rest 0, 1, 1, 2 against 0, 0, 1, 1: cov = 1/3 over √(1/3 · 2/3).
    expect(items[1]!.itemRest).toBeCloseTo(1 / 3 / Math.sqrt(2 / 9), 12);
  });

  test('[CT1] α of parallel items follows Spearman–Brown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 30 }),
        fc.double({ min: 0.01, max: 0.95, noNaN: true }),
        (n, r) => {
          const covariances = Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : r));
          expect(alphaOf(covariances, n)).toBeCloseTo((n * r) / (1 + (n - 1) * r), 12);
          // and λ₆ of parallel items is no larger than their reliability
          expect(lambda6(covariances, n)).toBeLessThanOrEqual((n * r) / (1 + (n - 1) * r) + 1e-12);
        },
      ),
    );
  });

  test('[CT1] KR-20 is α, Rir is at most Rit, and α does not depend on the order of the items', () => {
    fc.assert(
      fc.property(rows, (scores) => {
        const { test: whole, items } = classicalAnalysis(scoreMatrix(scores));
        const reversed = classicalAnalysis(scoreMatrix(scores.map((row) => row.toReversed()))).test;
        if (Number.isNaN(whole.alpha)) expect(whole.kr20).toBeNaN();
        else {
          expect(whole.kr20).toBeCloseTo(whole.alpha, 10);
          expect(reversed.alpha).toBeCloseTo(whole.alpha, 10);
        }
        for (const { itemTotal, itemRest } of items) {
          if (!Number.isNaN(itemRest + itemTotal)) expect(itemRest).toBeLessThanOrEqual(itemTotal + 1e-12);
        }
      }),
    );
  });

  test('[CT1] where everyone has the same total there is no α, however the variances round', () => {
    const rows = ['1100', '1010', '0011', '0110', '0110', '1001', '1001', '0011', '0110'];
    const { test: whole } = classicalAnalysis(scoreMatrix(rows.map((row) => [...row].map(Number))));
    expect(whole.alpha).toBeNaN();
    expect(whole.kr20).toBeNaN();
  });

  test('[CT2] the interval of α holds it, and narrows with more persons', () => {
    const [few, many] = [alphaInterval(0.8, 50, 20), alphaInterval(0.8, 500, 20)];
    expect(few[0]).toBeLessThan(0.8);
    expect(few[1]).toBeGreaterThan(0.8);
    expect(many[1] - many[0]).toBeLessThan((few[1] - few[0]) / 2);
  });

  test('[CT2] without reliability the error of measurement is the whole spread, with perfect reliability none', () => {
    expect(standardErrorOfMeasurement(5, 0)).toBe(5);
    expect(standardErrorOfMeasurement(5, 1)).toBe(0);
    expect(standardErrorOfMeasurement(5, 0.84)).toBeCloseTo(2, 14);
  });

  test('[CT1] the biserial of a median split of a normal score is near 1, far above the point biserial', () => {
    // Normal scores by quantiles; right above the median.
    const score = Array.from({ length: 2001 }, (_, k) => Math.tan((Math.PI * (k - 1000)) / 2400));
    const right = score.map((x) => (x > 0 ? 1 : 0));
    expect(biserial(right, score)).toBeGreaterThan(1.2 * 0.79);
    expect(biserial([1, 1, 1], [1, 2, 3])).toBeNaN();
  });

  test('[CT3] an item without variance has no correlations, and the others keep theirs', () => {
    const { items } = classicalAnalysis(
      scoreMatrix([
        [1, 0, 1],
        [1, 1, 1],
        [1, 0, 0],
        [1, 1, 0],
      ]),
    );
    expect(items[0]!.itemRest).toBeNaN();
    expect(items[0]!.proportionCorrect).toBe(1);
    expect(items[1]!.itemTotal).toBeGreaterThan(0);
  });
});

describe('a score matrix', () => {
  test.each([
    { scores: [[1, 0], [1]], message: 'person 1, item 1: row has 1 scores, the first 2' },
    { scores: [[1, 2]], message: 'person 0, item 1: 2 is not a whole number from 0 to 1' },
    { scores: [[1, -1]], message: '-1 is not a whole number' },
    { scores: [[1, Number.NaN]], message: 'NaN is not a whole number' },
    { scores: [[1, Number.POSITIVE_INFINITY]], message: 'Infinity is not a whole number' },
    { scores: [[0.5, 1]], message: '0.5 is not a whole number' },
  ])('[CT3] refuses $scores: $message', ({ scores, message }) => {
    expect(() => scoreMatrix(scores)).toThrow(InvalidScores);
    expect(() => scoreMatrix(scores)).toThrow(message);
  });

  test('[CT3] polytomous scores are no classical analysis of right and wrong; too few of anything is refused', () => {
    const rows = [
      [0, 2],
      [1, 1],
      [2, 0],
    ];
    expect(() => classicalAnalysis(scoreMatrix(rows, 2))).toThrow('person 0, item 1: 2 is not 0 or 1');
    expect(() => classicalAnalysis(scoreMatrix([[1], [0], [1]]))).toThrow('at least 2 items');
    expect(() => classicalAnalysis(scoreMatrix([[1, 0]]))).toThrow('at least 3 persons');
    expect(() => totalScores(scoreMatrix(rows, 2), [2])).toThrow('item 2 is not among 2 items');
    expect(Array.from(totalScores(scoreMatrix(rows, 2)))).toEqual([2, 2, 2]);
  });
});

import { describe, expect, test } from 'vitest';
import { compileBank, type ItemRow } from '../irt/bank.ts';
import { estimateByLikelihood } from './estimateAbility.ts';
import { estimateRobustly, type RobustMethod } from './estimateRobustly.ts';

const bounds = { lower: -4, upper: 4 };
const bank = compileBank(Array.from({ length: 31 }, (_, k): ItemRow => [1, (k - 15) / 5, 0, 1]));
const items = [...Array(31).keys()];
const fitting = items.map((item) => (item < 15 ? 1 : 0));
const huber: RobustMethod = { method: 'robust', weight: 'huber', tuning: 1, bounds };
const tukey: RobustMethod = { method: 'robust', weight: 'tukey', tuning: 4, bounds };

describe('robust estimates', () => {
  test('[ES10] with a tuning constant nothing reaches they are ML', () => {
    const pattern = { items, scores: items.map((item) => (item % 3 === 0 || item < 10 ? 1 : 0)) };
    const ml = estimateByLikelihood(bank, { method: 'ml', bounds }, pattern)!;
    const robust = estimateRobustly(bank, { ...huber, tuning: 1000 }, pattern)!;
    expect(robust.theta).toBeCloseTo(ml.theta, 10);
    expect(robust.se).toBeCloseTo(ml.se, 10);
  });

  test('[ES10] a miss on the three easiest items moves them less than ML', () => {
    const slips = fitting.map((score, item) => (item < 3 ? 0 : score));
    const move = (estimate: (scores: number[]) => number) => Math.abs(estimate(slips) - estimate(fitting));
    const ml = move(
      (scores) => estimateByLikelihood(bank, { method: 'ml', bounds }, { items, scores })!.theta,
    );
    for (const method of [huber, tukey]) {
      const robust = move((scores) => estimateRobustly(bank, method, { items, scores })!.theta);
      expect(robust).toBeLessThan(ml / 2);
    }
  });

  test('[ES10] D plays no part in the residual: the metric of a does', () => {
    const normal = compileBank(
      Array.from({ length: 31 }, (_, k): ItemRow => [1 / 1.702, (k - 15) / 5, 0, 1]),
      1.702,
    );
    const logistic = estimateRobustly(bank, { ...huber, tuning: 1.702 }, { items, scores: fitting })!;
    const rescaled = estimateRobustly(normal, { ...huber, tuning: 1 }, { items, scores: fitting })!;
    expect(rescaled.theta).toBeCloseTo(logistic.theta, 10);
  });

  test('[ES10] nothing scored: no estimate; polytomous items and bad constants are refused', () => {
    expect(estimateRobustly(bank, huber, { items: [0], scores: [undefined] })).toBeUndefined();
    const graded = compileBank([{ model: 'grm', a: 1, thresholds: [0, 1] }]);
    expect(() => estimateRobustly(graded, huber, { items: [0], scores: [2] })).toThrow(
      'item 0 is polytomous',
    );
    const pattern = { items: [0], scores: [1] };
    expect(() => estimateRobustly(bank, { ...huber, tuning: 0 }, pattern)).toThrow('tuning constant');
    const flat = { ...huber, bounds: { lower: 1, upper: 1 } };
    expect(() => estimateRobustly(bank, flat, pattern)).toThrow('from a lower to a higher');
  });
});

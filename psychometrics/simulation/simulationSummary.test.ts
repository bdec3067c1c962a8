import { expect, test } from 'vitest';
import { simulationSummary } from './simulationSummary.ts';

test('[SI2] two candidates worked by hand', () => {
  const summary = simulationSummary(4, [
    { trueTheta: 0, theta: 0.3, se: 0.4, items: [0, 1], stopRuleMet: true },
    { trueTheta: 1, theta: 0.9, se: 0.2, items: [0, 2], stopRuleMet: false },
  ]);
  expect(summary.bias).toBeCloseTo(0.1, 12);
  expect(summary.rmse).toBeCloseTo(Math.sqrt((0.09 + 0.01) / 2), 12);
  expect(summary).toMatchObject({ persons: 2, theta: 0.5, meanLength: 2, stopRuleMet: 0.5 });
  expect(summary.meanSe).toBeCloseTo(0.3, 12);
  expect([...summary.exposure]).toEqual([1, 0.5, 0.5, 0]);
  expect(summary.overlap).toBeCloseTo(0.75, 12); // half of pairs with oneself share 2 of 2, half 1 of 2
  expect(summary.correlation).toBeCloseTo(1, 12);
  expect(summary.conditional.map(({ persons }) => persons)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

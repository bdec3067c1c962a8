import { expect, test } from 'vitest';
import { quadratureNodes, trapezoidWeight } from './quadrature.ts';

test('[NU2] nodes are equally spaced and include both ends', () => {
  expect([...quadratureNodes({ lower: -2, upper: 2, n: 5 })]).toEqual([-2, -1, 0, 1, 2]);
  const nodes = quadratureNodes({ lower: -6, upper: 6, n: 61 });
  expect([nodes[0], nodes[30], nodes[60]]).toEqual([-6, 0, 6]);
});

test('[NU2] the trapezoid weights integrate a straight line exactly', () => {
  const nodes = quadratureNodes({ lower: 1, upper: 3, n: 9 });
  const area = nodes.reduce((sum, x, k) => sum + 0.25 * trapezoidWeight(k, 9) * (2 * x + 1), 0);
  expect(area).toBeCloseTo(10, 12);
});

test.each([
  { lower: 1, upper: 1, n: 5, why: 'from a lower to a higher bound' },
  { lower: Number.NaN, upper: 1, n: 5, why: 'from a lower to a higher bound' },
  { lower: -1, upper: 1, n: 1, why: 'at least 2 nodes' },
  { lower: -1, upper: 1, n: 2.5, why: 'at least 2 nodes' },
])('[NU2] refuses $lower, $upper, $n: $why', ({ why, ...quadrature }) => {
  expect(() => quadratureNodes(quadrature)).toThrow(why);
});

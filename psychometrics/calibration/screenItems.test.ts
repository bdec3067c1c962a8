import { expect, test } from 'vitest';
import { compileResponses } from './responseMatrix.ts';
import { restCorrelations, screenItems } from './screenItems.ts';
import { splitItems } from './splitItems.ts';

test('[CA9] the rest correlation of complete responses is the correlation with the sum of the others', () => {
  // Hand-worked: x = 1 1 0 0 0, rest = 2 1 1 0 1; r = 0.4·… = Σ(x−0.4)(y−1) / √(1.2 · 2) = 1 / √2.4
  const matrix = compileResponses([
    [1, 1, 1],
    [1, 1, 0],
    [0, 0, 1],
    [0, 0, 0],
    [0, 1, 0],
  ]);
  expect(restCorrelations(matrix, [0, 1, 2])[0]!.r).toBeCloseTo(1 / Math.sqrt(2.4), 12);
});

test('[CA9] anchors are never refused', () => {
  const matrix = compileResponses([
    [1, 1],
    [1, 0],
  ]);
  const limits = { minimumResponses: 1, advisedResponses: 1 };
  expect(screenItems(matrix, limits, (item) => item === 0).map(({ item }) => item)).not.toContain(0);
});

test('[CA6] an item that groups do not share becomes an item per group', () => {
  const matrix = compileResponses([
    [1, 0],
    [0, 1],
  ]);
  const { responses, columns } = splitItems(matrix, [0, 1], (item) => item === 0);
  expect(columns).toEqual([
    { item: 0, group: undefined },
    { item: 1, group: 0 },
    { item: 1, group: 1 },
  ]);
  expect([...responses.codes]).toEqual([1, 0, -1, 0, -1, 1]);
});

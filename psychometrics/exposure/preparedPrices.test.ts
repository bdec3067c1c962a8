import { describe, expect, test } from 'vitest';
import { seededRandom } from '../numerics/seededRandom.ts';
import { findPrices } from './preparedPrices.ts';

/** Everybody takes the two items that are worth most less their price; what items are worth differs by candidate. */
const quality = [1, 0.9, 0.5, 0.45, 0.4, 0.35];
const taken = (prices: Float64Array, seed: string) => {
  const draw = seededRandom(seed);
  const worth = quality.map((value, item) => value + 0.3 * draw() - prices[item]!);
  const ranked = [...worth.keys()].sort((x, y) => worth[y]! - worth[x]!);
  return ranked.slice(0, 2);
};

/** How many of 2,000 other candidates take each item at fixed prices. */
function rates(prices: Float64Array): number[] {
  const counts = quality.map(() => 0);
  for (let k = 0; k < 2000; k++) for (const item of taken(prices, `other ${k}`)) counts[item]!++;
  return counts.map((count) => count / 2000);
}

describe('prices found beforehand', () => {
  const problem = {
    ...{ bankSize: quality.length, maximumRate: 0.5, candidates: 2000 },
    administer: (prices: Float64Array, candidate: number) => taken(prices, `candidate ${candidate}`),
  };
  const prices = findPrices(problem);

  test('[EX7] hold the rate of other candidates near the maximum, although they stay as they are', () => {
    expect(rates(new Float64Array(quality.length))[0]).toBeGreaterThan(0.99);
    for (const rate of rates(prices)) expect(rate).toBeLessThan(0.53);
  });

  test('[EX7] cost only what is in demand, and more the more it is in demand', () => {
    expect(prices[0]).toBeGreaterThan(prices[1]!);
    expect(prices[1]).toBeGreaterThan(prices[2]!);
    expect(rates(prices)[0]).toBeGreaterThan(0.47); // no dearer than it has to be
    expect(prices.at(-1)).toBeLessThan(0.01);
  });

  test('[EX7] are the same for the same candidates, and need some', () => {
    expect(findPrices(problem)).toEqual(prices);
    expect(() => findPrices({ ...problem, candidates: 0 })).toThrow('prices need candidates');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom, shuffled } from './seededRandom.ts';

const take = (seed: string | number, n: number) => Array.from({ length: n }, seededRandom(seed));

describe('seededRandom', () => {
  test('[NU3] the same seed gives the same numbers, today and in years', () => {
    expect(take('peil', 4)).toEqual(take('peil', 4));
    expect(take('peil', 4)).toEqual([
      0.12443512817844748, 0.17255115555599332, 0.9271482403855771, 0.5286034059245139,
    ]);
    expect(take(7, 3)).toEqual(take('7', 3));
  });

  test('[NU3] numbers lie in [0, 1) and neighbouring seeds have nothing in common', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [here, there] = [take(seed, 50), take(seed + 1, 50)];
        expect(here.every((x) => x >= 0 && x < 1)).toBe(true);
        expect(here.filter((x) => there.includes(x))).toEqual([]);
      }),
    );
  });

  test('[NU3] numbers are spread evenly: χ² of 100 classes, and no correlation with the next', () => {
    const n = 100_000;
    const numbers = take('spread', n);
    const counts = new Array<number>(100).fill(0);
    for (const x of numbers) counts[Math.floor(100 * x)]!++;
    const chiSquare = counts.reduce((sum, count) => sum + (count - n / 100) ** 2 / (n / 100), 0);
    expect(chiSquare).toBeLessThan(160); // P < 0.0001 for 99 degrees of freedom
    const lag = numbers.slice(1).reduce((sum, x, k) => sum + (x - 0.5) * (numbers[k]! - 0.5), 0) / (n / 12);
    expect(Math.abs(lag)).toBeLessThan(4 / Math.sqrt(n));
  });
});

test('[NU4] shuffling keeps every element, leaves the input alone, and makes every order equally likely', () => {
  const random = seededRandom('shuffle');
  const input = ['a', 'b', 'c'];
  const seen = new Map<string, number>();
  for (let k = 0; k < 6000; k++) {
    const order = shuffled(input, random).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect(input).toEqual(['a', 'b', 'c']);
  expect([...seen.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
  for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
});

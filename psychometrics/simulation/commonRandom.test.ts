import { describe, expect, test } from 'vitest';
import { chiSquareTail } from '../numerics/chiSquareDistribution.ts';
import { itemDraws } from './commonRandom.ts';

const even = (counts: readonly number[]) => {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return chiSquareTail(chiSquare, counts.length - 1);
};

describe('common random numbers', () => {
  test('[SI3] the draw for an item does not depend on what was asked before', () => {
    const draw = itemDraws('seed', 0, 7);
    const forwards = [0, 1, 2, 3].map(draw);
    const backwards = [3, 2, 1, 0].map(itemDraws('seed', 0, 7));
    expect(backwards.reverse()).toEqual(forwards);
  });

  test('[SI3] seed, replication, person and item each give another draw', () => {
    const draws = [
      itemDraws('seed', 0, 7)(5),
      itemDraws('other', 0, 7)(5),
      itemDraws('seed', 1, 7)(5),
      itemDraws('seed', 0, 8)(5),
      itemDraws('seed', 0, 7)(6),
    ];
    expect(new Set(draws).size).toBe(draws.length);
    for (const draw of draws) expect(draw > 0 && draw < 1).toBe(true);
  });

  test('[SI3] draws are even over items, and over persons for one item', () => {
    const overItems = Array.from({ length: 50 }, () => 0);
    const overPersons = Array.from({ length: 50 }, () => 0);
    const draw = itemDraws('even', 0, 0);
    for (let k = 0; k < 20_000; k++) {
      overItems[Math.floor(50 * draw(k))]!++;
      overPersons[Math.floor(50 * itemDraws('even', 0, k)(3))]!++;
    }
    expect(even(overItems)).toBeGreaterThan(0.001);
    expect(even(overPersons)).toBeGreaterThan(0.001);
  });
});

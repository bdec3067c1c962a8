import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restScoreTables, sumScoreTable } from './sumScores.ts';

/** One node: a table is then the category probabilities themselves. */
const item = fc
  .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 4 })
  .map((weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return Float64Array.from(weights, (weight) => weight / total);
  });

/** Every response pattern, one by one. */
function byEnumeration(items: readonly Float64Array[]): number[] {
  let patterns: { score: number; p: number }[] = [{ score: 0, p: 1 }];
  for (const table of items) {
    patterns = patterns.flatMap(({ score, p }) =>
      Array.from(table, (py, y) => ({ score: score + y, p: p * py })),
    );
  }
  const highest = Math.max(...patterns.map(({ score }) => score));
  return Array.from({ length: highest + 1 }, (_, s) =>
    patterns.filter(({ score }) => score === s).reduce((sum, { p }) => sum + p, 0),
  );
}

test('[FI4] the distribution of the sum score is the sum over all response patterns', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (items) => {
      const table = sumScoreTable(items, 1);
      const expected = byEnumeration(items);
      expect(table.length).toBe(expected.length);
      for (const [s, p] of expected.entries()) expect(table[s]!).toBeCloseTo(p, 12);
    }),
  );
});

test('[FI4] the rest score of an item is the sum score of all others', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 7 }), (items) => {
      for (const [k, rest] of restScoreTables(items, 1).entries()) {
        const others = sumScoreTable(
          items.filter((_, other) => other !== k),
          1,
        );
        expect(rest.length).toBe(others.length);
        for (const [s, p] of Array.from(others).entries()) expect(rest[s]!).toBeCloseTo(p, 12);
      }
    }),
  );
});

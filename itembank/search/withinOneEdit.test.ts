import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withinOneEdit } from './withinOneEdit.ts';

test('[WS2] one typing error is what the definition of Damerau says, anywhere in a word', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 7 });
  fc.assert(
    fc.property(letters, letters, (pattern, word) => {
      const parts = [];
      for (let from = 0; from <= word.length; from++) {
        for (let to = from; to <= word.length; to++) parts.push(word.slice(from, to));
      }
      expect(withinOneEdit(pattern)(word)).toBe(parts.some((part) => distance(pattern, part) <= 1));
    }),
    { numRuns: 2000 },
  );
});

/** Edits between two words, neighbours that changed places counting as one; by its recursive definition. */
function distance(x: string, y: string): number {
  const table = Array.from({ length: x.length + 1 }, (_, i) => [i]);
  for (let j = 1; j <= y.length; j++) table[0]![j] = j;
  for (let i = 1; i <= x.length; i++) {
    for (let j = 1; j <= y.length; j++) {
      const same = x[i - 1] === y[j - 1] ? 0 : 1;
      const swapped =
        i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]
          ? table[i - 2]![j - 2]! + 1
          : Number.POSITIVE_INFINITY;
      table[i]![j] = Math.min(
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + same,
        swapped,
      );
    }
  }
  return table[x.length]![y.length]!;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchIndex } from './searchIndex.ts';
import { withinOneEdit } from './withinOneEdit.ts';

const rows = [
  { code: 'LHK-001', question: 'Welke behandeling past bij een longontsteking?', source: 'M84 (2023)' },
  { code: 'LHK-002', question: 'Wat veroorzaakt de dyspneu van mevrouw Özdemir?', source: 'M51 (2021)' },
  { code: 'LHK-1001', question: 'Wat is de eerste stap bij een ontsteking?', source: 'Hartfalen' },
  { code: 'LHK-003', question: 'Hoe herkent u hartfalen?', source: 'M51 (2021)' },
];
const index = searchIndex(rows.length, (i) => {
  const { code, question, source } = rows[i]!;
  return [
    { text: code, weight: 3 },
    { text: question, weight: 2 },
    { text: source, weight: 1 },
  ];
});
const found = (words: string) => {
  const scores = index.search(words);
  return rows
    .map(({ code }, i) => ({ code, score: scores[i]! }))
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score)
    .map(({ code }) => code);
};

describe('the search over the bank', () => {
  test.each([
    ['', ['LHK-001', 'LHK-002', 'LHK-1001', 'LHK-003'], 'nothing asked leaves everything'],
    ['DYSPNEU', ['LHK-002'], 'case does not matter'],
    ['ozdemir', ['LHK-002'], 'accents do not matter'],
    ['m51 wat', ['LHK-002'], 'every word has to stand somewhere'],
    ['steking', ['LHK-001', 'LHK-1001'], 'part of a compound'],
    ['lhk-003', ['LHK-003'], 'a code'],
    ['hartfalen ontsteking', ['LHK-1001'], 'words from different places'],
  ])('[SCS1] %j finds %j: %s', (words, codes) => {
    expect(found(words).toSorted()).toEqual(codes.toSorted());
  });

  test.each([
    ['dyspnoe', ['LHK-002'], 'a wrong letter'],
    ['onsteking', ['LHK-001', 'LHK-1001'], 'a letter missing, in a compound too'],
    ['hartfallen', ['LHK-003', 'LHK-1001'], 'a letter too many'],
    ['behadneling', ['LHK-001'], 'letters that changed places'],
    ['hart', ['LHK-003', 'LHK-1001'], 'a word that stands there is not taken for a mistake'],
    ['hert', [], 'a short word is taken as it is'],
  ])('[SCS2] %j finds %j: %s', (words, codes) => {
    expect(found(words)).toEqual(codes);
  });

  test('[SCS3] puts a whole word before a part, and a question before a source', () => {
    expect(found('ontsteking')).toEqual(['LHK-1001', 'LHK-001']);
    expect(found('hartfalen')).toEqual(['LHK-003', 'LHK-1001']);
  });
});

test('[SCS2] one typing error is what the definition of Damerau says, anywhere in a word', () => {
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

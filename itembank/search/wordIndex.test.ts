import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withinOneEdit } from './withinOneEdit.ts';
import { inEvery, wordIndex } from './wordIndex.ts';

const question = 0;
const vignette = 1;
const index = wordIndex([2, 1]);
const rows = [
  ['Wat past hierbij?', 'Mevrouw heeft hartfalen en dyspneu.'],
  ['Hoe herkent u hartfalen?', 'Bij hartfalen is er dyspneu.'],
];
for (const [row, texts] of rows.entries()) index.add(row, texts);

const search = (...words: string[]) => {
  const { scores, fields } = inEvery(
    words.map((word) => index.find(word, rows.length)),
    rows.length,
  );
  return rows.flatMap((_, row) =>
    scores[row]! > 0 ? [{ row, field: fields[row], score: scores[row] }] : [],
  );
};

describe('the words of many texts', () => {
  test('[WS1] a word is found in the field where it says most', () => {
    expect(search('hartfalen')).toEqual([
      { row: 0, field: vignette, score: 4 },
      { row: 1, field: question, score: 8 },
    ]);
  });

  test('[WS1] of several words the last of the fields that were needed is named', () => {
    expect(search('herkent', 'dyspneu')).toEqual([{ row: 1, field: vignette, score: 12 }]);
    expect(search('herkent', 'mevrouw')).toEqual([]);
  });

  test('[WS1] rows that were added later are found, and rows beyond those asked for are not there', () => {
    const growing = wordIndex([1]);
    growing.add(0, ['astma']);
    growing.add(1, ['astma']);
    expect([...growing.find('astma', 2).scores]).toEqual([4, 4]);
    expect([...inEvery([], 2).scores]).toEqual([1, 1]);
  });
});

test('[WS2] whatever one types wrong in a word of the index, its row is found, as when all words are tried', () => {
  const letters = (minLength: number) =>
    fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(letters(1), { minLength: 1, maxLength: 12 }), letters(5), (words, typed) => {
      const many = wordIndex([1]);
      for (const [row, word] of words.entries()) many.add(row, [word]);
      const holding = words.map((word) => word.includes(typed));
      const expected = holding.includes(true) ? holding : words.map(withinOneEdit(typed));
      expect([...many.find(typed, words.length).scores].map((score) => score > 0)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

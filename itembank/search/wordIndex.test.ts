import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

test('[WS2] whatever one types wrong in a word of the index, its row is found', () => {
  const letters = [...'abcdefghijklmnop'];
  const words = fc.string({ unit: fc.constantFrom(...letters), minLength: 5, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.nat(), fc.constantFrom(...letters), (word, anywhere, letter) => {
      const at = anywhere % (word.length - 1);
      const [before, here, next, after] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)];
      const many = wordIndex([1]);
      many.add(0, [word]);
      for (const part of [letter + next, here + letter + next, next, next + here]) {
        const typed = before + part + after;
        if (typed.length >= 5) expect(many.find(typed, 1).scores[0], typed).toBeGreaterThan(0);
      }
    }),
    { numRuns: 1000 },
  );
});

import { describe, expect, test } from 'vitest';
import { searchIndex } from './searchIndex.ts';

const rows = [
  { code: 'LHK-001', question: 'Welke behandeling past bij een longontsteking?', source: 'M84 (2023)' },
  { code: 'LHK-002', question: 'Wat veroorzaakt de dyspneu van mevrouw Özdemir?', source: 'M51 (2021)' },
  { code: 'LHK-1001', question: 'Wat is de eerste stap bij een ontsteking?', source: 'Hartfalen' },
  { code: 'LHK-003', question: 'Hoe herkent u hartfalen?', source: 'M51 (2021)' },
];
const index = searchIndex(rows.length, [3, 2, 1], (i) => {
  const { code, question, source } = rows[i]!;
  return [code, question, source];
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

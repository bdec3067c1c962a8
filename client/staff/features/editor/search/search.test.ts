import { describe, expect, test } from 'vitest';
import { searchIndex } from './searchIndex.ts';

const rows = [
  { code: 'LHK-001', question: 'Welke behandeling past bij een longontsteking?', source: 'M84 (2023)' },
  { code: 'LHK-002', question: 'Wat veroorzaakt de dyspneu van mevrouw Özdemir?', source: 'M51 (2021)' },
  { code: 'LHK-1001', question: 'Wat is de eerste stap bij een ontsteking?', source: 'Hartfalen' },
  { code: 'LHK-003', question: 'Hoe herkent u hartfalen?', source: 'M51 (2021)' },
];
const read: string[] = [];
const newIndex = () =>
  searchIndex([3, 2, 1], ({ code, question, source }: (typeof rows)[number]) => {
    read.push(code);
    return [code, question, source];
  });
const index = newIndex();
const found = (words: string) => codesOf(index.search(rows, words));
const codesOf = (fits: ReadonlyMap<(typeof rows)[number], number>) =>
  [...fits].sort(([, x], [, y]) => y - x).map(([{ code }]) => code);

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

  test('[SCS6] rows that did not change are not read again, and what is gone is not found', () => {
    const changing = newIndex();
    changing.search(rows, 'hartfalen');
    read.length = 0;
    const edited = { code: 'LHK-003', question: 'Hoe herkent u astma?', source: 'M27 (2020)' };
    const now = [...rows.slice(0, 3), edited];
    expect(codesOf(changing.search(now, 'hartfalen'))).toEqual(['LHK-1001']);
    expect(codesOf(changing.search(now, 'astma'))).toEqual(['LHK-003']);
    expect(read).toEqual(['LHK-003']);
    for (let round = 0; round < 20; round++) {
      const again = [...rows.slice(0, 3), { ...edited }];
      expect(codesOf(changing.search(again, 'lhk'))).toHaveLength(4);
    }
    expect(read.length).toBeLessThan(50); // reading all rows each round would be 80
  });
});

import { describe, expect, test } from 'vitest';
import { textRuns } from './textRuns.ts';

/** Two fonts: one with letters, digits and blanks, one with a few signs. */
const fontOf = (codePoint: number) => {
  const character = String.fromCodePoint(codePoint);
  if (/[a-zA-Zë0-9 .()−]/u.test(character)) return 'letters';
  return /[≥→□]/u.test(character) ? 'signs' : undefined;
};
const written = (text: string) => textRuns(text, fontOf);

describe('a text on paper', () => {
  test('[DOC1] is divided over the fonts that have its characters', () => {
    expect(written('pH ≥ 7 → zuur')).toEqual([
      { text: 'pH ', font: 'letters' },
      { text: '≥', font: 'signs' },
      { text: ' 7 ', font: 'letters' },
      { text: '→', font: 'signs' },
      { text: ' zuur', font: 'letters' },
    ]);
  });

  test('[DOC1] raises and lowers the small digits that no font has', () => {
    expect(written('CO₂')).toEqual([
      { text: 'CO', font: 'letters' },
      { text: '2', font: 'letters', shift: 'sub' },
    ]);
    expect(written('10⁻³')).toEqual([
      { text: '10', font: 'letters' },
      { text: '−3', font: 'letters', shift: 'super' },
    ]);
  });

  test('[DOC1] shows a box for what no font has, once for each character', () => {
    expect(written('漢😀')).toEqual([{ text: '□□', font: 'signs' }]);
  });

  test('[DOC1] leaves out what turns the order of reading around, joins or rings', () => {
    expect(written('a\u202eb\u200dc\u0007d\ufe0f')).toEqual([{ text: 'abcd', font: 'letters' }]);
    expect(written('e\u0308\r\nf')).toEqual([{ text: 'ë\nf', font: 'letters' }]);
  });
});

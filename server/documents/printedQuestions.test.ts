import { describe, expect, test } from 'vitest';
import type { RichText } from '#itembank/content/richText.ts';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { fitsOnPage } from './fitsOnPage.ts';
import { printedQuestions } from './printedQuestions.ts';

const paragraph = (text: string): RichText => [{ type: 'paragraph', content: [text] }];
const item = (code: string, vignette?: RichText) => ({
  code,
  content: { ...itemsOfEveryType.singleChoice, ...(vignette && { vignette }) },
});

describe('questions about one case', () => {
  const versions = [
    item('TST-001', paragraph('Casus één.')),
    item('TST-002', paragraph('Casus twee.')),
    item('TST-003', paragraph('Casus twee.')),
    item('TST-004', paragraph('Casus drie.')),
    item('TST-005', paragraph('Casus drie, later.')),
  ];
  const sets = [
    [1, 2],
    [3, 4],
  ];

  test('[DOC10] tell it once, before the first of them', () => {
    const printed = printedQuestions(versions, sets, 'zaad', false);
    expect(printed.map(({ sharedCase }) => sharedCase)).toEqual([
      null,
      { upTo: 3, vignette: paragraph('Casus twee.') },
      null,
      { upTo: 5, vignette: null },
      null,
    ]);
    expect(printed.map(({ view }) => view.vignette)).toEqual([
      paragraph('Casus één.'),
      null,
      null,
      paragraph('Casus drie.'),
      paragraph('Casus drie, later.'),
    ]);
    expect(printed.every(({ editorial }) => editorial === null)).toBe(true);
  });
});

describe('a question', () => {
  const [view] = printedQuestions([item('TST-001')], [], 'zaad', false).map((one) => one.view);
  const withCase = (vignette: RichText) => fitsOnPage({ ...view!, vignette });
  const image = {
    type: 'image' as const,
    media: 'a.png',
    alt: 'Een afbeelding.',
    widthPx: 900,
    heightPx: 900,
  };

  test('[DOC11] is kept on one page only when it surely fits there', () => {
    expect(withCase(paragraph('Kort.'))).toBe(true);
    expect(withCase([image])).toBe(true);
    expect(withCase([image, image, image])).toBe(false);
    expect(withCase(paragraph('woord '.repeat(700)))).toBe(false);
    expect(withCase(paragraph('regel\n'.repeat(45)))).toBe(false);
    expect(withCase([{ type: 'list', ordered: true, items: Array.from({ length: 40 }, () => ['x']) }])).toBe(
      false,
    );
    const row = [['kort'], ['lang '.repeat(80)]] as [string][];
    expect(withCase([{ type: 'table', header: row, rows: [row] }])).toBe(false);
  });
});

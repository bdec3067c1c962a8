import { describe, expect, test } from 'vitest';
import { madeContent } from '#tests/support/madeBank.ts';
import { applyFix } from './applyFix.ts';

const content = madeContent({
  stem: [
    { type: 'paragraph', content: ['Geef 2.5 mg', { text: ' of 2.5 mg', marks: ['bold'] }] },
    { type: 'list', ordered: false, items: [['2.5 mg per dag']] },
  ],
});

describe('a fix of the lint', () => {
  test('[SCE5] is made everywhere in its field, marks intact', () => {
    expect(applyFix(content, { at: 'stem', quote: '2.5 mg', fix: '2,5 mg' })?.stem).toEqual([
      { type: 'paragraph', content: ['Geef 2,5 mg', { text: ' of 2,5 mg', marks: ['bold'] }] },
      { type: 'list', ordered: false, items: [['2,5 mg per dag']] },
    ]);
  });

  test('[SCE5] is made in whole words only', () => {
    const stem: typeof content.stem = [{ type: 'paragraph', content: ['Ca 2.5 (cardiaal) of ca 12.5?'] }];
    const fixed = (quote: string, fix: string) => applyFix({ ...content, stem }, { at: 'stem', quote, fix });
    expect(fixed('ca', 'circa')?.stem).toEqual([
      { type: 'paragraph', content: ['Ca 2.5 (cardiaal) of circa 12.5?'] },
    ]);
    expect(fixed('2.5', '2,5')?.stem).toEqual([
      { type: 'paragraph', content: ['Ca 2,5 (cardiaal) of ca 12.5?'] },
    ]);
  });

  test('[SCE5] touches no other field', () => {
    const fixed = applyFix(content, { at: 'options.B.rationale', quote: 'Toelichting', fix: 'Uitleg' })!;
    expect(fixed.options[1]).toEqual({ ...content.options[1], rationale: ['Uitleg bij B.'] });
    expect({ ...fixed, options: [] }).toEqual({ ...content, options: [] });
    expect(fixed.options[0]).toEqual(content.options[0]);
  });

  test.each([
    { why: 'words that stand elsewhere', fix: { at: 'options.A', quote: '2.5 mg', fix: '2,5 mg' } },
    { why: 'a field as a whole', fix: { at: 'stem', quote: null, fix: null } },
    { why: 'nothing to put there', fix: { at: 'stem', quote: '2.5 mg', fix: null } },
  ])('[SCE5] is not offered for $why', ({ fix }) => {
    expect(applyFix(content, fix)).toBeUndefined();
  });
});

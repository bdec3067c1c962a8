import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemContent } from '#itembank/content/item.ts';
import { ChangeClass } from '#itembank/taxonomy/lifeCycle.ts';
import { madeClassification, madeSource } from '#tests/support/madeBank.ts';
import { textItem } from '#tests/support/textItem.ts';
import { carriesOver, changeClass, heavier } from './changeClass.ts';

const content = textItem({ vignette: 'Meneer Bos, 61 jaar, gebruikt 2,5 mg amlodipine.' });
const image = { media: 'knie.svg', alt: 'Tekening van een linkerknie.' };

const changes: readonly { to: ItemContent; is: ChangeClass | undefined; why: string }[] = [
  { why: 'nothing', to: { ...content }, is: undefined },
  { why: 'another review date', to: { ...content, reviewBy: '2031-01-01' }, is: 'metadata' },
  { why: 'another source', to: { ...content, sources: [madeSource('Boek')] }, is: 'metadata' },
  { why: 'another theme', to: { ...content, classification: madeClassification() }, is: 'metadata' },
  {
    why: 'a comma less',
    to: textItem({ vignette: 'Meneer Bos, 61 jaar gebruikt 2,5 mg amlodipine.' }),
    is: 'cosmetic',
  },
  {
    why: 'a word in bold',
    to: textItem({ vignette: 'Meneer Bos, 61 jaar, gebruikt 2,5 mg amlodipine.', bold: 'voorkeur' }),
    is: 'cosmetic',
  },
  {
    why: 'another number',
    to: textItem({ vignette: 'Meneer Bos, 61 jaar, gebruikt 25 mg amlodipine.' }),
    is: 'content',
  },
  {
    why: 'another word',
    to: textItem({ vignette: 'Meneer Bos, 61 jaar, gebruikt 2,5 mg lisinopril.' }),
    is: 'content',
  },
  { why: 'options in a fixed order', to: { ...content, fixedOrder: true }, is: 'content' },
  { why: 'another key', to: { ...content, key: 'B' }, is: 'key' },
  {
    why: 'an image more',
    to: textItem({ vignette: 'Meneer Bos, 61 jaar, gebruikt 2,5 mg amlodipine.', image }),
    is: 'content',
  },
];

describe('the class of a change', () => {
  test.each(changes)('[ED1] is $is for $why', ({ to, is }) => {
    expect(changeClass(content, to)).toBe(is);
    expect(changeClass(to, content)).toBe(is);
  });

  test('[ED1] is media when only the picture is another', () => {
    const before = textItem({ image });
    expect(changeClass(before, textItem({ image: { ...image, media: 'knie-2.svg' } }))).toBe('media');
    expect(changeClass(before, textItem({ image: { ...image, alt: 'Tekening van een rechterknie.' } }))).toBe(
      'media',
    );
  });

  test('[ED1] is content for a square that becomes a number', () => {
    const stem = (marks: 'superscript' | 'bold'): ItemContent => ({
      ...content,
      stem: [{ type: 'paragraph', content: ['Hoeveel is 10', { text: '2', marks: [marks] }, '?'] }],
    });
    expect(changeClass(stem('superscript'), stem('bold'))).toBe('content');
  });

  test('[ED2] a person may call a change heavier, never lighter', () => {
    const classes = fc.constantFrom(...ChangeClass.options);
    fc.assert(
      fc.property(classes, classes, (one, other) => {
        const both = heavier(one, other);
        expect([one, other]).toContain(both);
        expect(heavier(other, one)).toBe(both);
        if (!carriesOver(one)) expect(carriesOver(both)).toBe(false);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemContent } from '#itembank/content/item.ts';
import { ChangeClass } from '#itembank/taxonomy/lifeCycle.ts';
import { madeClassification, madeSource } from '#tests/support/madeBank.ts';
import { textItem } from '#tests/support/textItem.ts';
import { carriesOver, changeClass, heavier } from './changeClass.ts';

const content = textItem({ vignette: 'Meneer Bos, 61 jaar, gebruikt 2,5 mg amlodipine.' });
const image = { media: 'knie.svg', alt: 'Tekening van een linkerknie.' };

const asking = (stem: string) => textItem({ stem: `Wat geldt: ${stem}` });
const offering = (one: string, other: string) => textItem({ options: [one, other, 'Geen van deze'] });
const calculating = (formula: string): ItemContent => ({
  ...content,
  stem: [{ type: 'paragraph', content: ['Klopt ', { formula }, '?'] }],
});

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

  test.each([
    ['≥ 60', '< 60'],
    ['≥ 60', '60'],
    ['Rh+', 'Rh-'],
    ['Rh-', 'Rh'],
    ['a = b', 'a ≠ b'],
    ['2 × 3', '2 + 3'],
    ['2 × 3', '2 / 3'],
    ['2 × (3 + 4)', '(2 × 3) + 4'],
    ['−1', '1'],
    ['37 °C', '37 C'],
    ['1 : 10', '1 10'],
    ['1:10', '1,10'],
    ['5%', '5‰'],
    ['10²', '10'],
    ['½ tablet', '¼ tablet'],
    ['5 mmol', '5 Mmol'],
    ['2 - 3', '2 3'],
    ['a − b', 'a b'],
    ['5*3', '5 3'],
    ['x̄', 'x'],
    ['Wacht niet, opereren', 'Wacht, niet opereren'],
    ['niet verwijzen', 'verwijzen'],
  ])('[ED12] is content from "%s" to "%s", in the question and in an option', (before, after) => {
    expect(changeClass(asking(before), asking(after))).toBe('content');
    expect(changeClass(offering(before, 'Rust'), offering(after, 'Rust'))).toBe('content');
    expect(changeClass(offering(before, after), offering(after, before))).toBe('content');
  });

  test('[ED12] is content for any change inside a formula', () => {
    expect(changeClass(calculating('x<3'), calculating('x>3'))).toBe('content');
    expect(changeClass(calculating('\\frac{a}{b}'), calculating('\\frac{b}{a}'))).toBe('content');
    expect(changeClass(calculating('x<3'), asking('Klopt x<3?'))).toBe('content');
  });

  test.each([
    ['> 5', '>5'],
    ['−1 °C', '-1°C'],
    ['COVID-patiënt', 'COVID patiënt'],
    ['pijn – vooral nachts', 'pijn, vooral nachts'],
    ['Kies uit: rust of ijs', 'Kies uit rust of ijs'],
    ['de “knie”', 'de knie.'],
    ['paracetamol (oraal)', 'paracetamol, oraal'],
    ['Rust en ijs', 'rust en ijs'],
  ])('[ED12] is cosmetic from "%s" to "%s"', (before, after) => {
    expect(changeClass(asking(before), asking(after))).toBe('cosmetic');
    expect(changeClass(asking(after), asking(before))).toBe('cosmetic');
  });

  test('[ED12] is content for any two signs that are not the same, whatever stands around them', () => {
    const signs = fc.constantFrom(...'+−<>≤≥=≠≈×÷±/°%‰√∞µ→←↑↓*#&@~^|·†');
    const around = fc.constantFrom('', ' ', '5', ' 5', 'a', 'mg ');
    fc.assert(
      fc.property(signs, signs, around, around, (one, other, left, right) => {
        fc.pre(one !== other);
        const found = changeClass(asking(`${left}${one}${right}`), asking(`${left}${other}${right}`));
        expect(found).toBe('content');
      }),
    );
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

import { describe, expect, test } from 'vitest';
import { ItemContent } from '#itembank/content/item.ts';
import { itemParts } from '#itembank/content/itemParts.ts';
import { plainText } from '#itembank/content/plainText.ts';
import { type Attribute, terms } from '#itembank/taxonomy/taxonomy.ts';
import { allDemoItems, blocksOf, demoItems, demoSets, textsOf } from '#tests/support/demoFiles.ts';
import { DemoItem } from './demoItem.ts';

const valuesOf = (items: readonly DemoItem[], attribute: Attribute) =>
  new Set(items.map(({ content }) => content.classification[attribute]));
const codesWhere = (wrong: (item: DemoItem) => boolean) => allDemoItems.filter(wrong).map(({ code }) => code);

describe('the demonstration bank', () => {
  test('[DB1] has at least 360 items, 40 of them KOV, and every code once', () => {
    expect(allDemoItems.length).toBeGreaterThanOrEqual(360);
    expect(demoItems.kov.length).toBeGreaterThanOrEqual(40);
    expect(new Set(allDemoItems.map(({ code }) => code)).size).toBe(allDemoItems.length);
    expect(demoItems.lhk.every(({ code }) => code.startsWith('LHK-'))).toBe(true);
    expect(demoItems.practice.every(({ code }) => code.startsWith('OEF-'))).toBe(true);
    expect(demoItems.kov.every(({ code }) => code.startsWith('KOV-'))).toBe(true);
  });

  test.each(ItemContent.options.map(({ shape }) => shape.type.value))(
    '[DB16] has at least five items of type %s',
    (type) => {
      expect(allDemoItems.filter(({ content }) => content.type === type).length).toBeGreaterThanOrEqual(5);
    },
  );

  test('[DB17] has at least six sets, each about one case', () => {
    expect(demoSets.length).toBeGreaterThanOrEqual(6);
    for (const { code, codes } of demoSets) {
      const cases = codes.map(
        (one) => allDemoItems.find((item) => item.code === one)?.content.vignette ?? `no ${one}`,
      );
      expect(new Set(cases.map((vignette) => JSON.stringify(vignette))).size, code).toBe(1);
    }
  });

  test('[DB2] spreads over all ten themes, in the LHK and in practice, and the LHK over at least 15 chapters', () => {
    const themes = new Set(terms.theme.map(({ id }) => id));
    expect(valuesOf(demoItems.lhk, 'theme')).toEqual(themes);
    expect(valuesOf(demoItems.practice, 'theme')).toEqual(themes);
    expect(valuesOf(demoItems.lhk, 'icpc').size).toBeGreaterThanOrEqual(15);
  });

  test('[DB3] gives a reason for every option, and a source with edition and passage for every item', () => {
    const tooShort = (text: string) => text.trim().length < 20;
    expect(
      codesWhere(({ content }) =>
        itemParts(content).some(({ rationale }) => rationale !== null && tooShort(plainText(rationale))),
      ),
    ).toEqual([]);
    expect(codesWhere(({ content }) => tooShort(plainText(content.rationale)))).toEqual([]);
    expect(
      codesWhere(({ content }) =>
        content.sources.some(({ kind, number }) => kind === 'nhgStandard' && !number),
      ),
    ).toEqual([]);
    expect(
      codesWhere(({ content }) => content.sources.some(({ edition }) => !/\d|herziening|druk/.test(edition))),
    ).toEqual([]);
  });

  test('[DB4] has no two options alike in one item, and no two items alike', () => {
    const shown = ({ content }: DemoItem) => itemParts(content).map(({ text }) => folded(plainText(text)));
    const alike = ({ content }: DemoItem) =>
      'options' in content &&
      new Set(content.options.map((option) => folded(plainText(option.content)))).size <
        content.options.length;
    expect(codesWhere(alike)).toEqual([]);
    const questions = allDemoItems.map((item) =>
      folded(JSON.stringify(blocksOf(item)) + shown(item).join('|')),
    );
    expect(new Set(questions).size).toBe(allDemoItems.length);
  });

  test('[DB5] writes decimals with a comma, as Dutch does', () => {
    // A point is right in times (8.30 uur), sections (2.1), dates and thousands; units tell decimals apart.
    const decimalPoint =
      /(?<![\d.])\d{1,3}\.(\d{1,2}(?=\s?(mmol|mg|ml|kg|g\b|cm|mm|graden|°|%|jaar|l\b|µ))|\d(?= uur))/;
    expect(codesWhere((item) => textsOf(item).some((text) => decimalPoint.test(text)))).toEqual([]);
    for (const wrong of ['4.8 mmol/l', '38.5 °C', 'na 5.5 uur']) expect(decimalPoint.test(wrong)).toBe(true);
    for (const right of ['4,8 mmol/l', 'om 8.30 uur', '1.000 ml'])
      expect(decimalPoint.test(right)).toBe(false);
  });

  test('[DB6] is due for review only after the day it is published', () => {
    expect(codesWhere(({ content }) => content.reviewBy <= '2026-11-21')).toEqual([]);
  });

  test('[DB7] refuses expert estimates that no writer could mean', () => {
    const [item] = demoItems.lhk;
    const accepts = (change: object) =>
      DemoItem.safeParse({ ...item, expertEstimate: { ...item!.expertEstimate, ...change } }).success;
    expect(accepts({})).toBe(true);
    for (const change of [{ a: 0.3 }, { a: 2.1 }, { b: -3.1 }, { b: 3.1 }, { c: 0.51 }, { d: 1 }]) {
      expect(accepts(change)).toBe(false);
    }
  });

  test('[DB7] gives each item the chance of a guess that its number of options allows', () => {
    const unlikely = ({ content, expertEstimate: { c } }: DemoItem) => {
      if (content.type !== 'singleChoice') return c > (content.type === 'trueFalse' ? 0.5 : 0.25);
      const chance = 1 / content.options.length;
      return c > chance + 0.06 || c < chance - 0.15;
    };
    expect(codesWhere(unlikely)).toEqual([]);
  });
});

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.,;:]+/g, ' ')
    .trim();
}

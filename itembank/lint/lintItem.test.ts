import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ItemContent } from '#itembank/content/item.ts';
import { plainText } from '#itembank/content/plainText.ts';
import { allDemoItems } from '#tests/support/demoFiles.ts';
import { flawedItems } from '#tests/support/flawedItems.ts';
import { madeContent, madeSource } from '#tests/support/madeBank.ts';
import { textItem } from '#tests/support/textItem.ts';
import { faultRules } from './faultRules.ts';
import { lintItem, lintRules } from './lintItem.ts';
import { typeRules } from './typeRules.ts';

const context = { today: '2026-11-22', currentEdition: new Map([['M999', '2021']]) };
const rulesAt = (content: ItemContent) => new Set(lintItem(content, context).map(({ rule }) => rule));

describe('the lint of one item', () => {
  test('[LI1] finds nothing in a sound item', () => {
    expect(lintItem(textItem({}), context)).toEqual([]);
  });

  test.each(flawedItems)('[LI2] $rule finds: $why', ({ rule, item }) => {
    expect(rulesAt(textItem(item))).toContain(rule);
  });

  test.each(flawedItems.filter(({ sound }) => sound !== undefined))(
    '[LI3] $rule lets pass what only looks like: $why',
    ({ rule, sound }) => {
      expect(rulesAt(textItem(sound!))).not.toContain(rule);
    },
  );

  test('[LI2] every rule is seen to find something, and there are at least thirty', () => {
    const elsewhere = ['pastReview', 'staleSource', ...[...typeRules, ...faultRules].map(({ id }) => id)];
    const shown = new Set([...flawedItems.map(({ rule }) => rule), ...elsewhere]);
    expect(lintRules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
    expect(lintRules.length).toBeGreaterThanOrEqual(30);
    expect(new Set(lintRules.map(({ id }) => id)).size).toBe(lintRules.length);
  });

  test('[LI4] an item past its review date or with a superseded source is stopped', () => {
    expect(rulesAt(madeContent({ reviewBy: '2026-11-21' }))).toContain('pastReview');
    expect(rulesAt(madeContent({ reviewBy: '2026-11-22' }))).not.toContain('pastReview');
    const source = { ...madeSource('Enkelbandletsel'), kind: 'nhgStandard', number: 'M999' } as const;
    expect(rulesAt(madeContent({ sources: [{ ...source, edition: '2012' }] }))).toContain('staleSource');
    expect(rulesAt(madeContent({ sources: [{ ...source, edition: '2021' }] }))).not.toContain('staleSource');
  });

  test('[LI5] every finding names a field of the item, and quotes what stands there', () => {
    for (const { item } of flawedItems) {
      const content = textItem(item);
      for (const { at, quote } of lintItem(content, context)) {
        const [field, id] = at.split('.');
        expect(field! in content || field === 'reviewBy', at).toBe(true);
        if (field === 'options' && id) expect(content.options.map((option) => option.id)).toContain(id);
        if (quote && id && field === 'options' && !at.endsWith('rationale')) {
          expect(plainText(content.options.find((option) => option.id === id)!.content)).toContain(quote);
        }
      }
    }
  });

  test('[LI6] a proposed change takes the finding away', () => {
    for (const { rule, item } of flawedItems) {
      const content = textItem(item);
      const fixable = lintItem(content, context).filter((one) => one.rule === rule && one.fix !== undefined);
      if (fixable.length === 0) continue;
      const mended = fixable.reduce(
        (text, { quote, fix }) => text.replace(quote!, fix!),
        JSON.stringify(content),
      );
      const after = ItemContent.parse(JSON.parse(mended));
      expect(lintItem(after, context).filter((one) => one.rule === rule)).toEqual([]);
    }
  });

  test('[LI7] reads any text without failing, and alike each time', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.string({ minLength: 1 }),
        (stem, option) => {
          const content = textItem({ stem, options: [option, 'Paracetamol', 'Ibuprofen'] });
          expect(lintItem(content, context)).toEqual(lintItem(content, context));
        },
      ),
    );
  });
});

test('[LI8] no item of the demonstration bank has an error, and few of them a warning', () => {
  const found = allDemoItems.flatMap(({ code, content }) =>
    lintItem(content, context).map((finding) => ({ code, ...finding })),
  );
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  const warned = new Set(found.filter(({ severity }) => severity === 'warning').map(({ code }) => code));
  expect(warned.size / allDemoItems.length).toBeLessThan(0.2);
});

import { describe, expect, test } from 'vitest';
import type { ItemOf } from '#itembank/content/item.ts';
import { plainText } from '#itembank/content/plainText.ts';
import { atLeast } from '#itembank/lint/formRules.ts';
import { allDemoItems, demoItems } from '#tests/support/demoFiles.ts';
import type { DemoItem } from './demoItem.ts';

type SingleChoice = DemoItem & { content: ItemOf<'singleChoice'> };
const single = (items: readonly DemoItem[]) =>
  items.filter((item): item is SingleChoice => item.content.type === 'singleChoice');

const keyIsLongest = ({ content: { options, key } }: SingleChoice) => {
  const lengths = options.map(({ id, content }) => ({ id, length: plainText(content).length }));
  const own = lengths.find(({ id }) => id === key)!.length;
  return lengths.every(({ id, length }) => id === key || length < own);
};
const keyIs = (letter: string) => (item: SingleChoice) => item.content.key === letter;
const chance = ({ content: { options } }: SingleChoice) => 1 / options.length;

describe('the keys of the demonstration bank', () => {
  test('[DB8] are the single longest option no more often than chance explains', () => {
    for (const items of [single(demoItems.lhk), single(allDemoItems)]) {
      expect(atLeast(items.filter(keyIsLongest).length, items.map(chance))).toBeGreaterThan(0.01);
    }
  });

  test.each(['A', 'B', 'C', 'D'])(
    '[DB9] stand at %s neither more nor less often than chance explains',
    (letter) => {
      const items = single(allDemoItems).filter(({ content: { options } }) =>
        options.some(({ id }) => id === letter),
      );
      const count = items.filter(keyIs(letter)).length;
      expect(atLeast(count, items.map(chance))).toBeGreaterThan(0.01);
      expect(1 - atLeast(count + 1, items.map(chance))).toBeGreaterThan(0.01);
    },
  );

  test('[DB9] with options in an order of their own do not all stand at one place', () => {
    const fixed = single(allDemoItems).filter(({ content }) => content.fixedOrder === true);
    const most = Math.max(...['A', 'B', 'C', 'D'].map((letter) => fixed.filter(keyIs(letter)).length));
    expect(fixed.length).toBeGreaterThan(5);
    expect(most / fixed.length).toBeLessThan(0.6);
  });
});

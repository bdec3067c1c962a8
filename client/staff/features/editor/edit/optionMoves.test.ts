import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemOf } from '#itembank/content/item.ts';
import { madeContent } from '#tests/support/madeBank.ts';
import { addOption, moveOption, optionLimits, removeOption } from './optionMoves.ts';

const letter = fc.constantFrom('A' as const, 'B' as const, 'C' as const, 'D' as const);
const moves = fc.oneof(
  fc.constant(addOption),
  letter.map((id) => (content: ItemOf<'singleChoice'>) => removeOption(content, id)),
  fc.tuple(letter, fc.constantFrom(-1 as const, 1 as const)).map(
    ([id, by]) =>
      (content: ItemOf<'singleChoice'>) =>
        moveOption(content, id, by),
  ),
);

describe('the options of an item', () => {
  test('[SCE11] keep their letters, their number within bounds and a key among them, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 12 }), (all) => {
        const { options, key } = all.reduce((content, move) => move(content), madeContent());
        const letters = options.map(({ id }) => id);
        expect(new Set(letters).size).toBe(letters.length);
        expect(letters).toContain(key);
        expect(letters.length).toBeGreaterThanOrEqual(optionLimits.least);
        expect(letters.length).toBeLessThanOrEqual(optionLimits.most);
      }),
    );
  });

  test('[SCE11] moving there and back changes nothing; the key goes along', () => {
    const content = madeContent({ key: 'B' });
    const moved = moveOption(content, 'B', -1);
    expect(moved.options.map(({ id }) => id)).toEqual(['B', 'A', 'C']);
    expect(moved.key).toBe('B');
    expect(moveOption(moved, 'B', 1)).toEqual(content);
  });
});

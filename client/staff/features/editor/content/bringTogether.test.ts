import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemOf } from '#itembank/content/item.ts';
import { madeClassification, madeContent } from '#tests/support/madeBank.ts';
import { bringTogether, clashes } from './bringTogether.ts';
import { differingFields } from './itemFields.ts';

const base = madeContent();
const stem = (text: string): ItemOf<'singleChoice'>['stem'] => [{ type: 'paragraph', content: [text] }];
const [a, b, c] = base.options as [
  ItemOf<'singleChoice'>['options'][0],
  ItemOf<'singleChoice'>['options'][0],
  ItemOf<'singleChoice'>['options'][0],
];

const contents = fc
  .record({
    stem: fc.constantFrom('een', 'twee').map(stem),
    vignette: fc.option(fc.constantFrom('een', 'twee').map(stem), { nil: undefined }),
    options: fc
      .shuffledSubarray([a, b, c, { ...a, id: 'D' as const }], { minLength: 2 })
      .map((some) => some.map((option) => ({ ...option }))),
    key: fc.constantFrom('A' as const, 'B' as const),
    reviewBy: fc.constantFrom('2030-01-01', '2031-01-01'),
    fixedOrder: fc.boolean(),
    classification: fc.constantFrom('A', 'D').map((icpc) => madeClassification({ icpc })),
  })
  .map(({ vignette, ...rest }) => madeContent({ ...rest, ...(vignette && { vignette }) }));

describe('two texts of one item', () => {
  test('[SCE6] everything of theirs taken over is their text; nothing taken over is mine', () => {
    fc.assert(
      fc.property(contents, contents, (mine, theirs) => {
        expect(bringTogether(mine, theirs, [])).toEqual(mine);
        const all = bringTogether(mine, theirs, differingFields(mine, theirs));
        expect(differingFields(all, theirs)).toEqual([]);
      }),
    );
  });

  test('[SCE6] what only one of us changed is settled, what both changed is asked', () => {
    const mine = madeContent({ stem: stem('Van mij?'), reviewBy: '2031-01-01', key: 'B' });
    const theirs = madeContent({ stem: stem('Van hen?'), fixedOrder: false, key: 'B' });
    expect(clashes(base, mine, theirs)).toEqual([
      { field: 'stem', standing: 'mine', both: true },
      { field: 'rule', standing: 'theirs', both: false },
      { field: 'reviewBy', standing: 'mine', both: false },
    ]);
  });

  test('[SCE6] a clash stands nowhere that both wrote the same', () => {
    fc.assert(
      fc.property(contents, contents, (mine, theirs) => {
        const asked = clashes(base, mine, theirs).map(({ field }) => field);
        expect(asked).toEqual(differingFields(mine, theirs));
      }),
    );
  });
});

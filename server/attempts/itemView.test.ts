import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ItemView } from '#contracts/itemView.ts';
import { arbitraryItem } from '#tests/support/arbitraryItem.ts';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { forbiddenInViews, sampleItem } from '#tests/support/sampleBank.ts';
import { itemView } from './itemView.ts';
import { shownParts } from './shownParts.ts';

const seeds = fc.string();
const positions = fc.integer({ min: 1, max: 60 });
const inSets = fc.constantFrom(null, { number: 2, of: 3 });

test('[PN2] the order of parts is the same every time for one attempt, and the key is under no letter more often', () => {
  const content = sampleItem(1);
  const times = [0, 0, 0, 0];
  for (let i = 0; i < 4_000; i++) {
    const { lettered } = shownParts(content, `seed ${i}`, 1);
    times[lettered.findIndex(({ id }) => id === content.key)]! += 1;
    expect(itemView(content, `seed ${i}`, 1, null)).toEqual(itemView(content, `seed ${i}`, 1, null));
  }
  // 1000 expected for each letter, standard deviation 27.
  for (const count of times) expect(Math.abs(count - 1_000)).toBeLessThan(110);
});

test('[PN2] options with an order of their own keep it', () => {
  fc.assert(
    fc.property(seeds, positions, (seed, position) => {
      const view = itemView(sampleItem(7, { fixedOrder: true }), seed, position, null);
      const texts = view.type === 'singleChoice' ? view.options.map(({ content }) => content) : [];
      expect(texts).toEqual([['keuze 7A'], ['keuze 7B'], ['keuze 7C'], ['keuze 7D']]);
    }),
  );
});

test('[PN5] elements to put in order never stand in the right one, and every other order is shown', () => {
  const seen = new Set<string>();
  for (let i = 0; i < 400; i++) {
    seen.add(
      shownParts(itemsOfEveryType.ordering, `seed ${i}`, 1)
        .lettered.map(({ id }) => id)
        .join(),
    );
  }
  expect([...seen].toSorted()).toEqual(['w1,w3,w2', 'w2,w1,w3', 'w2,w3,w1', 'w3,w1,w2', 'w3,w2,w1']);
});

test('[PN3] what a candidate sees of an item of any type keeps to its contract and holds no secret of it', () => {
  fc.assert(
    fc.property(arbitraryItem, seeds, positions, inSets, (content, seed, position, inSet) => {
      const view = itemView(content, seed, position, inSet);
      expect(ItemView.parse(view)).toEqual(view);
      expect(view).toMatchObject({ type: content.type, position, inSet, stem: content.stem });
      const sent = JSON.stringify(view);
      const { lettered, numbered } = shownParts(content, seed, position);
      const ids = [...lettered, ...numbered].map(({ id }) => `"${id}"`).filter((id) => id.length > 3);
      const fields = ['fixedOrder', 'scoring', 'tolerance', 'accepted', 'keys', 'elements":[{"id"'];
      for (const word of [...forbiddenInViews, ...fields, ...ids]) expect(sent).not.toContain(word);
    }),
  );
});

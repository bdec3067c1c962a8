import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Explanation, ItemView, type OptionLetter } from '#contracts/itemView.ts';
import { forbiddenInViews, sampleItem } from '#tests/support/sampleBank.ts';
import { explanation, itemView, optionBehind } from './presentation.ts';

const letters: readonly OptionLetter[] = ['A', 'B', 'C', 'D'];
const seeds = fc.string();
const positions = fc.integer({ min: 1, max: 60 });
const contents = fc
  .record({ number: fc.integer({ min: 1, max: 99 }), options: fc.integer({ min: 2, max: 4 }) })
  .map(({ number, options }) => sampleItem(number, { options }));

test('[PN1] each letter that is shown leads back to the option whose text stands beside it, and no other does', () => {
  fc.assert(
    fc.property(contents, seeds, positions, (content, seed, position) => {
      const { options } = itemView(content, seed, position);
      const behind = options.map(({ letter }) => optionBehind(content, seed, position, letter));
      expect(new Set(behind)).toEqual(new Set(content.options.map(({ id }) => id)));
      for (const [i, { letter, content: text }] of options.entries()) {
        expect(letter).toBe(letters[i]);
        expect(content.options.find(({ id }) => id === behind[i])!.content).toEqual(text);
      }
      for (const letter of letters.slice(options.length)) {
        expect(optionBehind(content, seed, position, letter)).toBeUndefined();
      }
    }),
  );
});

test('[PN2] the order of options is the same every time for one attempt, and the key is nowhere more often', () => {
  const content = sampleItem(1);
  const times = new Map<OptionLetter, number>();
  for (let i = 0; i < 4_000; i++) {
    const { key } = explanation(content, `seed ${i}`, 1, null);
    times.set(key, (times.get(key) ?? 0) + 1);
    expect(itemView(content, `seed ${i}`, 1)).toEqual(itemView(content, `seed ${i}`, 1));
  }
  // 1000 expected for each letter, standard deviation 27.
  for (const letter of letters) expect(Math.abs(times.get(letter)! - 1_000)).toBeLessThan(110);
});

test('[PN2] options with an order of their own are never shuffled', () => {
  fc.assert(
    fc.property(seeds, positions, (seed, position) => {
      const { options } = itemView(sampleItem(7, { fixedOrder: true }), seed, position);
      expect(options.map(({ content }) => content)).toEqual([
        ['keuze 7A'],
        ['keuze 7B'],
        ['keuze 7C'],
        ['keuze 7D'],
      ]);
    }),
  );
});

test('[PN3] what a candidate sees of an item holds its text and nothing else of it', () => {
  fc.assert(
    fc.property(contents, seeds, positions, (content, seed, position) => {
      const view = itemView(content, seed, position);
      expect(ItemView.parse(view)).toEqual(view);
      const sent = JSON.stringify(view);
      for (const word of forbiddenInViews) expect(sent).not.toContain(word);
      expect(sent).not.toContain('fixedOrder');
    }),
  );
});

test('[PN4] the explanation speaks of the letters that were seen, and is right about right and wrong', () => {
  fc.assert(
    fc.property(
      contents,
      seeds,
      positions,
      fc.constantFrom(...letters, null),
      (content, seed, position, chosen) => {
        const worked = explanation(content, seed, position, chosen);
        expect(Explanation.parse(worked)).toEqual(worked);
        const option = chosen === null ? undefined : optionBehind(content, seed, position, chosen);
        expect(worked.correct).toBe(option === content.key);
        expect(optionBehind(content, seed, position, worked.key)).toBe(content.key);
        for (const { letter, rationale } of worked.options) {
          const id = optionBehind(content, seed, position, letter);
          expect(rationale).toEqual(content.options.find((one) => one.id === id)!.rationale);
        }
      },
    ),
  );
});

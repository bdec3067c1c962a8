import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ShownResponse } from '#contracts/itemView.ts';
import type { ItemType } from '#itembank/content/item.ts';
import { rightResponse } from '#itembank/content/rightResponse.ts';
import { scoreResponse } from '#itembank/content/scoreResponse.ts';
import { wrongResponse } from '#itembank/content/wrongResponse.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { arbitraryItem } from '#tests/support/arbitraryItem.ts';
import { allItemTypes, itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { itemView } from './itemView.ts';
import { responseBehind } from './responseBehind.ts';
import { shownParts } from './shownParts.ts';
import { shownResponse } from './shownResponse.ts';

const seeds = fc.string();
const positions = fc.integer({ min: 1, max: 60 });

test('[PN1] what is answered in the letters and numbers shown leads back to what was meant, for every type', () => {
  fc.assert(
    fc.property(arbitraryItem, seeds, positions, fc.integer(), (content, seed, position, chance) => {
      for (const meant of [rightResponse(content), wrongResponse(content, seededRandom(chance))]) {
        const shown = shownResponse(meant, shownParts(content, seed, position));
        expect(ShownResponse.parse(shown)).toEqual(shown);
        expect(responseBehind(content, seed, position, shown)).toEqual(meant);
      }
    }),
  );
});

test('[PN1] the text under a letter is that of the part the letter leads back to', () => {
  fc.assert(
    fc.property(arbitraryItem, seeds, positions, (content, seed, position) => {
      const view = itemView(content, seed, position, null);
      const right = responseBehind(
        content,
        seed,
        position,
        shownResponse(rightResponse(content), shownParts(content, seed, position)),
      )!;
      expect(scoreResponse(content, right)).toBe(1);
      if (view.type !== 'singleChoice' || content.type !== 'singleChoice') return;
      for (const { letter, content: text } of view.options) {
        const behind = responseBehind(content, seed, position, { type: 'singleChoice', option: letter });
        const id = behind?.type === 'singleChoice' ? behind.option : undefined;
        expect(content.options.find((option) => option.id === id)!.content).toEqual(text);
      }
    }),
  );
});

test('[PN6] the same choices in another order are one answer', () => {
  const { multipleResponse, hotspot } = itemsOfEveryType;
  const several = (options: string[]) =>
    responseBehind(multipleResponse, 'seed', 1, { type: 'multipleResponse', options });
  expect(several(['A', 'C'])).toEqual(several(['C', 'A']));
  const places = (regions: number[]) => responseBehind(hotspot, 'seed', 1, { type: 'hotspot', regions });
  expect(places([2, 3])).toEqual(places([3, 2]));
});

const unfit: readonly { type: ItemType; shown: ShownResponse; why: string }[] = [
  { type: 'singleChoice', shown: { type: 'singleChoice', option: 'D' }, why: 'a letter that is not there' },
  {
    type: 'multipleResponse',
    shown: { type: 'multipleResponse', options: ['A', 'D'] },
    why: 'a letter too far',
  },
  {
    type: 'multipleResponse',
    shown: { type: 'multipleResponse', options: ['A', 'A'] },
    why: 'a letter twice',
  },
  { type: 'extendedMatching', shown: { type: 'extendedMatching', choices: ['A'] }, why: 'a case left open' },
  {
    type: 'extendedMatching',
    shown: { type: 'extendedMatching', choices: ['A', 'B', 'C'] },
    why: 'a case too many',
  },
  {
    type: 'extendedMatching',
    shown: { type: 'extendedMatching', choices: ['A', 'E'] },
    why: 'an unknown letter',
  },
  { type: 'matching', shown: { type: 'matching', choices: ['A'] }, why: 'an element left open' },
  { type: 'matching', shown: { type: 'matching', choices: ['A', 'Z'] }, why: 'an unknown target' },
  { type: 'ordering', shown: { type: 'ordering', order: ['A', 'B'] }, why: 'a step left out' },
  { type: 'ordering', shown: { type: 'ordering', order: ['A', 'B', 'A'] }, why: 'a step twice' },
  { type: 'ordering', shown: { type: 'ordering', order: ['A', 'B', 'C', 'C'] }, why: 'a step too many' },
  { type: 'numeric', shown: { type: 'numeric', text: 'veel' }, why: 'no number' },
  { type: 'numeric', shown: { type: 'numeric', text: '1.500' }, why: 'a number that could be two' },
  { type: 'shortText', shown: { type: 'shortText', text: 'a'.repeat(41) }, why: 'a text that is too long' },
  { type: 'hotspot', shown: { type: 'hotspot', regions: [1] }, why: 'too few places' },
  { type: 'hotspot', shown: { type: 'hotspot', regions: [1, 2, 3] }, why: 'too many places' },
  { type: 'hotspot', shown: { type: 'hotspot', regions: [1, 1] }, why: 'a place twice' },
  { type: 'hotspot', shown: { type: 'hotspot', regions: [1, 4] }, why: 'a place that is not there' },
];

test.each(unfit)('[PN7] $why is no answer to $type', ({ type, shown }) => {
  expect(responseBehind(itemsOfEveryType[type], 'seed', 1, shown)).toBeUndefined();
});

test('[PN7] an answer to an item of another type is no answer', () => {
  for (const item of allItemTypes) {
    for (const other of allItemTypes.filter(({ type }) => type !== item.type)) {
      const shown = shownResponse(rightResponse(other), shownParts(other, 'seed', 1));
      expect(responseBehind(item, 'seed', 1, shown)).toBeUndefined();
    }
  }
});

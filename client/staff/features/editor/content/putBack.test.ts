import { describe, expect, test } from 'vitest';
import type { ItemContent, ItemType } from '#itembank/content/item.ts';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { type PartList, partLists, partsOf } from './partLists.ts';
import { addPart, partLimits, removePart } from './partMoves.ts';
import { putBack } from './putBack.ts';

const places = (Object.keys(partLists) as ItemType[]).flatMap((type) =>
  partLists[type].map((list): readonly [ItemType, PartList] => [type, list]),
);

/** The item of this type with as many parts as it takes for one to be missed, each of them once the key. */
function roomy(type: ItemType, list: PartList): ItemContent {
  const item = itemsOfEveryType[type] as ItemContent;
  return partsOf(item, list).length > partLimits(type, list).least ? item : addPart(item, list);
}

describe.each(places)('a part of %s, %s,', (type, list) => {
  const item = roomy(type, list);
  const ids = partsOf(item, list).map(({ id }) => id);

  test('[SCE23] that was removed comes back whole, in its place and with what pointed at it', () => {
    for (const id of ids) {
      expect(putBack(removePart(item, list, id), item, list, id)).toEqual(item);
    }
  });

  test('[SCE23] comes back under another name when its own was given away', () => {
    const id = ids[0]!;
    const again = addPart(removePart(item, list, id), list);
    if (partsOf(again, list).length >= partLimits(type, list).most) {
      expect(putBack(again, item, list, id)).toBe(again);
      return;
    }
    const back = putBack(again, item, list, id);
    const names = partsOf(back, list).map((part) => part.id);
    expect(new Set(names).size).toBe(ids.length + 1);
    expect(partsOf(back, list)[0]).toEqual({ ...partsOf(item, list)[0], id: names[0] });
  });
});

test('[SCE23] what was chosen anew since stays chosen', () => {
  const choice = itemsOfEveryType.singleChoice;
  const [, , other] = choice.options;
  const without = { ...removePart(choice, 'options', choice.key), key: other!.id };
  expect(putBack(without, choice, 'options', choice.key)).toMatchObject({ key: other!.id });
});

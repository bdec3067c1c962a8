import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ItemContent, type ItemType } from '#itembank/content/item.ts';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { madeContent } from '#tests/support/madeBank.ts';
import { emptyItem } from './emptyItem.ts';
import { type PartList, partLists, partsOf, withParts } from './partLists.ts';
import { addPart, movePart, names, partLimits, removePart } from './partMoves.ts';

type Place = readonly [type: ItemType, list: PartList];
const places = (Object.keys(partLists) as ItemType[]).flatMap((type) =>
  partLists[type].map((list): Place => [type, list]),
);

const moves = fc.oneof(
  fc.constant((item: ItemContent, list: PartList) => addPart(item, list)),
  fc.nat(9).map((place) => (item: ItemContent, list: PartList) => {
    const part = partsOf(item, list)[place];
    return part ? removePart(item, list, part.id) : item;
  }),
  fc.tuple(fc.nat(9), fc.constantFrom(-1 as const, 1 as const)).map(
    ([place, by]) =>
      (item: ItemContent, list: PartList) =>
        movePart(item, list, partsOf(item, list)[place]?.id ?? '', by),
  ),
);

/** All that an item says is right, by id; '' where it has to be chosen anew. */
function pointers(item: ItemContent): { readonly keys: readonly string[]; readonly among: PartList } {
  switch (item.type) {
    case 'singleChoice':
      return { keys: [item.key], among: 'options' };
    case 'multipleResponse':
      return { keys: item.keys, among: 'options' };
    case 'hotspot':
      return { keys: item.keys, among: 'regions' };
    case 'extendedMatching':
      return { keys: item.prompts.map(({ key }) => key), among: 'options' };
    case 'matching':
      return { keys: item.elements.map(({ key }) => key), among: 'targets' };
    default:
      return { keys: [], among: 'elements' };
  }
}

describe.each(places)('the parts of %s, %s,', (type, list) => {
  test('[SCE11] keep their names, their number within bounds and keys among them, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 30 }), (all) => {
        const item = all.reduce(
          (content, move) => move(content, list),
          itemsOfEveryType[type] as ItemContent,
        );
        const ids = partsOf(item, list).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(partLimits(type, list).most);
        expect(ids.length).toBeGreaterThanOrEqual(partLimits(type, list).least);
        const { keys, among } = pointers(item);
        const known = ['', ...partsOf(item, among).map(({ id }) => id)];
        for (const key of keys) expect(known).toContain(key);
        if (type === 'singleChoice') expect(keys).not.toContain('');
      }),
    );
  });

  test('[SCE11] number as many as the content model takes', () => {
    const { least, most } = partLimits(type, list);
    const refused = (count: number) => {
      const [part] = partsOf(itemsOfEveryType[type], list);
      const parts = names(list)
        .slice(0, count)
        .map((id) => ({ ...part!, id }));
      const { error } = ItemContent.safeParse(withParts(itemsOfEveryType[type], list, parts));
      return (error?.issues ?? []).some(({ code, path }) => code.startsWith('too_') && path.join() === list);
    };
    expect([least, Math.min(most, 25)].map(refused)).toEqual([false, false]);
    expect(refused(least - 1)).toBe(true);
    if (most < 26) expect(refused(most + 1)).toBe(true);
  });
});

test('[SCE11] moving there and back changes nothing; the key goes along', () => {
  const content = madeContent({ key: 'B' });
  const moved = movePart(content, 'options', 'B', -1);
  expect(moved.options.map(({ id }) => id)).toEqual(['B', 'A', 'C']);
  expect(moved.key).toBe('B');
  expect(movePart(moved, 'options', 'B', 1)).toEqual(content);
});

test('[SCE11] what pointed at a part that is gone has to be chosen anew', () => {
  const item = addPart(emptyItem('extendedMatching'), 'options');
  const chosen = withParts(item, 'prompts', [{ id: '1', content: [], rationale: [], key: 'B' }]);
  const left = removePart(chosen, 'options', 'B');
  expect(partsOf(left, 'prompts').map(({ key }) => key)).toEqual(['']);
});

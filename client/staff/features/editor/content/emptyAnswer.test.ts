import { describe, expect, test } from 'vitest';
import { ItemContent, type ItemType } from '#itembank/content/item.ts';
import { lintItem } from '#itembank/lint/lintItem.ts';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { memoryStorage } from '#tests/support/memoryStorage.ts';
import { draftStore } from '../edit/draftStore.ts';
import { emptyAnswer, withType } from './emptyAnswer.ts';
import { emptyItem, unfinishedFields } from './emptyItem.ts';
import { differingFields } from './itemFields.ts';
import { partLists } from './partLists.ts';

const types = Object.keys(partLists) as ItemType[];

describe.each(types)('a new item of type %s', (type) => {
  test('[SCE4] has the members of its type, and names what is missing of them', () => {
    const { stem, rationale, sources, classification, reviewBy, ...answer } = itemsOfEveryType[type];
    const optional = ['fixedOrder', 'vignette'];
    expect(Object.keys(emptyAnswer(type)).sort()).toEqual(
      Object.keys(answer)
        .filter((name) => !optional.includes(name))
        .sort(),
    );
    const began = { ...itemsOfEveryType[type], ...emptyAnswer(type) } as ItemContent;
    expect(unfinishedFields(began).length).toBeGreaterThan(0);
  });

  test('[SCE4] can be linted, compared and kept on the device as it is', () => {
    const began = emptyItem(type);
    expect(() => lintItem(began, { today: '2026-01-01', currentEdition: new Map() })).not.toThrow();
    expect(differingFields(began, itemsOfEveryType[type]).length).toBeGreaterThan(0);
    const store = draftStore(memoryStorage(), 'Anna');
    const draft = { content: began, basedOn: 0, base: null, at: 1 };
    expect(store.keep('new', draft, undefined)).toBe('kept');
    expect(store.read('new')).toEqual(draft);
  });
});

test('[SCE19] another type keeps what all types share, and gives back what was written for it', () => {
  const choice = itemsOfEveryType.singleChoice;
  const numeric = withType({ ...choice, vignette: [] }, 'numeric');
  expect(numeric).toMatchObject({ type: 'numeric', stem: choice.stem, sources: choice.sources });
  expect(numeric).not.toHaveProperty('options');
  const changed = { ...numeric, reviewBy: '2031-01-01' };
  expect(withType(changed, 'singleChoice', choice)).toEqual({
    ...choice,
    vignette: [],
    reviewBy: '2031-01-01',
  });
  expect(ItemContent.safeParse({ ...itemsOfEveryType.numeric, value: Number.NaN }).success).toBe(false);
});

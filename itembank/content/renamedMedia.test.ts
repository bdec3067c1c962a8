import { expect, test } from 'vitest';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { mediaOf } from './mediaOf.ts';
import { renamedMedia } from './renamedMedia.ts';

test('[IC8] files get their other names, wherever an item shows them; nothing else changes', () => {
  const item = itemsOfEveryType.hotspot;
  const [name] = mediaOf(item) as [string];
  const renamed = renamedMedia(item, new Map([[name, 'anders.png']]));
  expect(mediaOf(renamed)).toEqual(['anders.png']);
  expect(renamedMedia(renamed, new Map([['anders.png', name]]))).toEqual(item);
});

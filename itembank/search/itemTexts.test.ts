import { expect, test } from 'vitest';
import type { ItemContent } from '#itembank/content/item.ts';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { textItem } from '#tests/support/textItem.ts';
import { itemTexts } from './itemTexts.ts';

const notText = new Set([
  'type',
  'kind',
  'id',
  'key',
  'keys',
  'scoring',
  'media',
  'classification',
  'reviewBy',
  'edition',
]);

/** Whatever an editor wrote in an item, wherever it stands in its data. */
function written(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inside]) => (notText.has(field) ? [] : written(inside)));
}

test.each(Object.entries(itemsOfEveryType))(
  '[WS3] every text of an item of type %s can be found',
  (_, item) => {
    const all = Object.values(itemTexts('LHK-001', item)).join('\n');
    expect(written(item).filter((text) => !all.includes(text))).toEqual([]);
  },
);

test('[WS3] a text is found under where it stands, what describes a picture included', () => {
  const image = { media: 'knee.png', alt: 'Een gezwollen knie van voren' };
  const item: ItemContent = textItem({
    vignette: 'De casus.',
    stem: 'De vraag?',
    options: ['een', 'twee'],
    image,
  });
  expect(itemTexts('LHK-001', item)).toEqual({
    code: 'LHK-001',
    question: 'De vraag?',
    theme: 'Korte episode zorg Short-episode care',
    sources: 'Leerboek\n2024\nHoofdstuk 1',
    vignette: 'De casus.',
    answers: 'een\ntwee',
    pictures: 'Een gezwollen knie van voren',
    rationale: expect.stringContaining('De richtlijn geeft hiervoor een heldere aanbeveling.'),
  });
});

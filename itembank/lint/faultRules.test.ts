import { expect, test } from 'vitest';
import type { ItemContent } from '#itembank/content/item.ts';
import { decideEdit } from '#itembank/editing/decideEdit.ts';
import { editedItem } from '#itembank/editing/editedItem.ts';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { textItem } from '#tests/support/textItem.ts';
import { mayStand } from './faultRules.ts';
import { lintItem } from './lintItem.ts';

const context = { today: '2026-11-22', currentEdition: new Map<string, string>() };
const errorsOf = (content: ItemContent, media?: readonly string[]) =>
  lintItem(content, media === undefined ? context : { ...context, media: new Set(media) }).filter(
    ({ severity }) => severity === 'error',
  );

test('[LFR1] a fault is an error at its field, which no reason lets stand', () => {
  const { ordering } = itemsOfEveryType;
  const [first] = ordering.elements;
  const found = errorsOf({ ...ordering, elements: [...ordering.elements, first!] });
  expect(found).toContainEqual({ rule: 'doubledParts', severity: 'error', at: 'elements.w1' });
  expect(mayStand('doubledParts')).toBe(false);
  expect(mayStand('duplicateOptions')).toBe(true);
  const blank = editedItem('LHK-900', [{ type: 'created', by: 'anna', content: textItem({ stem: '  ' }) }]);
  const author = { person: 'anna', hats: new Set(['author'] as const) };
  const dismissal = { kind: 'dismiss', rule: 'blankText', at: 'stem', reason: 'Zo bedoeld.' } as const;
  expect(decideEdit(blank, dismissal, author, 1, context)).toMatchObject({ kind: 'refused' });
  const submit = { kind: 'step', step: 'submit', reason: '' } as const;
  expect(decideEdit(blank, submit, author, 1, context)).toMatchObject({ guards: ['noLintErrors'] });
});

test('[LFR2] a file that is not there is an error where the item shows it, once the files are known', () => {
  const withPicture = textItem({
    stem: 'Wat toont de tekening?',
    image: { media: 'knie.svg', alt: 'Tekening van een knie van voren.' },
  });
  const missing = { rule: 'mediaMissing', severity: 'error', at: 'vignette', quote: 'knie.svg' };
  expect(errorsOf(withPicture, [])).toEqual([missing]);
  expect(errorsOf(withPicture, ['knie.svg'])).toEqual([]);
  expect(errorsOf(withPicture)).toEqual([]);
  const { hotspot } = itemsOfEveryType;
  expect(errorsOf(hotspot, [])).toContainEqual({ ...missing, at: 'image', quote: 'vakken.png' });
  const clip = {
    type: 'clip',
    media: 'gang.mp4',
    poster: 'gang.jpg',
    captions: 'gang.vtt',
    transcript: 'Iemand loopt door een gang.',
    widthPx: 640,
    heightPx: 360,
  } as const;
  const asked = { ...withPicture, vignette: withPicture.vignette!.slice(0, 1) };
  const withClip = { ...asked, stem: [clip, ...asked.stem] };
  expect(errorsOf(withClip, ['gang.mp4', 'gang.jpg'])).toEqual([
    { ...missing, at: 'stem', quote: 'gang.vtt' },
  ]);
  expect(mayStand('mediaMissing')).toBe(false);
});

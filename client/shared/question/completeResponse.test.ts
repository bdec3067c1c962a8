import { describe, expect, test } from 'vitest';
import type { ItemView } from '#contracts/itemView.ts';
import { completeResponse, missingFrom } from './completeResponse.ts';
import { emptyDraft, type PartialResponse } from './itemDraft.ts';

const shared = {
  position: 1,
  inSet: null,
  vignette: null,
  stem: [{ type: 'paragraph' as const, content: ['Wat is juist?'] }],
};
const lettered = (letters: string) => [...letters].map((letter) => ({ letter, content: [`Deel ${letter}`] }));
const circle = { kind: 'circle' as const, centre: { x: 9, y: 9 }, radius: 5 };
const items: { [Type in ItemView['type']]: Extract<ItemView, { type: Type }> } = {
  singleChoice: {
    type: 'singleChoice',
    ...shared,
    options: (['A', 'B'] as const).map((letter) => ({ letter, content: [letter] })),
  },
  trueFalse: { type: 'trueFalse', ...shared },
  multipleResponse: { type: 'multipleResponse', ...shared, options: lettered('ABC') },
  extendedMatching: {
    type: 'extendedMatching',
    ...shared,
    options: lettered('ABCD'),
    prompts: [['een'], ['twee']],
  },
  ordering: { type: 'ordering', ...shared, elements: lettered('ABC') },
  matching: { type: 'matching', ...shared, options: lettered('AB'), prompts: [['een'], ['twee']] },
  numeric: { type: 'numeric', ...shared, unit: 'mg', decimals: 1 },
  shortText: { type: 'shortText', ...shared, maximumLength: 12 },
  hotspot: {
    type: 'hotspot',
    ...shared,
    image: { media: 'knie.svg', alt: 'Een knie van voren.', widthPx: 600, heightPx: 400 },
    regions: [1, 2, 3].map((n) => ({ label: `Plek ${n}`, shape: circle })),
    places: 2,
  },
};
const draft = (response: PartialResponse | undefined) => ({ ...emptyDraft, response });

describe('an answer', () => {
  test.each(Object.values(items))(
    '[C70] to $type: nothing given is never complete, and that is said',
    (item) => {
      expect(completeResponse(item, emptyDraft)).toBeUndefined();
      expect(missingFrom(item, emptyDraft)).toBeDefined();
    },
  );

  test.each<{ response: PartialResponse }>([
    { response: { type: 'singleChoice', option: 'B' } },
    { response: { type: 'trueFalse', value: false } },
    { response: { type: 'multipleResponse', options: ['A', 'C'] } },
    { response: { type: 'extendedMatching', choices: ['D', 'D'] } },
    { response: { type: 'ordering', order: ['C', 'A', 'B'] } },
    { response: { type: 'matching', choices: ['A', 'B'] } },
    { response: { type: 'numeric', text: '2,5' } },
    { response: { type: 'shortText', text: 'ménière' } },
    { response: { type: 'hotspot', regions: [1, 3] } },
  ])('[C70] to $response.type: what is complete is sent as it was given', ({ response }) => {
    const item = items[response.type];
    expect(completeResponse(item, draft(response))).toEqual(response);
    expect(missingFrom(item, draft(response))).toBeUndefined();
  });

  test.each<{ why: string; response: PartialResponse; missing: object }>([
    {
      why: 'a case without a choice',
      response: { type: 'extendedMatching', choices: ['B', null] },
      missing: { kind: 'prompts', done: 1, of: 2 },
    },
    {
      why: 'a part without its match',
      response: { type: 'matching', choices: [null, null] },
      missing: { kind: 'elements', done: 0, of: 2 },
    },
    {
      why: 'half an order',
      response: { type: 'ordering', order: ['A', 'B'] },
      missing: { kind: 'order' },
    },
    {
      why: 'no number',
      response: { type: 'numeric', text: 'twee' },
      missing: { kind: 'notANumber' },
    },
    {
      why: 'a number that could be two',
      response: { type: 'numeric', text: '1.500' },
      missing: { kind: 'notANumber' },
    },
    {
      why: 'only spaces',
      response: { type: 'shortText', text: '   ' },
      missing: { kind: 'words' },
    },
    {
      why: 'too many words',
      response: { type: 'shortText', text: 'veel te veel woorden' },
      missing: { kind: 'tooLong' },
    },
    {
      why: 'a place too few',
      response: { type: 'hotspot', regions: [2] },
      missing: { kind: 'places', done: 1, of: 2 },
    },
    {
      why: 'a place too many',
      response: { type: 'hotspot', regions: [1, 2, 3] },
      missing: { kind: 'places', done: 3, of: 2 },
    },
  ])('[C70] with $why is not complete, and it is said what is missing', ({ response, missing }) => {
    const item = items[response.type];
    expect(completeResponse(item, draft(response))).toBeUndefined();
    expect(missingFrom(item, draft(response))).toEqual(missing);
  });

  test('[C70] given to an item of another type counts for nothing', () => {
    expect(completeResponse(items.trueFalse, draft({ type: 'numeric', text: '1' }))).toBeUndefined();
  });

  test('[C70] is sent without the spaces around it', () => {
    expect(completeResponse(items.numeric, draft({ type: 'numeric', text: ' 2.5 ' }))).toEqual({
      type: 'numeric',
      text: '2.5',
    });
  });
});

import { expect, test } from 'vitest';
import { choose, emptyDraft, given, toggleStrikeOut } from './itemDraft.ts';

const single = 'singleChoice';
const several = 'multipleResponse';

test('[C30] striking out the chosen answer lets go of it', () => {
  const draft = toggleStrikeOut(choose(emptyDraft, single, 'B'), 'B');
  expect(draft).toMatchObject({ response: undefined, struckOut: ['B'] });
});

test('[C30] striking out one of several chosen answers lets go of that one', () => {
  const both = choose(choose(emptyDraft, several, 'B'), several, 'A');
  expect(toggleStrikeOut(both, 'B')).toMatchObject({
    response: { type: several, options: ['A'] },
    struckOut: ['B'],
  });
});

test('[C30] choosing a struck-out answer takes the line away', () => {
  const draft = choose(toggleStrikeOut(toggleStrikeOut(emptyDraft, 'B'), 'C'), single, 'B');
  expect(draft).toMatchObject({ response: { type: single, option: 'B' }, struckOut: ['C'] });
});

test('[C30] striking out twice is as if it was never done', () => {
  expect(toggleStrikeOut(toggleStrikeOut(emptyDraft, 'A'), 'A')).toEqual(emptyDraft);
});

test('[C71] of one answer the last choice stands; of several each can be chosen and let go', () => {
  const one = choose(choose(emptyDraft, single, 'A'), single, 'B');
  expect(given(one, single)).toEqual({ type: single, option: 'B' });
  const two = choose(choose(emptyDraft, several, 'C'), several, 'A');
  expect(given(two, several)).toEqual({ type: several, options: ['A', 'C'] });
  expect(choose(choose(two, several, 'A'), several, 'C').response).toBeUndefined();
});

test('[C71] a draft for an item of another type answers nothing', () => {
  expect(given(choose(emptyDraft, single, 'A'), several)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { choose, emptyDraft, toggleStrikeOut } from './itemDraft.ts';

test('[C30] striking out the chosen answer lets go of it', () => {
  const draft = toggleStrikeOut(choose(emptyDraft, 'B'), 'B');
  expect(draft).toMatchObject({ option: undefined, struckOut: ['B'] });
});

test('[C30] choosing a struck-out answer takes the line away', () => {
  const draft = choose(toggleStrikeOut(toggleStrikeOut(emptyDraft, 'B'), 'C'), 'B');
  expect(draft).toMatchObject({ option: 'B', struckOut: ['C'] });
});

test('[C30] striking out twice is as if it was never done', () => {
  expect(toggleStrikeOut(toggleStrikeOut(emptyDraft, 'A'), 'A')).toEqual(emptyDraft);
});

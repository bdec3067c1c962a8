import { expect, test } from 'vitest';
import { memoryStorage } from '#tests/support/memoryStorage.ts';
import { emptyItem } from '../content/emptyItem.ts';
import { draftStore } from './draftStore.ts';
import { newDraftName, newDrafts } from './newDrafts.ts';

const draft = (at: number) => ({ content: emptyItem(), basedOn: 0, base: null, pool: 'kov' as const, at });

test('[SCE22] new items are kept one beside the other, by assignment, and found again with the latest first', () => {
  const store = draftStore(memoryStorage(), 'Anna');
  store.keep(newDraftName('a', undefined), draft(1), undefined);
  store.keep(newDraftName('b', undefined), draft(2), undefined);
  store.keep(newDraftName('c', 'x'), draft(3), undefined);
  store.keep('LHK-001', draft(4), undefined);
  expect(newDrafts(store, undefined).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(newDrafts(store, 'x')).toEqual([{ id: 'c', name: newDraftName('c', 'x'), draft: draft(3) }]);
  expect(newDrafts(store, 'y')).toEqual([]);
});

import { expect, test } from 'vitest';
import { madeContent } from '#tests/support/madeBank.ts';
import { memoryStorage } from '#tests/support/memoryStorage.ts';
import { draftStore } from './draftStore.ts';
import { isStored, unsavedDraft } from './unsavedDraft.ts';

const before = madeContent();
const written = madeContent({ stem: [{ type: 'paragraph', content: ['Wat doet u nu?'] }] });
const kept = { content: { ...written, vignette: [] }, basedOn: 2, base: before, at: 1 };

function keeping() {
  const store = draftStore(memoryStorage(), 'Anna');
  store.keep('LHK-001', kept, undefined);
  return store;
}

test('[SCE26] a draft that was stored, though the reply got lost, is forgotten at the next visit', () => {
  const store = keeping();
  expect(unsavedDraft(store, { code: 'LHK-001', version: 3, content: written })).toBeUndefined();
  expect(store.read('LHK-001')).toBeUndefined();
});

test('[SCE26] a draft that says something else than what was stored meanwhile, or is of this version, is gone on with', () => {
  const store = keeping();
  expect(unsavedDraft(store, { code: 'LHK-001', version: 3, content: before })).toEqual(kept);
  expect(unsavedDraft(store, { code: 'LHK-001', version: 2, content: before })).toEqual(kept);
  expect(store.read('LHK-001')).toEqual(kept);
});

test('[SCE26] what is written is what is stored, also when it was not finished to the letter', () => {
  const formula = (text: string) =>
    madeContent({ stem: [{ type: 'paragraph', content: ['Bij ', { formula: text }] }] });
  expect(isStored({ ...formula('a = b '), vignette: [] }, formula('a = b'))).toBe(true);
  expect(isStored(formula('a = c'), formula('a = b'))).toBe(false);
});

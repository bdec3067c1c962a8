import { describe, expect, test } from 'vitest';
import { madeContent } from '#tests/support/madeBank.ts';
import { memoryStorage } from '#tests/support/memoryStorage.ts';
import { emptyItem } from '../content/emptyItem.ts';
import { draftStore } from './draftStore.ts';

const draft = { content: emptyItem(), basedOn: 2, base: madeContent(), at: 1 };

describe('a draft on this device', () => {
  test('[SCE10] comes back as it was kept, also unfinished, until it is forgotten', () => {
    const store = draftStore(memoryStorage(), 'Anna');
    expect(store.keep('LHK-001', draft, undefined)).toBe('kept');
    expect(store.read('LHK-001')).toEqual(draft);
    expect(store.read('LHK-002')).toBeUndefined();
    store.forget('LHK-001', draft.at);
    expect(store.read('LHK-001')).toBeUndefined();
  });

  test('[SCE10] is not seen by somebody else at the same device', () => {
    const shared = memoryStorage();
    draftStore(shared, 'Anna').keep('LHK-001', draft, undefined);
    expect(draftStore(shared, 'Bram').read('LHK-001')).toBeUndefined();
  });

  test.each(['', '{', '{}', '{"content":{},"basedOn":1,"base":null,"at":1}'])(
    '[SCE10] that is damaged (%s) counts as none',
    (text) => {
      const store = draftStore({ ...memoryStorage(), getItem: () => text }, 'Anna');
      expect(store.read('LHK-001')).toBeUndefined();
    },
  );

  test('[SCE10] that the device refuses to keep is said to be so', () => {
    const refuse = () => {
      throw new Error('quota');
    };
    const storage = { ...memoryStorage(), getItem: refuse, setItem: refuse, removeItem: refuse };
    const store = draftStore(storage, 'Anna');
    expect(store.keep('LHK-001', draft, undefined)).toBe('refused');
    expect(store.read('LHK-001')).toBeUndefined();
    expect(() => store.forget('LHK-001', undefined)).not.toThrow();
  });
});

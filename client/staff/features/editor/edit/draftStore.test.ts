import { describe, expect, test } from 'vitest';
import { madeContent } from '#tests/support/madeBank.ts';
import { emptyItem } from '../content/emptyItem.ts';
import { draftStore } from './draftStore.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const draft = { content: emptyItem(), basedOn: 2, base: madeContent(), at: 1 };

describe('a draft on this device', () => {
  test('[SCE10] comes back as it was kept, also unfinished, until it is forgotten', () => {
    const store = draftStore(memory(), 'Anna');
    expect(store.keep('LHK-001', draft)).toBe(true);
    expect(store.read('LHK-001')).toEqual(draft);
    expect(store.read('LHK-002')).toBeUndefined();
    store.forget('LHK-001');
    expect(store.read('LHK-001')).toBeUndefined();
  });

  test('[SCE10] is not seen by somebody else at the same device', () => {
    const shared = memory();
    draftStore(shared, 'Anna').keep('LHK-001', draft);
    expect(draftStore(shared, 'Bram').read('LHK-001')).toBeUndefined();
  });

  test.each(['', '{', '{}', '{"content":{},"basedOn":1,"base":null,"at":1}'])(
    '[SCE10] that is damaged (%s) counts as none',
    (text) => {
      const store = draftStore({ ...memory(), getItem: () => text }, 'Anna');
      expect(store.read('LHK-001')).toBeUndefined();
    },
  );

  test('[SCE10] that the device refuses to keep is said to be so', () => {
    const refuse = () => {
      throw new Error('quota');
    };
    const store = draftStore({ getItem: refuse, setItem: refuse, removeItem: refuse }, 'Anna');
    expect(store.keep('LHK-001', draft)).toBe(false);
    expect(store.read('LHK-001')).toBeUndefined();
    expect(() => store.forget('LHK-001')).not.toThrow();
  });
});

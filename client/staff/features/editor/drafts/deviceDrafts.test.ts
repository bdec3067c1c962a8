import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { memoryStorage } from '#tests/support/memoryStorage.ts';
import { deviceDrafts } from './deviceDrafts.ts';

const Draft = z.strictObject({ text: z.string(), at: z.number() });
const open = (storage = memoryStorage()) => deviceDrafts(storage, 'peil.Anna.', Draft);

describe('what is kept on this device', () => {
  test('[SCE22] is kept again and forgotten by who saw it last', () => {
    const drafts = open();
    expect(drafts.keep('new', { text: 'een', at: 1 }, undefined)).toBe('kept');
    expect(drafts.keep('new', { text: 'twee', at: 2 }, 1)).toBe('kept');
    expect(drafts.read('new')).toEqual({ text: 'twee', at: 2 });
    drafts.forget('new', 2);
    expect(drafts.read('new')).toBeUndefined();
  });

  test('[SCE22] is not overwritten or forgotten by a tab that did not see it', () => {
    const drafts = open();
    drafts.keep('new', { text: 'van het ene tabblad', at: 1 }, undefined);
    expect(drafts.keep('new', { text: 'van het andere', at: 2 }, undefined)).toBe('elsewhere');
    drafts.forget('new', undefined);
    drafts.forget('new', 2);
    expect(drafts.read('new')).toEqual({ text: 'van het ene tabblad', at: 1 });
  });

  test('[SCE22] can be kept anew once another tab stored or discarded it', () => {
    const drafts = open();
    drafts.keep('new', { text: 'een', at: 1 }, undefined);
    drafts.forget('new', 1);
    expect(drafts.keep('new', { text: 'twee', at: 2 }, 1)).toBe('kept');
  });

  test('[SCE22] is listed under the name it begins with, each draft by itself', () => {
    const storage = memoryStorage();
    const drafts = open(storage);
    for (const name of ['new', 'new.a', 'new.b', 'new for x.c', 'LHK-001']) {
      drafts.keep(name, { text: name, at: 1 }, undefined);
    }
    deviceDrafts(storage, 'peil.Bram.', Draft).keep('new.d', { text: 'van Bram', at: 1 }, undefined);
    expect(drafts.names('new')).toEqual(['new.a', 'new.b']);
    expect(drafts.names('new for x')).toEqual(['new for x.c']);
  });
});

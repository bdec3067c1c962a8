import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ItemSearch } from '#contracts/itemSearch.ts';
import { openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';
import { type TextItem, textItem } from '#tests/support/textItem.ts';
import type { Editor } from './editingService.ts';
import { itemSearchOf } from './itemSearch.ts';

let world: TestWorld;
const anna: Editor = { personId: randomUUID(), role: 'author' };
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const made = async (said: TextItem) => {
  const page = await world.editing.create(anna, 'lhk', textItem(said));
  if ('refused' in page) throw new Error(page.refused);
  return page.code;
};
const saved = (code: string, basedOn: number, said: TextItem) =>
  world.editing.edit(anna, code, basedOn, {
    kind: 'save',
    content: textItem(said),
    change: 'content',
    reason: 'Beter gezegd.',
  });
const search = async (words: string) => ItemSearch.parse(await world.editing.search(words));

describe('the search in every text', () => {
  test('[ILT4] says in which items every word stands and where, the question before the case', async () => {
    const inCase = await made({ vignette: 'Mevrouw Öz heeft decompensatio cordis.' });
    const inQuestion = await made({ stem: 'Wat hoort bij decompensatio cordis?' });
    expect(await search('DECOMPENSATIO oz')).toEqual({
      complete: true,
      codes: [inCase],
      places: ['vignette'],
    });
    expect(await search('cordis')).toEqual({
      complete: true,
      codes: [inQuestion, inCase],
      places: ['question', 'vignette'],
    });
    expect((await search('decompensatoi')).codes).toHaveLength(2);
  });

  test('[ILT5] finds what an item says now and not what it said before, with what was edited elsewhere', async () => {
    const elsewhere = itemSearchOf(world.editStore);
    const code = await made({ vignette: 'Hij gebruikt furosemide.' });
    expect((await elsewhere.search('furosemide')).codes).toEqual([code]);
    await saved(code, 1, { vignette: 'Hij gebruikt bumetanide.' });
    for (const one of [elsewhere, world.editing]) {
      expect((await one.search('furosemide')).codes).toEqual([]);
      expect((await one.search('bumetanide')).codes).toEqual([code]);
    }
  });

  test('[ILT5] what was written over many times is read anew, and found once', async () => {
    const code = await made({ vignette: 'Versie nul van de casus over otitis.' });
    for (let version = 1; version <= 12; version++) {
      await saved(code, version, { vignette: `Versie ${madeUp(version)} van de casus over otitis.` });
      expect((await search('otitis')).codes).toEqual([code]);
    }
    expect((await search(madeUp(11))).codes).toEqual([]);
    expect((await search(madeUp(12))).codes).toEqual([code]);
  });

  test('[ILT6] a search that comes while texts are being read gets what is known, and is told so', async () => {
    const code = await made({ vignette: 'Een casus over sarcoïdose.' });
    let goOn: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = itemSearchOf({
      revision: () => world.editStore.revision(),
      async *contentsAfter(since) {
        await gate;
        yield* world.editStore.contentsAfter(since);
      },
    });
    expect(await slow.search('sarcoidose')).toEqual({ complete: false, codes: [], places: [] });
    goOn();
    expect(await slow.search('sarcoidose')).toMatchObject({ complete: true, codes: [code] });
  });
});

const madeUp = (version: number) => 'abcdefghijklm'[version]!.repeat(9);

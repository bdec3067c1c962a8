import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ItemPage } from '#contracts/editing.ts';
import { editedItem } from '#itembank/editing/editedItem.ts';
import { cloneFamilies } from '#itembank/release/cloneFamilies.ts';
import { openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';
import { textItem } from '#tests/support/textItem.ts';
import type { Editor } from './editingService.ts';

let world: TestWorld;
const anna: Editor = { personId: randomUUID(), role: 'author' };
const bram: Editor = { personId: randomUUID(), role: 'author' };
const carla: Editor = { personId: randomUUID(), role: 'author' };
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const itemOf = async (code: string) =>
  editedItem(
    code,
    (await world.editStore.events(code)).map(({ event }) => event),
  );

test('[EW10] a copy is a concept of its maker that says the same; the two point to each other', async () => {
  const { code } = ItemPage.parse(await world.editing.create(anna, 'kov', textItem({})));
  const changed = textItem({ vignette: 'Een vrouw van 62 jaar heeft sinds drie dagen pijn in haar knie.' });
  await world.editing.edit(anna, code, 1, {
    kind: 'save',
    content: changed,
    change: 'content',
    reason: 'Anders.',
  });
  const copy = ItemPage.parse(await world.editing.copy(bram, code));
  expect(copy).toMatchObject({
    pool: 'kov',
    stage: 'draft',
    version: 1,
    content: changed,
    derivedFrom: code,
    copies: [],
  });
  expect(ItemPage.parse(await world.editing.view(code, anna))).toMatchObject({
    derivedFrom: null,
    copies: [copy.code],
  });
  expect((await world.editing.mine(bram)).wrote).toEqual([copy.code]);
  expect(await world.editing.copy(bram, 'KOV-99999')).toEqual({ refused: 'notFound' });
});

test('[EW35] who wrote what a copy says reviews the copy no more than the item, however many copies lie between', async () => {
  const first = ItemPage.parse(await world.editing.create(anna, 'lhk', textItem({})));
  const second = ItemPage.parse(await world.editing.copy(bram, first.code));
  const third = ItemPage.parse(await world.editing.copy(carla, second.code));
  const verdict = { kind: 'review', review: 'content', verdict: 'agreed', remark: '' } as const;
  await world.editing.edit(carla, third.code, 1, { kind: 'step', step: 'submit', reason: '' });
  for (const who of [anna, bram, carla]) {
    expect(await world.editing.edit(who, third.code, 1, verdict)).toEqual({ refused: 'itemOwnWork' });
    expect(ItemPage.parse(await world.editing.view(third.code, who)).mayReview).toBeNull();
  }
});

test('[EW10] a copy of a copy never meets the first, also where the one between is not chosen', async () => {
  const first = ItemPage.parse(await world.editing.create(anna, 'lhk', textItem({})));
  const second = ItemPage.parse(await world.editing.copy(anna, first.code));
  const third = ItemPage.parse(await world.editing.copy(anna, second.code));
  const chosen = [await itemOf(first.code), await itemOf(third.code)];
  expect(cloneFamilies(chosen, [])).toEqual([{ codes: [first.code, third.code], reason: 'clone' }]);
});

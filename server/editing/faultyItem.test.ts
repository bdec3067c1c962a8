import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ItemPage, SaveItem } from '#contracts/editing.ts';
import { openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';
import { textItem } from '#tests/support/textItem.ts';
import type { Editor } from './editingService.ts';

let world: TestWorld;
const anna: Editor = { personId: randomUUID(), role: 'author' };
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

test('[EW20] an item with a fault is refused before it is written, and the field is named', () => {
  const save = { basedOn: 1, change: 'metadata', reason: 'Na overleg.' };
  expect(SaveItem.safeParse({ ...save, content: textItem({}) }).success).toBe(true);
  const blank = SaveItem.safeParse({ ...save, content: textItem({ stem: '   ' }) });
  expect(blank.error?.issues.map(({ path }) => path.join('.'))).toEqual(['content.stem']);
});

test('[EW21] an item with a picture that the bank does not have goes no further until it is there', async () => {
  const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  const shown = { media: 'knie-van-voren.svg', alt: 'Tekening van een knie van voren.' };
  const content = textItem({ stem: 'Welke ingreep past bij de tekening?', image: shown });
  const { code, findings } = ItemPage.parse(await world.editing.create(anna, 'lhk', content));
  expect(findings.map(({ rule, quote }) => [rule, quote])).toContainEqual(['mediaMissing', shown.media]);
  const submit = { kind: 'step', step: 'submit', reason: '' } as const;
  expect(await world.editing.edit(anna, code, 1, submit)).toMatchObject({ refused: 'itemNotReady' });
  await world.bank.addMedia({ name: shown.media, type: 'image/svg+xml', bytes });
  expect(await world.editing.edit(anna, code, 1, submit)).not.toHaveProperty('refused');
});

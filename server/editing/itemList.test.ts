import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ItemList } from '#contracts/itemList.ts';
import { PreparedJson } from '#server/platform/preparedJson.ts';
import { openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';
import { textItem } from '#tests/support/textItem.ts';
import type { Editor } from './editingService.ts';
import { itemListOf } from './itemList.ts';

let world: TestWorld;
const anna: Editor = { personId: randomUUID(), role: 'author' };
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const made = async () => {
  const page = await world.editing.create(anna, 'lhk', textItem({}));
  if ('refused' in page) throw new Error(page.refused);
  return page.code;
};
const wholeList = async (since?: number) => {
  const reply = await world.editing.list(since);
  if (!(reply instanceof PreparedJson)) throw new Error('not the whole list');
  expect(gunzipSync(reply.gzipped)).toEqual(reply.json);
  return ItemList.parse(JSON.parse(reply.json.toString()));
};

describe('the list of items', () => {
  test('[ILT1] comes whole, in the order of codes, and names nobody', async () => {
    const codes = [await made(), await made()];
    const { whole, columns } = await wholeList();
    expect(whole).toBe(true);
    expect(columns.code).toEqual(codes);
    expect(columns.pool).toEqual({ values: ['lhk'], at: [0, 0] });
    expect(columns.sources).toMatchObject({ at: [0, 0] });
    expect(JSON.stringify(columns)).not.toContain(anna.personId);
  });

  test('[ILT2] after a revision holds what changed since and nothing else', async () => {
    const { revision } = await wholeList();
    const nothing = await world.editing.list(revision);
    expect(nothing).toMatchObject({ revision, whole: false, columns: { code: [] } });
    const code = await made();
    await world.editing.edit(anna, code, 1, { kind: 'step', step: 'submit', reason: '' });
    const changed = await world.editing.list(revision);
    expect(changed).toMatchObject({
      whole: false,
      columns: { code: [code], stage: { values: ['contentReview'], at: [0] } },
    });
    expect(ItemList.parse(changed)).toEqual(changed);
  });

  test('[ILT2] is whole for who comes with a revision that this bank never had', async () => {
    expect((await wholeList(1_000_000)).whole).toBe(true);
  });

  test('[ILT3] knows what was edited on another server', async () => {
    const elsewhere = itemListOf(world.editStore);
    const before = (await elsewhere.rows()).length;
    const code = await made();
    const rows = await elsewhere.rows();
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)!.code).toBe(code);
  });
});

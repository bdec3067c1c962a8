import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ItemPage } from '#contracts/editing.ts';
import type { BulkReport } from '#contracts/itemBulk.ts';
import { openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';
import { textItem } from '#tests/support/textItem.ts';
import type { Editor } from './editingService.ts';

let world: TestWorld;
let anna: Editor;
let bram: Editor;
beforeAll(async () => {
  world = await openTestWorld();
  const editor = async (): Promise<Editor> => {
    const personId = randomUUID();
    await world.database.writer.write([
      {
        query: world.database.read
          .insertInto('person')
          .values({
            id: personId,
            role: 'author',
            number: null,
            email: `${personId}@peil.example`,
            name: 'Redacteur',
            password_hash: null,
            created_at: 0,
          })
          .compile(),
      },
    ]);
    return { personId, role: 'author' };
  };
  [anna, bram] = [await editor(), await editor()];
});
afterAll(() => world.close());

const made = async () => ItemPage.parse(await world.editing.create(anna, 'lhk', textItem({})));
const pageOf = async (code: string) => ItemPage.parse(await world.editing.view(code, anna));
const chosen = (...pages: readonly ItemPage[]) => pages.map(({ code, version }) => ({ code, version }));
const outcomes = (report: BulkReport | { refused: string }) => {
  if (!('items' in report)) throw new Error(report.refused);
  return report.items.map(({ refused }) => refused);
};
const later = { kind: 'reviewBy', to: '2029-05-01' } as const;

describe('one thing done to many items', () => {
  test('[IBU10] gives no item a date too far ahead, nor one past its reviews a later one', async () => {
    const draft = await made();
    const far = { items: chosen(draft), action: { kind: 'reviewBy', to: '2099-12-31' } } as const;
    expect(outcomes(await world.bulk.preview(anna, far))).toEqual(['dateTooFar']);
    expect(outcomes(await world.bulk.edit(anna, { ...far, id: randomUUID(), reason: 'Jaarplan.' }))).toEqual([
      'dateTooFar',
    ]);
    expect((await pageOf(draft.code)).version).toBe(1);
  });

  test('[IBU1] is shown beforehand per item, with why not, and changes nothing', async () => {
    const [draft, submitted] = [await made(), await made()];
    await world.editing.edit(anna, submitted.code, 1, { kind: 'step', step: 'submit', reason: '' });
    const items = [...chosen(draft, submitted), { code: 'LHK-999999', version: 1 }];
    const report = await world.bulk.preview(anna, { items, action: { kind: 'step', step: 'archive' } });
    expect(outcomes(report)).toEqual([null, 'notAtThisStage', 'notFound']);
    expect((await pageOf(draft.code)).stage).toBe('draft');
  });

  test('[IBU2] is done to each item by the rules of a single edit; a version nobody saw is left alone', async () => {
    const [one, other] = [await made(), await made()];
    const stale = { code: other.code, version: 2 };
    const asked = { id: randomUUID(), items: [...chosen(one), stale], action: later, reason: 'Jaarplan.' };
    expect(outcomes(await world.bulk.edit(anna, asked))).toEqual([null, 'conflict']);
    const page = await pageOf(one.code);
    expect([page.content.reviewBy, page.version, page.history[1]!.reason]).toEqual([
      '2029-05-01',
      2,
      'Jaarplan.',
    ]);
    expect((await pageOf(other.code)).version).toBe(1);
  });

  test('[IBU3] is taken back by a new edit of each item that is still as it was left', async () => {
    const [kept, changed] = [await made(), await made()];
    const id = randomUUID();
    const asked = { id, items: chosen(kept, changed), action: later, reason: 'Jaarplan.' };
    await world.bulk.edit(anna, asked);
    const again = { ...asked, id: randomUUID(), items: [{ code: changed.code, version: 2 }] };
    await world.bulk.edit(anna, { ...again, action: { kind: 'reviewBy', to: '2029-06-01' } });
    expect(outcomes(await world.bulk.undo(anna, id))).toEqual([null, 'changedSince']);
    const page = await pageOf(kept.code);
    expect([page.content.reviewBy, page.version]).toEqual([kept.content.reviewBy, 3]);
    expect((await pageOf(changed.code)).content.reviewBy).toBe('2029-06-01');
    const history = await world.bulk.history(anna);
    expect(history.find((one) => one.id === id)).toMatchObject({ count: 2, undoneAt: world.clock.now() });
  });

  test('[IBU3] a step is taken back where a step leads back', async () => {
    const page = await made();
    const id = randomUUID();
    const asked = { id, items: chosen(page), action: { kind: 'step', step: 'archive' } as const };
    await world.bulk.edit(anna, { ...asked, reason: 'Dubbel.' });
    expect((await pageOf(page.code)).stage).toBe('archived');
    expect(outcomes(await world.bulk.undo(anna, id))).toEqual([null]);
    expect((await pageOf(page.code)).stage).toBe('draft');
  });

  test('[IBU4] belongs to who did it, and asked twice changes nothing more', async () => {
    const page = await made();
    const asked = { id: randomUUID(), items: chosen(page), action: later, reason: 'Jaarplan.' };
    await world.bulk.edit(anna, asked);
    expect(outcomes(await world.bulk.edit(anna, asked))).toEqual(['conflict']);
    expect((await pageOf(page.code)).version).toBe(2);
    expect(await world.bulk.undo(bram, asked.id)).toEqual({ refused: 'notFound' });
    expect(await world.bulk.history(bram)).toEqual([]);
  });

  test('[IBU5] says when a verdict of the person lapses, because who writes does not review', async () => {
    const { code } = await made();
    await world.editing.edit(anna, code, 1, { kind: 'step', step: 'submit', reason: '' });
    await world.editing.edit(bram, code, 1, {
      kind: 'review',
      review: 'content',
      verdict: 'agreed',
      remark: '',
    });
    const report = await world.bulk.preview(bram, { items: [{ code, version: 1 }], action: later });
    expect(report.items[0]!.losesReview).toBe(true);
  });
});

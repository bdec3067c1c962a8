import { setImmediate as otherWork } from 'node:timers/promises';
import type { z } from 'zod';
import type { BulkEdit, BulkHistory, BulkItem, BulkPreview, BulkReport } from '#contracts/itemBulk.ts';
import { bulkCommand, undoCommand, valueBefore } from '#itembank/editing/bulkCommand.ts';
import type { EditCommand } from '#itembank/editing/decideEdit.ts';
import type { EditedItem } from '#itembank/editing/editedItem.ts';
import { standingReviews } from '#itembank/editing/standingReviews.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { BatchStore } from './batchStore.ts';
import type { EditingService, Editor } from './editingService.ts';

interface Needs {
  readonly store: BatchStore;
  readonly editing: Pick<EditingService, 'consider' | 'edit'>;
  readonly clock: Clock;
}

type Asked = z.infer<typeof BulkPreview>['items'][number];

/** What is to be done to one item: a command, or why none. */
type CommandFor = (item: EditedItem) => EditCommand | 'changedSince' | 'oneWay';

/** How many earlier actions a person is shown. */
const shownHistory = 5;

/** One thing done to many items, each by the rules of a single edit. Rules: SPEC.md, section IBU. */
export type BulkService = ReturnType<typeof bulkService>;

export function bulkService({ store, editing, clock }: Needs) {
  /** What would happen to one item. `version` undefined: to the item as it now stands. */
  async function look(
    editor: Editor,
    code: string,
    version: number | undefined,
    before: (item: EditedItem) => string,
    commandFor: CommandFor,
  ): Promise<{ readonly item: BulkItem; readonly command?: EditCommand; readonly version?: number }> {
    await otherWork();
    const none = { code, before: null, guards: [], losesReview: false };
    const seen = await editing.consider(editor, code);
    if (seen === undefined) return { item: { ...none, refused: 'notFound' } };
    const found = { ...none, before: before(seen.item) };
    const command = commandFor(seen.item);
    if (typeof command === 'string') return { item: { ...found, refused: command } };
    const basedOn = version ?? seen.item.versions.length;
    const decision = seen.decide(command, basedOn);
    if (decision.kind === 'refused') {
      return { item: { ...found, refused: decision.code, guards: [...decision.guards] } };
    }
    const losesReview =
      command.kind === 'save' && standingReviews(seen.item).some(({ by }) => by === editor.personId);
    return { item: { ...found, refused: null, losesReview }, command, version: basedOn };
  }

  async function carryOut(editor: Editor, { item, command, version }: Awaited<ReturnType<typeof look>>) {
    if (command === undefined || version === undefined) return item;
    const outcome = await editing.edit(editor, item.code, version, command);
    if (!('refused' in outcome)) return item;
    const refused = outcome.refused === 'itemChanged' ? ('conflict' as const) : ('notStored' as const);
    return { ...item, refused };
  }

  const lookAll = (editor: Editor, { items, action }: z.infer<typeof BulkPreview>, reason: string) =>
    eachOf(items, ({ code, version }: Asked) =>
      look(
        editor,
        code,
        version,
        (item) => valueBefore(action, item),
        (item) => bulkCommand(action, item, reason),
      ),
    );

  return {
    async preview(editor: Editor, asked: z.infer<typeof BulkPreview>): Promise<BulkReport> {
      return { items: (await lookAll(editor, asked, '')).map(({ item }) => item) };
    },

    /** What the items were is stored before any is changed: whatever happens in between can be taken back. */
    async edit(
      editor: Editor,
      { id, reason, ...asked }: z.infer<typeof BulkEdit>,
    ): Promise<BulkReport | Refusal> {
      const looked = await lookAll(editor, asked, reason);
      const items = looked.flatMap(({ item: { code, before }, command }) =>
        command !== undefined && before !== null ? [{ code, before }] : [],
      );
      if (items.length > 0) {
        const batch = { id, personId: editor.personId, at: clock.now(), undoneAt: null };
        const outcome = await store.add({ ...batch, action: asked.action, items });
        if (outcome !== 'stored' && outcome !== 'conflict') return { refused: 'storageUnavailable' };
        if (outcome === 'conflict' && (await store.find(id))?.personId !== editor.personId) {
          return { refused: 'notFound' };
        }
      }
      return { items: await eachOf(looked, (one) => carryOut(editor, one)) };
    },

    async undo(editor: Editor, id: string): Promise<BulkReport | Refusal> {
      const batch = await store.find(id);
      if (batch?.personId !== editor.personId) return { refused: 'notFound' };
      const { action } = batch;
      const reason = 'Bewerking van meer items tegelijk teruggedraaid.';
      const items = await eachOf(batch.items, async ({ code, before }) =>
        carryOut(
          editor,
          await look(
            editor,
            code,
            undefined,
            (item) => valueBefore(action, item),
            (item) => undoCommand(action, item, before, reason),
          ),
        ),
      );
      const outcome = await store.markUndone(id, clock.now());
      return outcome === 'stored' ? { items } : { refused: 'storageUnavailable' };
    },

    async history({ personId }: Editor): Promise<BulkHistory> {
      const batches = await store.latestOf(personId, shownHistory);
      return batches.map(({ id, at, action, items, undoneAt }) => ({
        id,
        at,
        action,
        count: items.length,
        undoneAt,
      }));
    },
  };
}

/** Some at the same time, so that they share their writes, and not all, so that others get their turn. */
async function eachOf<T, Result>(all: readonly T[], act: (one: T) => Promise<Result>): Promise<Result[]> {
  const atOnce = 20;
  const results: Result[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    results.push(...(await Promise.all(all.slice(from, from + atOnce).map(act))));
  }
  return results;
}

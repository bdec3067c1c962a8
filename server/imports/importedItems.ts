import { setImmediate as breath } from 'node:timers/promises';
import type { ImportJob, ImportRowView } from '#contracts/imports.ts';
import { contentHash } from '#itembank/content/contentHash.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { changeClass } from '#itembank/editing/changeClass.ts';
import type { EditEvent } from '#itembank/editing/editEvent.ts';
import { afterEvent, currentVersion, editedItem } from '#itembank/editing/editedItem.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import { codeOf, poolOfCode } from '#server/editing/codeOf.ts';
import { itemRow } from '#server/editing/itemRow.ts';
import type { ImportedItems, ImportLink } from './importStore.ts';
import type { PlannedRow } from './planRows.ts';

/** What a plan does to the bank when it is carried out, and what is then said of each question. */
export interface CarriedOut {
  readonly views: readonly ImportRowView[];
  readonly items: Omit<ImportedItems, 'pictures'>;
}

/**
 * @param highest the highest number in each pool, of items that are there or bring their code
 * @param writersOf who wrote in the bank what a question says
 */
export async function importedItems(
  job: ImportJob,
  plan: AsyncIterable<PlannedRow>,
  by: string,
  at: number,
  highest: Readonly<Record<Pool, number>>,
  writersOf: (content: ItemContent) => Promise<string[]>,
): Promise<CarriedOut> {
  const last = { ...highest };
  const views: ImportRowView[] = [];
  const created: ImportedItems['created'][number][] = [];
  const appended: ImportedItems['appended'][number][] = [];
  const links: ImportLink[] = [];
  for await (const { view, identifier, content, before } of plan) {
    if (view.number % 20 === 0) await breath();
    let { code } = view;
    const pool = poolOfCode(code ?? (job.format === 'peil' ? identifier : '')) ?? job.choices.defaults.pool;
    if (content && view.outcome === 'new') {
      code ??= codeOf(pool, ++last[pool]);
      const originAuthors = await writersOf(content);
      const event: EditEvent = {
        type: 'created',
        by,
        content,
        ...(originAuthors.length > 0 && { originAuthors }),
      };
      created.push({ row: itemRow(editedItem(code, [event]), pool, at), events: [{ seq: 1, at, event }] });
    } else if (content && before) {
      const change = changeClass(currentVersion(before.item).content, content)!;
      const event: EditEvent = { type: 'saved', by, content, change, reason: `Import uit ${job.fileName}.` };
      const row = itemRow(afterEvent(before.item, event), pool, at);
      appended.push({ row, edit: { seq: before.log.length + 1, at, event } });
    }
    views.push({ ...view, code });
    if (content && code !== null && (view.outcome === 'new' || view.outcome === 'changed')) {
      links.push({ source: job.source, identifier, code, hash: contentHash(content) });
    }
  }
  return { views, items: { created, appended, links } };
}

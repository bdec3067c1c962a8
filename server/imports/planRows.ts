import { setImmediate as breath } from 'node:timers/promises';
import type { ImportCounts, ImportJob, ImportRowView } from '#contracts/imports.ts';
import { contentHash } from '#itembank/content/contentHash.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { completeRow } from '#itembank/import/completeRow.ts';
import { figuresReason } from '#itembank/import/figuresReason.ts';
import { type ImportReason, importReason, isUnsupported } from '#itembank/import/importProblem.ts';
import type { EditStore } from '#server/editing/editStore.ts';
import { againstCode, againstLink, type ItemBefore } from './againstBank.ts';
import type { ImportLink, ImportStore, NumberedRow } from './importStore.ts';

/** What one question would do, with all that is needed to do it. */
export interface PlannedRow {
  readonly view: ImportRowView;
  readonly identifier: string;
  readonly content: ItemContent | undefined;
  /** The item it changes, as it stands. */
  readonly before: ItemBefore | undefined;
}

/**
 * What every question of an import would do with the choices made. The event loop gets its turn in between, since
 * thousands of questions take seconds.
 */
export async function* planRows(
  job: ImportJob,
  store: Pick<ImportStore, 'rows' | 'links'>,
  edits: Pick<EditStore, 'events'>,
): AsyncGenerator<PlannedRow> {
  const links = new Map((await store.links(job.source)).map((link) => [link.identifier, link] as const));
  const seen = new Set<string>();
  for await (const page of store.rows(job.id)) {
    for (const [i, row] of page.entries()) {
      if (i % 20 === 19) await breath();
      yield await planRow(job, row, links, seen, edits);
    }
  }
}

async function planRow(
  job: ImportJob,
  { number, row }: NumberedRow,
  links: ReadonlyMap<string, ImportLink>,
  seen: Set<string>,
  edits: Pick<EditStore, 'events'>,
): Promise<PlannedRow> {
  const completed = completeRow(row, job.choices);
  const planned = (
    outcome: ImportRowView['outcome'],
    code: string | null,
    reasons: readonly ImportReason[] = [],
  ): ImportRowView => ({
    number,
    place: row.place,
    title: row.title.replace(/\s+/g, ' ').trim(),
    outcome,
    code,
    reasons: [...reasons],
    hasOriginal: row.original !== '',
  });
  if ('reasons' in completed) {
    const outcome = completed.reasons.every(isUnsupported) ? 'unsupported' : 'refused';
    return {
      view: planned(outcome, null, completed.reasons),
      identifier: '',
      content: undefined,
      before: undefined,
    };
  }
  const { content } = completed;
  // Without a code of its own a question is known by what stands in the file.
  const identifier =
    completed.identifier ??
    `#${contentHash(row.kind === 'question' ? { draft: row.draft } : { cells: row.kind === 'cells' ? row.cells : [] })}`;
  const at = (view: ImportRowView, before?: PlannedRow['before']): PlannedRow => ({
    view,
    identifier,
    content,
    before,
  });
  if (seen.has(identifier)) {
    const shown = completed.identifier ?? row.place;
    return at(planned('refused', null, [importReason('twice', shown, 'code')]));
  }
  seen.add(identifier);
  const link = links.get(identifier);
  const figures = row.kind === 'own' ? figuresReason(row) : undefined;
  const { outcome, code, reasons, before } =
    link !== undefined
      ? await againstLink(link, content, edits)
      : row.kind === 'own'
        ? await againstCode(identifier, content, edits)
        : { outcome: 'new' as const, code: null, reasons: [], before: undefined };
  return at(planned(outcome, code, figures ? [...reasons, figures] : reasons), before);
}

/** How many questions have each outcome. */
export function countsOf(views: readonly ImportRowView[]): ImportCounts {
  const counts: ImportCounts = { new: 0, changed: 0, same: 0, kept: 0, refused: 0, unsupported: 0 };
  for (const { outcome } of views) counts[outcome]++;
  return counts;
}

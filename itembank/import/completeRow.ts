import { faultSays } from '../content/faultSays.ts';
import type { ImportChoices } from '../content/importChoices.ts';
import { ItemContent } from '../content/item.ts';
import { itemFaults } from '../content/itemFaults.ts';
import { answerFields } from './answerFields.ts';
import { type ImportReason, importReason } from './importProblem.ts';
import type { ImportRow } from './importRow.ts';
import type { Pictures } from './richTextFrom.ts';
import { rowCells } from './rowCells.ts';
import { rowClassification, rowReviewBy, rowSource } from './rowMetadata.ts';
import { tableDraft } from './tableDraft.ts';

/** An item made of a row, or every reason why there is none. */
export type CompletedRow =
  | { readonly content: ItemContent; readonly identifier: string | null }
  | { readonly reasons: readonly ImportReason[] };

/** Makes an item of one row: all of it, or nothing with every reason. */
export function completeRow(row: ImportRow, { mapping, defaults }: ImportChoices): CompletedRow {
  if (row.kind === 'problem') return { reasons: [row.reason as ImportReason] };
  if (row.kind === 'own') return faultless(row.content, row.identifier);
  const cells = row.kind === 'cells' ? rowCells(row, mapping) : undefined;
  const reasons: ImportReason[] = [...(cells?.problems ?? [])];
  const note = (reason: ImportReason) => {
    if (!reasons.some(({ field }) => field !== null && field === reason.field)) reasons.push(reason);
  };
  const draft =
    row.kind === 'question'
      ? row.draft
      : tableDraft(cells!, new Map(Object.entries(row.pictures)) as Pictures, note);
  const metadata = {
    sources: [rowSource(cells, defaults, note)],
    classification: rowClassification(cells, row.kind === 'question' ? row.words : [], defaults, note),
    reviewBy: rowReviewBy(cells, defaults, note),
  };
  if (draft?.rationale === null && defaults.rationale === '') note(importReason('missing', '', 'rationale'));
  if (draft === undefined || reasons.length > 0) return { reasons };

  const standard = [defaults.rationale === '' ? '–' : defaults.rationale];
  const parsed = ItemContent.safeParse({
    ...answerFields(draft.answer, standard),
    ...(draft.vignette.length > 0 && { vignette: draft.vignette }),
    stem: draft.stem,
    rationale: draft.rationale ?? standard,
    ...metadata,
  });
  if (parsed.success) return faultless(parsed.data, cells?.plain('code') || row.identifier);
  const [{ path, message }] = parsed.error.issues as [(typeof parsed.error.issues)[number]];
  return { reasons: [importReason('notFitting', `${path.join('.')}: ${message}`)] };
}

/** An item that can be answered and shown, or what keeps it from that. */
function faultless(content: ItemContent, identifier: string | null): CompletedRow {
  const faults = itemFaults(content);
  if (faults.length === 0) return { content, identifier };
  const reasons = faults.map(({ kind, at }): ImportReason => {
    const { nl, en } = faultSays[kind];
    return { code: 'notFitting', field: null, nl: `${at}: ${nl}`, en: `${at}: ${en}` };
  });
  return { reasons };
}

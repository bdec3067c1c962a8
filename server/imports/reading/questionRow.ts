import { DraftItem } from '#itembank/import/draftItem.ts';
import type { ImportReason } from '#itembank/import/importProblem.ts';
import { importReason, isReason, reading } from '#itembank/import/importProblem.ts';
import type { ImportRow } from '#itembank/import/importRow.ts';

/** Where a question stands and what it is called. */
export interface QuestionPlace {
  readonly place: string;
  readonly identifier: string | undefined;
  readonly title: string;
  readonly words: readonly string[];
}

/** A question that can be taken over, or its original with the reason why not. */
export function questionRow(
  { place, identifier, title, words }: QuestionPlace,
  original: () => string,
  draft: () => DraftItem,
): ImportRow {
  const shared = { place, identifier: identifier?.trim() || null, title: title.trim().slice(0, 200) };
  const made = reading(() => fitting(draft()));
  if (isReason(made)) return { kind: 'problem', ...shared, original: original(), reason: made };
  return { kind: 'question', ...shared, original: '', draft: made, words: [...words] };
}

/** A draft is stored, and read again by its schema: what does not fit that is a reason, not a fault later on. */
function fitting(draft: DraftItem): DraftItem | ImportReason {
  const { error } = DraftItem.safeParse(draft);
  return error ? importReason('notFitting', error.issues[0]!.path.join('.')) : draft;
}

/** A question that could not even be read. */
export function problemRow(place: string, original: string, reason: ImportReason): ImportRow {
  return { kind: 'problem', place, identifier: null, title: place, original, reason };
}

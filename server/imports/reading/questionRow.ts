import type { DraftItem } from '#itembank/import/draftItem.ts';
import type { ImportReason } from '#itembank/import/importProblem.ts';
import { isReason, reading } from '#itembank/import/importProblem.ts';
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
  const made = reading(draft);
  return isReason(made)
    ? { kind: 'problem', ...shared, original: original(), reason: made }
    : { kind: 'question', ...shared, original: '', draft: made, words: [...words] };
}

/** A question that could not even be read. */
export function problemRow(place: string, original: string, reason: ImportReason): ImportRow {
  return { kind: 'problem', place, identifier: null, title: place, original, reason };
}

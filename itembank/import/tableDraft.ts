import type { TableField } from '../content/importChoices.ts';
import type { DraftItem } from './draftItem.ts';
import { foreignBlocks, foreignLine } from './foreignText.ts';
import { type ImportReason, importReason, isReason, reading } from './importProblem.ts';
import type { Pictures } from './richTextFrom.ts';
import type { RowCells } from './rowCells.ts';

const letters = ['A', 'B', 'C', 'D'] as const;

/**
 * A question of one row of a table.
 *
 * @param note is told every reason why it is none
 * @returns undefined when there is such a reason
 */
export function tableDraft(
  cells: RowCells,
  pictures: Pictures,
  note: (reason: ImportReason) => void,
): DraftItem | undefined {
  let sound = true;
  const refuse = (reason: ImportReason) => {
    sound = false;
    note(reason);
  };
  const read = <T>(field: TableField, act: () => T): T | undefined => {
    const found = reading(act);
    if (!isReason(found)) return found;
    refuse({ ...found, field });
    return undefined;
  };
  const blocks = (field: TableField) => read(field, () => foreignBlocks(cells.text(field), pictures)) ?? [];
  const line = (field: TableField, where: string) => read(field, () => foreignLine(cells.text(field), where));

  const stem = blocks('stem');
  if (stem.length === 0 && sound) refuse(importReason('missing', '', 'stem'));
  const options = letters.map((letter) => line(letter, 'een antwoord'));
  const count = Math.max(2, options.findLastIndex((option) => option !== undefined) + 1);
  const written = options.slice(0, count).map((content, i) => {
    if (content === undefined) refuse(importReason('missing', '', letters[i]!));
    return { content: content ?? [], rationale: null };
  });
  const typed = cells.plain('key');
  const key = (letters as readonly string[]).indexOf(typed.toUpperCase().replace(/[.)]$/, ''));
  if (typed === '') refuse(importReason('missing', '', 'key'));
  else if (key < 0 || key >= count) refuse(importReason('unknownKey', typed, 'key'));
  const draft: DraftItem = {
    vignette: blocks('vignette'),
    stem,
    rationale: line('rationale', 'de toelichting') ?? null,
    answer: { type: 'singleChoice', options: written, key, fixedOrder: false },
  };
  return sound ? draft : undefined;
}

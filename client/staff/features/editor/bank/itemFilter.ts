import type { ItemRow } from '#contracts/editing.ts';
import { folded, wordsOf } from '../../../table/matchesSearch.ts';
import { dueSoon } from './reviewTerm.ts';
import { queueOf, type WorkQueue } from './workQueues.ts';

/** What a list of items is narrowed to, as it stands in the URL; an empty value narrows nothing. */
export interface ItemFilter {
  readonly search: string;
  readonly stage: string;
  readonly pool: string;
  readonly icpc: string;
  readonly theme: string;
  /** `due` for what loses its review date soon, or one of the work queues. */
  readonly only: string;
}

/** A row with its text made ready for searching, once. */
export interface SearchableRow {
  readonly row: ItemRow;
  readonly text: string;
}

export function searchable(rows: readonly ItemRow[]): readonly SearchableRow[] {
  return rows.map((row) => ({ row, text: folded([row.code, row.question, ...row.sources].join(' ')) }));
}

export function filterItems(
  rows: readonly SearchableRow[],
  { search, stage, pool, icpc, theme, only }: ItemFilter,
  today: string,
): readonly ItemRow[] {
  const words = wordsOf(search);
  return rows
    .filter(
      ({ row, text }) =>
        (stage === '' || row.stage === stage) &&
        (pool === '' || row.pool === pool) &&
        (icpc === '' || row.icpc === icpc) &&
        (theme === '' || row.theme === theme) &&
        (only === '' ||
          (only === 'due' ? dueSoon(row, today) : queueOf(row, today).has(only as WorkQueue))) &&
        words.every((word) => text.includes(word)),
    )
    .map(({ row }) => row);
}

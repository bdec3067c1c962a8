import type { ItemRow } from '#contracts/editing.ts';
import { matchesSearch } from '../../table/matchesSearch.ts';

export type Shown = 'all' | 'available' | 'chosen';

/** The items of a pool that an editor looks at: by stage or choice, and by what was typed. */
export function shownItems(
  rows: readonly ItemRow[],
  pool: ItemRow['pool'],
  shown: Shown,
  chosen: ReadonlySet<string>,
  search: string,
): ItemRow[] {
  return rows.filter(
    (row) =>
      row.pool === pool &&
      (shown === 'all' || (shown === 'chosen' ? chosen.has(row.code) : isAvailable(row))) &&
      matchesSearch(search, row.code, row.question),
  );
}

function isAvailable({ stage }: ItemRow): boolean {
  return stage === 'available' || stage === 'inUse';
}

import type { ItemRow } from '#contracts/editing.ts';
import { dueSoon } from './reviewTerm.ts';
import { queueOf, type WorkQueue } from './workQueues.ts';

/** What a list of items is narrowed to beside the search, as it stands in the URL; an empty value narrows nothing. */
export interface ItemFilter {
  readonly stage: string;
  readonly pool: string;
  readonly icpc: string;
  readonly theme: string;
  /** `due` for what loses its review date soon, or one of the work queues. */
  readonly only: string;
}

export function passes(row: ItemRow, { stage, pool, icpc, theme, only }: ItemFilter, today: string): boolean {
  return (
    (stage === '' || row.stage === stage) &&
    (pool === '' || row.pool === pool) &&
    (icpc === '' || row.icpc === icpc) &&
    (theme === '' || row.theme === theme) &&
    (only === '' || (only === 'due' ? dueSoon(row, today) : queueOf(row, today).has(only as WorkQueue)))
  );
}

import type { ItemRow } from '#contracts/editing.ts';
import { dueSoon } from './reviewTerm.ts';
import { queueOf, type WorkQueue } from './workQueues.ts';

/** What a list of items is narrowed to beside the search, as it stands in the URL; an empty value narrows nothing. */
export interface ItemFilter {
  readonly stage: string;
  readonly pool: string;
  readonly icpc: string;
  readonly theme: string;
  readonly ageBand: string;
  readonly aspect: string;
  readonly urgency: string;
  /** `due` for what loses its review date soon, or one of the work queues. */
  readonly only: string;
}

const exactly = ['stage', 'pool', 'icpc', 'theme', 'ageBand', 'aspect', 'urgency'] as const;

export function passes(row: ItemRow, { only, ...exact }: ItemFilter, today: string): boolean {
  return (
    exactly.every((name) => exact[name] === '' || row[name] === exact[name]) &&
    (only === '' || (only === 'due' ? dueSoon(row, today) : queueOf(row, today).has(only as WorkQueue)))
  );
}

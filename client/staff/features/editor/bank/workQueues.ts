import type { ItemRow } from '#contracts/editing.ts';
import { dueSoon } from './reviewTerm.ts';

/** What waits for an editor, in the order in which it is shown. */
export const workQueues = ['review', 'returned', 'drafts', 'due'] as const;
export type WorkQueue = (typeof workQueues)[number];

/** The queues an item stands in for the person who asked for the list. */
export function queueOf(row: ItemRow, today: string): ReadonlySet<WorkQueue> {
  const { stage, mine, returned } = row;
  const asked = stage === 'contentReview' || stage === 'technicalReview';
  const queues: readonly [WorkQueue, boolean][] = [
    ['review', asked && mine === null],
    ['returned', returned && mine === 'wrote'],
    ['drafts', stage === 'draft' && !returned && mine === 'wrote'],
    ['due', dueSoon(row, today)],
  ];
  return new Set(queues.flatMap(([queue, stands]) => (stands ? [queue] : [])));
}

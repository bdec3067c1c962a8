import type { ItemRow } from '#contracts/editing.ts';
import { dueSoon } from './reviewTerm.ts';

/** What waits for an editor, in the order in which it is shown. */
export const workQueues = ['review', 'returned', 'drafts', 'due'] as const;
export type WorkQueue = (typeof workQueues)[number];

/** Within a queue: reviews asked of this person by name first, then the first due, then what waits longest. */
export function inQueueOrder(queue: WorkQueue): (x: ItemRow, y: ItemRow) => number {
  if (queue === 'due') return (x, y) => x.reviewBy.localeCompare(y.reviewBy);
  const rank = ({ mine, due }: ItemRow) => `${mine === 'asked' ? 0 : 1} ${due ?? '9999-12-31'}`;
  return (x, y) => rank(x).localeCompare(rank(y)) || x.changedAt - y.changedAt;
}

/** The queues an item stands in for the person who asked for the list. */
export function queueOf(row: ItemRow, today: string): ReadonlySet<WorkQueue> {
  const { stage, mine, returned } = row;
  const asked = stage === 'contentReview' || stage === 'technicalReview';
  const queues: readonly [WorkQueue, boolean][] = [
    ['review', asked && (mine === null || mine === 'asked')],
    ['returned', returned && mine === 'wrote'],
    ['drafts', stage === 'draft' && !returned && mine === 'wrote'],
    ['due', dueSoon(row, today)],
  ];
  return new Set(queues.flatMap(([queue, stands]) => (stands ? [queue] : [])));
}

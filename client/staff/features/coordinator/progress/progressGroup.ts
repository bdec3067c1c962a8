import type { ProgressRow } from '#contracts/progress.ts';

/** How a candidate counts on the screen of the day: each candidate is in exactly one group. */
export type ProgressGroup = 'disconnected' | 'paused' | 'absent' | 'waiting' | 'working' | 'finished';

/** In the order of how soon someone should look. */
export const progressGroups: readonly ProgressGroup[] = [
  'disconnected',
  'paused',
  'absent',
  'waiting',
  'working',
  'finished',
];

export function groupOf({ state, connected }: Pick<ProgressRow, 'state' | 'connected'>): ProgressGroup {
  const expectsConnection = state === 'waiting' || state === 'working';
  return expectsConnection && !connected ? 'disconnected' : state;
}

export type GroupCounts = Readonly<Record<ProgressGroup, number>>;

export function countGroups(rows: readonly ProgressRow[]): GroupCounts {
  const counts = { disconnected: 0, paused: 0, absent: 0, waiting: 0, working: 0, finished: 0 };
  for (const row of rows) counts[groupOf(row)] += 1;
  return counts;
}

/**
 * Place in the list of the day, lowest first: someone who was answering and lost the line comes
 * before someone who lost it in the waiting room, then by group as above.
 */
export function attentionOf(row: Pick<ProgressRow, 'state' | 'connected'>): number {
  const group = groupOf(row);
  if (group === 'disconnected') return row.state === 'working' ? 0 : 1;
  return progressGroups.indexOf(group) + 1;
}

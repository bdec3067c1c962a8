import type { ItemRow } from '#contracts/editing.ts';

/** How the review date of an item stands to today: past it, within three months, or later. */
export type ReviewTerm = 'past' | 'soon' | 'later';

const termMonths = 3;

/** @param reviewBy last good day, and @param today, both as ISO dates */
export function reviewTerm(reviewBy: string, today: string): ReviewTerm {
  if (reviewBy < today) return 'past';
  return reviewBy <= monthsAfter(today) ? 'soon' : 'later';
}

/** Out of the running: what becomes of its date no longer matters. */
const gone: ReadonlySet<ItemRow['stage']> = new Set(['archived', 'burned']);

export function dueSoon({ stage, reviewBy }: Pick<ItemRow, 'stage' | 'reviewBy'>, today: string): boolean {
  return !gone.has(stage) && reviewTerm(reviewBy, today) !== 'later';
}

/** The same day three months on, or the last day of a shorter month. */
function monthsAfter(today: string): string {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + termMonths + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + termMonths, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

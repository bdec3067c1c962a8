import type { Pool } from '#itembank/taxonomy/pool.ts';

/** The letters with which the codes of a pool begin. */
export const lettersOf: Readonly<Record<Pool, string>> = { lhk: 'LHK', kov: 'KOV', practice: 'OEF' };

/** The code of the item with this number in its pool. */
export function codeOf(pool: Pool, number: number): string {
  return `${lettersOf[pool]}-${String(number).padStart(3, '0')}`;
}

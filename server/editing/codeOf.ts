import { Pool } from '#itembank/taxonomy/pool.ts';

/** The letters with which the codes of a pool begin. */
export const lettersOf: Readonly<Record<Pool, string>> = { lhk: 'LHK', kov: 'KOV', practice: 'OEF' };

/** The code of the item with this number in its pool. */
export function codeOf(pool: Pool, number: number): string {
  return `${lettersOf[pool]}-${String(number).padStart(3, '0')}`;
}

/** The pool whose codes begin with the letters of this one. */
export function poolOfCode(code: string): Pool | undefined {
  const letters = code.replace(/-.*$/, '');
  return Pool.options.find((pool) => lettersOf[pool] === letters);
}

/** True for a code that may come from elsewhere: it leaves enough numbers after it. */
export function maySupplyCode(code: string): boolean {
  return /^[A-Z]{2,5}-\d{3,5}$/.test(code);
}

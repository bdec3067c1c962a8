import type { ReleaseDraftPage } from '#contracts/releasing.ts';

/** The code of one more set beside these: SET-004 after SET-003. */
export function nextSetCode(sets: readonly ReleaseDraftPage['sets'][number][]): string {
  const highest = Math.max(0, ...sets.map(({ code }) => Number(code.slice(4))));
  return `SET-${String(highest + 1).padStart(3, '0')}`;
}

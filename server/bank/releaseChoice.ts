import type { ReleaseChoice } from '#contracts/sitting.ts';
import type { Release } from '#itembank/release/release.ts';

/** A release as staff see it in a list. */
export function releaseChoice(
  { id, name, pool, hash, entries }: Release,
  publishedAt: number,
): ReleaseChoice {
  return {
    id,
    name,
    pool,
    hash,
    items: entries.length,
    publishedAt,
    provisional: entries.some(({ calibration }) => calibration.origin.kind === 'expertEstimate'),
  };
}

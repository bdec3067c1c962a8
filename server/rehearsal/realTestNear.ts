import type { SittingRecord } from '#server/sittings/sitting.ts';

/** How long before the first and after the last planned moment to begin a real sitting keeps rehearsals away, in ms. */
const awayMs = 60 * 60_000;

/** A real sitting that is under way, or that may begin within the hour. */
export function realTestNear(sittings: readonly SittingRecord[], now: number): SittingRecord | undefined {
  return sittings.find(
    ({ rehearsal, state, plannedAt, opensAt, closesAt }) =>
      !rehearsal &&
      (state === 'open' ||
        (state === 'published' &&
          (opensAt ?? plannedAt) - awayMs <= now &&
          now <= (closesAt ?? plannedAt) + awayMs)),
  );
}

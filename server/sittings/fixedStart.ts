import type { SittingRecord } from './sitting.ts';

/** The start is given this long ahead, so that every screen can count down to it. */
const aheadMs = 60_000;
/** A server that was away starts late rather than not at all; beyond this a coordinator decides. */
const lateMs = 10 * 60_000;
const leastLeadMs = 5_000;

/** In how many ms a sitting with a fixed moment starts, once it is time to give that start; undefined otherwise. */
export function fixedStart(
  { state, startKind, plannedAt }: Pick<SittingRecord, 'state' | 'startKind' | 'plannedAt'>,
  now: number,
): number | undefined {
  if (state !== 'published' || startKind !== 'fixed') return undefined;
  const leftMs = plannedAt - now;
  return leftMs > aheadMs || leftMs < -lateMs ? undefined : Math.max(leftMs, leastLeadMs);
}

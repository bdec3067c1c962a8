import { isPeriodOver, opensFrom, startsOnOwn } from './ownStart.ts';
import type { SittingRecord } from './sitting.ts';

/** The start is given this long ahead, so that every screen can count down to it. */
const aheadMs = 60_000;
/** A server that was away starts late rather than not at all; beyond this a coordinator decides. */
const lateMs = 10 * 60_000;
const leastLeadMs = 5_000;

/** Whether nobody gives the start by hand: a fixed moment, or a period that opens. */
export function startsByItself(sitting: Pick<SittingRecord, 'startKind'>): boolean {
  return sitting.startKind === 'fixed' || startsOnOwn(sitting);
}

/** In how many ms a sitting that starts by itself does so, once it is time to give that start; undefined otherwise. */
export function fixedStart(
  sitting: Pick<SittingRecord, 'state' | 'plannedAt' | 'startKind' | 'opensAt' | 'closesAt'>,
  now: number,
): number | undefined {
  const { state, plannedAt } = sitting;
  if (state !== 'published' || !startsByItself(sitting)) return undefined;
  if (startsOnOwn(sitting)) {
    const from = opensFrom(sitting);
    return from !== undefined && now >= from && !isPeriodOver(sitting, now) ? 0 : undefined;
  }
  const leftMs = plannedAt - now;
  return leftMs > aheadMs || leftMs < -lateMs ? undefined : Math.max(leftMs, leastLeadMs);
}

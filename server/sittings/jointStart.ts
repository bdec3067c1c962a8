import { startsOnOwn } from './ownStart.ts';
import type { SittingRecord } from './sitting.ts';
import { sittingOfSlot } from './sittingOfSlot.ts';

/** T0 of a room, once given; null where each of its candidates begins at a moment of their own. */
export function jointStart(sitting: SittingRecord, slotAt: number | null): number | null {
  const own = sittingOfSlot(sitting, slotAt);
  return startsOnOwn(own) ? null : own.startsAt;
}

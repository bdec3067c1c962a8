import type { SittingRecord } from './sitting.ts';
import { endOfSlot } from './slotTime.ts';

/** Whether each room begins at a moment of its own. */
export function hasSlots({ startKind }: Pick<SittingRecord, 'startKind'>): boolean {
  return startKind === 'slots';
}

/**
 * A sitting as it is for who begins at one of its slots: one start that was set beforehand, and the end that follows from
 * it. So a slot is counted like any start of everyone. Other sittings are the same for all; and who has no slot has no
 * start.
 */
export function sittingOfSlot(sitting: SittingRecord, slotAt: number | null): SittingRecord {
  if (!hasSlots(sitting) || slotAt === null) return sitting;
  const { startsAt, slotTime } = sitting;
  return {
    ...sitting,
    startKind: 'fixed',
    plannedAt: slotAt,
    opensAt: null,
    closesAt: null,
    startsAt: startsAt === null ? null : slotAt,
    endsAt: slotTime && endOfSlot(slotTime, slotAt),
  };
}

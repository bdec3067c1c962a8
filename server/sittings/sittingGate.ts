import type { SittingGate, Slot } from '#server/attempts/sittingGates.ts';
import { periodOf, startsOnOwn } from './ownStart.ts';
import { shownName } from './shownName.ts';
import type { SittingRecord } from './sitting.ts';
import { hasSlots, sittingOfSlot } from './sittingOfSlot.ts';

/**
 * What an attempt of a sitting needs to know of it.
 *
 * @param slot the candidate's own, where each room begins at a moment of its own
 * @param begunAt when the candidate began, for who did
 */
export function sittingGate(sitting: SittingRecord, slot?: Slot, begunAt: number | null = null): SittingGate {
  const { state, sealKey } = sitting;
  const own = sittingOfSlot(sitting, begunAt ?? slot?.startsAt ?? null);
  return {
    name: shownName(sitting),
    // Who has no slot begins with nobody.
    gate: hasSlots(own) ? undefined : startGiven(own),
    closed: state === 'closed' || state === 'released',
    sealKey: periodOf(sitting) === null ? sealKey : null,
    ownStart: ownStartOf(sitting, slot),
    beginsApart: startsOnOwn(sitting),
    resultsReleased: state === 'released',
  };
}

function startGiven(sitting: SittingRecord): SittingGate['gate'] {
  const { startsAt, endsAt, pausedAt, state } = sitting;
  if (state !== 'open' || startsAt === null) return undefined;
  const period = periodOf(sitting);
  // The period and the end move together, so what lies between stays the time each has.
  const each = period !== null && endsAt !== null ? { eachMs: endsAt - period.until } : {};
  return { startsAt, endsAt, pausedAt, ...each };
}

function ownStartOf(sitting: SittingRecord, slot: Slot | undefined): SittingGate['ownStart'] {
  const period = periodOf(sitting);
  if (period === null) return null;
  if (!hasSlots(sitting)) return { ...period, slot: null };
  if (slot === undefined) return null;
  const { startsAt, ...place } = slot;
  return { from: startsAt, until: period.until, slot: place };
}

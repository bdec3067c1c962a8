import type { RoomDraft } from '#contracts/planning.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { periodOf } from '#server/sittings/ownStart.ts';
import { hasSlots } from '#server/sittings/sittingOfSlot.ts';
import type { SittingPlan } from './sittingPlan.ts';

/**
 * Why a room cannot begin at the moment somebody gave it; undefined when it can. Of a draft, what does not fit in the
 * period is in the list of conflicts.
 */
export function slotRefusal(
  { sitting, rooms, roster, begun }: SittingPlan,
  { id, name, startsAt }: RoomDraft,
  now: number,
): Refusal | undefined {
  if (!hasSlots(sitting)) return startsAt === null ? undefined : { refused: 'slotUnasked' };
  if (startsAt === null) {
    return {
      refused: 'slotMissing',
      detail: `Kies wanneer ${name} begint: elke zaal heeft een eigen moment.`,
    };
  }
  const before = rooms.find((room) => room.id === id);
  if (before?.startsAt === startsAt) return undefined;
  if (roster.some(({ roomId, attemptId }) => roomId === id && begun.has(attemptId))) {
    return {
      refused: 'slotBegun',
      detail: `In ${name} zijn deelnemers al begonnen; het moment ligt vast. Geef wie wacht een plaats in een latere zaal.`,
    };
  }
  if (sitting.state === 'draft') return undefined;
  const period = periodOf(sitting);
  const fits = period !== null && startsAt >= period.from && startsAt <= period.until;
  if (startsAt > now && fits) return undefined;
  return { refused: 'slotUnfit', detail: `Kies voor ${name} een moment dat nog komt en in de periode ligt.` };
}

import type { Room, SittingMoments } from '#contracts/room.ts';
import { periodOf } from '#server/sittings/ownStart.ts';
import { shownName } from '#server/sittings/shownName.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import { sittingOfSlot } from '#server/sittings/sittingOfSlot.ts';

/** What a surveillant knows of the sitting: the moments that hold in this room. */
export function momentsOf(
  sitting: SittingRecord,
  { startsAt: slotAt }: Pick<Room, 'startsAt'>,
): SittingMoments {
  const own = sittingOfSlot(sitting, slotAt);
  const { state, plannedAt, startsAt, endsAt, pausedAt } = own;
  const lastStartAt = periodOf(own)?.until ?? null;
  return { name: shownName(sitting), state, plannedAt, lastStartAt, startsAt, endsAt, pausedAt };
}

import type { Conflict } from '#contracts/planning.ts';
import type { Room } from '#contracts/room.ts';
import type { Span } from '#server/attempts/span.ts';

/** Between which moments all rooms are to begin and end. */
export interface SlotPeriod extends Span {
  /** Of a sitting that is yet to be published: now, as a room that began would have cost its candidates time. */
  readonly notBefore: number | null;
}

/**
 * Rooms with a moment of their own that does not fit in the period of the sitting.
 *
 * @param spanOf from when a room begins until the last candidate there is done, extra time included
 */
export function slotConflicts(
  rooms: readonly Room[],
  spanOf: (roomId: string) => Span,
  { from, until, notBefore }: SlotPeriod,
): Conflict[] {
  return rooms.flatMap((room): Conflict[] => {
    if (room.startsAt === null) return [];
    const place = `${room.institute}, ${room.name}`;
    const at = { where: 'rooms', search: null, blocks: true } as const;
    if (room.startsAt < from || room.startsAt > until) {
      const message = {
        nl: `${place} begint buiten de periode van de afname. Kies een ander moment voor deze zaal.`,
        en: `${place} begins outside the period of the sitting. Choose another moment for this room.`,
      };
      return [{ ...at, code: 'slotOutside', message }];
    }
    if (notBefore !== null && room.startsAt <= notBefore) {
      const message = {
        nl: `Het moment van ${place} is al voorbij. Kies een later moment voor deze zaal.`,
        en: `The moment of ${place} has passed. Choose a later moment for this room.`,
      };
      return [{ ...at, code: 'slotPast', message }];
    }
    if (spanOf(room.id).until > until) {
      const message = {
        nl: `${place} is met extra tijd pas klaar na het einde van de periode. Laat deze zaal eerder beginnen.`,
        en: `${place} is done only after the end of the period, extra time included. Have this room begin earlier.`,
      };
      return [{ ...at, code: 'slotOverruns', message }];
    }
    return [];
  });
}

import type { RoomChoice } from '#contracts/room.ts';

const days = ['today', 'later', 'before'] as const;
export type RoomDay = (typeof days)[number];

/** Rooms by day, today's first; what is under way counts as today. Days without rooms are left out. */
export function roomDays(choices: readonly RoomChoice[], now: number): [RoomDay, RoomChoice[]][] {
  const today = new Date(now).toDateString();
  const dayOf = ({ sitting: { plannedAt, startsAt, state } }: RoomChoice): RoomDay => {
    // A room with a moment of its own may begin days after the first of its sitting.
    const underWay = state === 'open' && (startsAt === null || startsAt <= now);
    if (underWay || new Date(plannedAt).toDateString() === today) return 'today';
    return plannedAt > now ? 'later' : 'before';
  };
  return days.flatMap((day): [RoomDay, RoomChoice[]][] => {
    const those = choices.filter((choice) => dayOf(choice) === day);
    return those.length === 0 ? [] : [[day, day === 'before' ? those.toReversed() : those]];
  });
}

import type { Room } from '#contracts/room.ts';
import type { Span } from '#server/attempts/span.ts';
import type { RosterRow } from '#server/sittings/sittingStore.ts';

interface Whole {
  readonly rooms: readonly Pick<Room, 'id' | 'startsAt'>[];
  readonly roster: readonly Pick<RosterRow, 'roomId' | 'extraMinutes'>[];
  /** How long the test lasts without extra time. */
  readonly lastsMs: number;
  /** The time of the whole sitting: that of a room without a moment of its own. */
  readonly whole: Span;
}

/** From when to when each room is in use: with a moment of its own, until the last candidate there is done. */
export function roomSpans({ rooms, roster, lastsMs, whole }: Whole): ReadonlyMap<string, Span> {
  const longest = new Map<string | null, number>();
  for (const { roomId, extraMinutes } of roster) {
    longest.set(roomId, Math.max(longest.get(roomId) ?? 0, extraMinutes));
  }
  return new Map(
    rooms.map(({ id, startsAt }) => {
      if (startsAt === null) return [id, whole];
      const extraMs = (longest.get(id) ?? 0) * 60_000;
      return [id, { from: startsAt, until: startsAt + lastsMs + extraMs }];
    }),
  );
}

import type { RoomPlan } from '#contracts/planning.ts';
import type { ProgressRow } from '#contracts/progress.ts';

/** All rooms that begin at one moment. */
export interface SlotRow {
  readonly startsAt: number;
  readonly rooms: readonly string[];
  readonly candidates: number;
  /** Who signed in, who of them is yet to begin, who works and who is done. */
  readonly here: number;
  readonly waiting: number;
  readonly working: number;
  readonly finished: number;
}

/** The moments of a sitting in which each room has its own, the earliest first. */
export function slotRows({ rooms, candidates }: RoomPlan, rows: readonly ProgressRow[]): SlotRow[] {
  const byAttempt = new Map(rows.map((row) => [row.attemptId, row]));
  const moments = new Set(rooms.flatMap(({ startsAt }) => (startsAt === null ? [] : [startsAt])));
  return [...moments]
    .toSorted((x, y) => x - y)
    .map((startsAt) => {
      const those = rooms.filter((room) => room.startsAt === startsAt);
      const ids = new Set<string | null>(those.map(({ id }) => id));
      const here = candidates.filter(({ roomId }) => ids.has(roomId));
      const states = here.map(({ attemptId }) => byAttempt.get(attemptId)?.state ?? 'absent');
      const count = (...of: ProgressRow['state'][]) => states.filter((state) => of.includes(state)).length;
      return {
        startsAt,
        rooms: those.map(({ name, institute }) => `${name}, ${institute}`),
        candidates: here.length,
        here: count('waiting', 'working', 'paused', 'finished'),
        waiting: count('waiting'),
        working: count('working', 'paused'),
        finished: count('finished'),
      };
    });
}

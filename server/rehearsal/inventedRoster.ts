import { plainEntry, type RosterEntry } from '#contracts/roster.ts';
import type { RosterRow } from '#server/sittings/sittingStore.ts';

/** What the number of an invented candidate begins with; no institute gives such numbers. */
const prefix = 'REPETITIE-';

export function isInvented({ number }: Pick<RosterEntry, 'number'>): boolean {
  return number.startsWith(prefix);
}

/** An invented candidate, and whose place they take. */
export interface StandIn {
  readonly entry: RosterEntry;
  readonly roomId: string | null;
  readonly seat: string | null;
}

/**
 * So many invented candidates for a roster, spread evenly over it: of each the institute, the training, the extra time
 * and the place of a real one, and nothing that says who that is.
 */
export function inventedRoster(roster: readonly RosterRow[], candidates: number): StandIn[] {
  const byInstitute = roster.toSorted(
    (x, y) => order(x.institute, y.institute) || order(x.roomId ?? '', y.roomId ?? ''),
  );
  return Array.from({ length: candidates }, (_, i) => {
    const like = byInstitute[Math.floor((i * roster.length) / candidates)]!;
    const number = `${prefix}${String(i + 1).padStart(4, '0')}`;
    const { institute, trainingStart, fte, extraMinutes, roomId, seat } = like;
    return {
      entry: {
        ...plainEntry,
        number,
        name: `Gesimuleerde deelnemer ${i + 1}`,
        institute,
        trainingStart,
        fte,
        extraMinutes,
        grantedBy: extraMinutes > 0 ? 'Generale repetitie' : null,
        bigNumber: number,
      },
      roomId,
      seat,
    };
  });
}

function order(x: string, y: string): number {
  return x < y ? -1 : Number(x > y);
}

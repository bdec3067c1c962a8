import type { Sitting } from '#contracts/sitting.ts';
import { periodOf } from '../sittings/periodOf.ts';

/** When a sitting is held: moments in ms since 1970. */
export interface SittingSpan {
  /** The start, or the first moment to begin. */
  readonly from: number;
  /** The last moment to begin; that of the start where it is one moment for everyone. */
  readonly lastStart: number;
  /** The end without extra time. */
  readonly ends: number;
}

/** What is known replaces what was planned. */
export function sittingSpan(sitting: Sitting): SittingSpan {
  const { plannedAt, startsAt, endsAt, design } = sitting;
  const period = periodOf(sitting);
  const from = period?.from ?? startsAt ?? plannedAt;
  const lastStart = period?.until ?? from;
  // All rooms are to be done by the end of the period.
  const lastsMs = sitting.startKind === 'slots' ? 0 : design.durationMinutes * 60_000;
  return { from, lastStart, ends: endsAt ?? lastStart + lastsMs };
}

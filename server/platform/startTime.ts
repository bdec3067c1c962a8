/** What is known about the time when a server starts. Times are epoch milliseconds. */
export interface TimeEvidence {
  /** The clock that is believed while nothing speaks against it: the database's, else the machine's. */
  readonly wall: number;
  /** What the servers say that are running; undefined when none is. */
  readonly cluster: number | undefined;
  /** The last known time and what the machine counted since, whatever its wall clock says; undefined after a reboot. */
  readonly counted: number | undefined;
  /** The newest time on record; undefined in an empty database. */
  readonly newest: number | undefined;
  /** Whether people sit a test, so that a wrong time would end or reopen it. */
  readonly sittingOpen: boolean;
}

/** Why the time is doubted, and how far the wall clock was off; for `away`, how long nothing was recorded. */
export interface TimeDoubt {
  readonly kind: 'moved' | 'setBack' | 'away';
  readonly byMs: number;
}

/** A difference that needs no explanation, in ms. */
export const toleratedMs = 2_000;
/** A server that was away for longer during a test cannot tell that from a clock that was set forward. */
const awayMs = 10 * 60_000;

/**
 * The time a server starts at. Servers that run are right, for deadlines are theirs; during a test time goes on as it
 * went, as far as that is known; otherwise the wall clock is taken.
 */
export function startTime({ wall, cluster, counted, newest, sittingOpen }: TimeEvidence): {
  readonly now: number;
  readonly doubt: TimeDoubt | undefined;
} {
  const known = cluster ?? (sittingOpen ? counted : undefined);
  if (known !== undefined) {
    const byMs = wall - known;
    return { now: known, doubt: Math.abs(byMs) > toleratedMs ? { kind: 'moved', byMs } : undefined };
  }
  if (!sittingOpen || newest === undefined) return { now: wall, doubt: undefined };
  const byMs = wall - newest;
  if (byMs < -toleratedMs) return { now: newest, doubt: { kind: 'setBack', byMs } };
  return { now: wall, doubt: byMs > awayMs ? { kind: 'away', byMs } : undefined };
}

import type { Change, SittingRecord } from './sitting.ts';

/** Whether everyone begins at a moment of their own. */
export function startsOnOwn({ startKind }: Pick<SittingRecord, 'startKind'>): boolean {
  return startKind === 'open';
}

/**
 * The first and last moment to begin, where that is a moment of one's own. Whoever begins at the last one still has the
 * full time, so nobody's time is cut by the end of the period.
 */
export function periodOf(sitting: SittingRecord): { readonly from: number; readonly until: number } | null {
  const { opensAt, closesAt } = sitting;
  if (!startsOnOwn(sitting) || opensAt === null || closesAt === null) return null;
  return { from: opensAt, until: closesAt };
}

/** Whether nobody can begin any more. */
export function isPeriodOver(sitting: SittingRecord, now: number): boolean {
  const period = periodOf(sitting);
  return period !== null && now > period.until;
}

/** Opens the period, late where the server was away: who begins has the full time all the same. */
export function openPeriod(sitting: SittingRecord, now: number, durationMs: number): Change {
  const period = periodOf(sitting);
  if (sitting.state !== 'published') return { refused: 'sittingNotPublished' };
  if (period === null || now < period.from) return { refused: 'startsByItself' };
  if (isPeriodOver(sitting, now)) return { refused: 'periodOver' };
  const { from, until } = period;
  const opened = { state: 'open', startsAt: from, endsAt: until + durationMs } as const;
  return { changed: { ...sitting, ...opened, version: sitting.version + 1 } };
}

import type { Change, SittingRecord } from './sitting.ts';
import { hasSlots } from './sittingOfSlot.ts';

type Planned = Pick<SittingRecord, 'startKind' | 'opensAt' | 'closesAt'>;

/** Whether nobody begins with everyone: each at a moment of their own, or with their room. */
export function startsOnOwn({ startKind }: Pick<SittingRecord, 'startKind'>): boolean {
  return startKind === 'open' || startKind === 'slots';
}

/** How long before its first moment a period with slots opens, so that the first slot begins on time. */
const aheadMs = 60_000;

/**
 * The first and last moment to begin, where that is a moment of one's own. Whoever begins at the last one still has the
 * full time, so nobody's time is cut by the end of the period. Of slots: between when the first begins at the earliest and
 * the last one ends at the latest.
 */
export function periodOf(sitting: Planned): { readonly from: number; readonly until: number } | null {
  const { opensAt, closesAt } = sitting;
  if (!startsOnOwn(sitting) || opensAt === null || closesAt === null) return null;
  return { from: opensAt, until: closesAt };
}

/** Whether nobody can begin any more. */
export function isPeriodOver(sitting: Planned, now: number): boolean {
  const period = periodOf(sitting);
  return period !== null && now > period.until;
}

/** From when a period is opened. */
export function opensFrom(sitting: Planned): number | undefined {
  const from = periodOf(sitting)?.from;
  return from !== undefined && hasSlots(sitting) ? from - aheadMs : from;
}

/** Opens the period, late where the server was away: who begins has the full time all the same. */
export function openPeriod(sitting: SittingRecord, now: number, durationMs: number): Change {
  const period = periodOf(sitting);
  if (sitting.state !== 'published') return { refused: 'sittingNotPublished' };
  if (period === null || now < opensFrom(sitting)!) return { refused: 'startsByItself' };
  if (isPeriodOver(sitting, now)) return { refused: 'periodOver' };
  const { from, until } = period;
  const end = hasSlots(sitting)
    ? { endsAt: until, slotTime: { eachMs: durationMs, given: [] } }
    : { endsAt: until + durationMs };
  return { changed: { ...sitting, state: 'open', startsAt: from, ...end, version: sitting.version + 1 } };
}

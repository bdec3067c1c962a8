import type { ProblemCode } from '#contracts/problem.ts';
import type { Audience, SittingState, StartKind, StartProposal } from '#contracts/sitting.ts';
import type { Given, SlotTime } from './slotTime.ts';

/** A planned test for a group: a design, a release and a seed, frozen when it is published. */
export interface SittingRecord {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly designId: string;
  readonly designVersion: number;
  readonly releaseId: string;
  /** Every attempt's own seed is derived from this one. */
  readonly seed: string;
  readonly sealKey: string;
  readonly state: SittingState;
  readonly plannedAt: number;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly createdBy: string;
  readonly startKind: StartKind;
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  readonly audience: Audience;
  readonly rehearsal: boolean;
  readonly twoPersonStart: boolean;
  readonly startProposal: StartProposal | null;
  /** Since when everybody is paused. */
  readonly pausedAt: number | null;
  /** Only where each room begins at a moment of its own, once the period has opened. */
  readonly slotTime: SlotTime | null;
}

/** A changed sitting, or the stable code that says why not. */
export type Change =
  | { readonly changed: SittingRecord; readonly inTime?: InTime }
  | { readonly refused: ProblemCode };

/** For a change that counts only when the database carries it out in time. */
interface InTime {
  /** Until when, by the server's clock. */
  readonly until: number;
  /** What whoever is too late is told. */
  readonly otherwise: ProblemCode;
}

const change = (sitting: SittingRecord, patch: Partial<SittingRecord>): Change => ({
  changed: { ...sitting, ...patch, version: sitting.version + 1 },
});

/** Freezes the sitting: from now on candidates can sign in, and the roster stands. */
export function publish(sitting: SittingRecord, rosterSize: number): Change {
  if (sitting.state !== 'draft') return { refused: 'sittingNotDraft' };
  if (rosterSize === 0) return { refused: 'rosterEmpty' };
  return change(sitting, { state: 'published' });
}

/** Gives the joint start: T0 lies `leadMs` ahead and the end is fixed with it. */
export function start(sitting: SittingRecord, now: number, leadMs: number, durationMs: number): Change {
  if (sitting.state !== 'published') return { refused: 'sittingNotPublished' };
  if (sitting.twoPersonStart) return { refused: 'startNeedsTwo' };
  const startsAt = now + leadMs;
  return change(sitting, { state: 'open', startsAt, endsAt: startsAt + durationMs });
}

/** Moves the common end, and with it the last moment to begin where that is a moment of one's own. */
export function extend(sitting: SittingRecord, now: number, byMs: number): Change {
  if (sitting.state !== 'open' || sitting.endsAt === null) return { refused: 'sittingNotOpen' };
  return change(sitting, endMoved(sitting, sitting.endsAt, { from: now, until: now, byMs }));
}

function endMoved(
  { closesAt, slotTime }: SittingRecord,
  endsAt: number,
  given: Given,
): Partial<SittingRecord> {
  return {
    endsAt: endsAt + given.byMs,
    closesAt: closesAt === null ? null : closesAt + given.byMs,
    slotTime: slotTime && { ...slotTime, given: [...slotTime.given, given] },
  };
}

/** Stops the time of everybody. */
export function pauseAll(sitting: SittingRecord, now: number): Change {
  if (sitting.state !== 'open' || sitting.startsAt === null || now < sitting.startsAt) {
    return { refused: 'sittingNotOpen' };
  }
  if (sitting.pausedAt !== null) return { refused: 'sittingPaused' };
  return change(sitting, { pausedAt: now });
}

/** Lets everybody go on; the end moves by as long as the pause was. */
export function continueAll(sitting: SittingRecord, now: number): Change {
  if (sitting.state !== 'open' || sitting.endsAt === null) return { refused: 'sittingNotOpen' };
  if (sitting.pausedAt === null) return { refused: 'sittingNotPaused' };
  const pause = { from: sitting.pausedAt, until: now, byMs: now - sitting.pausedAt };
  return change(sitting, { pausedAt: null, ...endMoved(sitting, sitting.endsAt, pause) });
}

/** Ends the sitting; attempts that still run are ended with it. */
export function close(sitting: SittingRecord): Change {
  if (sitting.state !== 'open') return { refused: 'sittingNotOpen' };
  return change(sitting, { state: 'closed' });
}

/** Lets candidates see their feedback. */
export function release(sitting: SittingRecord): Change {
  if (sitting.state !== 'closed') return { refused: 'sittingNotClosed' };
  return change(sitting, { state: 'released' });
}

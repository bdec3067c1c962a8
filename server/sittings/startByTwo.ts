import type { PersonId } from '#contracts/ids.ts';
import { proposalMs } from '#contracts/sitting.ts';
import { startsOnOwn } from './ownStart.ts';
import type { Change, SittingRecord } from './sitting.ts';

/** Who gives a start, and what stands beside it in the log. */
export interface Starter {
  readonly personId: string;
  readonly name: string;
}

/** Shortest countdown of a start that two people give, in s: as long as it can be undone. */
export const shortestLeadSeconds = 60;

/** Until how long before T0 a start can be undone, in ms. */
export const undoMarginMs = 2_000;

/** Until how long before T0 the database carries that out, in ms: an undoing that takes longer is refused. */
const undoStoredMs = 1_500;

/**
 * How long before T0 each server asks whether the start was undone, in ms. From then on nobody can undo it, as long as
 * the clocks of servers differ by less than what lies between this and `undoStoredMs`.
 */
export const settledMs = 500;

/** One person says that everybody is ready; nothing starts yet. */
export function proposeStart(
  sitting: SittingRecord,
  { personId, name }: Starter,
  now: number,
  leadSeconds: number,
): Change {
  if (sitting.state !== 'published') return { refused: 'sittingNotPublished' };
  if (startsOnOwn(sitting)) return { refused: 'startsByItself' };
  if (leadSeconds < shortestLeadSeconds) return { refused: 'leadTooShort' };
  const startProposal = { by: personId as PersonId, byName: name, at: now, leadSeconds };
  return { changed: { ...sitting, startProposal, version: sitting.version + 1 } };
}

/** Takes the proposal back, by whoever sees that it was too early. */
export function withdrawStart(sitting: SittingRecord): Change {
  if (sitting.state !== 'published' || sitting.startProposal === null) return { refused: 'startNotProposed' };
  return { changed: { ...sitting, startProposal: null, version: sitting.version + 1 } };
}

/** Another person confirms, and the countdown begins. */
export function confirmStart(
  sitting: SittingRecord,
  { personId }: Starter,
  now: number,
  durationMs: number,
): Change {
  if (sitting.state !== 'published') return { refused: 'sittingNotPublished' };
  const { startProposal } = sitting;
  if (startProposal === null || now > startProposal.at + proposalMs) return { refused: 'startNotProposed' };
  if (startProposal.by === personId) return { refused: 'startOwnProposal' };
  const startsAt = now + startProposal.leadSeconds * 1000;
  return {
    changed: {
      ...sitting,
      state: 'open',
      startsAt,
      endsAt: startsAt + durationMs,
      startProposal: null,
      version: sitting.version + 1,
    },
  };
}

/**
 * Stops the countdown: everybody waits again, and nobody saw a question. From then on somebody gives the start, also
 * where it came at a fixed moment: by itself it would come again at once.
 */
export function undoStart(sitting: SittingRecord, now: number): Change {
  const { state, startsAt } = sitting;
  const given = state === 'open' && startsAt !== null && !startsOnOwn(sitting);
  if (!given || now > startsAt - undoMarginMs) {
    return { refused: 'startNotUndoable' };
  }
  return {
    changed: {
      ...sitting,
      state: 'published',
      startKind: 'joint',
      startsAt: null,
      endsAt: null,
      version: sitting.version + 1,
    },
    inTime: { until: startsAt - undoStoredMs, otherwise: 'startNotUndoable' },
  };
}

import type { StoredEvent } from '#server/attempts/attemptEvent.ts';
import type { Acknowledged } from './simulatedCandidate.ts';

/** What became of the answers that candidates were told are stored. */
export interface LedgerOutcome {
  readonly acknowledged: number;
  /** Confirmed, but not in the log, or with another letter, position or hash than the receipt says. */
  readonly lost: number;
  /** In the log more than once. */
  readonly duplicated: number;
}

/** Compares every receipt with the event logs in the database. */
export function compareWithLogs(
  acknowledged: readonly Acknowledged[],
  logs: ReadonlyMap<string, readonly StoredEvent[]>,
): LedgerOutcome {
  let lost = 0;
  let duplicated = 0;
  for (const { answerId, letter, receipt } of acknowledged) {
    const stored = (logs.get(receipt.attemptId) ?? []).filter(
      ({ event }) => event.type === 'answered' && event.answerId === answerId,
    );
    const kept = stored.some(
      ({ seq, hash, event }) =>
        event.type === 'answered' &&
        event.letter === letter &&
        event.position === receipt.position &&
        seq === receipt.seq &&
        hash === receipt.hash,
    );
    if (!kept) lost += 1;
    if (stored.length > 1) duplicated += 1;
  }
  return { acknowledged: acknowledged.length, lost, duplicated };
}

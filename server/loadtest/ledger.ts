import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import type { StoredEvent } from '#server/attempts/attemptEvent.ts';
import type { Acknowledged, SimulatedCandidate } from './simulatedCandidate.ts';

/** What became of the answers that candidates were told are stored. */
export interface LedgerOutcome {
  readonly acknowledged: number;
  /** Confirmed, but not in the log, or with another response, position or hash than the receipt says. */
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
  for (const { answerId, response, receipt } of acknowledged) {
    const stored = (logs.get(receipt.attemptId) ?? []).filter(
      ({ event }) => event.type === 'answered' && event.answerId === answerId,
    );
    const kept = stored.some(
      ({ seq, hash, event }) =>
        event.type === 'answered' &&
        canonicalJson(event.shown) === canonicalJson(response) &&
        event.position === receipt.position &&
        seq === receipt.seq &&
        hash === receipt.hash,
    );
    if (!kept) lost += 1;
    if (stored.length > 1) duplicated += 1;
  }
  return { acknowledged: acknowledged.length, lost, duplicated };
}

/** The same for a server whose database is out of reach: compares with the receipts it gives. */
export async function compareWithReceipts(
  people: readonly Pick<SimulatedCandidate, 'acknowledged' | 'receipts'>[],
): Promise<LedgerOutcome> {
  const outcomes = await Promise.all(
    people.map(async ({ acknowledged, receipts }) => {
      const stored = await receipts();
      const same = ({ answerId }: { answerId: string }) => stored.filter((one) => one.answerId === answerId);
      return {
        acknowledged: acknowledged.length,
        lost: acknowledged.filter((one) => same(one).every(({ hash }) => hash !== one.receipt.hash)).length,
        duplicated: acknowledged.filter((one) => same(one).length > 1).length,
      };
    }),
  );
  const sum = (key: keyof LedgerOutcome) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return { acknowledged: sum('acknowledged'), lost: sum('lost'), duplicated: sum('duplicated') };
}

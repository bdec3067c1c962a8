import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { SittingGates } from '#server/attempts/sittingGates.ts';
import { whoseStart } from '#server/attempts/whoseStart.ts';
import type { SittingPulse } from './sittingPulse.ts';

interface Needs {
  readonly attempts: Pick<AttemptService, 'live'>;
  readonly gates: SittingGates;
  readonly pulse: Pick<SittingPulse, 'readable'>;
}

/**
 * Takes in how late the first question was readable, of who waited for nothing but the start. Who came in or was admitted
 * after it had to wait for something else.
 */
export function startSkew({ attempts, gates, pulse }: Needs) {
  return async (attemptId: string, afterMs: number): Promise<void> => {
    const live = await attempts.live(attemptId);
    if (live === undefined || live.record.sittingId === null) return;
    const { record, attempt } = live;
    const { gate } = await gates.gateOf(live.record.sittingId, whoseStart(record, attempt));
    if (gate === undefined || attempt.readySince === null || attempt.readySince > gate.startsAt) return;
    pulse.readable(live.record.sittingId, attemptId, afterMs);
  };
}

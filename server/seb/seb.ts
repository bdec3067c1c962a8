import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import { type EndUncheckedNeeds, endUncheckedSignIn } from './endUncheckedSignIn.ts';
import { type SebAttempts, sebAttempts } from './sebAttempts.ts';
import { type SebChecks, sebChecks } from './sebChecks.ts';
import { sebKeys } from './sebKeys.ts';
import { type SebLaunches, sebLaunches } from './sebLaunches.ts';
import { type SebPlanning, sebPlanning } from './sebPlanning.ts';
import type { SebStore } from './sebStore.ts';
import { type SebTickets, sebTickets } from './sebTickets.ts';

/** Safe Exam Browser: choosing it, opening it, checking it, and what a check means for an attempt. */
export interface Seb {
  readonly planning: SebPlanning;
  readonly launches: SebLaunches;
  readonly checks: SebChecks;
  readonly attempts: SebAttempts;
  readonly tickets: SebTickets;
  /** Before an attempt that has ended goes on. */
  readonly endUncheckedSignIn: ReturnType<typeof endUncheckedSignIn>;
}

interface Needs extends Pick<EndUncheckedNeeds, 'people' | 'signIns'> {
  readonly store: SebStore;
  readonly sittings: SittingStore;
  readonly attempts: AttemptService;
  readonly publicOrigin: string;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly secret: Uint8Array;
}

export function openSeb(needs: Needs): Seb {
  const { store, clock, publicOrigin, secret } = needs;
  const keys = sebKeys(secret, publicOrigin);
  const launches = sebLaunches({ store, keys, publicOrigin, secret, clock });
  const tickets = sebTickets(store, clock);
  const attempts = sebAttempts(needs);
  return {
    planning: sebPlanning({ ...needs, keys, launches, sebAttempts: attempts }),
    launches,
    checks: sebChecks({ ...needs, keys, launches, tickets, attempts }),
    attempts,
    tickets,
    endUncheckedSignIn: endUncheckedSignIn(needs),
  };
}

import type { AttemptService } from '#server/attempts/attemptService.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { SignInService } from '#server/identity/signInService.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import type { SebStore } from './sebStore.ts';

export interface EndUncheckedNeeds {
  readonly store: Pick<SebStore, 'policyOf' | 'attempt'>;
  readonly attempts: Pick<AttemptService, 'live'>;
  readonly sittings: Pick<SittingStore, 'rowOfAttempt'>;
  readonly people: Pick<PersonStore, 'signInOf'>;
  readonly signIns: Pick<SignInService, 'freeSeat'>;
  readonly audit: Pick<AuditLog, 'add'>;
  readonly clock: Clock;
}

/**
 * To be called before an attempt that has ended goes on. After the end nobody needs Safe Exam Browser to sign in; where it
 * is required whoever did so, and was not checked since, signs in anew. Who kept the sign-in they worked with goes on.
 *
 * @returns a refusal when that could not be stored: the attempt must not go on then
 */
export function endUncheckedSignIn(needs: EndUncheckedNeeds) {
  const { store, attempts, sittings, people, signIns, audit, clock } = needs;
  return async (attemptId: string): Promise<Refusal | undefined> => {
    const live = await attempts.live(attemptId);
    if (live?.attempt.state !== 'finished' || live.record.sittingId === null) return undefined;
    const { sittingId } = live.record;
    if ((await store.policyOf(sittingId)) !== 'required') return undefined;
    const signIn = await people.signInOf(attemptId);
    if (signIn === undefined || signIn.createdAt < live.attempt.finishedAt) return undefined;
    const checkedAt = (await store.attempt(attemptId))?.checkedAt ?? null;
    if (checkedAt !== null && checkedAt >= signIn.createdAt) return undefined;
    const number = (await sittings.rowOfAttempt(attemptId))?.number ?? null;
    await audit.add(auditLine(clock.now(), 'Peil', 'seb.signInEnded', sittingId, { number }));
    return signIns.freeSeat(attemptId, clock.now());
  };
}

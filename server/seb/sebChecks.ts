import type { SebFault, SelfTest } from '#contracts/seb.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import { throttle } from '#server/identity/throttle.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { tokenHash } from '#server/platform/tokenHash.ts';
import { type BrowserEvidence, faultOf } from './browserEvidence.ts';
import type { SebAttempts } from './sebAttempts.ts';
import type { SebKeys } from './sebKeys.ts';
import { nonceLifetimeMs, type SebLaunches, selfTestPlace } from './sebLaunches.ts';
import type { SebStore } from './sebStore.ts';
import type { SebTickets } from './sebTickets.ts';

/** A check that came: where, with which nonce, from whom. */
export interface Handshake {
  readonly sittingId: string;
  readonly nonce: string;
  readonly evidence: BrowserEvidence;
  /** The attempt of who is signed in already: then this is a check on the way. */
  readonly attemptId: string | null;
  readonly address: string;
}

/** Checks that the browser is Safe Exam Browser with our settings. */
export interface SebChecks {
  /** A token to sign in with, or undefined where none is needed. */
  shakeHands(handshake: Handshake): Promise<{ readonly token: string | undefined } | Refusal>;
  test(nonce: string, evidence: BrowserEvidence): Promise<SelfTest | Refusal>;
}

interface Needs {
  readonly store: SebStore;
  readonly keys: SebKeys;
  readonly launches: SebLaunches;
  readonly attempts: SebAttempts;
  readonly tickets: SebTickets;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

const refusals = {
  missing: 'sebMissing',
  wrongConfigKey: 'sebMismatch',
  wrongExamKey: 'sebMismatch',
  replayed: 'sebReplayed',
} as const satisfies Record<SebFault, Refusal['refused']>;

export function sebChecks({ store, keys, launches, attempts, tickets, audit, clock }: Needs): SebChecks {
  /**
   * A whole institute may come from one address with the wrong settings; a program that fills the log may not.
   * Who is right is never held back.
   */
  const faultsPerAddress = throttle(clock, 300, 5 * 60_000);

  async function refuse({ sittingId, attemptId, evidence, address }: Handshake, fault: SebFault) {
    if (!faultsPerAddress.allows(address)) return { refused: 'tooManyTries' } as const;
    faultsPerAddress.failed(address);
    if (attemptId !== null) await attempts.faulty(attemptId, fault, evidence.browser);
    else {
      const detail = { fault, browser: evidence.browser ?? null };
      await audit.add(auditLine(clock.now(), 'Peil', 'seb.refused', sittingId, detail));
    }
    return { refused: refusals[fault] };
  }

  return {
    async shakeHands(handshake) {
      const { sittingId, nonce, evidence, attemptId } = handshake;
      const policy = await store.policyOf(sittingId);
      if (policy === undefined) return { refused: 'notFound' };
      if (policy === 'off') return { token: undefined };
      if (launches.placeOf(nonce) !== sittingId) return { refused: 'sebStale' };
      const now = clock.now();
      const used = await store.useNonce(tokenHash(nonce), now + nonceLifetimeMs, now);
      if (used === 'conflict') return refuse(handshake, 'replayed');
      if (used !== 'stored') return { refused: 'storageUnavailable' };
      const examKeys = (await store.examKeys(sittingId)).map(({ key }) => key);
      const fault = faultOf(evidence, keys.configKey(sittingId), examKeys);
      if (fault !== undefined) return refuse(handshake, fault);

      const browser = evidence.browser ?? null;
      if (attemptId !== null) {
        await attempts.checked(attemptId, browser);
        return { token: undefined };
      }
      const token = await tickets.give({ sittingId, attemptId: null, browser });
      return token === undefined ? { refused: 'storageUnavailable' } : { token };
    },

    async test(nonce, evidence) {
      if (launches.placeOf(nonce) !== selfTestPlace) return { refused: 'sebStale' };
      const fault = faultOf(evidence, keys.configKey(null), []);
      return {
        seen: evidence.configKeyHash !== undefined || evidence.examKeyHash !== undefined,
        configKey: fault === undefined ? 'right' : fault === 'missing' ? 'missing' : 'wrong',
        examKey: evidence.examKeyHash === undefined ? 'missing' : 'sent',
      };
    },
  };
}

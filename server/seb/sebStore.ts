import type { AuditLine } from '#contracts/audit.ts';
import type { Admission, ExamKey, SebFault, SebPolicy } from '#contracts/seb.ts';
import type { WriteOutcome } from '#server/database/writer.ts';

/** Permission to sign in once, earned by a checked request or given with a code of the surveillant. */
export interface SebTicket {
  /** SHA-256 of the token in the browser. */
  readonly hash: string;
  readonly sittingId: string;
  /** For a code of the surveillant: the only attempt it counts for. */
  readonly attemptId: string | null;
  readonly browser: string | null;
  readonly checkedAt: number;
  readonly expiresAt: number;
}

/** How it stands with the browser of one attempt. */
export interface SebAttempt {
  readonly attemptId: string;
  readonly sittingId: string;
  /** Grows with every change; 1 for a new one. */
  readonly version: number;
  readonly admission: Admission | null;
  readonly browser: string | null;
  readonly checkedAt: number | null;
  /** What was wrong at the last bad check; null when there was none, or a code was used since. */
  readonly fault: SebFault | null;
  readonly faultAt: number | null;
  /** Codes of the surveillant used so far: each is good once. */
  readonly unlocks: number;
}

/** Where what belongs to Safe Exam Browser is kept. Rules: SPEC.md, section SEB stores. */
export interface SebStore {
  /** Undefined when there is no such sitting. */
  policyOf(sittingId: string): Promise<SebPolicy | undefined>;
  choosePolicy(sittingId: string, policy: SebPolicy, audit: AuditLine): Promise<WriteOutcome>;
  /** In the order in which they were added. */
  examKeys(sittingId: string): Promise<ExamKey[]>;
  /** `conflict` when the sitting has this key already. */
  addExamKey(sittingId: string, key: ExamKey, audit: AuditLine): Promise<WriteOutcome>;
  /** `conflict` when the sitting has no such key. */
  removeExamKey(sittingId: string, keyId: string, audit: AuditLine): Promise<WriteOutcome>;
  /** `conflict` when it was used before. Those past their time are forgotten. */
  useNonce(hash: string, expiresAt: number, now: number): Promise<WriteOutcome>;
  addTicket(ticket: SebTicket): Promise<WriteOutcome>;
  /** Takes a ticket away: whoever asks for it next finds nothing. Tickets past their time count as absent. */
  takeTicket(hash: string, now: number): Promise<SebTicket | undefined>;
  attempt(attemptId: string): Promise<SebAttempt | undefined>;
  attemptsOf(sittingId: string): Promise<SebAttempt[]>;
  /** Replaces version n − 1 by version n, `conflict` when another was first; lines go with it or not at all. */
  saveAttempt(attempt: SebAttempt, audit: readonly AuditLine[]): Promise<WriteOutcome>;
}

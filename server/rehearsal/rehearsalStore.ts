import type { AuditLine } from '#contracts/audit.ts';
import type { RehearsalRun } from '#contracts/rehearsing.ts';
import type { WriteOutcome } from '#server/database/writer.ts';

/** The latest run of a sitting as it is kept. */
export interface KeptRun {
  readonly sittingId: string;
  /** Grows with every change. */
  readonly version: number;
  /** When whoever lets the candidates go on last said so, in epoch ms. */
  readonly seenAt: number;
  readonly run: RehearsalRun;
}

/** Where runs of rehearsals are kept, so that every server sees them and can ask for something. Rules: SPEC.md, section GRS. */
export interface RehearsalStore {
  find(sittingId: string): Promise<KeptRun | undefined>;
  /** Runs that have not ended as far as is kept. */
  running(): Promise<KeptRun[]>;
  /** Replaces version n − 1 by version n, with a line of the audit log if any; `conflict` when someone was first. */
  save(kept: KeptRun, audit?: AuditLine): Promise<WriteOutcome>;
  /**
   * Removes a sitting of invented people with its rooms and attempts, in the version that was looked at; `conflict` when
   * it changed, or is no rehearsal.
   */
  remove(sittingId: string, version: number, audit: AuditLine): Promise<WriteOutcome>;
}

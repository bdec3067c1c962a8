import type { AuditLine } from '#contracts/audit.ts';
import type { Release } from '#itembank/release/release.ts';
import type { ReleaseDraft } from '#itembank/release/releaseDraft.ts';
import type { WriteOutcome } from '#server/database/writer.ts';

/** A draft with its place in its history. The first version has number 1. */
export interface StoredDraft {
  readonly draft: ReleaseDraft;
  readonly version: number;
  readonly changedAt: number;
}

/** Where releases in the making are kept. Rules: SPEC.md, section RDS. */
export interface ReleaseDraftStore {
  create(stored: StoredDraft, audit: AuditLine): Promise<WriteOutcome>;
  /** Replaces version n − 1 by version n; `conflict` when someone else changed it first. */
  save(stored: StoredDraft, audit: AuditLine): Promise<WriteOutcome>;
  /**
   * Stores the release with the draft it came from, and notes that its items are still to be told: all or nothing.
   *
   * @param revision of the items in the making that the release was made from; `conflict` when one was edited since
   */
  publish(stored: StoredDraft, release: Release, audit: AuditLine, revision: number): Promise<WriteOutcome>;
  find(id: string): Promise<StoredDraft | undefined>;
  /** Last changed first. */
  list(): Promise<StoredDraft[]>;
  /** Ids of the drafts whose items are still to be told of their release. */
  untold(): Promise<string[]>;
  told(id: string): Promise<WriteOutcome>;
}

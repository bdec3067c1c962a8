import type { AuditLine } from '#contracts/audit.ts';
import type { RosterEntry } from '#contracts/roster.ts';
import type { Slot } from '#server/attempts/sittingGates.ts';
import type { WriteOutcome } from '#server/database/writer.ts';
import type { SittingRecord } from './sitting.ts';

/** A candidate of a sitting, with the ids that connect person, roster and attempt. */
export interface RosterRow extends RosterEntry {
  readonly sittingId: string;
  readonly personId: string;
  readonly attemptId: string;
  readonly roomId: string | null;
  readonly seat: string | null;
}

/** Where sittings and rosters are kept. Rules: SPEC.md, section SST. */
export interface SittingStore {
  create(sitting: SittingRecord, audit: AuditLine): Promise<WriteOutcome>;
  /** Replaces version n − 1 by version n; `conflict` when someone else changed it first. */
  save(sitting: SittingRecord, audit: AuditLine): Promise<WriteOutcome>;
  /**
   * As `save`, but only as long as there is time left when the database carries it out; later it is `tooLate` and
   * nothing is stored. The clock of the database only measures how long that took: what it points at does not matter.
   *
   * @param leftMs how much time is left when it is called, in ms
   */
  saveInTime(
    sitting: SittingRecord,
    audit: AuditLine,
    leftMs: () => number,
  ): Promise<WriteOutcome | 'tooLate'>;
  /**
   * Waits until whatever any server is storing of the sitting is stored or is not, so that `find` then tells what came
   * of it.
   *
   * @returns whether that is certain; where it is not, it is worth asking again
   */
  settle(id: string): Promise<boolean>;
  find(id: string): Promise<SittingRecord | undefined>;
  list(): Promise<SittingRecord[]>;
  /** The version of every sitting, so that it is known cheaply which ones changed. */
  versions(): Promise<Map<string, number>>;
  /**
   * Replaces the whole roster: all rows or none. People are known by their number; who stays keeps attempt, room and
   * seat. `conflict` also when somebody who signed in would go.
   */
  replaceRoster(
    sitting: SittingRecord,
    entries: readonly RosterEntry[],
    now: number,
    audit: AuditLine,
  ): Promise<WriteOutcome>;
  /** By number. */
  roster(sittingId: string): Promise<RosterRow[]>;
  rosterSize(sittingId: string): Promise<number>;
  rowOfAttempt(attemptId: string): Promise<RosterRow | undefined>;
  /** Where each room begins at a moment of its own: the slot of everyone who has one, by attempt. */
  slots(sittingId: string): Promise<ReadonlyMap<string, Slot>>;
  /** The rows of one candidate number in sittings that are no longer drafts. */
  rowsOfNumber(number: string): Promise<RosterRow[]>;
}

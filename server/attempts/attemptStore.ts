import type { WriteOutcome } from '#server/database/writer.ts';
import type { StoredEvent } from './attemptEvent.ts';

/** What is fixed about an attempt from the moment it exists. */
export interface AttemptRecord {
  readonly id: string;
  /** Null for practice. */
  readonly sittingId: string | null;
  readonly personId: string;
  readonly designId: string;
  readonly designVersion: number;
  readonly releaseId: string;
  /** Decides first ability, order of items and of options; fixed so that the attempt can be replayed. */
  readonly seed: string;
  readonly createdAt: number;
}

/** Where attempts and their event logs are kept. Rules: SPEC.md, section LG. */
export interface AttemptStore {
  /** Stores new attempts with their first events: all or none. */
  create(
    attempts: readonly { record: AttemptRecord; events: readonly StoredEvent[] }[],
  ): Promise<WriteOutcome>;
  /** Adds events that follow the last one stored. `conflict` when another writer was first. */
  append(attemptId: string, events: readonly StoredEvent[]): Promise<WriteOutcome>;
  find(attemptId: string): Promise<AttemptRecord | undefined>;
  /** The whole log, in order; with `after`, what follows that number. */
  events(attemptId: string, after?: number): Promise<StoredEvent[]>;
  /** The number of the last event, by attempt: of these attempts, of a sitting, or of all sittings that are going on. */
  heads(
    of: { readonly attemptIds: readonly string[] } | { readonly sittingId: string } | 'goingOn',
  ): Promise<Map<string, number>>;
  ofSitting(sittingId: string): Promise<AttemptRecord[]>;
  ofPerson(personId: string): Promise<AttemptRecord[]>;
  /** The logs of all attempts of a sitting, in order, by attempt. */
  eventsOfSitting(sittingId: string): Promise<Map<string, StoredEvent[]>>;
  /** The hashes of the item versions that anyone was given in a sitting, each once. */
  givenItems(sittingId: string): Promise<Set<string>>;
}

import type { WriteOutcome } from '#server/database/writer.ts';

/** Where it is kept who has read what: what there is to read follows from the logs. Rules: SPEC.md, section NTC. */
export interface NoticeStore {
  /** The ids of the notices this person has read. */
  readBy(person: string): Promise<ReadonlySet<string>>;
  /** Harmless to repeat. */
  markRead(person: string, notices: readonly string[], at: number): Promise<WriteOutcome>;
}

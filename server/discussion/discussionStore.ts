import type { WriteOutcome } from '#server/database/writer.ts';
import type { StoredDiscussionEvent } from './discussionEvent.ts';

/** Where discussions of items are kept, a log per item. Rules: SPEC.md, section DSC. */
export interface DiscussionStore {
  /** `conflict` when another came first. */
  append(code: string, event: StoredDiscussionEvent): Promise<WriteOutcome>;
  /** The whole log, in order. */
  events(code: string): Promise<StoredDiscussionEvent[]>;
  /** The number of the last event of every item that is spoken about. */
  heads(): Promise<ReadonlyMap<string, number>>;
}

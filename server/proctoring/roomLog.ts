import type { AuditLine } from '#contracts/audit.ts';
import type { WriteOutcome } from '#server/database/writer.ts';
import type { StoredRoomEvent } from './roomEvent.ts';

/** Where it is kept what happened in each room. Rules: SPEC.md, section RLG. */
export interface RoomLog {
  /**
   * Adds events that follow the last one stored, together with the line of the audit log: all or none.
   * `conflict` when another writer was first.
   */
  append(roomId: string, events: readonly StoredRoomEvent[], audit: AuditLine): Promise<WriteOutcome>;
  /** What follows that number, in order; after 0 the whole log. */
  events(roomId: string, after: number): Promise<StoredRoomEvent[]>;
  /** The number of the last event, by room; rooms without events are left out. */
  heads(roomIds: readonly string[]): Promise<Map<string, number>>;
}

import type { AuditLine } from '#contracts/audit.ts';
import type { DrawnSample } from '#contracts/planning.ts';
import type { Room } from '#contracts/room.ts';
import type { WriteOutcome } from '#server/database/writer.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { RosterRow } from '#server/sittings/sittingStore.ts';

/** Where one candidate sits; `roomId: null` takes them out of every room. */
export interface Placing {
  readonly attemptId: string;
  readonly roomId: string | null;
  readonly seat: string | null;
}

/** Where the rooms of sittings are kept, who watches them and who sits there. Rules: SPEC.md, section RST. */
export interface RoomStore {
  /** By institute, those with a surveillant before those at home, then by name. */
  rooms(sittingId: string): Promise<Room[]>;
  room(id: string): Promise<Room | undefined>;
  /** The rooms somebody watches, of every sitting. */
  roomsOf(proctorPersonId: string): Promise<Room[]>;
  /**
   * Replaces the rooms of a sitting and their surveillants, with version n of the sitting for n − 1. Who sat in a
   * room that goes sits in none. `conflict` when the sitting has changed, or something happened in a room that goes.
   */
  saveRooms(sitting: SittingRecord, rooms: readonly Room[], audit: AuditLine): Promise<WriteOutcome>;
  /** Seats these candidates, all or none; the others keep their places. With the draw that it follows from, if any. */
  place(
    sitting: SittingRecord,
    seats: readonly Placing[],
    audit: AuditLine,
    draw?: DrawnSample,
  ): Promise<WriteOutcome>;
  /** The draws that were carried out, latest first. */
  draws(sittingId: string): Promise<DrawnSample[]>;
  /** Who sits in a room, by number. */
  rosterOf(roomId: string): Promise<RosterRow[]>;
}

import type { Room } from '#contracts/room.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { RoomStore } from '#server/planning/roomStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Visitor } from '#server/platform/visitor.ts';
import { mayEnterRoom } from './mayEnterRoom.ts';

interface Needs {
  readonly rooms: Pick<RoomStore, 'room'>;
  readonly audit: Pick<AuditLog, 'add'>;
  readonly clock: Clock;
}

/**
 * The room somebody asks for, if it is theirs to see.
 * Who asks for another's hears nothing more than who asks for none, and it stands in the audit log of the sitting.
 */
export function roomAccess({ rooms, audit, clock }: Needs) {
  return async (visitor: Visitor, roomId: string): Promise<Room | undefined> => {
    const room = await rooms.room(roomId);
    if (room !== undefined && mayEnterRoom(visitor, room)) return room;
    const subject = room?.sittingId ?? roomId;
    const detail = { roomId, room: room?.name ?? null };
    await audit.add(auditLine(clock.now(), visitor.name, 'room.refused', subject, detail));
    return undefined;
  };
}

import type { Room } from '#contracts/room.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { RoomStore } from '#server/planning/roomStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Visitor } from '#server/platform/visitor.ts';

interface Needs {
  readonly rooms: Pick<RoomStore, 'room'>;
  readonly audit: Pick<AuditLog, 'add'>;
  readonly clock: Clock;
}

/**
 * The room somebody asks for, if it is theirs to see: a surveillant's own rooms, a coordinator's own institute.
 * Who asks for another's hears nothing more than who asks for none, and it stands in the audit log of the sitting.
 */
export function roomAccess({ rooms, audit, clock }: Needs) {
  function mayEnter({ role, personId, institute }: Visitor, room: Room): boolean {
    if (role === 'proctor') return (room.proctors as readonly string[]).includes(personId);
    if (role !== 'coordinator') return false;
    return institute === undefined || institute === room.institute;
  }

  return async (visitor: Visitor, roomId: string): Promise<Room | undefined> => {
    const room = await rooms.room(roomId);
    if (room !== undefined && mayEnter(visitor, room)) return room;
    const subject = room?.sittingId ?? roomId;
    const detail = { roomId, room: room?.name ?? null };
    await audit.add(auditLine(clock.now(), visitor.name, 'room.refused', subject, detail));
    return undefined;
  };
}

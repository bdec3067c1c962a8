import type { Room } from '#contracts/room.ts';
import type { Visitor } from '#server/platform/visitor.ts';

/** Whether a room is somebody's to see: a surveillant's own rooms, a coordinator's own institute. */
export function mayEnterRoom({ role, personId, institute }: Visitor, room: Room): boolean {
  if (role === 'proctor') return (room.proctors as readonly string[]).includes(personId);
  if (role !== 'coordinator') return false;
  return institute === undefined || institute === room.institute;
}

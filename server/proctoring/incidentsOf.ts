import type { Incident } from '#contracts/control.ts';
import type { Room, RoomLine } from '#contracts/room.ts';
import type { StoredRoomEvent } from './roomEvent.ts';
import { roomLine } from './roomLine.ts';

const most = 50;

/** A room with what happened in it lately. */
export interface RoomNews {
  readonly room: Pick<Room, 'id' | 'name' | 'institute'>;
  readonly events: readonly StoredRoomEvent[];
}

/** What a coordinator must know of without asking, the latest first; the usual course of a room is not in it. */
export function incidentsOf(rooms: readonly RoomNews[]): Incident[] {
  return rooms
    .flatMap(({ room: { id, name, institute }, events }) =>
      events
        .map(roomLine)
        .filter(isIncident)
        .map((line) => ({ ...line, roomId: id, room: name, institute })),
    )
    .toSorted((x, y) => y.at - x.at || y.seq - x.seq)
    .slice(0, most);
}

function isIncident({ kind, attemptIds, because, reason }: RoomLine): boolean {
  if (attemptIds?.length === 0) return false; // done for nobody
  switch (kind) {
    case 'irregularity':
    case 'pause':
    case 'terminate':
    case 'reopen':
    case 'freeDevice':
    case 'notDone':
      return true;
    case 'addTime':
      return because === 'incident';
    case 'admit':
      return reason !== null; // after somebody had left the room
    default:
      return false;
  }
}

import type { Logger } from 'pino';
import type { RoomId } from '#contracts/ids.ts';
import type { Pusher } from '#server/platform/sockets.ts';
import type { Visitor } from '#server/platform/visitor.ts';
import { mayEnterRoom } from './mayEnterRoom.ts';
import type { RoomBoard } from './roomBoard.ts';
import { roomWatch } from './roomHandlers.ts';

interface Needs {
  readonly board: Pick<RoomBoard, 'takeDeltas'>;
  readonly pusher: Pick<Pusher, 'pushHere' | 'putOut' | 'roomsHere'>;
  readonly log: Logger;
}

/**
 * Tells the watchers of rooms once a second what changed. When a room changed, who may not see it any more is taken out
 * first, on this server and, within a second of hearing of it, on every other.
 *
 * @returns what stops it
 */
export function roomTicker({ board, pusher, log }: Needs): () => void {
  let busy = false;

  async function tick(): Promise<void> {
    const deltas = await board.takeDeltas(pusher.roomsHere(roomWatch('')), {
      changed: (roomId, room) => {
        const mayStay = (visitor: Visitor) => room !== undefined && mayEnterRoom(visitor, room);
        pusher.putOut(roomWatch(roomId), mayStay, 'room:lost', { roomId: roomId as RoomId });
      },
      failed: (roomId, error) => log.error({ err: error, roomId }, 'a room was passed over'),
    });
    for (const delta of deltas) pusher.pushHere(roomWatch(delta.roomId), 'room:delta', delta);
  }

  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    tick()
      .catch((error: unknown) => log.error({ err: error }, 'watchers of rooms were not told'))
      .finally(() => {
        busy = false;
      });
  }, 1000);
  return () => clearInterval(timer);
}

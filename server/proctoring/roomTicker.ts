import type { Logger } from 'pino';
import type { Pusher } from '#server/platform/sockets.ts';
import type { RoomBoard } from './roomBoard.ts';
import { roomWatch } from './roomHandlers.ts';

interface Needs {
  readonly board: Pick<RoomBoard, 'takeDeltas'>;
  readonly pusher: Pick<Pusher, 'pushHere' | 'count'>;
  readonly log: Logger;
}

/** Tells the watchers of rooms once a second what changed. @returns what stops it */
export function roomTicker({ board, pusher, log }: Needs): () => void {
  const isWatched = (roomId: string) => pusher.count(roomWatch(roomId)) > 0;
  let busy = false;

  async function tick(): Promise<void> {
    const deltas = await board.takeDeltas(isWatched, (roomId, error) => {
      log.error({ err: error, roomId }, 'a room was passed over');
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

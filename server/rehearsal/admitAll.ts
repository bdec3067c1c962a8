import { randomUUID } from 'node:crypto';
import type { Room } from '#contracts/room.ts';
import type { ApiClient } from '#server/loadtest/apiClient.ts';

/** What a surveillant does at the door; whoever comes later is let in because of it. */
export async function admitAll(proctor: ApiClient, rooms: readonly Room[]): Promise<void> {
  const mine = new Set((await proctor.call('myRooms')).map(({ room }) => room.id));
  for (const { id: roomId } of rooms.filter(({ id }) => mine.has(id))) {
    const { rows } = await proctor.call('viewRoom', { params: { roomId } });
    for (let from = 0; from < rows.length; from += 500) {
      await proctor.call('actInRoom', {
        params: { roomId },
        body: {
          actionId: randomUUID(),
          attemptIds: rows.slice(from, from + 500).map(({ attemptId }) => attemptId),
          action: { kind: 'identify', by: 'bigNumber' },
          reason: null,
        },
      });
    }
  }
}

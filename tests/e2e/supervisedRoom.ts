import { randomUUID } from 'node:crypto';
import type { AttemptId, RoomId } from '#contracts/ids.ts';
import type { RoomAction } from '#contracts/room.ts';
import type { OwnServer } from '#server/loadtest/ownServer.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import type { Credentials } from './candidate.ts';

/** One candidate in a room where who is identified is let in, and what staff do there, behind the scenes. */
export interface SupervisedRoom {
  readonly who: Credentials;
  start(leadSeconds?: number): Promise<void>;
  act(action: RoomAction): Promise<void>;
  say(text: string): Promise<void>;
}

export async function supervisedRoom(server: OwnServer): Promise<SupervisedRoom> {
  const coordinator = await server.coordinator();
  const plannedAt = Date.now();
  const { sitting, credentials } = await prepareSitting(coordinator, {
    candidates: 1,
    designId: 'lhk-adaptief',
    name: `Afname ${plannedAt}`,
    plannedAt,
  });
  const params = { sittingId: sitting.id };
  const [candidate] = (await coordinator.call('viewRooms', { params })).candidates;
  const room = {
    id: randomUUID() as RoomId,
    name: 'Zaal 1',
    institute: candidate!.institute,
    kind: 'supervised' as const,
    admission: 'afterIdentification' as const,
    capacity: 20,
    proctors: [],
  };
  const version = async () => (await coordinator.call('viewSitting', { params })).version;
  await coordinator.call('saveRooms', { params, body: { version: await version(), rooms: [room] } });
  const attemptIds: AttemptId[] = [candidate!.attemptId];
  await coordinator.call('placeByHand', {
    params,
    body: { version: await version(), attemptIds, roomId: room.id },
  });
  const inRoom = { params: { roomId: room.id } };
  return {
    who: credentials[0]!,
    async start(leadSeconds = 3) {
      await coordinator.call('startSitting', { params, body: { version: await version(), leadSeconds } });
    },
    async act(action) {
      const { notDone } = await coordinator.call('actInRoom', {
        ...inRoom,
        body: {
          actionId: randomUUID(),
          attemptIds,
          action,
          reason: { category: 'technical', text: 'Het beeldscherm viel uit' },
        },
      });
      if (notDone.length > 0) throw new Error(`${action.kind}: ${notDone[0]!.code}`);
    },
    async say(text) {
      await coordinator.call('sendRoomMessage', {
        ...inRoom,
        body: { messageId: randomUUID(), attemptIds: null, text },
      });
    },
  };
}

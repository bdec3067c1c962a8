import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import type { RoomView } from '#contracts/room.ts';
import { newestRoom } from './mergeRoom.ts';

export const myRoomsQuery = queryOptions({
  queryKey: ['rooms'],
  queryFn: () => call('GET /api/rooms'),
  refetchInterval: 20_000,
});

/** The whole room by HTTP. `live`: pushes keep it fresh, so asking is only a safety net. */
export const roomQuery = (roomId: string, live: boolean) =>
  queryOptions({
    queryKey: ['room', roomId],
    queryFn: async ({ client, queryKey }) => {
      const fetched = await call('GET /api/rooms/:roomId', { params: { roomId } }, { timeoutMs: 6_000 });
      return newestRoom(client.getQueryData<RoomView>(queryKey), fetched);
    },
    refetchInterval: live ? 30_000 : 5_000,
    structuralSharing: false,
  });

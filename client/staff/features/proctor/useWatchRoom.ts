import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RoomId } from '#contracts/ids.ts';
import type { RoomView } from '#contracts/room.ts';
import { useServerLine } from '../../server/ServerLine.tsx';
import { mergeRoom } from './mergeRoom.ts';
import { roomQuery } from './roomQueries.ts';

/**
 * Subscribes to one room and keeps it up to date from the pushes. When the line comes back only what was missed is
 * asked for, where the server still knows; else the whole room.
 */
export function useWatchRoom(roomId: string): void {
  const { line } = useServerLine();
  const client = useQueryClient();

  useEffect(() => {
    if (!line) return;
    const key = roomQuery(roomId, true).queryKey;
    const room = () => client.getQueryData<RoomView>(key);
    const ask = () => void client.invalidateQueries({ queryKey: key });

    const watch = (fromNothing: boolean) => {
      const known = fromNothing ? undefined : room();
      const have = known
        ? { epoch: known.epoch, version: known.version, seq: known.lines[0]?.seq ?? 0 }
        : null;
      void line
        .ask('room:watch', { roomId: roomId as RoomId, have })
        .then((reply) => {
          if (reply.kind === 'full') return client.setQueryData<RoomView>(key, reply.view);
          return take(reply.delta);
        })
        .catch(ask); // the line went again, or the room is no longer theirs: the question says so
    };
    const take = (delta: Parameters<typeof mergeRoom>[1]) => {
      const current = room();
      if (delta.roomId !== roomId || !current) return;
      const merged = mergeRoom(current, delta);
      if (merged) client.setQueryData<RoomView>(key, merged);
      else watch(true);
    };

    const stops = [
      line.on('room:delta', take),
      line.on('room:lost', (lost) => {
        if (lost.roomId === roomId) ask();
      }),
      line.onState((state) => {
        if (state === 'connected') watch(false);
        // Whether anything comes through at all shows at the next question.
        else ask();
      }),
    ];
    if (line.state === 'connected') watch(true);
    return () => {
      for (const stop of stops) stop();
    };
  }, [line, roomId, client]);
}

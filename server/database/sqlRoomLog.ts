import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import { RoomEvent } from '#server/proctoring/roomEvent.ts';
import type { RoomLog } from '#server/proctoring/roomLog.ts';
import type { Database } from './database.ts';

export function sqlRoomLog({ read, writer }: Database, audit: AuditLog): RoomLog {
  return {
    append: (roomId, events, line) =>
      writer.write([
        ...events.map(({ seq, at, event }) => ({
          query: read
            .insertInto('room_event')
            .values({ room_id: roomId, seq, at, body: canonicalJson(event) })
            .compile(),
        })),
        audit.line(line),
      ]),

    async events(roomId, after) {
      const rows = await read
        .selectFrom('room_event')
        .select(['seq', 'at', 'body'])
        .where('room_id', '=', roomId)
        .where('seq', '>', after)
        .orderBy('seq')
        .execute();
      return rows.map(({ seq, at, body }) => ({ seq, at, event: RoomEvent.parse(JSON.parse(body)) }));
    },

    async heads(roomIds) {
      if (roomIds.length === 0) return new Map();
      const rows = await read
        .selectFrom('room_event')
        .select((row) => ['room_id', row.fn.max('seq').as('head')])
        .where('room_id', 'in', roomIds)
        .groupBy('room_id')
        .execute();
      return new Map(rows.map(({ room_id, head }) => [room_id, head]));
    },
  };
}

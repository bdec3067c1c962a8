import { type Kysely, type Selectable, sql } from 'kysely';
import { DrawnSample } from '#contracts/planning.ts';
import { Room } from '#contracts/room.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { RoomStore } from '#server/planning/roomStore.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { Database } from './database.ts';
import { inChunks } from './inChunks.ts';
import { rosterRows, toRosterRow } from './rosterRows.ts';
import type { Tables } from './tables.ts';
import type { Statement } from './writer.ts';

export function sqlRoomStore({ read, writer }: Database, audit: AuditLog): RoomStore {
  const roomRows = () =>
    read.selectFrom('room').selectAll('room').orderBy('institute').orderBy('kind', 'desc').orderBy('name');

  async function withProctors(rows: readonly Selectable<Tables['room']>[]): Promise<Room[]> {
    const found = await Promise.all(
      inChunks(rows.map(({ id }) => id)).map((ids) =>
        read
          .selectFrom('room_proctor')
          .selectAll()
          .where('room_id', 'in', ids)
          .orderBy('person_id')
          .execute(),
      ),
    );
    const watching = found.flat();
    return rows.map((row) =>
      Room.parse({
        id: row.id,
        sittingId: row.sitting_id,
        name: row.name,
        institute: row.institute,
        kind: row.kind,
        admission: row.admission,
        capacity: row.capacity,
        startsAt: row.starts_at,
        proctors: watching.flatMap(({ room_id, person_id }) => (room_id === row.id ? [person_id] : [])),
      }),
    );
  }

  return {
    rooms: async (sittingId) => withProctors(await roomRows().where('sitting_id', '=', sittingId).execute()),

    async room(id) {
      const row = await roomRows().where('id', '=', id).executeTakeFirst();
      return row && (await withProctors([row]))[0];
    },

    async roomsOf(proctorPersonId) {
      const rows = await roomRows()
        .innerJoin('room_proctor', 'room_proctor.room_id', 'room.id')
        .where('room_proctor.person_id', '=', proctorPersonId)
        .execute();
      return withProctors(rows);
    },

    async saveRooms(sitting, rooms, line) {
      const before = await read
        .selectFrom('room')
        .select('id')
        .where('sitting_id', '=', sitting.id)
        .execute();
      const stays = new Set<string>(rooms.map(({ id }) => id));
      const gone = before.map(({ id }) => id).filter((id) => !stays.has(id));
      return writer.write([
        newVersion(read, sitting),
        {
          query: read
            .deleteFrom('room_proctor')
            .where('room_id', 'in', read.selectFrom('room').select('id').where('sitting_id', '=', sitting.id))
            .compile(),
        },
        ...inChunks(gone).flatMap((ids) => removal(read, ids)),
        ...inChunks(rooms).map((some) => ({ query: upsert(read, some).compile(), expect: some.length })),
        ...inChunks(rooms.flatMap(({ id, proctors }) => proctors.map((person) => ({ id, person })))).map(
          (some) => ({
            query: read
              .insertInto('room_proctor')
              .values(some.map(({ id, person }) => ({ room_id: id, person_id: person })))
              .compile(),
          }),
        ),
        audit.line(line),
      ]);
    },

    place: (sitting, seats, line, draw) =>
      writer.write([
        newVersion(read, sitting),
        ...inChunks(seats).map((some) => {
          const values = some.map(
            ({ attemptId, roomId, seat }) =>
              sql`(cast(${attemptId} as text), cast(${roomId} as text), cast(${seat} as text))`,
          );
          return {
            query: sql`
              with placed(attempt_id, room_id, seat) as (values ${sql.join(values)})
              update roster set room_id = placed.room_id, seat = placed.seat
              from placed where roster.attempt_id = placed.attempt_id and roster.sitting_id = ${sitting.id}
            `.compile(read),
            expect: some.length,
          };
        }),
        ...(draw === undefined ? [] : [drawLine(read, sitting, draw)]),
        audit.line(line),
      ]),

    async draws(sittingId) {
      const rows = await read
        .selectFrom('room_draw')
        .select('body')
        .where('sitting_id', '=', sittingId)
        .orderBy('seq', 'desc')
        .execute();
      return rows.map(({ body }) => DrawnSample.parse(JSON.parse(body)));
    },

    async rosterOf(roomId) {
      return (await rosterRows(read).where('roster.room_id', '=', roomId).execute()).map(toRosterRow);
    },
  };
}

function newVersion(read: Kysely<Tables>, { id, version }: SittingRecord): Statement {
  return {
    query: read
      .updateTable('sitting')
      .set({ version })
      .where('id', '=', id)
      .where('version', '=', version - 1)
      .compile(),
    expect: 1,
  };
}

/** The number is the version of the sitting that came with it: those only grow. */
function drawLine(read: Kysely<Tables>, { id, version }: SittingRecord, draw: DrawnSample): Statement {
  const row = { sitting_id: id, seq: version, body: JSON.stringify(draw) };
  return { query: read.insertInto('room_draw').values(row).compile() };
}

/** Takes rooms away in which nothing happened yet. */
function removal(read: Kysely<Tables>, ids: readonly string[]): Statement[] {
  return [
    {
      query: read
        .updateTable('roster')
        .set({ room_id: null, seat: null })
        .where('room_id', 'in', ids)
        .compile(),
    },
    {
      query: read
        .deleteFrom('room')
        .where('id', 'in', ids)
        .where('id', 'not in', read.selectFrom('room_event').select('room_id'))
        .compile(),
      expect: ids.length,
    },
  ];
}

/** A room stays in the sitting it was made in. */
function upsert(read: Kysely<Tables>, rooms: readonly Room[]) {
  return read
    .insertInto('room')
    .values(
      rooms.map(({ id, sittingId, name, institute, kind, admission, capacity, startsAt }) => ({
        id,
        sitting_id: sittingId,
        name,
        institute,
        kind,
        admission,
        capacity,
        starts_at: startsAt,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((set) => ({
          name: set.ref('excluded.name'),
          institute: set.ref('excluded.institute'),
          kind: set.ref('excluded.kind'),
          admission: set.ref('excluded.admission'),
          capacity: set.ref('excluded.capacity'),
          starts_at: set.ref('excluded.starts_at'),
        }))
        .whereRef('room.sitting_id', '=', 'excluded.sitting_id'),
    );
}

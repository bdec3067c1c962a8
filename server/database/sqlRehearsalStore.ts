import type { Selectable } from 'kysely';
import { RehearsalRun } from '#contracts/rehearsing.ts';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { KeptRun, RehearsalStore } from '#server/rehearsal/rehearsalStore.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

export function sqlRehearsalStore({ read, writer }: Database, audit: AuditLog): RehearsalStore {
  return {
    async find(sittingId) {
      const row = await read
        .selectFrom('rehearsal')
        .selectAll()
        .where('sitting_id', '=', sittingId)
        .executeTakeFirst();
      return row && keptOf(row);
    },

    async running() {
      const rows = await read.selectFrom('rehearsal').selectAll().where('running', '=', 1).execute();
      return rows.map(keptOf);
    },

    save({ sittingId, version, seenAt, run }, line) {
      const values = {
        version,
        seen_at: seenAt,
        running: Number(run.state === 'running'),
        body: canonicalJson(run),
      };
      const query =
        version === 1
          ? read.insertInto('rehearsal').values({ sitting_id: sittingId, ...values })
          : read
              .updateTable('rehearsal')
              .set(values)
              .where('sitting_id', '=', sittingId)
              .where('version', '=', version - 1);
      return writer.write([
        { query: query.compile(), expect: 1 },
        ...(line === undefined ? [] : [audit.line(line)]),
      ]);
    },

    remove(sittingId, version, line) {
      const rooms = read.selectFrom('room').select('id').where('sitting_id', '=', sittingId);
      const attempts = read.selectFrom('attempt').select('id').where('sitting_id', '=', sittingId);
      return writer.write([
        ...(['comment', 'attempt_event', 'sign_in'] as const).map((table) => ({
          query: read.deleteFrom(table).where('attempt_id', 'in', attempts).compile(),
        })),
        ...(['room_event', 'room_proctor'] as const).map((table) => ({
          query: read.deleteFrom(table).where('room_id', 'in', rooms).compile(),
        })),
        ...(
          [
            'attempt',
            'roster',
            'room_draw',
            'room',
            'seb_exam_key',
            'seb_ticket',
            'seb_attempt',
            'rehearsal',
          ] as const
        ).map((table) => ({ query: read.deleteFrom(table).where('sitting_id', '=', sittingId).compile() })),
        {
          query: read
            .deleteFrom('sitting')
            .where('id', '=', sittingId)
            .where('version', '=', version)
            .where('rehearsal', '=', 1)
            .compile(),
          expect: 1,
        },
        audit.line(line),
      ]);
    },
  };
}

function keptOf({ sitting_id, version, seen_at, body }: Selectable<Tables['rehearsal']>): KeptRun {
  return {
    sittingId: sitting_id,
    version,
    seenAt: Number(seen_at),
    run: RehearsalRun.parse(JSON.parse(body)),
  };
}

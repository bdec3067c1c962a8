import type { Insertable, Selectable } from 'kysely';
import { RoomKind } from '#contracts/room.ts';
import { Audience, SittingState, StartKind, StartProposal } from '#contracts/sitting.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import { SlotTime } from '#server/sittings/slotTime.ts';
import type { Database } from './database.ts';
import { rosterRows, toRosterRow } from './rosterRows.ts';
import { rosterUnit } from './rosterUnit.ts';
import type { Tables } from './tables.ts';

export function sqlSittingStore(
  { read, writer, now: sharedNow, moment }: Database,
  audit: AuditLog,
): SittingStore {
  const versionAfter = (sitting: SittingRecord) =>
    read
      .updateTable('sitting')
      .set(toRow(sitting))
      .where('id', '=', sitting.id)
      .where('version', '=', sitting.version - 1);

  return {
    create: (sitting, line) =>
      writer.write([
        { query: read.insertInto('sitting').values(toRow(sitting)).compile() },
        audit.line(line),
      ]),

    save: (sitting, line) =>
      writer.write([{ query: versionAfter(sitting).compile(), expect: 1 }, audit.line(line)]),

    async saveInTime(sitting, line, leftMs) {
      // Read before it is asked how much time is left, so that what the question takes shortens it.
      const { at } = await read.selectNoFrom(moment.as('at')).executeTakeFirstOrThrow();
      const query = versionAfter(sitting).where(moment, '<=', at + leftMs());
      const outcome = await writer.write([{ query: query.compile(), expect: 1 }, audit.line(line)]);
      return outcome === 'conflict' && leftMs() <= 0 ? 'tooLate' : outcome;
    },

    async settle(id) {
      // Changes nothing, and waits like every change for those before it.
      const query = read
        .updateTable('sitting')
        .set(({ ref }) => ({ version: ref('version') }))
        .where('id', '=', id);
      const outcome = await writer.write([{ query: query.compile(), expect: 1 }]);
      // A file has one writer: what came before is decided, also when nothing can be stored now.
      return outcome === 'stored' || (outcome === 'unavailable' && sharedNow === undefined);
    },

    async find(id) {
      const row = await read.selectFrom('sitting').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toRecord(row);
    },

    async list() {
      const rows = await read.selectFrom('sitting').selectAll().orderBy('planned_at', 'desc').execute();
      return rows.map(toRecord);
    },

    async versions() {
      const rows = await read.selectFrom('sitting').select(['id', 'version']).execute();
      return new Map(rows.map(({ id, version }) => [id, version]));
    },

    async replaceRoster(sitting, entries, now, line) {
      const unit = async () => [...(await rosterUnit(read, sitting, entries, now)), audit.line(line)];
      const outcome = await writer.write(await unit());
      // Perhaps another import was first to add some of these people; they are known by now.
      return outcome === 'conflict' ? writer.write(await unit()) : outcome;
    },

    async roster(sittingId) {
      return (await rosterRows(read).where('roster.sitting_id', '=', sittingId).execute()).map(toRosterRow);
    },

    async rosterSize(sittingId) {
      const { count } = await read
        .selectFrom('roster')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('sitting_id', '=', sittingId)
        .executeTakeFirstOrThrow();
      return count;
    },

    async rowOfAttempt(attemptId) {
      const row = await rosterRows(read).where('roster.attempt_id', '=', attemptId).executeTakeFirst();
      return row && toRosterRow(row);
    },

    async slots(sittingId) {
      const rows = await read
        .selectFrom('roster')
        .innerJoin('room', 'room.id', 'roster.room_id')
        .select([
          'roster.attempt_id',
          'roster.seat',
          'room.name',
          'room.institute',
          'room.kind',
          'room.starts_at',
        ])
        .where('roster.sitting_id', '=', sittingId)
        .execute();
      return new Map(
        rows.flatMap(({ attempt_id, starts_at: startsAt, name: room, institute, kind, seat }) =>
          startsAt === null
            ? []
            : [[attempt_id, { startsAt, room, institute, kind: RoomKind.parse(kind), seat }] as const],
        ),
      );
    },

    async rowsOfNumber(number) {
      const rows = await rosterRows(read)
        .where('roster.number', '=', number)
        .where('sitting.state', '!=', 'draft')
        .execute();
      return rows.map(toRosterRow);
    },
  };
}

function toRow(sitting: SittingRecord): Insertable<Tables['sitting']> {
  return {
    id: sitting.id,
    version: sitting.version,
    name: sitting.name,
    design_id: sitting.designId,
    design_version: sitting.designVersion,
    release_id: sitting.releaseId,
    seed: sitting.seed,
    seal_key: sitting.sealKey,
    state: sitting.state,
    planned_at: sitting.plannedAt,
    starts_at: sitting.startsAt,
    ends_at: sitting.endsAt,
    created_by: sitting.createdBy,
    start_kind: sitting.startKind,
    opens_at: sitting.opensAt,
    closes_at: sitting.closesAt,
    audience: sitting.audience,
    rehearsal: Number(sitting.rehearsal),
    two_person_start: Number(sitting.twoPersonStart),
    start_proposal: sitting.startProposal && JSON.stringify(sitting.startProposal),
    paused_at: sitting.pausedAt,
    slot_time: sitting.slotTime && JSON.stringify(sitting.slotTime),
  };
}

function toRecord(row: Selectable<Tables['sitting']>): SittingRecord {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    designId: row.design_id,
    designVersion: row.design_version,
    releaseId: row.release_id,
    seed: row.seed,
    sealKey: row.seal_key,
    state: SittingState.parse(row.state),
    plannedAt: row.planned_at,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    createdBy: row.created_by,
    startKind: StartKind.parse(row.start_kind),
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    audience: Audience.parse(row.audience),
    rehearsal: row.rehearsal === 1,
    twoPersonStart: row.two_person_start === 1,
    startProposal: row.start_proposal === null ? null : StartProposal.parse(JSON.parse(row.start_proposal)),
    pausedAt: row.paused_at,
    slotTime: row.slot_time === null ? null : SlotTime.parse(JSON.parse(row.slot_time)),
  };
}

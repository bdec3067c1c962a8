import type { Selectable } from 'kysely';
import { SittingState } from '#contracts/sitting.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { RosterRow, SittingStore } from '#server/sittings/sittingStore.ts';
import type { Database } from './database.ts';
import { rosterUnit } from './rosterUnit.ts';
import type { Tables } from './tables.ts';

export function sqlSittingStore({ read, writer }: Database, audit: AuditLog): SittingStore {
  const rosterRows = () =>
    read
      .selectFrom('roster')
      .innerJoin('sitting', 'sitting.id', 'roster.sitting_id')
      .selectAll('roster')
      .orderBy('roster.number');

  return {
    create: (sitting, line) =>
      writer.write([
        { query: read.insertInto('sitting').values(toRow(sitting)).compile() },
        audit.line(line),
      ]),

    save: (sitting, line) =>
      writer.write([
        {
          query: read
            .updateTable('sitting')
            .set(toRow(sitting))
            .where('id', '=', sitting.id)
            .where('version', '=', sitting.version - 1)
            .compile(),
          expect: 1,
        },
        audit.line(line),
      ]),

    async find(id) {
      const row = await read.selectFrom('sitting').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toRecord(row);
    },

    async list() {
      const rows = await read.selectFrom('sitting').selectAll().orderBy('planned_at', 'desc').execute();
      return rows.map(toRecord);
    },

    async replaceRoster(sitting, entries, now, line) {
      const unit = async () => [...(await rosterUnit(read, sitting, entries, now)), audit.line(line)];
      const outcome = await writer.write(await unit());
      // Perhaps another import was first to add some of these people; they are known by now.
      return outcome === 'conflict' ? writer.write(await unit()) : outcome;
    },

    async roster(sittingId) {
      return (await rosterRows().where('roster.sitting_id', '=', sittingId).execute()).map(toRosterRow);
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
      const row = await rosterRows().where('roster.attempt_id', '=', attemptId).executeTakeFirst();
      return row && toRosterRow(row);
    },

    async rowsOfNumber(number) {
      const rows = await rosterRows()
        .where('roster.number', '=', number)
        .where('sitting.state', '!=', 'draft')
        .execute();
      return rows.map(toRosterRow);
    },
  };
}

function toRow(sitting: SittingRecord): Tables['sitting'] {
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
  };
}

function toRosterRow(row: Selectable<Tables['roster']>): RosterRow {
  return {
    sittingId: row.sitting_id,
    personId: row.person_id,
    attemptId: row.attempt_id,
    number: row.number,
    name: row.name,
    institute: row.institute,
    trainingStart: row.training_start,
    fte: row.fte,
    extraMinutes: row.extra_minutes,
  };
}

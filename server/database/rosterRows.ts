import type { Kysely, Selectable } from 'kysely';
import type { RosterRow } from '#server/sittings/sittingStore.ts';
import type { Tables } from './tables.ts';

/** Candidates with their sitting beside them, by number. */
export function rosterRows(read: Kysely<Tables>) {
  return read
    .selectFrom('roster')
    .innerJoin('sitting', 'sitting.id', 'roster.sitting_id')
    .selectAll('roster')
    .orderBy('roster.number');
}

export function toRosterRow(row: Selectable<Tables['roster']>): RosterRow {
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
    grantedBy: row.granted_by,
    grantedUntil: row.granted_until,
    birthDate: row.birth_date,
    bigNumber: row.big_number,
    roomId: row.room_id,
    seat: row.seat,
  };
}

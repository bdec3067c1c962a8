import { type Selectable, sql } from 'kysely';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { AttemptEvent, type StoredEvent } from '#server/attempts/attemptEvent.ts';
import type { AttemptRecord, AttemptStore } from '#server/attempts/attemptStore.ts';
import type { Database } from './database.ts';
import { inChunks } from './inChunks.ts';
import type { Tables } from './tables.ts';
import type { Statement } from './writer.ts';

export function sqlAttemptStore({ read, writer }: Database): AttemptStore {
  const insertEvents = (rows: readonly { attemptId: string; stored: StoredEvent }[]): Statement[] =>
    inChunks(rows).map((some) => ({
      query: read
        .insertInto('attempt_event')
        .values(
          some.map(({ attemptId, stored: { seq, at, hash, event } }) => ({
            attempt_id: attemptId,
            seq,
            at,
            body: canonicalJson(event),
            hash,
          })),
        )
        .compile(),
    }));

  return {
    create: (attempts) =>
      writer.write([
        ...inChunks(attempts).map((some) => ({
          query: read
            .insertInto('attempt')
            .values(some.map(({ record }) => toRow(record)))
            .compile(),
        })),
        ...insertEvents(
          attempts.flatMap(({ record, events }) =>
            events.map((stored) => ({ attemptId: record.id, stored })),
          ),
        ),
      ]),

    append: (attemptId, events) =>
      writer.write(insertEvents(events.map((stored) => ({ attemptId, stored })))),

    async find(attemptId) {
      const row = await read.selectFrom('attempt').selectAll().where('id', '=', attemptId).executeTakeFirst();
      return row && toRecord(row);
    },

    async events(attemptId, after = 0) {
      const rows = await read
        .selectFrom('attempt_event')
        .selectAll()
        .where('attempt_id', '=', attemptId)
        .where('seq', '>', after)
        .orderBy('seq')
        .execute();
      return rows.map(toEvent);
    },

    async heads(of) {
      // For each attempt one look at the end of its log, however long that is.
      const headsOf = read
        .selectFrom('attempt')
        .select(({ selectFrom }) => [
          'attempt.id',
          selectFrom('attempt_event')
            .select('seq')
            .whereRef('attempt_id', '=', 'attempt.id')
            .orderBy('seq', 'desc')
            .limit(1)
            .as('head'),
        ]);
      const queries =
        of === 'goingOn'
          ? [
              headsOf
                .innerJoin('sitting', 'sitting.id', 'attempt.sitting_id')
                .where('sitting.state', 'in', ['published', 'open']),
            ]
          : 'sittingId' in of
            ? [headsOf.where('sitting_id', '=', of.sittingId)]
            : inChunks(of.attemptIds).map((some) => headsOf.where('attempt.id', 'in', some));
      const rows = (await Promise.all(queries.map((query) => query.execute()))).flat();
      return new Map(rows.map(({ id, head }) => [id, head ?? 0]));
    },

    async ofSitting(sittingId) {
      const rows = await read.selectFrom('attempt').selectAll().where('sitting_id', '=', sittingId).execute();
      return rows.map(toRecord);
    },

    async ofPerson(personId) {
      const rows = await read
        .selectFrom('attempt')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('created_at')
        .execute();
      return rows.map(toRecord);
    },

    async eventsOfSitting(sittingId) {
      const rows = await read
        .selectFrom('attempt_event')
        .innerJoin('attempt', 'attempt.id', 'attempt_event.attempt_id')
        .selectAll('attempt_event')
        .where('attempt.sitting_id', '=', sittingId)
        .orderBy('attempt_event.attempt_id')
        .orderBy('attempt_event.seq')
        .execute();
      const logs = new Map<string, StoredEvent[]>();
      for (const row of rows) {
        const log = logs.get(row.attempt_id);
        if (log) log.push(toEvent(row));
        else logs.set(row.attempt_id, [toEvent(row)]);
      }
      return logs;
    },

    async givenItems(sittingId) {
      // Canonical JSON has its keys in order, so each of these begins with the hash and ends with its type.
      const rows = await read
        .selectFrom('attempt_event')
        .innerJoin('attempt', 'attempt.id', 'attempt_event.attempt_id')
        .select(sql<string>`substr(attempt_event.body, ${sql.lit(givenStart.length + 1)}, 64)`.as('hash'))
        .distinct()
        .where('attempt.sitting_id', '=', sittingId)
        .where('attempt_event.body', 'like', `${givenStart}%"type":"given"}`)
        .execute();
      return new Set(rows.map(({ hash }) => hash));
    },
  };
}

const givenStart = '{"item":"';

function toEvent({ seq, at, hash, body }: Selectable<Tables['attempt_event']>): StoredEvent {
  return { seq, at, hash, event: AttemptEvent.parse(JSON.parse(body)) };
}

function toRow(record: AttemptRecord): Tables['attempt'] {
  return {
    id: record.id,
    sitting_id: record.sittingId,
    person_id: record.personId,
    design_id: record.designId,
    design_version: record.designVersion,
    release_id: record.releaseId,
    seed: record.seed,
    created_at: record.createdAt,
  };
}

function toRecord(row: Selectable<Tables['attempt']>): AttemptRecord {
  return {
    id: row.id,
    sittingId: row.sitting_id,
    personId: row.person_id,
    designId: row.design_id,
    designVersion: row.design_version,
    releaseId: row.release_id,
    seed: row.seed,
    createdAt: row.created_at,
  };
}

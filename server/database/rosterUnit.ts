import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { RosterEntry } from '#contracts/roster.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import { inChunks } from './inChunks.ts';
import type { Tables } from './tables.ts';
import type { Statement } from './writer.ts';

/**
 * The statements that make these entries the whole roster of a sitting; who stays keeps attempt, room and seat. They
 * conflict when the sitting has changed, when somebody who was unknown here has become known in the meantime, and when
 * somebody who signed in would go.
 */
export async function rosterUnit(
  read: Kysely<Tables>,
  sitting: SittingRecord,
  entries: readonly RosterEntry[],
  now: number,
): Promise<Statement[]> {
  const known = await personIds(
    read,
    entries.map(({ number }) => number),
  );
  const before = await read
    .selectFrom('roster')
    .select('number')
    .where('sitting_id', '=', sitting.id)
    .execute();
  const stays = new Set(entries.map(({ number }) => number));
  const gone = before.map(({ number }) => number).filter((number) => !stays.has(number));
  const rows = entries.map((entry) => ({ entry, personId: known.get(entry.number) ?? randomUUID() }));
  const [regulars, newcomers] = [true, false].map((is) =>
    rows.filter(({ entry }) => known.has(entry.number) === is),
  );
  const people = (some: typeof rows) =>
    read.insertInto('person').values(
      some.map(({ entry, personId }) => ({
        id: personId,
        role: 'candidate',
        number: entry.number,
        email: null,
        name: entry.name,
        password_hash: null,
        institute: null,
        created_at: now,
      })),
    );
  return [
    {
      query: read
        .updateTable('sitting')
        .set({ version: sitting.version })
        .where('id', '=', sitting.id)
        .where('version', '=', sitting.version - 1)
        .compile(),
      expect: 1,
    },
    ...inChunks(gone).map((numbers) => removal(read, sitting.id, numbers)),
    ...inChunks(newcomers!).map((some) => ({ query: people(some).compile() })),
    ...inChunks(regulars!).map((some) => ({
      query: people(some)
        .onConflict((conflict) =>
          conflict.column('number').doUpdateSet((set) => ({ name: set.ref('excluded.name') })),
        )
        .compile(),
    })),
    ...inChunks(rows).map((some) => ({
      query: read
        .insertInto('roster')
        .values(
          some.map(({ entry, personId }) => ({
            sitting_id: sitting.id,
            person_id: personId,
            attempt_id: randomUUID(),
            number: entry.number,
            name: entry.name,
            institute: entry.institute,
            training_start: entry.trainingStart,
            fte: entry.fte,
            extra_minutes: entry.extraMinutes,
            granted_by: entry.grantedBy,
            granted_until: entry.grantedUntil,
            birth_date: entry.birthDate,
            big_number: entry.bigNumber,
            room_id: null,
            seat: null,
          })),
        )
        .onConflict((conflict) =>
          conflict.columns(['sitting_id', 'person_id']).doUpdateSet((set) => ({
            name: set.ref('excluded.name'),
            institute: set.ref('excluded.institute'),
            training_start: set.ref('excluded.training_start'),
            fte: set.ref('excluded.fte'),
            extra_minutes: set.ref('excluded.extra_minutes'),
            granted_by: set.ref('excluded.granted_by'),
            granted_until: set.ref('excluded.granted_until'),
            birth_date: set.ref('excluded.birth_date'),
            big_number: set.ref('excluded.big_number'),
          })),
        )
        .compile(),
    })),
  ];
}

/** Takes candidates off a roster who never signed in. */
function removal(read: Kysely<Tables>, sittingId: string, numbers: readonly string[]): Statement {
  return {
    query: read
      .deleteFrom('roster')
      .where('sitting_id', '=', sittingId)
      .where('number', 'in', numbers)
      .where(
        'attempt_id',
        'not in',
        read.selectFrom('attempt').select('id').where('sitting_id', '=', sittingId),
      )
      .compile(),
    expect: numbers.length,
  };
}

async function personIds(read: Kysely<Tables>, numbers: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    inChunks(numbers).map((some) =>
      read.selectFrom('person').select(['id', 'number']).where('number', 'in', some).execute(),
    ),
  );
  return new Map(found.flat().map(({ id, number }) => [number!, id]));
}

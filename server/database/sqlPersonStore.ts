import type { Selectable } from 'kysely';
import { Role } from '#contracts/role.ts';
import type { Person, PersonStore, SignIn } from '#server/identity/personStore.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';
import type { WriteOutcome } from './writer.ts';

/** How often a take-over is tried when another one comes first. */
const maximumTries = 5;

export function sqlPersonStore({ read, writer }: Database): PersonStore {
  const endOf = (attemptId: string, at: number) =>
    read
      .updateTable('sign_in')
      .set({ ended_at: at })
      .where('attempt_id', '=', attemptId)
      .where('ended_at', 'is', null)
      .compile();

  return {
    add: (person, now) =>
      writer.write([
        {
          query: read
            .insertInto('person')
            .values({
              id: person.id,
              role: person.role,
              number: person.number,
              email: person.email,
              name: person.name,
              password_hash: person.passwordHash,
              institute: person.institute ?? null,
              created_at: now,
            })
            .compile(),
        },
      ]),

    async find(id) {
      const row = await read.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toPerson(row);
    },

    async findByEmail(email) {
      const row = await read.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst();
      return row && toPerson(row);
    },

    async ofRoles(roles) {
      const rows = await read
        .selectFrom('person')
        .selectAll()
        .where('role', 'in', roles)
        .orderBy('name')
        .orderBy('id')
        .execute();
      return rows.map(toPerson);
    },

    async signIn(signIn, endOthers) {
      const insert = {
        query: read
          .insertInto('sign_in')
          .values({
            token_hash: signIn.tokenHash,
            person_id: signIn.personId,
            role: signIn.role,
            attempt_id: signIn.attemptId,
            created_at: signIn.createdAt,
            expires_at: signIn.expiresAt,
            ended_at: null,
          })
          .compile(),
      };
      if (!endOthers) return writer.write([insert]);
      const end = endOf(signIn.attemptId!, signIn.createdAt);
      // Of two take-overs at once the second meets the first's row, and ends it the next time round.
      let outcome: WriteOutcome = 'conflict';
      for (let tries = 0; outcome === 'conflict' && tries < maximumTries; tries++) {
        outcome = await writer.write([{ query: end }, insert]);
      }
      return outcome;
    },

    async findSignIn(tokenHash, now) {
      const row = await read
        .selectFrom('sign_in')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .where('ended_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row && toSignIn(row);
    },

    endSignIn: (tokenHash, now) =>
      writer.write([
        {
          query: read
            .updateTable('sign_in')
            .set({ ended_at: now })
            .where('token_hash', '=', tokenHash)
            .where('ended_at', 'is', null)
            .compile(),
        },
      ]),

    async signInOf(attemptId) {
      const row = await read
        .selectFrom('sign_in')
        .selectAll()
        .where('attempt_id', '=', attemptId)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      return row && toSignIn(row);
    },

    async endedSince(since) {
      const rows = await read
        .selectFrom('sign_in')
        .leftJoin('sign_in as newer', (join) =>
          join.onRef('newer.attempt_id', '=', 'sign_in.attempt_id').on('newer.ended_at', 'is', null),
        )
        .select(['sign_in.token_hash as ended', 'newer.token_hash as replacedBy'])
        .where('sign_in.ended_at', '>=', since)
        .execute();
      return rows.map(({ ended, replacedBy }) => ({ tokenHash: ended, replaced: replacedBy !== null }));
    },
  };
}

function toPerson(row: Selectable<Tables['person']>): Person {
  return {
    id: row.id,
    role: Role.parse(row.role),
    number: row.number,
    email: row.email,
    name: row.name,
    passwordHash: row.password_hash,
    ...(row.institute !== null && { institute: row.institute }),
  };
}

function toSignIn(row: Selectable<Tables['sign_in']>): SignIn {
  return {
    tokenHash: row.token_hash,
    personId: row.person_id,
    role: Role.parse(row.role),
    attemptId: row.attempt_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}

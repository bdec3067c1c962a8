import { sql } from 'kysely';
import { EditEvent } from '#itembank/editing/editEvent.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { type EditStore, StoredRow } from '#server/editing/editStore.ts';
import type { Database } from './database.ts';
import { editStatements } from './editStatements.ts';

/** Few enough to be read and checked well within 50 ms, in which the server does nothing else. */
const rowsAtOnce = 500;

export function sqlEditStore({ read, writer }: Database): EditStore {
  const statements = editStatements(read);

  return {
    create: (items) => writer.write(statements.create(items)),
    append: (row, edit) => writer.write(statements.append(row, edit)),

    async events(code) {
      const rows = await read
        .selectFrom('edit_event')
        .selectAll()
        .where('code', '=', code)
        .orderBy('seq')
        .execute();
      return rows.map(({ seq, at, body }) => ({ seq, at, event: EditEvent.parse(JSON.parse(body)) }));
    },

    async poolOf(code) {
      const row = await read
        .selectFrom('edit_item')
        .select('pool')
        .where('code', '=', code)
        .executeTakeFirst();
      return row && Pool.parse(row.pool);
    },

    async revision() {
      const { revision } = await read
        .selectFrom('edit_revision')
        .select('revision')
        .executeTakeFirstOrThrow();
      return revision;
    },

    async *rowsAfter(since) {
      let last = { revision: since + 1, code: '' };
      for (;;) {
        const page = await read
          .selectFrom('edit_item')
          .select(['code', 'row', 'revision'])
          .where(sql<boolean>`(revision, code) > (${last.revision}, ${last.code})`)
          .orderBy('revision')
          .orderBy('code')
          .limit(rowsAtOnce)
          .execute();
        if (page.length === 0) return;
        yield page.map(({ row, revision }) => ({ row: StoredRow.parse(JSON.parse(row)), revision }));
        last = page.at(-1)!;
      }
    },

    async highestNumber(letters) {
      const rows = await read
        .selectFrom('edit_item')
        .select('code')
        .where('code', 'like', `${letters}-%`)
        .execute();
      return rows.reduce((highest, { code }) => Math.max(highest, Number(code.split('-')[1])), 0);
    },
  };
}

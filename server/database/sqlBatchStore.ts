import type { Selectable } from 'kysely';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { type Batch, BatchBody, type BatchStore } from '#server/editing/batchStore.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

export function sqlBatchStore({ read, writer }: Database): BatchStore {
  return {
    add: ({ id, personId, at, undoneAt, ...body }) =>
      writer.write([
        {
          query: read
            .insertInto('edit_batch')
            .values({ id, person_id: personId, at, body: canonicalJson(body), undone_at: undoneAt })
            .compile(),
        },
      ]),

    async find(id) {
      const row = await read.selectFrom('edit_batch').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toBatch(row);
    },

    markUndone: (id, at) =>
      writer.write([
        {
          query: read
            .updateTable('edit_batch')
            .set({ undone_at: at })
            .where('id', '=', id)
            .where('undone_at', 'is', null)
            .compile(),
        },
      ]),

    async latestOf(personId, count) {
      const rows = await read
        .selectFrom('edit_batch')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('at', 'desc')
        .limit(count)
        .execute();
      return rows.map(toBatch);
    },
  };
}

function toBatch({ id, person_id, at, body, undone_at }: Selectable<Tables['edit_batch']>): Batch {
  return { id, personId: person_id, at, undoneAt: undone_at, ...BatchBody.parse(JSON.parse(body)) };
}

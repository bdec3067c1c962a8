import { z } from 'zod';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { EditEvent } from '#itembank/editing/editEvent.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { type EditStore, type StoredEdit, StoredRow } from '#server/editing/editStore.ts';
import type { Database } from './database.ts';
import { inChunks } from './inChunks.ts';

const Rows = z.array(StoredRow);

export function sqlEditStore({ read, writer }: Database): EditStore {
  const toItem = (row: StoredRow) => ({ code: row.code, pool: row.pool, row: canonicalJson(row) });
  const toEvent = (code: string, { seq, at, event }: StoredEdit) => ({
    code,
    seq,
    at,
    body: canonicalJson(event),
  });

  return {
    create: (items) =>
      writer.write([
        ...inChunks(items).map((some) => ({
          query: read
            .insertInto('edit_item')
            .values(some.map(({ row }) => toItem(row)))
            .compile(),
        })),
        ...inChunks(items.flatMap(({ row, events }) => events.map((edit) => toEvent(row.code, edit)))).map(
          (some) => ({ query: read.insertInto('edit_event').values(some).compile() }),
        ),
      ]),

    append: (row, edit) =>
      writer.write([
        { query: read.insertInto('edit_event').values(toEvent(row.code, edit)).compile() },
        {
          query: read.updateTable('edit_item').set(toItem(row)).where('code', '=', row.code).compile(),
          expect: 1,
        },
      ]),

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

    async rows() {
      const rows = await read.selectFrom('edit_item').select('row').orderBy('code').execute();
      return Rows.parse(rows.map(({ row }) => JSON.parse(row) as unknown));
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

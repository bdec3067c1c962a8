import { sql } from 'kysely';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { EditEvent } from '#itembank/editing/editEvent.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { type EditStore, type StoredEdit, StoredRow } from '#server/editing/editStore.ts';
import type { Database } from './database.ts';
import { inChunks } from './inChunks.ts';

/** Few enough to be read and checked well within 50 ms, in which the server does nothing else. */
const rowsAtOnce = 500;

export function sqlEditStore({ read, writer }: Database): EditStore {
  const nextRevision = {
    query: read
      .updateTable('edit_revision')
      .set({ revision: sql<number>`revision + 1` })
      .compile(),
    expect: 1,
  };
  const toItem = (row: StoredRow) => ({
    code: row.code,
    pool: row.pool,
    row: canonicalJson(row),
    revision: sql<number>`(select revision from edit_revision)`,
  });
  const toEvent = (code: string, { seq, at, event }: StoredEdit) => ({
    code,
    seq,
    at,
    body: canonicalJson(event),
  });

  return {
    create: (items) =>
      writer.write([
        nextRevision,
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
        nextRevision,
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

import { type Kysely, sql } from 'kysely';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import type { StoredEdit, StoredRow } from '#server/editing/editStore.ts';
import { inChunks } from './inChunks.ts';
import type { Tables } from './tables.ts';
import type { Statement } from './writer.ts';

/** The statements by which items are made and edited, for every unit that does so. */
export function editStatements(read: Kysely<Tables>) {
  const nextRevision: Statement = {
    query: read.updateTable('edit_revision').set({ revision: sql<number>`revision + 1` }).compile(),
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
    create: (items: readonly { row: StoredRow; events: readonly StoredEdit[] }[]): Statement[] => [
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
    ],

    append: (row: StoredRow, edit: StoredEdit): Statement[] => [
      nextRevision,
      { query: read.insertInto('edit_event').values(toEvent(row.code, edit)).compile() },
      {
        query: read.updateTable('edit_item').set(toItem(row)).where('code', '=', row.code).compile(),
        expect: 1,
      },
    ],
  };
}

import type { Selectable } from 'kysely';
import type { Comment, CommentStore } from '#server/attempts/commentStore.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

export function sqlCommentStore({ read, writer }: Database): CommentStore {
  return {
    add: ({ id, attemptId, position, itemCode, text, at }) =>
      writer.write([
        {
          query: read
            .insertInto('comment')
            .values({ id, attempt_id: attemptId, position, item_code: itemCode, text, at })
            .onConflict((conflict) => conflict.column('id').doNothing())
            .compile(),
        },
      ]),

    async find(id) {
      const row = await read.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toComment(row);
    },

    async countOf(attemptId) {
      const { count } = await read
        .selectFrom('comment')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('attempt_id', '=', attemptId)
        .executeTakeFirstOrThrow();
      return count;
    },

    async ofItem(code) {
      const rows = await read
        .selectFrom('comment')
        .selectAll()
        .where('item_code', '=', code)
        .orderBy('at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toComment);
    },

    async ofSitting(sittingId) {
      const rows = await read
        .selectFrom('comment')
        .innerJoin('roster', 'roster.attempt_id', 'comment.attempt_id')
        .selectAll('comment')
        .select('roster.number')
        .where('roster.sitting_id', '=', sittingId)
        .orderBy('comment.at')
        .execute();
      return rows.map((row) => ({ ...toComment(row), number: row.number }));
    },

    async countBySitting(sittingId) {
      const rows = await read
        .selectFrom('comment')
        .innerJoin('attempt', 'attempt.id', 'comment.attempt_id')
        .select((select) => ['comment.attempt_id', select.fn.countAll<number>().as('count')])
        .where('attempt.sitting_id', '=', sittingId)
        .groupBy('comment.attempt_id')
        .execute();
      return new Map(rows.map(({ attempt_id, count }) => [attempt_id, count]));
    },

    async countByItem() {
      const rows = await read
        .selectFrom('comment')
        .select((select) => ['item_code', select.fn.countAll<number>().as('count')])
        .where('item_code', 'is not', null)
        .groupBy('item_code')
        .execute();
      return new Map(rows.map(({ item_code, count }) => [item_code!, count]));
    },
  };
}

function toComment(row: Selectable<Tables['comment']>): Comment {
  return {
    id: row.id,
    attemptId: row.attempt_id,
    position: row.position,
    itemCode: row.item_code,
    text: row.text,
    at: row.at,
  };
}

import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { DiscussionEvent } from '#server/discussion/discussionEvent.ts';
import type { DiscussionStore } from '#server/discussion/discussionStore.ts';
import type { Database } from './database.ts';

export function sqlDiscussionStore({ read, writer }: Database): DiscussionStore {
  return {
    append: (code, { seq, at, event }) =>
      writer.write([
        {
          query: read
            .insertInto('discussion_event')
            .values({ code, seq, at, body: canonicalJson(event) })
            .compile(),
        },
      ]),

    async events(code) {
      const rows = await read
        .selectFrom('discussion_event')
        .select(['seq', 'at', 'body'])
        .where('code', '=', code)
        .orderBy('seq')
        .execute();
      return rows.map(({ seq, at, body }) => ({ seq, at, event: DiscussionEvent.parse(JSON.parse(body)) }));
    },

    async heads() {
      const rows = await read
        .selectFrom('discussion_event')
        .select((row) => ['code', row.fn.max('seq').as('head')])
        .groupBy('code')
        .execute();
      return new Map(rows.map(({ code, head }) => [code, head]));
    },
  };
}

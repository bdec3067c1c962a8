import type { NoticeStore } from '#server/notices/noticeStore.ts';
import type { Database } from './database.ts';
import { inChunks } from './inChunks.ts';

export function sqlNoticeStore({ read, writer }: Database): NoticeStore {
  return {
    async readBy(person) {
      const rows = await read
        .selectFrom('notice_read')
        .select('notice')
        .where('person_id', '=', person)
        .execute();
      return new Set(rows.map(({ notice }) => notice));
    },

    markRead: (person, notices, at) =>
      writer.write(
        inChunks(notices).map((some) => ({
          query: read
            .insertInto('notice_read')
            .values(some.map((notice) => ({ person_id: person, notice, at })))
            .onConflict((conflict) => conflict.columns(['person_id', 'notice']).doNothing())
            .compile(),
        })),
      ),
  };
}

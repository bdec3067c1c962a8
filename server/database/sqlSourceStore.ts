import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { SourceEvent } from '#itembank/sources/sourceEvent.ts';
import type { SourceStore, StoredSourceEvent } from '#server/sources/sourceStore.ts';
import type { Database } from './database.ts';

export function sqlSourceStore({ read, writer }: Database): SourceStore {
  const rows = () => read.selectFrom('source_event').selectAll().orderBy('source').orderBy('seq');

  return {
    append: (source, { seq, at, event }) =>
      writer.write([
        {
          query: read
            .insertInto('source_event')
            .values({ source, seq, at, body: canonicalJson(event) })
            .compile(),
        },
      ]),

    events: async (source) => (await rows().where('source', '=', source).execute()).map(toEvent),

    async all() {
      const logs = new Map<string, StoredSourceEvent[]>();
      for (const row of await rows().execute()) {
        const log = logs.get(row.source) ?? [];
        log.push(toEvent(row));
        logs.set(row.source, log);
      }
      return logs;
    },

    async revision() {
      // Nothing is ever removed, so there are more after every event.
      const { count } = await read
        .selectFrom('source_event')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

function toEvent({ seq, at, body }: { seq: number; at: number; body: string }): StoredSourceEvent {
  return { seq, at, event: SourceEvent.parse(JSON.parse(body)) };
}

import { sql } from 'kysely';
import { z } from 'zod';
import { EditEvent } from '#itembank/editing/editEvent.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { type EditStore, StoredRow, type WrittenItem } from '#server/editing/editStore.ts';
import type { Database } from './database.ts';
import { editStatements } from './editStatements.ts';

/** Few enough to be read and checked well within 50 ms, in which the server does nothing else. */
const rowsAtOnce = 500;
const contentsAtOnce = 50;

export function sqlEditStore({ read, writer }: Database): EditStore {
  const statements = editStatements(read);

  /** Items edited after a revision, by revision and code, some at a time. */
  async function* itemsAfter(since: number, atOnce: number) {
    let last = { revision: since + 1, code: '' };
    for (;;) {
      const page = await read
        .selectFrom('edit_item')
        .select(['code', 'row', 'revision'])
        .where(sql<boolean>`(revision, code) > (${last.revision}, ${last.code})`)
        .orderBy('revision')
        .orderBy('code')
        .limit(atOnce)
        .execute();
      if (page.length === 0) return;
      yield page;
      last = page.at(-1)!;
    }
  }

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
      for await (const page of itemsAfter(since, rowsAtOnce)) {
        yield page.map(({ row, revision }) => ({ row: StoredRow.parse(JSON.parse(row)), revision }));
      }
    },

    async *contentsAfter(since) {
      for await (const page of itemsAfter(since, contentsAtOnce)) {
        const events = await read
          .selectFrom('edit_event')
          .select(['code', 'body'])
          .where(
            'code',
            'in',
            page.map(({ code }) => code),
          )
          .orderBy('code')
          .orderBy('seq')
          .execute();
        const bodies = new Map(page.map(({ code }): [string, string[]] => [code, []]));
        for (const { code, body } of events) bodies.get(code)!.push(body);
        yield page.map(({ code }) => writtenItem(code, bodies.get(code)!));
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

const AnyEvent = z.looseObject({ type: z.string() });

/** Only what was written last is read as a whole: of thousands of items that is most of the work. */
function writtenItem(code: string, bodies: readonly string[]): WrittenItem {
  const versions = bodies
    .map((body) => AnyEvent.parse(JSON.parse(body)))
    .filter(({ type }) => type === 'created' || type === 'saved');
  const last = EditEvent.parse(versions.at(-1));
  if (!('content' in last)) throw new Error(`${code} was never written`);
  return { code, content: last.content, version: versions.length };
}

import { z } from 'zod';
import { ImportJob, ImportRowView } from '#contracts/imports.ts';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { ImportRow } from '#itembank/import/importRow.ts';
import type { Media } from '#server/bank/bankStore.ts';
import type { ImportStore } from '#server/imports/importStore.ts';
import type { Database } from './database.ts';
import { editStatements } from './editStatements.ts';
import { inChunks } from './inChunks.ts';
import type { Statement } from './writer.ts';

/** Few enough to be read and checked without holding anyone else up. */
const rowsAtOnce = 100;

const Outcomes = z.array(ImportRowView);

export function sqlImportStore({ read, writer }: Database): ImportStore {
  const edits = editStatements(read);
  const toJob = (job: ImportJob) => ({
    id: job.id,
    version: job.version,
    created_at: job.createdAt,
    body: canonicalJson(job),
  });
  const replaced = (job: ImportJob): Statement => ({
    query: read
      .updateTable('import_job')
      .set(toJob(job))
      .where('id', '=', job.id)
      .where('version', '=', job.version - 1)
      .compile(),
    expect: 1,
  });
  const still = ({ id, version }: ImportJob): Statement => ({
    query: read
      .updateTable('import_job')
      .set({ version })
      .where('id', '=', id)
      .where('version', '=', version)
      .compile(),
    expect: 1,
  });
  const emptied = (
    table: 'import_piece' | 'import_row' | 'import_picture' | 'import_outcome',
    id: string,
  ): Statement => ({ query: read.deleteFrom(table).where('import_id', '=', id).compile() });
  const told = (id: string, outcomes: readonly ImportRowView[]): Statement[] => [
    emptied('import_outcome', id),
    ...inChunks(outcomes).map((some) => ({
      query: read
        .insertInto('import_outcome')
        .values(some.map((one) => ({ import_id: id, number: one.number, body: canonicalJson(one) })))
        .compile(),
    })),
  ];

  return {
    create: (job) => writer.write([{ query: read.insertInto('import_job').values(toJob(job)).compile() }]),

    async find(id) {
      const row = await read.selectFrom('import_job').select('body').where('id', '=', id).executeTakeFirst();
      return row && ImportJob.parse(JSON.parse(row.body));
    },

    async newest(count) {
      const rows = await read
        .selectFrom('import_job')
        .select('body')
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(count)
        .execute();
      return rows.map(({ body }) => ImportJob.parse(JSON.parse(body)));
    },

    update: (job) => writer.write([replaced(job)]),

    addPiece: (job, number, bytes) =>
      writer.write([
        replaced(job),
        {
          query: read
            .insertInto('import_piece')
            .values({ import_id: job.id, number, base64: Buffer.from(bytes).toString('base64') })
            .compile(),
        },
      ]),

    async *pieces(id) {
      for (let number = 0; ; number++) {
        const row = await read
          .selectFrom('import_piece')
          .select('base64')
          .where('import_id', '=', id)
          .where('number', '=', number)
          .executeTakeFirst();
        if (row === undefined) return;
        yield Buffer.from(row.base64, 'base64');
      }
    },

    addRows: (job, rows, pictures) =>
      writer.write([
        still(job),
        ...inChunks(rows).map((some) => ({
          query: read
            .insertInto('import_row')
            .values(some.map(({ number, row }) => ({ import_id: job.id, number, body: canonicalJson(row) })))
            .compile(),
        })),
        ...pictures.map(({ name, type, bytes }) => ({
          query: read
            .insertInto('import_picture')
            .values({ import_id: job.id, name, type, base64: Buffer.from(bytes).toString('base64') })
            .onConflict((conflict) => conflict.columns(['import_id', 'name']).doNothing())
            .compile(),
        })),
      ]),

    async *rows(id) {
      for (let last = 0; ; ) {
        const page = await read
          .selectFrom('import_row')
          .select(['number', 'body'])
          .where('import_id', '=', id)
          .where('number', '>', last)
          .orderBy('number')
          .limit(rowsAtOnce)
          .execute();
        if (page.length === 0) return;
        yield page.map(({ number, body }) => ({ number, row: ImportRow.parse(JSON.parse(body)) }));
        last = page.at(-1)!.number;
      }
    },

    async row(id, number) {
      const row = await read
        .selectFrom('import_row')
        .select('body')
        .where('import_id', '=', id)
        .where('number', '=', number)
        .executeTakeFirst();
      return row && ImportRow.parse(JSON.parse(row.body));
    },

    async pictures(id) {
      const rows = await read.selectFrom('import_picture').selectAll().where('import_id', '=', id).execute();
      return rows.map(
        ({ name, type, base64 }): Media => ({ name, type, bytes: Buffer.from(base64, 'base64') }),
      );
    },

    setOutcomes: (job, outcomes) => writer.write([replaced(job), ...told(job.id, outcomes)]),

    async outcomes(id) {
      const rows = await read
        .selectFrom('import_outcome')
        .select('body')
        .where('import_id', '=', id)
        .orderBy('number')
        .execute();
      return Outcomes.parse(rows.map(({ body }) => JSON.parse(body) as unknown));
    },

    forget: (job, everything) =>
      writer.write([
        replaced(job),
        emptied('import_piece', job.id),
        ...(everything
          ? (['import_row', 'import_picture', 'import_outcome'] as const).map((table) =>
              emptied(table, job.id),
            )
          : []),
      ]),

    finish: (job, outcomes, { created, appended, links, pictures }) =>
      writer.write([
        replaced(job),
        ...told(job.id, outcomes),
        emptied('import_picture', job.id),
        ...pictures.map(({ name, type, bytes }) => ({
          query: read
            .insertInto('media')
            .values({ name, type, base64: Buffer.from(bytes).toString('base64') })
            .onConflict((conflict) => conflict.column('name').doNothing())
            .compile(),
        })),
        ...(created.length > 0 ? edits.create(created) : []),
        ...appended.flatMap(({ row, edit }) => edits.append(row, edit)),
        ...inChunks(links).map((some) => ({
          query: read
            .insertInto('import_link')
            .values([...some])
            .onConflict((conflict) =>
              conflict
                .columns(['source', 'identifier'])
                .doUpdateSet((update) => ({ hash: update.ref('excluded.hash') })),
            )
            .compile(),
        })),
      ]),

    async links(source) {
      return read.selectFrom('import_link').selectAll().where('source', '=', source).execute();
    },
  };
}

import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { Design } from '#itembank/design/design.ts';
import { Release } from '#itembank/release/release.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { Database } from './database.ts';

export function sqlBankStore({ read, writer }: Database): BankStore {
  return {
    publishRelease: (release, publishedAt) =>
      writer.write([
        {
          query: read
            .insertInto('release')
            .values({ id: release.id, content: canonicalJson(release), published_at: publishedAt })
            .compile(),
        },
      ]),

    async findRelease(id) {
      const row = await read.selectFrom('release').select('content').where('id', '=', id).executeTakeFirst();
      return row && Release.parse(JSON.parse(row.content));
    },

    async releases() {
      const rows = await read.selectFrom('release').selectAll().orderBy('published_at', 'desc').execute();
      return rows.map((row) => ({
        release: Release.parse(JSON.parse(row.content)),
        publishedAt: row.published_at,
      }));
    },

    publishDesign: (design) =>
      writer.write([
        {
          query: read
            .insertInto('design')
            .values({ id: design.id, version: design.version, content: canonicalJson(design) })
            .compile(),
        },
      ]),

    async findDesign(id, version) {
      const row = await read
        .selectFrom('design')
        .select('content')
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return row && Design.parse(JSON.parse(row.content));
    },

    async designs() {
      const rows = await read.selectFrom('design').selectAll().orderBy('id').orderBy('version').execute();
      const newest = new Map(rows.map(({ id, content }) => [id, content]));
      return [...newest.values()].map((content) => Design.parse(JSON.parse(content)));
    },

    addMedia: ({ name, type, bytes }) =>
      writer.write([
        {
          query: read
            .insertInto('media')
            .values({ name, type, base64: Buffer.from(bytes).toString('base64') })
            .onConflict((conflict) => conflict.column('name').doNothing())
            .compile(),
        },
      ]),

    async findMedia(name) {
      const row = await read.selectFrom('media').selectAll().where('name', '=', name).executeTakeFirst();
      return row && { name: row.name, type: row.type, bytes: Buffer.from(row.base64, 'base64') };
    },
  };
}

import { createHash } from 'node:crypto';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { Design } from '#itembank/design/design.ts';
import { changedPart, Release } from '#itembank/release/release.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import { type Alarm, BrokenMachine } from '#server/platform/brokenMachine.ts';
import type { Database } from './database.ts';
import { insertRelease } from './insertRelease.ts';

/** Names asked for in one statement. */
const namesAtOnce = 500;

/** `alarm` hears of content that is not what its hash says. */
export function sqlBankStore({ read, writer }: Database, alarm: Alarm): BankStore {
  // What is published never changes, so it is read and parsed once.
  const knownReleases = new Map<string, Release>();
  const knownDesigns = new Map<string, Design>();

  async function findRelease(id: string): Promise<Release | undefined> {
    const known = knownReleases.get(id);
    if (known !== undefined) return known;
    const row = await read.selectFrom('release').select('content').where('id', '=', id).executeTakeFirst();
    if (row === undefined) return undefined;
    const release = unchanged(id, row.content);
    knownReleases.set(id, release);
    return release;
  }

  function changed(what: string): BrokenMachine {
    const broken = new BrokenMachine('contentChanged', what);
    alarm(broken);
    return broken;
  }

  /** @throws {BrokenMachine} after raising the alarm, when this is not what was published under this id */
  function unchanged(id: string, content: string): Release {
    const parsed = Release.safeParse(JSON.parse(content));
    if (!parsed.success) throw changed(`release ${id}: its form was changed`);
    const part = parsed.data.id === id ? changedPart(parsed.data) : 'its name';
    if (part !== undefined) throw changed(`release ${id}: ${part} was changed`);
    return parsed.data;
  }

  /** For lists: one release that was changed keeps nobody from the others. */
  function intact(id: string): Promise<Release | undefined> {
    return findRelease(id).catch((error: unknown) => {
      if (error instanceof BrokenMachine && error.code === 'contentChanged') return undefined;
      throw error;
    });
  }

  async function findDesign(id: string, version: number): Promise<Design | undefined> {
    const known = knownDesigns.get(`${id}/${version}`);
    if (known !== undefined) return known;
    const row = await read
      .selectFrom('design')
      .select('content')
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const design = Design.parse(JSON.parse(row.content));
    knownDesigns.set(`${id}/${version}`, design);
    return design;
  }

  return {
    findRelease,
    findDesign,

    publishRelease: (release, publishedAt) => writer.write([insertRelease(read, release, publishedAt)]),

    async releases() {
      const rows = await read
        .selectFrom('release')
        .select(['id', 'published_at'])
        .orderBy('published_at', 'desc')
        .execute();
      const found = await Promise.all(
        rows.map(async (row) => ({ release: await intact(row.id), publishedAt: row.published_at })),
      );
      return found.flatMap(({ release, publishedAt }) =>
        release === undefined ? [] : [{ release, publishedAt }],
      );
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

    async designs() {
      const rows = await read
        .selectFrom('design')
        .select((select) => ['id', select.fn.max('version').as('version')])
        .groupBy('id')
        .orderBy('id')
        .execute();
      return Promise.all(rows.map(async ({ id, version }) => (await findDesign(id, version))!));
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
      if (row === undefined) return undefined;
      const bytes = Buffer.from(row.base64, 'base64');
      const [hash] = /^[0-9a-f]{64}(?=\.)/.exec(name) ?? [];
      if (hash !== undefined && createHash('sha256').update(bytes).digest('hex') !== hash) {
        throw changed(`media ${name} was changed`);
      }
      return { name: row.name, type: row.type, bytes };
    },

    async mediaAmong(names) {
      const found = new Set<string>();
      for (let from = 0; from < names.length; from += namesAtOnce) {
        const some = names.slice(from, from + namesAtOnce);
        const rows = await read.selectFrom('media').select('name').where('name', 'in', some).execute();
        for (const { name } of rows) found.add(name);
      }
      return found;
    },
  };
}

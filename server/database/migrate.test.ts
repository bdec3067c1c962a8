import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { type Engine, emptyDatabase, engines } from '#tests/support/emptyDatabase.ts';
import { sampleRelease } from '#tests/support/sampleBank.ts';
import { storesOn } from '#tests/support/stores.ts';
import type { Database } from './database.ts';
import { currentVersion } from './migrate.ts';

const versions = async ({ read }: Database) =>
  (await read.selectFrom('schema_version').select('version').orderBy('version').execute()).map(
    ({ version }) => version,
  );

const allVersions = Array.from({ length: currentVersion }, (_, i) => i + 1);

describe.each(engines)('migrating %s', (engine: Engine) => {
  describe('from nothing', () => {
    const empty = emptyDatabase(engine);

    test('[MG1] servers that start at the same moment on an empty database all get the same schema, made once', async () => {
      const servers = await Promise.all([1, 2, 3, 4].map(() => empty.open()));
      for (const server of servers) expect(await versions(server)).toEqual(allVersions);
    });

    test('[MG2] opening again changes nothing and keeps what is there', async () => {
      const release = sampleRelease(1);
      await storesOn(await empty.open()).bank.publishRelease(release, 1);
      const again = await empty.open();
      expect(await versions(again)).toEqual(allVersions);
      expect(await storesOn(again).bank.findRelease(release.id)).toEqual(release);
    });
  });

  describe('from the first version', () => {
    const empty = emptyDatabase(engine);

    test('[MG5] of sign-ins that lived side by side the newest of each attempt stays', async () => {
      const database = await empty.open();
      const { people, writer } = storesOn(database);
      const person = { id: 'p', number: null, email: null, name: 'P', passwordHash: null } as const;
      await people.add({ ...person, role: 'candidate' }, 1);
      const undo = ['drop index sign_in_live', 'delete from schema_version where version = 2'];
      await writer.write(undo.map((sql) => ({ query: { sql, parameters: [] } })));
      const signIns: [string, string | null, number][] = [
        ['old', 'x', 1],
        ['new', 'x', 3],
        ['twin', 'x', 3],
        ['other', 'y', 2],
        ['account', null, 1],
        ['account again', null, 2],
      ];
      for (const [tokenHash, attemptId, createdAt] of signIns) {
        const signIn = { tokenHash, attemptId, createdAt, personId: 'p', role: 'candidate' } as const;
        expect(await people.signIn({ ...signIn, expiresAt: 9 }, false)).toBe('stored');
      }
      const { read } = await empty.open();
      const live = await read
        .selectFrom('sign_in')
        .select('token_hash')
        .where('ended_at', 'is', null)
        .execute();
      const names = live.map(({ token_hash }) => token_hash).toSorted();
      expect(names).toEqual(['account', 'account again', 'other', 'twin']);
    });
  });

  describe('from the future', () => {
    const empty = emptyDatabase(engine);

    test('[MG3] a database that is newer than the program is refused and left as it is', async () => {
      const database = await empty.open();
      const newer = currentVersion + 1;
      await database.writer.write([
        { query: { sql: `insert into schema_version values (${newer}, 0)`, parameters: [] } },
      ]);
      await expect(empty.open()).rejects.toThrow(`newer than this program (${currentVersion})`);
      expect(await versions(database)).toEqual([...allVersions, newer]);
    });
  });
});

describe('migrating somebody else’s database', () => {
  const empty = emptyDatabase('PostgreSQL');

  test('[MG4] a step that meets a foreign table fails, instead of passing for done', async () => {
    const client = new pg.Client({ connectionString: await empty.url() });
    await client.connect();
    await client.query('create table person (mine text)');
    await client.end();
    await expect(empty.open()).rejects.toThrow('migration 1: conflict');
  });
});

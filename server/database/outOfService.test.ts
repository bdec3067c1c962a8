import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { emptyDatabase } from '#tests/support/emptyDatabase.ts';
import { startPostgres } from '#tests/support/postgresServer.ts';
import type { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import type { Statement } from './writer.ts';

const media = (name: string, kilobytes: number): Statement => ({
  query: {
    sql: `insert into media values ('${name}', 'image/png', '${'x'.repeat(kilobytes * 1024)}')`,
    parameters: [],
  },
});
const sleepFor = (seconds: number): Statement => ({
  query: { sql: `select pg_sleep(${seconds})`, parameters: [] },
});
const stored = async ({ read }: Database) =>
  (await read.selectFrom('media').select('name').orderBy('name').execute()).map(({ name }) => name);

const isSleeping = async ({ read }: Database) => {
  const found = await sql`
    select 1 from pg_stat_activity where query like '%pg_sleep(1.5)%' and pid <> pg_backend_pid()`.execute(
    read,
  );
  return found.rows.length > 0;
};

describe('a full SQLite disk', () => {
  const empty = emptyDatabase('SQLite');

  test('[GC9] nothing of the batch is stored and every unit is told to try again; smaller ones then succeed', async () => {
    const database = await empty.open({ maximumPages: 60 });
    const outcomes = await Promise.all(
      ['a', 'b', 'c'].map((name) => database.writer.write([media(name, name === 'c' ? 900 : 1)])),
    );
    expect(outcomes).toEqual(['unavailable', 'unavailable', 'unavailable']);
    expect(await stored(database)).toEqual([]);
    expect(await database.writer.write([media('d', 1)])).toBe('stored');
    expect(await stored(database)).toEqual(['d']);
  });
});

describe('PostgreSQL', () => {
  const empty = emptyDatabase('PostgreSQL');

  test('[GC10] two servers that wait for each other: one stores, the other is told of the conflict', async () => {
    const servers = [await empty.open(), await empty.open()] as const;
    const [x, y] = [randomUUID(), randomUUID()];
    const both = async ({ writer }: Database, first: string, second: string) =>
      Promise.all([
        writer.write([media(first, 1)]),
        writer.write([sleepFor(0.5)]),
        writer.write([media(second, 1)]),
      ]);
    const outcomes = await Promise.all([both(servers[0], x, y), both(servers[1], y, x)]);
    const ends = outcomes.flatMap(([first, , second]) => [first, second]);
    expect(ends.toSorted()).toEqual(['conflict', 'conflict', 'stored', 'stored']);
    expect(await stored(servers[0])).toEqual([x, y].toSorted());
  });

  test('[GC16] a unit does not wait long for rows that another server is writing', async () => {
    const [one, other] = [await empty.open(), await empty.open()];
    const name = randomUUID();
    const first = one.writer.write([media(name, 1), sleepFor(1.5)]);
    await vi.waitUntil(() => isSleeping(other), 5_000);
    const startedAt = performance.now();
    expect(await other.writer.write([media(name, 1)])).toBe('conflict');
    expect(performance.now() - startedAt).toBeLessThan(900);
    expect(await first).toBe('stored');
  });

  test('[GC11] a server that is gone is out of service: no unit is confirmed, none is called a bug', async () => {
    const server = await startPostgres();
    const database = await openPostgres(await server.freshDatabase(), () => undefined);
    try {
      expect(await database.writer.write([media('before', 1)])).toBe('stored');
      const during = database.writer.write([media('during', 1), sleepFor(30)]);
      await database.read.selectFrom('media').select('name').execute();
      await server.stop('SIGQUIT');
      expect(await during).toBe('unavailable');
      expect(await database.writer.write([media('after', 1)])).toBe('unavailable');
    } finally {
      await database.close();
    }
  });

  test('[GC14] a server that leaves a question without an answer counts as gone, for reading and for writing', async () => {
    const alarms: Error[] = [];
    const options = { silenceMs: 2_000 };
    const database = await openPostgres(await empty.url(), (error) => alarms.push(error), options);
    try {
      const reading = sql`select pg_sleep(30)`.execute(database.read);
      await expect(reading).rejects.toMatchObject({ code: 'unavailable' });
      expect(await database.writer.write([sleepFor(30)])).toBe('unavailable');
      expect(alarms).toHaveLength(2);
      expect(await database.writer.write([media('afterwards', 1)])).toBe('stored');
      expect(await stored(database)).toContain('afterwards');
    } finally {
      await database.close();
    }
  });

  test('[GC12] a database set to confirm before the disk has it is reported as not durable', async () => {
    const database = await empty.open();
    const name = new URL(await empty.url()).pathname.slice(1);
    await database.writer.write([
      { query: { sql: `alter database ${name} set synchronous_commit = off`, parameters: [] } },
    ]);
    const later = await empty.open();
    expect(await later.durability()).toMatchObject({
      durable: false,
      settings: { synchronous_commit: 'off' },
    });
  });
});

import { connect, createServer } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresForTests } from '#tests/support/postgresForTests.ts';
import { runBatch } from './postgresCommit.ts';
import type { Statement } from './writer.ts';

/** A line to the database that counts how often was waited for a reply. */
async function countingLine(url: string) {
  const { hostname, port } = new URL(url);
  let waits = 0;
  let replied = false;
  const relay = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const one of [client, server]) one.on('error', () => undefined);
    client.on('data', (chunk) => {
      if (replied) waits += 1;
      replied = false;
      server.write(chunk);
    });
    server.on('data', (chunk) => {
      replied = true;
      client.write(chunk);
    });
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const address = relay.address();
  if (address === null || typeof address === 'string') throw new Error('the relay has no port');
  const throughRelay = new URL(url);
  throughRelay.host = `127.0.0.1:${address.port}`;
  return {
    url: throughRelay.href,
    waits: () => waits,
    close: () => new Promise<void>((resolve) => relay.close(() => resolve())),
  };
}

const insert = (table: string, id: number): Statement => ({
  query: { sql: `insert into ${table} (id) values ($1)`, parameters: [id] },
});

let line: Awaited<ReturnType<typeof countingLine>>;
let pool: pg.Pool;
beforeAll(async () => {
  line = await countingLine(await postgresForTests());
  pool = new pg.Pool({ connectionString: line.url, max: 1, pipeline: true });
  await pool.query('create table event (id int primary key); create table note (id int primary key)');
});
afterAll(async () => {
  await pool.end();
  await line.close();
});

test('[GC17] a batch in which many units conflict waits for replies a few times per conflict, not per unit', async () => {
  const all = Array.from({ length: 60 }, (_, i) => i);
  const isTaken = (i: number) => i % 6 === 3;
  for (const i of all.filter(isTaken)) await pool.query(`insert into note (id) values (${i})`);
  const units = all.map((i) => [insert('event', i), insert('note', i)]);
  const client = await pool.connect();
  const before = line.waits();
  const outcomes = await runBatch(client, units);
  await client.query('commit');
  const waits = line.waits() - before;
  client.release();
  expect(outcomes).toEqual(all.map((i) => (isTaken(i) ? 'conflict' : 'stored')));
  const { rows } = await pool.query('select id from event order by id');
  expect(rows.map(({ id }) => id)).toEqual(all.filter((i) => !isTaken(i)));
  expect(waits).toBeLessThan(60);
});

test('[GC18] a line that breaks while a batch is sent is told to who sent it, and nothing fails unheard', async () => {
  const unheard: unknown[] = [];
  const hear = (error: unknown) => unheard.push(error);
  process.on('unhandledRejection', hear);
  const gone = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  const client = { query: () => Promise.reject(gone) } as unknown as pg.PoolClient;
  await expect(runBatch(client, [[insert('event', 1)], [insert('note', 1)]])).rejects.toBe(gone);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
});

import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import pg from 'pg';
import { type Alarm, BrokenMachine } from '#server/platform/brokenMachine.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { isOutOfService, runBatch } from './postgresCommit.ts';
import { type RunQuery, readingDialect } from './readingDialect.ts';
import type { Tables } from './tables.ts';
import { type CommitBatch, groupCommitWriter, type Statement, type Writer } from './writer.ts';

/** Integers come back as numbers: our bigints are epoch milliseconds, far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.INT8
      ? (value: string | Buffer) => Number(value)
      : pg.types.getTypeParser(oid, format as 'text'),
};

/** A server that leaves a question without an answer for so long counts as gone. */
export interface PostgresOptions {
  readonly silenceMs?: number;
}

/** Opens (and migrates) a PostgreSQL database. `alarm` hears of connections lost and of what could not be read or stored. */
export async function openPostgres(
  url: string,
  alarm: Alarm,
  { silenceMs = 15_000 }: PostgresOptions = {},
): Promise<Database> {
  const settings = {
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: silenceMs,
    types,
  };
  const pool = new pg.Pool({ ...settings, max: 10 });
  /** One batch at a time; its statements are sent without waiting for each other's replies. */
  const writing = new pg.Pool({ ...settings, max: 1, pipeline: true });
  for (const one of [pool, writing]) {
    one.on('error', alarm);
    // A connection that breaks while in use fails its query, which is told there. Without a listener of its
    // own it would end the whole process as well.
    one.on('connect', (client) => client.on('error', () => undefined));
  }
  const writer = groupCommitWriter((units) => commit(writing, units, alarm));
  await migrate(patient(writer), async (sql) => (await pool.query(sql)).rows);
  const run: RunQuery = async ({ sql, parameters }) => {
    try {
      return (await pool.query(sql, [...parameters])).rows;
    } catch (error) {
      if (!isOutOfService(error)) throw error;
      const broken = new BrokenMachine('unavailable', String(error));
      alarm(broken);
      throw broken;
    }
  };
  const read = new Kysely<Tables>({ dialect: readingDialect(postgresLanguage, run) });
  return {
    read,
    writer,
    async now() {
      const [row] = await run({
        sql: 'select extract(epoch from clock_timestamp()) * 1000 as now',
        parameters: [],
      });
      return Number((row as { now: string }).now);
    },
    moment: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8`,
    async durability() {
      const setting = async (name: string) => String((await pool.query(`show ${name}`)).rows[0]?.[name]);
      const settings = {
        synchronous_commit: await setting('synchronous_commit'),
        fsync: await setting('fsync'),
      };
      return {
        engine: 'postgres',
        version: await setting('server_version'),
        settings,
        durable: settings.synchronous_commit !== 'off' && settings.fsync === 'on',
      };
    },
    async close() {
      await read.destroy();
      await writing.end();
      await pool.end();
    },
  };
}

const postgresLanguage = {
  createAdapter: () => new PostgresAdapter(),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
};

/** Servers that start together wait for the one that makes the schema, however long it takes. */
function patient(writer: Writer): Writer {
  const patience = { query: { sql: 'set local lock_timeout = 0', parameters: [] } };
  return { write: (unit) => writer.write([patience, ...unit]) };
}

/** All units in one transaction; a conflict undoes only its own unit. */
async function commit(
  pool: pg.Pool,
  units: readonly (readonly Statement[])[],
  alarm: Alarm,
): ReturnType<CommitBatch> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    alarm(new BrokenMachine('unavailable', String(error)));
    return units.map(() => 'unavailable');
  }
  let committing = false;
  try {
    const outcomes = await runBatch(client, units);
    committing = true;
    await client.query('commit');
    client.release();
    return outcomes;
  } catch (error) {
    client.release(true);
    if (!isOutOfService(error)) throw error;
    alarm(new BrokenMachine('unavailable', String(error)));
    return units.map(() => (committing ? 'unknown' : 'unavailable'));
  }
}

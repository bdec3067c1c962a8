import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import pg from 'pg';
import { type Alarm, BrokenMachine } from '#server/platform/brokenMachine.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { type RunQuery, readingDialect } from './readingDialect.ts';
import type { Tables } from './tables.ts';
import {
  type CommitBatch,
  groupCommitWriter,
  type Refused,
  type Statement,
  type WriteOutcome,
} from './writer.ts';

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
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    query_timeout: silenceMs,
    types,
  });
  pool.on('error', alarm);
  // A connection that breaks while in use fails its query, which is told there. Without a listener of its
  // own it would end the whole process as well.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const writer = groupCommitWriter((units) => commit(pool, units, alarm));
  await migrate(writer, async (sql) => (await pool.query(sql)).rows);
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
      await pool.end();
    },
  };
}

const postgresLanguage = {
  createAdapter: () => new PostgresAdapter(),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
};

/** All units in one transaction; each in a savepoint, so that a conflict undoes only its own unit. */
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
    await client.query(`begin; set local synchronous_commit = on; set local lock_timeout = ${othersRowsMs}`);
    const outcomes: (WriteOutcome | Refused)[] = [];
    for (const unit of units) outcomes.push(await runUnit(client, unit));
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

async function runUnit(client: pg.PoolClient, unit: readonly Statement[]): Promise<WriteOutcome | Refused> {
  await client.query('savepoint unit');
  try {
    for (const { query, expect } of unit) {
      const { rowCount } = await client.query(query.sql, [...query.parameters]);
      if (expect !== undefined && rowCount !== expect) {
        await client.query('rollback to savepoint unit');
        return 'conflict';
      }
    }
    await client.query('release savepoint unit');
    return 'stored';
  } catch (error) {
    if (isOutOfService(error)) throw error;
    await client.query('rollback to savepoint unit');
    return conflicts.has(codeOf(error))
      ? 'conflict'
      : { refused: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * How long a unit waits for rows that another server is writing, in ms. Two servers that write about the same candidates
 * can wait for each other's; PostgreSQL looks for that after a second, and all answers of both would wait with them.
 */
const othersRowsMs = 200;

/** Unique row, existing table; deadlock, failed serialisation, waited too long: another writer has these rows. */
const conflicts = new Set(['23505', '42P07', '40P01', '40001', '55P03']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Lost connection (08), shut-down (57P), full disk (53), read-only (25006), a socket error, or silence. */
function isOutOfService(error: unknown): boolean {
  const isCode = /^(08|57P|53|25006|E[A-Z]+$)/.test(codeOf(error));
  return isCode || /terminated|not queryable|read timeout|timeout exceeded/.test(String(error));
}

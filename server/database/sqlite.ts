import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely';
import { type Alarm, BrokenMachine } from '#server/platform/brokenMachine.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { type RunQuery, readingDialect } from './readingDialect.ts';
import type { CommitReply } from './sqliteMessages.ts';
import { sqliteThread } from './sqliteThread.ts';
import type { Tables } from './tables.ts';
import { groupCommitWriter } from './writer.ts';

/** Two threads may not share a connection's lock; a page limit stands in for a full disk in tests. */
export interface SqliteOptions {
  readonly maximumPages?: number;
}

/** Opens (and makes, and migrates) the SQLite file. `alarm` hears of everything that could not be read or stored. */
export async function openSqlite(file: string, alarm: Alarm, options: SqliteOptions = {}): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true });
  const writing = sqliteThread(file, { readonly: false });
  const writer = groupCommitWriter(async (units) => {
    const plain = units.map((unit) =>
      unit.map(({ query, expect }) => ({
        sql: query.sql,
        parameters: query.parameters,
        ...(expect !== undefined && { expect }),
      })),
    );
    try {
      const reply = (await writing.ask({ kind: 'commit', units: plain })) as CommitReply;
      if ('outcomes' in reply) return [...reply.outcomes];
      alarm(new BrokenMachine('unavailable', reply.outOfService));
      return units.map(() => 'unavailable');
    } catch (error) {
      if (!(error instanceof BrokenMachine)) throw error;
      alarm(error);
      return units.map(() => 'unknown');
    }
  });
  await migrate(writer, (sql) => writing.ask({ kind: 'query', sql, parameters: [] }) as Promise<unknown[]>);
  if (options.maximumPages !== undefined) {
    await writing.ask({ kind: 'limitPages', pages: options.maximumPages });
  }

  const reading = sqliteThread(file, { readonly: true });
  const run: RunQuery = async ({ sql, parameters }) => {
    try {
      return (await reading.ask({ kind: 'query', sql, parameters })) as unknown[];
    } catch (error) {
      if (error instanceof BrokenMachine) alarm(error);
      throw error;
    }
  };
  const read = new Kysely<Tables>({ dialect: readingDialect(sqliteLanguage, run) });
  return {
    read,
    writer,
    now: undefined,
    moment: sql<number>`unixepoch('subsec') * 1000`,
    async durability() {
      const { journalMode, synchronous, version } = (await writing.ask({ kind: 'durability' })) as {
        journalMode: string;
        synchronous: number;
        version: string;
      };
      return {
        engine: 'sqlite',
        version,
        settings: { journal_mode: journalMode, synchronous: String(synchronous) },
        durable: journalMode === 'wal' && synchronous >= 2,
      };
    },
    async close() {
      await read.destroy();
      await reading.close();
      await writing.close();
    },
  };
}

const sqliteLanguage = {
  createAdapter: () => new SqliteAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
};

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { sqliteThread } from './sqliteThread.ts';
import { sqliteThreadDialect } from './sqliteThreadDialect.ts';
import type { Tables } from './tables.ts';
import { type CommitBatch, groupCommitWriter } from './writer.ts';

/** Two threads may not share a connection's lock; a page limit stands in for a full disk in tests. */
export interface SqliteOptions {
  readonly maximumPages?: number;
}

/** Opens (and makes, and migrates) the SQLite file. */
export async function openSqlite(file: string, options: SqliteOptions = {}): Promise<Database> {
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
    return (await writing.ask({ kind: 'commit', units: plain })) as Awaited<ReturnType<CommitBatch>>;
  });
  await migrate(writer, (sql) => writing.ask({ kind: 'query', sql, parameters: [] }) as Promise<unknown[]>);
  if (options.maximumPages !== undefined) {
    await writing.ask({ kind: 'limitPages', pages: options.maximumPages });
  }

  const reading = sqliteThread(file, { readonly: true });
  const read = new Kysely<Tables>({ dialect: sqliteThreadDialect(reading) });
  return {
    read,
    writer,
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

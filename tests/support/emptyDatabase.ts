import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Database } from '#server/database/database.ts';
import { openPostgres } from '#server/database/postgres.ts';
import { openSqlite, type SqliteOptions } from '#server/database/sqlite.ts';
import { postgresForTests } from './postgresForTests.ts';

/** Both databases the product runs on. */
export const engines = ['SQLite', 'PostgreSQL'] as const;
export type Engine = (typeof engines)[number];

/** One database, empty at first, that can be opened several times, as by several servers. */
export interface EmptyDatabase {
  open(options?: SqliteOptions): Promise<Database>;
  /** What `DATABASE_URL` would say. */
  url(): Promise<string>;
}

/** To be called inside a `describe`: what was opened is closed and removed at its end. */
export function emptyDatabase(engine: Engine): EmptyDatabase {
  const folder = engine === 'SQLite' ? mkdtempSync(join(tmpdir(), 'peil-test-')) : undefined;
  const opened: Database[] = [];
  let place: Promise<string> | undefined;

  function url(): Promise<string> {
    place ??= folder === undefined ? postgresForTests() : Promise.resolve(`file:${join(folder, 'peil.db')}`);
    return place;
  }

  afterAll(async () => {
    for (const database of opened) await database.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  return {
    url,
    async open(options) {
      const address = await url();
      const database = address.startsWith('file:')
        ? await openSqlite(address.slice('file:'.length), () => undefined, options)
        : await openPostgres(address, () => undefined);
      opened.push(database);
      return database;
    },
  };
}

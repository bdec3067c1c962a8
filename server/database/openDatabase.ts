import type { Alarm } from '#server/platform/brokenMachine.ts';
import type { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** Opens the database that `DATABASE_URL` names: `file:…` for SQLite, `postgres://…` for PostgreSQL. */
export function openDatabase(url: string, alarm: Alarm): Promise<Database> {
  return url.startsWith('file:') ? openSqlite(url.slice('file:'.length), alarm) : openPostgres(url, alarm);
}

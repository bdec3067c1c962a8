import type { Alarm } from '#server/platform/brokenMachine.ts';
import type { Database } from './database.ts';
import { type NodeAdapter, openNodeAdapter } from './nodeAdapter.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** Opens the database that `DATABASE_URL` names: `file:…` for SQLite, `postgres://…` for PostgreSQL. */
export function openDatabase(url: string, alarm: Alarm): Promise<Database> {
  return url.startsWith('file:') ? openSqlite(url.slice('file:'.length), alarm) : openPostgres(url, alarm);
}

/** What connects this server to the others on its database; undefined where it can have no others. */
export function openNodes(url: string, alarm: Alarm): NodeAdapter | undefined {
  return url.startsWith('file:') ? undefined : openNodeAdapter(url, alarm);
}

import type { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** Opens the database that `DATABASE_URL` names: `file:…` for SQLite, `postgres://…` for PostgreSQL. */
export function openDatabase(url: string, onError: (error: Error) => void): Promise<Database> {
  return url.startsWith('file:') ? openSqlite(url.slice('file:'.length)) : openPostgres(url, onError);
}

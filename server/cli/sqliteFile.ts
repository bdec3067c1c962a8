import { closeSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { examineSqlite } from '#server/database/sqliteCopy.ts';
import { readEnvironment } from '#server/platform/environment.ts';
import { BadInput } from './badInput.ts';

/** The SQLite file of this installation. @throws {BadInput} with the way out, when it uses PostgreSQL */
export function sqliteFile(otherwise: string): string {
  const { databaseUrl } = readEnvironment();
  if (databaseUrl.startsWith('file:')) return databaseUrl.slice('file:'.length);
  throw new BadInput('DATABASE_URL', `is PostgreSQL, which has its own tool: ${otherwise}`);
}

/** What is in a file. @throws {BadInput} with the reason, when it is not whole */
export function expectWhole(file: string) {
  const findings = examineSqlite(file);
  if (findings.whole) return findings;
  throw new BadInput(file, `is not a whole database: ${findings.reason}`);
}

/** Gives a finished draft its name, on disk. A file that has the name already is never overwritten. */
export function giveName(draft: string, name: string): void {
  flush(draft);
  linkSync(draft, name);
  rmSync(draft);
  flush(dirname(name));
}

function flush(path: string): void {
  const open = openSync(path, 'r');
  fsyncSync(open);
  closeSync(open);
}

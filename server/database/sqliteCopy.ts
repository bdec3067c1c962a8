import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AttemptEvent, type StoredEvent } from '#server/attempts/attemptEvent.ts';
import { firstBroken } from '#server/attempts/eventChain.ts';
import { currentVersion } from './migrate.ts';

/** What is in a SQLite file of ours, or why it is not to be trusted. */
export type CopyFindings =
  | {
      readonly whole: true;
      readonly schemaVersion: number;
      readonly attempts: number;
      readonly events: number;
    }
  | { readonly whole: false; readonly reason: string };

/**
 * Copies a SQLite database as it is at this moment, while it is being used. Whoever writes does not wait.
 *
 * @param to a file that does not exist
 */
export function copySqlite(file: string, to: string): void {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    db.prepare('vacuum into ?').run(to);
  } finally {
    db.close();
  }
}

/** Reads the whole file: its pages, its references, and the event chain of every attempt. Nothing is changed. */
export function examineSqlite(file: string): CopyFindings {
  const no = (reason: string): CopyFindings => ({ whole: false, reason });
  if (!existsSync(file)) return no('it does not exist');
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    const integrity = db.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') return no(`the file is damaged: ${String(integrity)}`);
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0)
      return no('rows refer to rows that are gone');
    const schemaVersion = db.prepare('select max(version) from schema_version').pluck().get() as number;
    if (schemaVersion > currentVersion) {
      return no(`it is at version ${schemaVersion}, newer than this program (${currentVersion})`);
    }
    let events = 0;
    const ids = db.prepare('select id from attempt').pluck().all() as string[];
    const log = db.prepare('select seq, at, hash, body from attempt_event where attempt_id = ? order by seq');
    for (const id of ids) {
      const stored = (log.all(id) as { seq: number; at: number; hash: string; body: string }[]).map(toEvent);
      if (firstBroken(stored) !== undefined) return no(`the log of attempt ${id} was changed`);
      events += stored.length;
    }
    return { whole: true, schemaVersion, attempts: ids.length, events };
  } catch (error) {
    return no(error instanceof Error ? error.message : String(error));
  } finally {
    db?.close();
  }
}

/** Whether a program has this database open. A file that cannot be read at all is in use by nobody. */
export function isInUse(file: string): boolean {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { fileMustExist: true, timeout: 500 });
    // Only the last one who has it open can take it out of write-ahead mode; opening it later puts it back.
    db.pragma('journal_mode = delete');
    return false;
  } catch (error) {
    return error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
  } finally {
    db?.close();
  }
}

function toEvent({
  seq,
  at,
  hash,
  body,
}: {
  seq: number;
  at: number;
  hash: string;
  body: string;
}): StoredEvent {
  return { seq, at, hash, event: AttemptEvent.parse(JSON.parse(body)) };
}

import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type {
  CommitReply,
  SqliteOpening,
  SqliteReply,
  SqliteRequest,
  WorkerStatement,
} from './sqliteMessages.ts';
import type { Refused, WriteOutcome } from './writer.ts';

/**
 * The one place that touches the SQLite file, on a thread of its own so that a slow disk never holds
 * up the server. Two of these run: one writes, one only reads.
 */
const { file, readonly, mustExist } = workerData as SqliteOpening;
const db = new Database(file, { readonly, fileMustExist: mustExist, timeout: 5000 });
if (!readonly) {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
}
const prepared = new Map<string, Database.Statement>();

parentPort!.on('message', (request: SqliteRequest) => {
  let reply: SqliteReply;
  try {
    reply = { id: request.id, ok: true, value: handle(request) };
  } catch (error) {
    reply = { id: request.id, ok: false, message: messageOf(error), outOfService: isOutOfService(error) };
  }
  parentPort!.postMessage(reply);
  if (request.kind === 'close') parentPort!.close();
});

function handle(request: SqliteRequest): unknown {
  switch (request.kind) {
    case 'query':
      return statement(request.sql).all(...(request.parameters as unknown[]));
    case 'commit':
      return commit(request.units);
    case 'durability':
      return {
        journalMode: db.pragma('journal_mode', { simple: true }),
        synchronous: db.pragma('synchronous', { simple: true }),
        version: db.prepare('select sqlite_version()').pluck().get(),
      };
    case 'limitPages':
      return db.pragma(`max_page_count = ${request.pages}`, { simple: true });
    case 'close':
      db.close();
      return null;
  }
}

/** All units in one transaction; each in a savepoint, so that a conflict undoes only its own unit. */
function commit(units: readonly (readonly WorkerStatement[])[]): CommitReply {
  try {
    db.exec('begin immediate');
    const outcomes = units.map(runUnit);
    db.exec('commit');
    return { outcomes };
  } catch (error) {
    if (db.inTransaction) db.exec('rollback');
    if (isOutOfService(error)) return { outOfService: messageOf(error) };
    throw error;
  }
}

function runUnit(unit: readonly WorkerStatement[]): WriteOutcome | Refused {
  db.exec('savepoint unit');
  try {
    for (const { sql, parameters, expect } of unit) {
      const { changes } = statement(sql).run(...(parameters as unknown[]));
      if (expect !== undefined && changes !== expect) {
        db.exec('rollback to unit; release unit');
        return 'conflict';
      }
    }
    db.exec('release unit');
    return 'stored';
  } catch (error) {
    if (!db.inTransaction || isOutOfService(error)) throw error;
    db.exec('rollback to unit; release unit');
    return isConflict(error) ? 'conflict' : { refused: messageOf(error) };
  }
}

function statement(sql: string): Database.Statement {
  let found = prepared.get(sql);
  if (found === undefined) {
    found = db.prepare(sql);
    if (prepared.size > 500) prepared.clear();
    prepared.set(sql, found);
  }
  return found;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): string {
  return error instanceof Database.SqliteError ? error.code : '';
}

function isConflict(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_CONSTRAINT_PRIMARYKEY' || codeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE';
}

/** Conditions of the machine rather than of the program: full disk, failing disk, locked file. */
function isOutOfService(error: unknown): boolean {
  return /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|NOMEM)/.test(codeOf(error));
}

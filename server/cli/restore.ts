import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { isInUse } from '#server/database/sqliteCopy.ts';
import { BadInput } from './badInput.ts';
import { commandNamed, printResult } from './runCommand.ts';
import { expectWhole, giveName, sqliteFile } from './sqliteFile.ts';

/** `restore`: puts a backup in the place of the database; what was there is kept beside it. */
export function restoreCommand(): Command {
  return commandNamed('restore')
    .description('put a backup in the place of the database; the server must not run')
    .argument('<file>', 'a file made by `peil backup`')
    .option('--json', 'JSON output')
    .action((file: string, { json }: { json?: boolean }) =>
      printResult(async () => {
        const database = sqliteFile('pg_restore --clean --if-exists --dbname "$DATABASE_URL" FILE');
        const { attempts, events } = expectWhole(resolve(file));
        if (existsSync(database) && isInUse(database)) {
          throw new BadInput(database, 'is in use; stop the server first');
        }
        mkdirSync(dirname(database), { recursive: true });
        const draft = `${database}.${randomUUID()}.part`;
        try {
          copyFileSync(resolve(file), draft);
          const kept = setAside(database);
          giveName(draft, database);
          if (json) return [`${JSON.stringify({ file: database, kept, attempts, events })}\n`];
          return [
            `${database}: ${attempts} attempts with ${events} events, all whole\n`,
            ...(kept === null ? [] : [`What was there before is kept as ${kept}\n`]),
          ];
        } finally {
          rmSync(draft, { force: true });
        }
      }),
    );
}

/** Moves the database out of the way, with what was still to be written into it. @returns its new name */
function setAside(database: string): string | null {
  if (!existsSync(database)) return null;
  const kept = `${database}.before-restore-${randomUUID().slice(0, 8)}`;
  for (const part of ['-wal', '-shm', '']) {
    if (existsSync(database + part)) renameSync(database + part, kept + part);
  }
  return kept;
}

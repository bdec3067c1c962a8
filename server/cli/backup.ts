import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { copySqlite } from '#server/database/sqliteCopy.ts';
import { BadInput } from './badInput.ts';
import { commandNamed, printResult } from './runCommand.ts';
import { expectWhole, giveName, sqliteFile } from './sqliteFile.ts';

/** `backup`: a copy of the database at one moment, also while the server runs; it is read back before it gets its name. */
export function backupCommand(): Command {
  return commandNamed('backup')
    .description('copy the database to FILE while the server runs, and check the copy')
    .argument('<file>', 'where the copy goes; must not exist')
    .option('--json', 'JSON output')
    .action((file: string, { json }: { json?: boolean }) =>
      printResult(async () => {
        const database = sqliteFile('pg_dump --format=custom --file FILE "$DATABASE_URL"');
        const to = resolve(file);
        if (existsSync(to)) throw new BadInput(file, 'exists; a backup never overwrites another');
        if (!existsSync(database))
          throw new BadInput(database, 'does not exist: there is nothing to back up');
        const draft = `${to}.${randomUUID()}.part`;
        try {
          copySqlite(database, draft);
          const { attempts, events } = expectWhole(draft);
          giveName(draft, to);
          if (json) return [`${JSON.stringify({ file: to, attempts, events })}\n`];
          return [
            `${to}: ${attempts} attempts with ${events} events, all whole\n`,
            'Keep the two secret files (session-secret and signing-key.pem) with it.\n',
          ];
        } finally {
          rmSync(draft, { force: true });
        }
      }),
    );
}

import type { Command } from 'commander';
import { currentVersion } from '#server/database/migrate.ts';
import { openDatabase } from '#server/database/openDatabase.ts';
import { readEnvironment } from '#server/platform/environment.ts';
import { commandNamed, printResult } from './runCommand.ts';

/** `migrate`: brings the database to the schema of this program. Opening it does the same. */
export function migrateCommand(): Command {
  return commandNamed('migrate')
    .description('bring the database up to date')
    .option('--json', 'JSON output')
    .action(({ json }: { json?: boolean }) =>
      printResult(async () => {
        const database = await openDatabase(readEnvironment().databaseUrl, () => undefined);
        await database.close();
        return [json ? `{"version":${currentVersion}}\n` : `the database is at version ${currentVersion}\n`];
      }),
    );
}

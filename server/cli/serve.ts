import type { Command } from 'commander';
import { commandNamed } from './runCommand.ts';

/** `serve`: the server, with the settings of the environment. */
export function serveCommand(): Command {
  return commandNamed('serve')
    .description('run the server (PORT, HOST, DATABASE_URL, DATA_DIR, PUBLIC_ORIGIN …)')
    .action(async () => {
      await import('#server/main.ts');
    });
}

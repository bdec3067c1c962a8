import { join } from 'node:path';
import type { Command } from 'commander';
import { startApp } from '#server/app.ts';
import { readEnvironment } from '#server/platform/environment.ts';
import { BadInput } from './badInput.ts';
import { demoLogins, seedWorld } from './demoWorld.ts';
import { commandNamed, printResult } from './runCommand.ts';
import { clientIsBuilt, describeLogin, refuseProduction } from './seed.ts';

/** `demo`: seeds a world when there is none, serves it, and prints the addresses and logins. */
export function demoCommand(): Command {
  return commandNamed('demo')
    .description('serve a demonstration world and print the addresses and the logins')
    .option('--port <number>', 'port to listen on')
    .option('--data <folder>', 'where the demonstration keeps its data')
    .action(({ port, data }: { port?: string; data?: string }) =>
      printResult(async () => {
        const environment = readEnvironment({
          LOG_LEVEL: 'warn',
          DATA_DIR: data ?? join(process.cwd(), 'data/demo'),
          ...(port !== undefined && { PORT: port }),
        });
        refuseProduction(environment);
        if (!clientIsBuilt()) throw new BadInput('client', 'is not built; run: npm run build');
        process.stdout.write('De demonstratie wordt klaargezet …\n');
        await seedWorld(environment, { sittings: true });
        const logins = await demoLogins(environment);
        const app = await startApp(environment);
        const stop = () => void app.stop().then(() => process.exit(0));
        process.once('SIGTERM', stop);
        process.once('SIGINT', stop);
        return [
          `{"event":"ready","url":"${app.url}"}\n\n`,
          `Kandidaat:   ${app.url}/\nMedewerker:  ${app.url}/staff\n\n`,
          `  ${'Wie'.padEnd(34)} ${'Waar'.padEnd(8)} ${'Nummer of e-mail'.padEnd(30)} Code of wachtwoord\n`,
          `${logins.map(describeLogin).join('\n')}\n\n`,
          'Start de LHK als coördinator onder Afnames; stoppen met Ctrl+C.\n',
        ];
      }),
    );
}

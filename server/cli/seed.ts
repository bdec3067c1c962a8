import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { type Environment, readEnvironment } from '#server/platform/environment.ts';
import { BadInput } from './badInput.ts';
import { seedWorld } from './demoWorld.ts';
import { commandNamed, printResult } from './runCommand.ts';

/** `seed`: a demonstration world in an empty database. */
export function seedCommand(): Command {
  return commandNamed('seed')
    .description('fill an empty database with the demonstration bank, staff and sittings')
    .option('--bare', 'only the bank, the designs and the staff: no sittings')
    .option('--json', 'JSON output')
    .action(({ bare, json }: { bare?: boolean; json?: boolean }) =>
      printResult(async () => {
        const environment = readEnvironment();
        refuseProduction(environment);
        const world = await seedWorld(environment, { sittings: bare !== true });
        if (world === 'notEmpty')
          throw new BadInput('database', 'is not empty; seed fills an empty one only');
        return [json ? `${JSON.stringify(world)}\n` : `${world.logins.map(describeLogin).join('\n')}\n`];
      }),
    );
}

/** Known passwords must never reach a server that others can reach. @throws {BadInput} */
export function refuseProduction({ publicOrigin }: Environment): void {
  const { hostname } = new URL(publicOrigin);
  if (['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return;
  throw new BadInput('PUBLIC_ORIGIN', 'is not this machine; the demonstration has known passwords');
}

/** One line of the list of logins. */
export function describeLogin({
  who,
  where,
  name,
  secret,
}: {
  who: string;
  where: string;
  name: string;
  secret: string;
}): string {
  return `  ${who.padEnd(34)} ${where.padEnd(8)} ${name.padEnd(30)} ${secret}`;
}

/** Whether the client has been built. */
export function clientIsBuilt(): boolean {
  return existsSync(new URL('../../dist/client/index.html', import.meta.url));
}

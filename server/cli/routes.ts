import type { Command } from 'commander';
import type { Operation } from '#contracts/operation.ts';
import { operations } from '#contracts/operations.ts';
import { commandNamed, printResult } from './runCommand.ts';

/** `routes`: every operation with who may call it; the same set as the OpenAPI document. */
export function routesCommand(): Command {
  return commandNamed('routes')
    .description('list every HTTP operation with its roles')
    .option('--json', 'JSON output')
    .action(({ json }: { json?: boolean }) =>
      printResult(async () => {
        const rows = (Object.entries(operations) as [string, Operation][]).map(
          ([operationId, { method, path, roles, scope }]) => ({
            operationId,
            method: method.toUpperCase(),
            path,
            roles: roles === 'anyone' ? ['anyone'] : roles,
            scope,
          }),
        );
        if (json) return [`${JSON.stringify(rows)}\n`];
        return rows.map(
          ({ method, path, roles, scope }) =>
            `${method.padEnd(6)} ${path.padEnd(46)} ${scope.padEnd(8)} ${roles.join(' ')}\n`,
        );
      }),
    );
}

import type { Command } from 'commander';
import { z } from 'zod';
import { sqlAttemptStore } from '#server/database/sqlAttemptStore.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import { compareWithLogs, compareWithReceipts, type LedgerOutcome } from '#server/loadtest/ledger.ts';
import type { Busy, Busyness } from '#server/loadtest/machineWatch.ts';
import { startOwnServer } from '#server/loadtest/ownServer.ts';
import { type LoadReport, runLoad } from '#server/loadtest/runLoad.ts';
import type { Percentiles } from '#server/platform/percentiles.ts';
import { BadInput } from './badInput.ts';
import { commandNamed, printResult } from './runCommand.ts';

const Options = z.strictObject({
  candidates: z.coerce.number().int().min(1).max(10_000),
  seconds: z.coerce.number().int().min(1).max(3_600),
  rate: z.coerce.number().min(0.1).max(100_000),
  url: z.url({ protocol: /^https?$/ }).optional(),
  email: z.email().optional(),
  password: z.string().optional(),
  seed: z.string(),
  restart: z.boolean().optional(),
  json: z.boolean().optional(),
});
type Options = z.infer<typeof Options>;

/** `loadtest`: simulated candidates over real HTTP and sockets, and proof that nothing was lost. */
export function loadtestCommand(): Command {
  return commandNamed('loadtest')
    .description('let simulated candidates take a test over real HTTP and sockets; compares every receipt')
    .option('--candidates <number>', 'how many take the test', '200')
    .option('--seconds <number>', 'how long they answer at most', '30')
    .option('--rate <number>', 'answers per second of all together', '133')
    .option('--url <address>', 'a running server instead of one of its own; needs --email and --password')
    .option('--email <address>', 'a coordinator of that server')
    .option('--password <password>', 'of that coordinator')
    .option('--restart', 'kill the server halfway and start it again (only its own server)')
    .option('--seed <text>', 'decides abilities and thinking times', 'loadtest')
    .option('--json', 'JSON output')
    .action((given: unknown) =>
      printResult(async () => {
        const options = Options.parse(given);
        if (options.restart && options.url !== undefined) {
          throw new BadInput('--restart', 'only a server that the load test started itself can be restarted');
        }
        const result =
          options.url === undefined ? await onOwnServer(options) : await onServer(options.url, options);
        if (result.lost > 0 || result.duplicated > 0) process.exitCode = 1;
        return [options.json ? `${JSON.stringify(result)}\n` : inWords(result)];
      }),
    );
}

function loadOf({ candidates, seconds, rate, seed }: Options) {
  return { candidates, seconds, rate, seed };
}

type Result = LoadReport & LedgerOutcome;

/** Starts a server on temporary data, and reads its database when all is done. */
async function onOwnServer(options: Options): Promise<Result> {
  const server = await startOwnServer();
  try {
    const coordinator = await server.coordinator();
    const { origin, entries } = server;
    const restart = async () => {
      await server.kill('SIGKILL');
      await server.restart();
    };
    const { report, sittingId, people, acknowledged } = await runLoad({
      ...loadOf(options),
      origin,
      coordinator,
      entries,
      ...(options.restart && { restart }),
    });
    for (const person of people) person.close();
    await server.kill('SIGTERM');
    const database = await server.openDatabase();
    const logs = await sqlAttemptStore(database).eventsOfSitting(sittingId);
    await database.close();
    return { ...report, ...compareWithLogs(acknowledged, logs) };
  } finally {
    await server.stop();
  }
}

/** Uses a server that runs already, and asks it for the receipts of every attempt. */
async function onServer(url: string, options: Options): Promise<Result> {
  const { origin } = new URL(url);
  const coordinator = await signedIn(origin, options);
  const { report, people } = await runLoad({ ...loadOf(options), origin, coordinator, entries: [] });
  const ledger = await compareWithReceipts(people);
  for (const person of people) person.close();
  return { ...report, ...ledger };
}

async function signedIn(origin: string, { email, password }: Options): Promise<ApiClient> {
  const client = apiClient(origin);
  await client.call('signInStaff', { body: { email: email ?? '', password: password ?? '' } });
  return client;
}

function inWords(result: Result): string {
  const { acknowledgedMs: ack, firstItemMs: first, restart } = result;
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const spread = ({ p50, p99, max }: Percentiles) => `p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)}`;
  const rows = [
    ['candidates', `${result.candidates}, of whom ${result.finished} finished`],
    [
      'answers',
      `${result.answers} (${result.answersPerSecond.toFixed(1)} per second), ${result.retried} retried`,
    ],
    ['durable acknowledgement', spread(ack)],
    ['first item after T0', spread(first)],
    ['sign-in', spread(result.signInMs)],
    ['busy around T0', busyInWords(result.atStart)],
    ['busy after that', busyInWords(result.whileAnswering)],
    ...(restart === null
      ? []
      : [
          ['server away', ms(restart.downMs)],
          ['back after it was ready', `${spread(restart.backMs)}; ${restart.notBack} not back`],
          ['first answer after that', spread(restart.firstAnswerMs)],
        ]),
    ['lost', `${result.lost} of ${result.acknowledged} acknowledged`],
    ['duplicated', String(result.duplicated)],
  ];
  return rows.map(([what, found]) => `${what!.padEnd(26)}${found}\n`).join('');
}

/** Who was at the end of its strength, if anyone: cores in use, and the longest hold-up of the event loop. */
function busyInWords({ server, generator, machine }: Busyness): string {
  const one = ({ cores, heldUpMs }: Busy) => `${cores.toFixed(2)} cores, held up ${heldUpMs.toFixed(0)} ms`;
  return `server ${server === null ? 'unknown' : one(server)}; load generator ${one(generator)}; all work ${machine.inUse.toFixed(2)} of ${machine.cores} cores`;
}

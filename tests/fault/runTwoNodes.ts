/**
 * `npx tsx tests/fault/runTwoNodes.ts --clients 400` (and once more with `--cut`): the long version of twoNodes.test.ts,
 * on a PostgreSQL of its own.
 */
import { parseArgs } from 'node:util';
import { startPostgres } from '#tests/support/postgresServer.ts';
import { twoNodes } from './twoNodes.ts';
import { within } from './within.ts';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '400' },
    thinkMs: { type: 'string', default: '8000' },
    downMs: { type: 'string', default: '10000' },
    /** Notifications between the servers are cut off all the time. */
    cut: { type: 'boolean', default: false },
    seed: { type: 'string', default: 'two nodes' },
  },
});
const clients = Number(values.clients);
const boundMs = values.cut ? 5_000 : 1_000;
const postgres = await startPostgres();
try {
  const report = await twoNodes({
    databaseUrl: await postgres.freshDatabase(),
    clients,
    thinkMs: Number(values.thinkMs),
    downMs: Number(values.downMs),
    cut: values.cut,
    seed: values.seed,
    tell: (stage) => console.error(`${(performance.now() / 1000).toFixed(0)} s: ${stage}`),
  });
  console.log(JSON.stringify(report, null, 2));
  const whole =
    report.lost === 0 && report.duplicated === 0 && report.brokenChains === 0 && report.notBack === 0;
  const reached = report.actions.every((action) => action.reached === clients && action.max <= boundMs);
  process.exitCode = whole && reached ? 0 : 1;
} finally {
  await within(30_000, 'the end of PostgreSQL', postgres.stop());
}

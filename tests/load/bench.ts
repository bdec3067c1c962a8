/**
 * `npm run bench`: the budget table, measured on this machine. Bounds are those of the budgets; nothing
 * here passes or fails, because a timed test on a shared machine proves little.
 */
import { startOwnServer } from '#server/loadtest/ownServer.ts';
import { benchAnswers } from './bench/answers.ts';
import { benchBundle } from './bench/bundle.ts';
import { benchCalibration } from './bench/calibration.ts';
import { benchIdleConnections } from './bench/connections.ts';
import { benchEnding } from './bench/ending.ts';
import { benchPainted } from './bench/painted.ts';
import { type BenchRow, benchPsychometrics } from './bench/psychometrics.ts';
import { benchRestart } from './bench/restart.ts';

const candidates = Number(process.argv[2] ?? 1000);
const now = () => performance.now();
const rows: BenchRow[] = [...benchPsychometrics(now), ...benchCalibration(now), ...benchBundle()];
rows.push(...(await benchEnding(now, 2_500)));

for (const measure of [
  (server: Awaited<ReturnType<typeof startOwnServer>>) => benchAnswers(server, candidates, 20),
  (server: Awaited<ReturnType<typeof startOwnServer>>) => benchRestart(server, candidates),
  (server: Awaited<ReturnType<typeof startOwnServer>>) => benchIdleConnections(server, 2 * candidates),
  benchPainted,
]) {
  const server = await startOwnServer();
  try {
    rows.push(...(await measure(server)));
  } finally {
    await server.stop();
  }
}

console.table(
  rows.map(({ what, measured, bound, unit }) => ({
    what,
    measured: Number(measured.toPrecision(3)),
    bound: bound ?? '–',
    unit,
    within: bound === undefined ? '' : measured <= bound ? 'yes' : 'NO',
  })),
);
console.log('The assembler beside its off-line reference: npx tsx tests/load/shadowAgainstHighs.ts');

import type { OwnServer } from '#server/loadtest/ownServer.ts';
import { runLoad } from '#server/loadtest/runLoad.ts';
import type { BenchRow } from './psychometrics.ts';

/** Everyone at work, the server killed and started again: how soon they are back, and how their answers fare. */
export async function benchRestart(server: OwnServer, candidates: number): Promise<BenchRow[]> {
  const { report, people } = await runLoad({
    origin: server.origin,
    coordinator: await server.coordinator(),
    candidates,
    seconds: 60,
    rate: 133,
    entries: server.entries,
    seed: 'restart',
    async restart() {
      await server.kill('SIGKILL');
      await server.restart();
    },
  });
  for (const person of people) person.close();
  const { backMs, notBack, firstAnswerMs } = report.restart!;
  const row = (what: string, measured: number, unit: string): BenchRow => ({
    what: `after a restart with ${candidates} connected: ${what}`,
    measured,
    bound: undefined,
    unit,
  });
  return [
    row('line and attempt back, p99', backMs.p99, 'ms'),
    row('not back within 30 s', notBack, ''),
    row('first answer acknowledged, p99', firstAnswerMs.p99, 'ms'),
  ];
}

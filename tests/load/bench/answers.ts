import type { OwnServer } from '#server/loadtest/ownServer.ts';
import { runLoad } from '#server/loadtest/runLoad.ts';
import type { BenchRow } from './psychometrics.ts';

/** A joint start and answering at the country's rate, load generator on the same machine. */
export async function benchAnswers(
  server: OwnServer,
  candidates: number,
  seconds: number,
): Promise<BenchRow[]> {
  const rate = 133;
  const { report, people } = await runLoad({
    origin: server.origin,
    coordinator: await server.coordinator(),
    candidates,
    seconds,
    rate,
    entries: server.entries,
    seed: 'bench',
  });
  for (const person of people) person.close();
  const { acknowledgedMs, firstItemMs, answersPerSecond, atStart } = report;
  const situation = `${candidates} connected, ${answersPerSecond.toFixed(0)} answers/s`;
  return [
    {
      what: `durable answer acknowledged, p50 (${situation})`,
      measured: acknowledgedMs.p50,
      bound: 20,
      unit: 'ms',
    },
    {
      what: `durable answer acknowledged, p99 (${situation})`,
      measured: acknowledgedMs.p99,
      bound: 150,
      unit: 'ms',
    },
    {
      what: `T0 → first item readable, p99 (${candidates} waiting)`,
      measured: firstItemMs.p99,
      bound: 250,
      unit: 'ms',
    },
    {
      what: 'around T0: event loop of the load generator held up at most',
      measured: atStart.generator.heldUpMs,
      bound: undefined,
      unit: 'ms',
    },
    {
      what: 'around T0: event loop of the server held up at most',
      measured: atStart.server?.heldUpMs ?? Number.NaN,
      bound: undefined,
      unit: 'ms',
    },
    {
      what: `around T0: processor cores in use by all work on this machine, of ${atStart.machine.cores}`,
      measured: atStart.machine.inUse,
      bound: undefined,
      unit: '',
    },
  ];
}

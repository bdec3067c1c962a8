import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CandidateLine, openCandidateLine } from '#server/loadtest/candidateLine.ts';
import type { OwnServer } from '#server/loadtest/ownServer.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { simulatedCandidate } from '#server/loadtest/simulatedCandidate.ts';
import type { BenchRow } from './psychometrics.ts';

/**
 * Memory of the server per idle connection: growth of its resident set from a quarter of the sockets to
 * all of them, so that room the process had already taken is not counted as free.
 */
export async function benchIdleConnections(server: OwnServer, count: number): Promise<BenchRow[]> {
  const { credentials } = await prepareSitting(await server.coordinator(), {
    candidates: 1,
    designId: 'lhk-adaptief',
    name: 'Stille verbindingen',
    plannedAt: Date.now(),
  });
  const person = simulatedCandidate(server.origin, credentials[0]!, {
    choose: () => ({ type: 'singleChoice', option: 'A' }),
    thinkMs: () => 0,
    random: Math.random,
    withoutSocket: true,
  });
  await person.signIn();
  const lines: CandidateLine[] = [];
  const openUpTo = async (total: number) => {
    while (lines.length < total) {
      lines.push(openCandidateLine(server.origin, person.api.cookie()));
      if (lines.length % 50 === 0) await sleep(20);
    }
    for (let waited = 0; waited < 60 && lines.some((line) => !line.connected); waited += 1) await sleep(500);
    await sleep(2_000);
    return residentKiB(server.pid);
  };
  const few = await openUpTo(count / 4);
  const perConnection = ((await openUpTo(count)) - few) / (count - count / 4);
  const dropped = lines.filter((line) => !line.connected).length;
  for (const line of lines) line.close();
  return [
    { what: `idle connection, ${count} open`, measured: perConnection, bound: 60, unit: 'KiB' },
    { what: `idle connections dropped, of ${count}`, measured: dropped, bound: 0, unit: '' },
  ];
}

/** Resident memory of a process, as Linux accounts it. */
function residentKiB(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]);
}

import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import type { StoredEvent } from '#server/attempts/attemptEvent.ts';
import { firstBroken } from '#server/attempts/eventChain.ts';
import { sqlAttemptStore } from '#server/database/sqlAttemptStore.ts';
import { compareWithLogs } from '#server/loadtest/ledger.ts';
import { type OwnServer, startOwnServer } from '#server/loadtest/ownServer.ts';
import { type Crowd, gatherCrowd } from './crowd.ts';

export interface KillReport {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Fewest answers confirmed between two kills: above zero, or a kill hit nothing. */
  readonly fewestInARound: number;
  /** Answers confirmed only on a second try: those that were under way when the server died. */
  readonly retried: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly attempts: number;
  readonly brokenChains: number;
}

/** Half a crowd has answered by then, or something is wrong. */
const roundMs = 60_000;

/**
 * Lets a crowd answer as fast as the server takes it, kills the server without warning at a random
 * moment, starts it again, and so on; then compares every confirmation with what is on disk.
 */
export async function killRounds(plan: {
  rounds: number;
  clients: number;
  seed: string;
}): Promise<KillReport> {
  const { rounds, clients, seed } = plan;
  const random = seededRandom(seed);
  const server = await startOwnServer();
  const crowds: Crowd[] = [];
  const perRound: number[] = [];
  const confirmed = () => crowds.reduce((sum, crowd) => sum + crowd.acknowledged().length, 0);
  try {
    for (let round = 0; round < rounds; round += 1) {
      if (crowds.at(-1)?.isMostlyDone() ?? true) crowds.push(await gatherCrowd(server, clients, random));
      const before = confirmed();
      const until = performance.now() + roundMs;
      while (confirmed() < before + clients / 2) {
        if (performance.now() > until) {
          throw new Error(`round ${round + 1}: ${confirmed() - before} answers confirmed in a minute`);
        }
        await sleep(10);
      }
      await sleep(400 * random());
      await server.kill('SIGKILL');
      perRound.push(confirmed() - before);
      await server.restart();
    }
    await Promise.all(crowds.map((crowd) => crowd.end()));
    await server.kill('SIGTERM');

    const logs = await logsOf(
      server,
      crowds.map(({ sittingId }) => sittingId),
    );
    const acknowledged = crowds.flatMap((crowd) => crowd.acknowledged());
    return {
      rounds,
      fewestInARound: Math.min(...perRound),
      retried: acknowledged.filter(({ tries }) => tries > 1).length,
      attempts: logs.size,
      brokenChains: [...logs.values()].filter((log) => firstBroken(log) !== undefined).length,
      ...compareWithLogs(acknowledged, logs),
    };
  } finally {
    for (const crowd of crowds) crowd.close();
    await server.stop();
  }
}

async function logsOf(server: OwnServer, sittings: readonly string[]): Promise<Map<string, StoredEvent[]>> {
  const database = await server.openDatabase();
  try {
    const store = sqlAttemptStore(database);
    const all = await Promise.all(sittings.map((sittingId) => store.eventsOfSitting(sittingId)));
    return new Map(all.flatMap((logs) => [...logs]));
  } finally {
    await database.close();
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '#server/database/openDatabase.ts';
import { sqlNodeStore } from '#server/database/sqlNodeStore.ts';
import type { SimulatedCandidate } from '#server/loadtest/simulatedCandidate.ts';

export interface Numbered {
  readonly number: string;
  readonly person: SimulatedCandidate;
}

/** Of so many who are missing it is told how they stand. */
const told = 10;

/**
 * Waits until everyone has something.
 *
 * @throws after so long, with who has not: their number, the server they are connected to, and what it says of them
 */
export async function untilNobodyIsMissing(
  databaseUrl: string,
  everyone: readonly Numbered[],
  what: string,
  has: (person: SimulatedCandidate) => boolean,
  ms: number,
): Promise<void> {
  const missing = () => everyone.filter(({ person }) => !has(person));
  const until = performance.now() + ms;
  while (missing().length > 0) {
    if (performance.now() > until) {
      const who = missing();
      const standings = await standingsOf(databaseUrl, who.slice(0, told));
      throw new Error(
        `${who.length} of ${everyone.length} without ${what} after ${ms / 1000} s:\n${standings.join('\n')}`,
      );
    }
    await sleep(100);
  }
}

async function standingsOf(databaseUrl: string, who: readonly Numbered[]): Promise<string[]> {
  const database = await openDatabase(databaseUrl, () => undefined);
  const nodes = sqlNodeStore(database);
  const servers = await Promise.all(
    (await nodes.all()).map(async ({ id, name }) => ({ name, present: new Set(await nodes.presentAt(id)) })),
  );
  await database.close();
  return Promise.all(
    who.map(async ({ number, person }) => {
      const view = await person.view().catch((error: unknown) => `cannot look: ${String(error)}`);
      if (typeof view === 'string') return `${number}: ${view}`;
      const { attemptId, state, startsAt, serverNow, sealed, sealKey } = view;
      const at = servers.filter(({ present }) => present.has(attemptId)).map(({ name }) => name);
      const start = startsAt === null ? 'no start' : `T0 ${serverNow - startsAt} ms ago`;
      const [packet, key] = [sealed === null ? 'no packet' : 'packet', sealKey === null ? 'no key' : 'key'];
      return `${number} at ${at.join(' and ') || 'no server'}: ${state}, ${start}, ${packet}, ${key}`;
    }),
  );
}

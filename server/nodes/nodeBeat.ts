import type { Logger } from 'pino';
import type { Clock } from '#server/platform/clock.ts';
import type { Machine } from '#server/platform/machine.ts';
import type { Metrics } from '#server/platform/metrics.ts';
import type { Pusher } from '#server/platform/sockets.ts';
import type { DatabaseTime } from './databaseTime.ts';
import type { NodeStore } from './nodeStore.ts';
import type { otherNodes } from './otherNodes.ts';

interface Needs {
  readonly id: string;
  readonly name: string;
  readonly store: NodeStore;
  readonly others: ReturnType<typeof otherNodes>;
  readonly pusher: Pick<Pusher, 'attemptsHere'>;
  readonly touch: (attemptId: string) => void;
  readonly clock: Clock;
  readonly machine: Machine;
  /** Absent where a server has its database to itself. */
  readonly databaseTime: DatabaseTime | undefined;
  /** Told when the clock of the database was set, by so many ms. */
  readonly onMoved: (byMs: number) => void;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** Among others they hear within seconds that a server died; alone, the beat only keeps the time for a restart. */
const everyMs = { shared: 1_000, alone: 10_000 };
/** Rows of servers that died are kept so long: they tell the next one what time it was. */
const keptMs = 7 * 24 * 60 * 60_000;

/** Tells the others that this server lives and whom it is connected to, and hears the same of them. */
export function nodeBeat(needs: Needs) {
  const { id, name, store, others, pusher, touch, clock, machine, databaseTime, onMoved, metrics, log } =
    needs;
  let told = '';
  let presentVersion = 0;

  async function beat(): Promise<void> {
    const movedMs = await databaseTime?.look();
    if (movedMs !== undefined) onMoved(movedMs);
    const present = databaseTime === undefined ? [] : pusher.attemptsHere().sort();
    const list = present.join();
    const changed = list !== told || presentVersion === 0;
    const row = {
      id,
      name,
      seenAt: clock.now(),
      aheadMs: databaseTime?.aheadMs ?? 0,
      bootId: machine.bootId,
      uptimeMs: machine.uptimeMs(),
      presentVersion: changed ? presentVersion + 1 : presentVersion,
    };
    if ((await store.beat(row, changed ? present : undefined)) === 'stored') {
      told = list;
      presentVersion = row.presentVersion;
    }
    if (databaseTime === undefined) return;
    for (const attemptId of await others.look(await store.all(), clock.now())) touch(attemptId);
    metrics.nodesAlive.set(1 + others.count());
  }

  return {
    /** @returns how to stop, once nobody is connected any more */
    async start(): Promise<() => Promise<void>> {
      await store.forget(clock.now() - keptMs);
      await beat();
      let busy: Promise<void> | undefined;
      const timer = setInterval(
        () => {
          busy ??= beat()
            .catch((error: unknown) => log.error({ err: error }, 'the beat of this node was not stored'))
            .finally(() => {
              busy = undefined;
            });
        },
        databaseTime === undefined ? everyMs.alone : everyMs.shared,
      );
      return async () => {
        clearInterval(timer);
        await busy;
        await beat().catch(() => undefined); // by now nobody is connected here
      };
    },
  };
}

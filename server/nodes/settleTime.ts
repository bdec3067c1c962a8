import type { Database } from '#server/database/database.ts';
import type { SettableClock } from '#server/platform/clock.ts';
import type { Machine } from '#server/platform/machine.ts';
import { startTime, type TimeDoubt, toleratedMs } from '#server/platform/startTime.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import { aheadOfDatabase, type DatabaseTime, databaseTime } from './databaseTime.ts';
import type { NodeRow, NodeStore } from './nodeStore.ts';
import { deadAfterMs } from './otherNodes.ts';

interface Needs {
  readonly clock: SettableClock;
  readonly machine: Machine;
  readonly database: Pick<Database, 'now'>;
  readonly nodes: Pick<NodeStore, 'all' | 'newestRecord'>;
  readonly sittings: Pick<SittingStore, 'list'>;
}

/** Readings of the database's clock at the start; the quickest says most. */
const readings = 5;

/** Sets the clock before anything is timed by it, and says why the time is doubted, if it is. */
export async function settleTime({ clock, machine, database, nodes, sittings }: Needs): Promise<{
  readonly doubt: TimeDoubt | undefined;
  /** Absent where a server has its database to itself. */
  readonly databaseTime: DatabaseTime | undefined;
}> {
  const ahead = database.now && (await bestReading(clock, database.now));
  const rows = await nodes.all();
  const newestRecord = await nodes.newestRecord();
  const sittingOpen = (await sittings.list()).some(({ state }) => state === 'open');
  const read = clock.now();
  const wall = read - (ahead ?? 0);
  const newest = Math.max(newestRecord ?? 0, rows[0]?.seenAt ?? 0);
  const { now, doubt } = startTime({
    wall,
    cluster: ahead === undefined ? undefined : timeOfLiving(rows, wall),
    counted: countedTime(rows, machine),
    newest: newest === 0 ? undefined : newest,
    sittingOpen,
  });
  clock.set(clock.now() + now - read);
  return {
    doubt,
    databaseTime: database.now && databaseTime(clock, database.now, Math.round(now - wall)),
  };
}

async function bestReading(clock: SettableClock, databaseNow: () => Promise<number>): Promise<number> {
  const all = [];
  for (let i = 0; i < readings; i += 1) all.push(await aheadOfDatabase(clock, databaseNow));
  return all.reduce((best, one) => (one.tookMs < best.tookMs ? one : best)).aheadMs;
}

/** What a server says the time is that lived a moment ago, by the database's clock. */
function timeOfLiving(rows: readonly NodeRow[], databaseNow: number): number | undefined {
  const living = rows.find(({ seenAt, aheadMs }) => {
    const silentMs = databaseNow + aheadMs - seenAt;
    return silentMs > -toleratedMs && silentMs < deadAfterMs;
  });
  return living && databaseNow + living.aheadMs;
}

/** The time a server of this machine knew last, and what the machine counted since. */
function countedTime(rows: readonly NodeRow[], { bootId, uptimeMs }: Machine): number | undefined {
  const last = rows.find((row) => bootId !== null && row.bootId === bootId);
  const sinceMs = last === undefined ? -1 : uptimeMs() - last.uptimeMs;
  return last === undefined || sinceMs < 0 ? undefined : last.seenAt + sinceMs;
}

import { expect, test } from 'vitest';
import { monotonicClock } from '#server/platform/clock.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { NodeRow } from './nodeStore.ts';
import { settleTime } from './settleTime.ts';

const hour = 3_600_000;
const true0 = 1_800_000_000_000;

interface Restart {
  /** How far the machine's wall clock is off. */
  readonly wallOffMs?: number;
  /** How far the clock of the database is off; absent: there is none. */
  readonly databaseOffMs?: number;
  readonly rows?: readonly Partial<NodeRow>[];
  readonly newestRecord?: number;
  readonly state?: SittingRecord['state'];
  readonly bootId?: string;
}

/** A server that starts at the true time `true0`, on a machine that runs for a day. */
async function restart({
  wallOffMs = 0,
  databaseOffMs,
  rows = [],
  newestRecord,
  state = 'open',
  bootId,
}: Restart) {
  const machine = {
    wall: () => true0 + wallOffMs,
    monotonic: () => 5_000,
    uptimeMs: () => 24 * hour,
    bootId: bootId ?? 'this boot',
  };
  const clock = monotonicClock(machine.wall, machine.monotonic);
  const found = await settleTime({
    clock,
    machine,
    database: { now: databaseOffMs === undefined ? undefined : async () => true0 + databaseOffMs },
    nodes: {
      all: async () =>
        rows.map((row, i) => ({
          id: String(i),
          name: 'node',
          seenAt: true0 - 60_000,
          aheadMs: 0,
          bootId: 'this boot',
          uptimeMs: 24 * hour - 60_000,
          presentVersion: 1,
          ...row,
        })),
      newestRecord: async () => newestRecord,
    },
    sittings: { list: async () => [{ state } as SittingRecord] },
  });
  return { offMs: clock.now() - true0, doubt: found.doubt, aheadMs: found.databaseTime?.aheadMs };
}

test.each([{ wallOffMs: hour }, { wallOffMs: -hour }])(
  '[ND15] restarted on a machine whose clock was set by $wallOffMs ms, the time is right and the alarm is raised',
  async ({ wallOffMs }) => {
    expect(await restart({ wallOffMs, rows: [{}] })).toEqual({
      offMs: 0,
      doubt: { kind: 'moved', byMs: wallOffMs },
      aheadMs: undefined,
    });
  },
);

test('[ND15] after a reboot with a clock that was set back, no time comes again', async () => {
  const rows = [{ bootId: 'boot before' }];
  expect(await restart({ wallOffMs: -hour, rows, newestRecord: true0 - 50_000 })).toMatchObject({
    offMs: -50_000,
    doubt: { kind: 'setBack' },
  });
});

test('[ND15] with nobody sitting a test the clock of the machine is believed', async () => {
  expect(await restart({ wallOffMs: hour, rows: [{}], state: 'published' })).toMatchObject({
    offMs: hour,
    doubt: undefined,
  });
});

test('[ND16] among servers the clock of the database counts and not that of the machine', async () => {
  expect(await restart({ wallOffMs: 90_000, databaseOffMs: 0 })).toEqual({
    offMs: 0,
    doubt: undefined,
    aheadMs: 0,
  });
});

test('[ND16] a server that joins others after the database clock was set takes their time', async () => {
  const rows = [{ seenAt: true0 - 800, aheadMs: -hour, bootId: 'elsewhere' }];
  expect(await restart({ databaseOffMs: hour, rows })).toEqual({
    offMs: 0,
    doubt: { kind: 'moved', byMs: hour },
    aheadMs: -hour,
  });
});

test('[ND16] when all servers died and the database clock was set meanwhile, what the machine counted decides', async () => {
  expect(await restart({ databaseOffMs: -hour, rows: [{}] })).toEqual({
    offMs: 0,
    doubt: { kind: 'moved', byMs: -hour },
    aheadMs: hour,
  });
});

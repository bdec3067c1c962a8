import { expect, test } from 'vitest';
import type { RehearsalRun } from '#contracts/rehearsing.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import { rehearsalService } from './rehearsalService.ts';

const at = 1_800_000_000_000;
const run: RehearsalRun = {
  state: 'running',
  startedAt: at,
  startedBy: 'Coördinator',
  plan: { secondsPerAnswer: 5, arrivalSeconds: 60, latePercent: 5, lostDevicePercent: 2 },
  counts: { candidates: 12, arrived: 3, started: 0, finished: 0, answers: 0 },
  cuts: [],
  stopAsked: false,
  report: null,
};

/** The service as it finds a run that was last heard of at `at`. */
function serviceAt(now: number) {
  const kept = { sittingId: 's', version: 4, seenAt: at, run };
  return rehearsalService({
    store: {
      find: async () => kept,
      running: async () => [kept],
      save: async () => 'stored',
      remove: async () => 'stored',
    },
    sittingStore: {
      find: async () => ({ rehearsal: true, state: 'published' }) as SittingRecord,
      roster: async () => [],
    } as unknown as SittingStore,
    roomStore: { rooms: async () => [] },
    seats: { codes: async () => [] },
    bank: { findRelease: async () => undefined },
    clock: { now: () => now },
    runner: { begin: () => undefined },
    address: () => ({ origin: '', publicOrigin: '' }),
  });
}

test('[GR8] a run that nothing is heard of for half a minute was broken off: the server that ran it is gone', async () => {
  expect(await serviceAt(at + 30_000).view('s')).toMatchObject({ run: { state: 'running' } });
  const later = serviceAt(at + 30_001);
  expect(await later.view('s')).toMatchObject({ run: { state: 'brokenOff', counts: { arrived: 3 } } });
  expect(await later.stop('Coördinator', 's')).toEqual({ refused: 'rehearsalIdle' });
});

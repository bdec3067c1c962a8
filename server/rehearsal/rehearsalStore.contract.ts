import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RehearsalRun } from '#contracts/rehearsing.ts';
import { attemptWorld } from '#tests/support/attemptWorld.ts';
import type { Stores } from '#tests/support/stores.ts';
import type { KeptRun } from './rehearsalStore.ts';

const at = 1_800_000_000_000;
const run: RehearsalRun = {
  state: 'running',
  startedAt: at,
  startedBy: 'Coördinator',
  plan: { secondsPerAnswer: 2.5, arrivalSeconds: 60, latePercent: 5, lostDevicePercent: 2 },
  counts: { candidates: 12, arrived: 0, started: 0, finished: 0, answers: 0 },
  cuts: [],
  stopAsked: false,
  report: null,
};

/** What every store of rehearsals does. Rules: SPEC.md, section GRS. */
export function describeRehearsalStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: rehearsals`, () => {
    let stores: Stores;
    beforeAll(async () => {
      stores = await open();
    });

    const line = (subject: string, action: string) => ({
      at,
      actor: 'test',
      action,
      subject,
      reason: null,
      detail: {},
    });
    async function newRun(): Promise<KeptRun> {
      const { sitting } = await attemptWorld(stores, at);
      const kept = { sittingId: sitting.id, version: 1, seenAt: at, run };
      expect(await stores.rehearsals.save(kept)).toBe('stored');
      return kept;
    }

    test('[GRS1] a run comes back as it was kept; of two who change it at once one is too late', async () => {
      const first = await newRun();
      const second = { ...first, version: 2, seenAt: at + 5_000, run: { ...run, stopAsked: true } };
      expect(await stores.rehearsals.find(first.sittingId)).toEqual(first);
      expect(await stores.rehearsals.save(second, line(first.sittingId, 'stopped'))).toBe('stored');
      expect(await stores.rehearsals.save({ ...second, seenAt: at })).toBe('conflict');
      expect(await stores.rehearsals.save(first)).toBe('conflict');
      expect(await stores.rehearsals.find(first.sittingId)).toEqual(second);
      expect((await stores.audit.about(first.sittingId)).map(({ action }) => action)).toContain('stopped');
      expect(await stores.rehearsals.find(randomUUID())).toBeUndefined();
    });

    test('[GRS2] runs that have not ended are found', async () => {
      const [going, over] = [await newRun(), await newRun()];
      await stores.rehearsals.save({ ...over, version: 2, run: { ...run, state: 'ended' } });
      const ids = (await stores.rehearsals.running()).map(({ sittingId }) => sittingId);
      expect(ids).toContain(going.sittingId);
      expect(ids).not.toContain(over.sittingId);
    });

    test('[GRS3] only a rehearsal is removed, as it was looked at, with all that happened in it', async () => {
      const world = await attemptWorld(stores, at);
      const { sitting } = world;
      const gone = line(sitting.id, 'removed');
      expect(await stores.rehearsals.remove(sitting.id, sitting.version, gone)).toBe('conflict');
      const rehearsal = { ...sitting, id: randomUUID(), rehearsal: true, version: 1 };
      await stores.sittings.create(rehearsal, line(rehearsal.id, 'made'));
      await stores.rehearsals.save({ sittingId: rehearsal.id, version: 1, seenAt: at, run });
      expect(await stores.rehearsals.remove(rehearsal.id, 2, line(rehearsal.id, 'removed'))).toBe('conflict');
      expect(await stores.sittings.find(rehearsal.id)).toEqual(rehearsal);
      expect(await stores.rehearsals.remove(rehearsal.id, 1, line(rehearsal.id, 'removed'))).toBe('stored');
      expect(await stores.sittings.find(rehearsal.id)).toBeUndefined();
      expect(await stores.rehearsals.find(rehearsal.id)).toBeUndefined();
      expect(await stores.sittings.find(sitting.id)).toEqual(sitting);
    });
  });
}

import type { SittingId } from '#contracts/ids.ts';
import type { Sitting } from '#contracts/sitting.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { SittingRecord } from './sitting.ts';
import type { SittingStore } from './sittingStore.ts';

/** A sitting as staff see it. @throws when its design or release is gone */
export type ShowSitting = (record: SittingRecord) => Promise<Sitting>;

interface Needs {
  readonly bank: BankStore;
  readonly store: SittingStore;
  readonly clock: Clock;
}

export function showSitting({ bank, store, clock }: Needs): ShowSitting {
  return async (record) => {
    const design = await bank.findDesign(record.designId, record.designVersion);
    const release = await bank.findRelease(record.releaseId);
    if (design === undefined || release === undefined)
      throw new Error(`sitting ${record.id} lost its material`);
    return {
      id: record.id as SittingId,
      version: record.version,
      name: record.name,
      design: {
        id: design.id,
        version: design.version,
        name: design.name,
        durationMinutes: design.durationMinutes ?? 0,
      },
      release: {
        id: release.id,
        name: release.name,
        hash: release.hash,
        items: release.entries.length,
      },
      state: record.state,
      plannedAt: record.plannedAt,
      startKind: record.startKind,
      opensAt: record.opensAt,
      closesAt: record.closesAt,
      audience: record.audience,
      rehearsal: record.rehearsal,
      twoPersonStart: record.twoPersonStart,
      startProposal: record.startProposal,
      pausedAt: record.pausedAt,
      startsAt: record.startsAt,
      endsAt: record.endsAt,
      candidates: await store.rosterSize(record.id),
      serverNow: clock.now(),
    };
  };
}

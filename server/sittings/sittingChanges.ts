import type { AuditLine } from '#contracts/audit.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { Change, SittingRecord } from './sitting.ts';
import type { SittingRegistry } from './sittingRegistry.ts';
import type { SittingStore } from './sittingStore.ts';

/** A sitting after the change, or why it did not change. */
export type SittingOutcome = { readonly sitting: SittingRecord } | Refusal;

/** The way every change of a sitting goes: read, decide, store with its audit line, tell who listens. */
export interface SittingChanges {
  /** @param version the version the actor looked at; absent when it does not matter */
  make(
    id: string,
    version: number | undefined,
    step: (sitting: SittingRecord) => Change | Promise<Change>,
    audited: (sitting: SittingRecord) => AuditLine,
  ): Promise<SittingOutcome>;
  /** Tells of a sitting that was stored in another way. */
  tell(sitting: SittingRecord): void;
  /** Told after every change of a sitting. */
  listen(listener: (sitting: SittingRecord) => void): void;
}

export function sittingChanges(store: SittingStore, registry: SittingRegistry): SittingChanges {
  const listeners: ((sitting: SittingRecord) => void)[] = [];

  function tell(sitting: SittingRecord): void {
    registry.set(sitting);
    for (const listener of listeners) listener(sitting);
  }

  return {
    async make(id, version, step, audited) {
      const sitting = await store.find(id);
      if (sitting === undefined) return { refused: 'notFound' };
      const change = await step(sitting);
      if ('refused' in change) return change;
      if (version !== undefined && version !== sitting.version) return { refused: 'sittingChanged' };
      const outcome = await store.save(change.changed, audited(change.changed));
      if (outcome === 'conflict') return { refused: 'sittingChanged' };
      if (outcome !== 'stored') return { refused: 'storageUnavailable' };
      tell(change.changed);
      return { sitting: change.changed };
    },
    tell,
    listen: (listener) => void listeners.push(listener),
  };
}

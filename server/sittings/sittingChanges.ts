import type { AuditLine } from '#contracts/audit.ts';
import type { Clock } from '#server/platform/clock.ts';
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
  /** Tells of a sitting that was stored in another way. What is older than what was told already is not told. */
  tell(sitting: SittingRecord): void;
  /** Told after every change of a sitting; of two that follow closely perhaps of the later alone. */
  listen(listener: (sitting: SittingRecord) => void): void;
}

export function sittingChanges(
  store: Pick<SittingStore, 'find' | 'save' | 'saveInTime'>,
  registry: Pick<SittingRegistry, 'set'>,
  clock: Clock,
): SittingChanges {
  const listeners: ((sitting: SittingRecord) => void)[] = [];
  const told = new Map<string, number>();

  function tell(sitting: SittingRecord): void {
    if (sitting.version < (told.get(sitting.id) ?? 0)) return;
    told.set(sitting.id, sitting.version);
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
      const { changed, inTime } = change;
      const outcome =
        inTime === undefined
          ? await store.save(changed, audited(changed))
          : await store.saveInTime(changed, audited(changed), () => inTime.until - clock.now());
      if (outcome === 'tooLate') return { refused: inTime!.otherwise };
      if (outcome === 'conflict') return { refused: 'sittingChanged' };
      if (outcome !== 'stored') return { refused: 'storageUnavailable' };
      tell(changed);
      return { sitting: changed };
    },
    tell,
    listen: (listener) => void listeners.push(listener),
  };
}

import type { AuditLine } from '#contracts/audit.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { refusedCommands } from './refusedCommands.ts';
import type { Change, SittingRecord } from './sitting.ts';
import type { SittingRegistry } from './sittingRegistry.ts';
import type { SittingStore } from './sittingStore.ts';

/** A sitting after the change, or why it did not change. */
export type SittingOutcome = { readonly sitting: SittingRecord } | Refusal;

/** What is decided about a sitting, and the line that tells of it. */
type Step = readonly [
  step: (sitting: SittingRecord) => Change | Promise<Change>,
  audited: (sitting: SittingRecord) => AuditLine,
];

/** The way every change of a sitting goes: read, decide, store with its audit line, tell who listens. A refusal is logged. */
export interface SittingChanges {
  /** @param version the version the actor looked at; absent when it does not matter */
  make(id: string, version: number | undefined, ...how: Step): Promise<SittingOutcome>;
  /** Logs what somebody asked of a sitting in another way, and did not get. */
  refused: ReturnType<typeof refusedCommands>;
  /** Tells of a sitting that was stored in another way. What is older than what was told already is not told. */
  tell(sitting: SittingRecord): void;
  /** Told after every change of a sitting; of two that follow closely perhaps of the later alone. */
  listen(listener: (sitting: SittingRecord) => void): void;
}

export function sittingChanges(
  store: Pick<SittingStore, 'find' | 'save' | 'saveInTime'>,
  registry: Pick<SittingRegistry, 'set'>,
  audit: Pick<AuditLog, 'add'>,
  clock: Clock,
): SittingChanges {
  const listeners: ((sitting: SittingRecord) => void)[] = [];
  const told = new Map<string, number>();
  const refused = refusedCommands(audit, clock);

  function tell(sitting: SittingRecord): void {
    if (sitting.version < (told.get(sitting.id) ?? 0)) return;
    told.set(sitting.id, sitting.version);
    registry.set(sitting);
    for (const listener of listeners) listener(sitting);
  }

  async function change(
    sitting: SittingRecord,
    version: number | undefined,
    ...[step, audited]: Step
  ): Promise<SittingOutcome> {
    const decided = await step(sitting);
    if ('refused' in decided) return decided;
    if (version !== undefined && version !== sitting.version) return { refused: 'sittingChanged' };
    const { changed, inTime } = decided;
    const outcome =
      inTime === undefined
        ? await store.save(changed, audited(changed))
        : await store.saveInTime(changed, audited(changed), () => inTime.until - clock.now());
    if (outcome === 'tooLate') return { refused: inTime!.otherwise };
    if (outcome === 'conflict') return { refused: 'sittingChanged' };
    if (outcome !== 'stored') return { refused: 'storageUnavailable' };
    tell(changed);
    return { sitting: changed };
  }

  return {
    async make(id, version, ...how) {
      const sitting = await store.find(id);
      if (sitting === undefined) return { refused: 'notFound' };
      const outcome = await change(sitting, version, ...how);
      const [, audited] = how;
      if ('refused' in outcome) await refused(id, audited(sitting), outcome.refused);
      return outcome;
    },
    refused,
    tell,
    listen: (listener) => void listeners.push(listener),
  };
}

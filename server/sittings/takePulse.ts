import type { Logger } from 'pino';
import type { Clock } from '#server/platform/clock.ts';
import type { SittingRecord } from './sitting.ts';
import type { SittingChanges } from './sittingChanges.ts';
import { type SittingPulse, sampleEveryMs } from './sittingPulse.ts';
import type { SittingStore } from './sittingStore.ts';

/** How long before its planned moment a sitting is looked at: candidates arrive. */
const beforeMs = 2 * 3_600_000;

interface Needs {
  readonly store: Pick<SittingStore, 'list'>;
  readonly changes: Pick<SittingChanges, 'listen'>;
  readonly pulse: Pick<SittingPulse, 'sample'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Samples every sitting that is near or under way. Which those are is read once; after that it is told, of changes made
 * on other servers too. Returns how to stop.
 */
export function takePulse({ store, changes, pulse, clock, log }: Needs): () => void {
  /** What was told last of sittings that may be near one day, and of those that were. */
  const known = new Map<string, Pick<SittingRecord, 'version' | 'state' | 'plannedAt'>>();
  let busy = false;
  let listed = false;

  function note({ id, version, state, plannedAt }: SittingRecord): void {
    if (version >= (known.get(id)?.version ?? 0)) known.set(id, { version, state, plannedAt });
  }

  function isNear({ state, plannedAt }: Pick<SittingRecord, 'state' | 'plannedAt'>): boolean {
    return state === 'open' || (state === 'published' && Math.abs(plannedAt - clock.now()) < beforeMs);
  }

  async function beat(): Promise<void> {
    if (!listed) for (const sitting of await store.list()) note(sitting);
    listed = true;
    for (const [id, sitting] of known) if (isNear(sitting)) await pulse.sample(id);
  }

  changes.listen(note);
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    beat()
      .catch((error: unknown) => log.warn({ err: error }, 'no sample was taken'))
      .finally(() => {
        busy = false;
      });
  }, sampleEveryMs);
  return () => clearInterval(timer);
}

import type { Logger } from 'pino';
import type { Clock } from '#server/platform/clock.ts';
import type { SittingRecord } from './sitting.ts';
import { type SittingPulse, sampleEveryMs } from './sittingPulse.ts';
import type { SittingStore } from './sittingStore.ts';

/** How long before its planned moment a sitting is looked at: candidates arrive. */
const beforeMs = 2 * 3_600_000;

interface Needs {
  readonly store: SittingStore;
  readonly pulse: SittingPulse;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Samples every sitting that is near or under way. Returns how to stop. */
export function takePulse({ store, pulse, clock, log }: Needs): () => void {
  let busy = false;

  const isNear = ({ state, plannedAt }: SittingRecord) =>
    state === 'open' || (state === 'published' && Math.abs(plannedAt - clock.now()) < beforeMs);

  async function beat(): Promise<void> {
    for (const { id } of (await store.list()).filter(isNear)) await pulse.sample(id);
  }

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

import type { Logger } from 'pino';
import type { Clock } from '#server/platform/clock.ts';
import { keyRoom, type Pusher } from '#server/platform/sockets.ts';
import type { SittingRecord } from './sitting.ts';
import type { SittingRegistry } from './sittingRegistry.ts';
import { settledMs } from './startByTwo.ts';

interface Needs {
  /** The sittings that are open, as told here last. */
  readonly open: ReadonlyMap<string, SittingRecord>;
  readonly registry: Pick<SittingRegistry, 'settled'>;
  readonly pusher: Pick<Pusher, 'pushHere'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** How soon the database is asked again when it could not tell, in ms. */
const againMs = 250;

/**
 * The key of the sealed first items goes out at T0, once. Just before, the database is asked whether the start was
 * undone; until it can tell no key goes out, and who undoes it after that is refused.
 */
export function keyRelease({ open, registry, pusher, clock, log }: Needs) {
  const sent = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;

  function after(ms: number, act: () => void): void {
    if (stopped) return;
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        act();
      },
      Math.max(0, ms),
    );
    timers.add(timer);
  }

  /** Not when it was undone, or undone and given again for another moment. */
  const isStill = (id: string, startsAt: number) => open.get(id)?.startsAt === startsAt && !sent.has(id);

  async function settle(id: string, startsAt: number): Promise<void> {
    if (!isStill(id, startsAt)) return;
    try {
      const sitting = await registry.settled(id);
      if (sitting?.state !== 'open' || sitting.startsAt !== startsAt) return;
      after(startsAt - clock.now(), () => send(id, startsAt));
    } catch (error) {
      log.error({ err: error, sittingId: id }, 'the key waits until the database can tell of the start');
      after(againMs, () => void settle(id, startsAt));
    }
  }

  function send(id: string, startsAt: number): void {
    const sitting = open.get(id);
    if (!isStill(id, startsAt) || !sitting?.endsAt) return;
    const { endsAt, sealKey } = sitting;
    sent.add(id);
    pusher.pushHere(keyRoom(id), 'sitting:started', { startsAt, endsAt, sealKey });
  }

  return {
    /** To be called whenever a start is told that lies ahead. */
    plan(id: string, startsAt: number): void {
      after(startsAt - settledMs - clock.now(), () => void settle(id, startsAt));
    },
    stop(): void {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

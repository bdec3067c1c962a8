import type { Logger } from 'pino';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { Clock } from '#server/platform/clock.ts';
import { type Pusher, sittingRoom, watchRoom } from '#server/platform/sockets.ts';
import { endOverdue } from './endOverdue.ts';
import { fixedStart, startsByItself } from './fixedStart.ts';
import { keyRelease } from './keyRelease.ts';
import { startsOnOwn } from './ownStart.ts';
import type { ProgressBoard } from './progressBoard.ts';
import type { SittingRecord } from './sitting.ts';
import type { SittingChanges } from './sittingChanges.ts';
import type { SittingRegistry } from './sittingRegistry.ts';
import type { SittingService } from './sittingService.ts';
import type { SittingStore } from './sittingStore.ts';

interface Needs {
  readonly store: SittingStore;
  readonly registry: Pick<SittingRegistry, 'settled'>;
  readonly sittings: SittingService;
  readonly changes: SittingChanges;
  readonly attempts: AttemptService;
  readonly board: ProgressBoard;
  readonly pusher: Pusher;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * What happens by the clock: the key of the sealed items goes out at T0, attempts whose time is over are
 * ended, a sitting in which nobody can still work is closed, and dashboards hear once a second what changed.
 * Nothing depends on a tick coming in time: whatever was missed is done at the next one, sitting by sitting.
 */
export function sittingScheduler(needs: Needs) {
  const { store, registry, sittings, changes, attempts, board, pusher, clock, log } = needs;
  const open = new Map<string, SittingRecord>();
  const key = keyRelease({ open, registry, pusher, clock, log });
  const overdue = endOverdue({ store, sittings, attempts, pusher, clock });
  let busy = false;
  let ticks = 0;

  /** Published sittings that start by themselves. */
  const awaiting = new Map<string, SittingRecord>();

  function announce(sitting: SittingRecord): void {
    if (sitting.state === 'published' && startsByItself(sitting)) awaiting.set(sitting.id, sitting);
    else awaiting.delete(sitting.id);
    if (sitting.state === 'open') open.set(sitting.id, sitting);
    else open.delete(sitting.id);
    board.touchAll(sitting.id);
    overdue.forget(sitting.id);
    const { id, version, startsAt, endsAt } = sitting;
    const isGiven = sitting.state === 'open' && startsAt !== null && endsAt !== null;
    // A period opens for nobody in particular, and nothing was sealed.
    if (isGiven && startsAt > clock.now() && !startsOnOwn(sitting)) {
      pusher.pushHere(sittingRoom(id), 'sitting:started', { startsAt, endsAt, sealKey: null });
      key.plan(id, startsAt);
    } else {
      pusher.pushHere(sittingRoom(id), 'attempt:changed', { version });
    }
    pusher.pushHere(watchRoom(id), 'sitting:changed', { sittingId: id as never, version });
  }

  async function tick(): Promise<void> {
    const deltas = await board.takeDeltas((id, error) => failed(id, error));
    for (const delta of deltas) pusher.pushHere(watchRoom(delta.sittingId), 'sitting:progress', delta);
    for (const sitting of awaiting.values()) {
      const leadMs = fixedStart(sitting, clock.now());
      if (leadMs === undefined) continue;
      await sittings
        .start('Peil', sitting.id, sitting.version, leadMs)
        .catch((error: unknown) => failed(sitting.id, error));
    }
    ticks += 1;
    if (ticks % 5 !== 0) return;
    for (const sitting of open.values()) {
      await overdue.look(sitting).catch((error: unknown) => failed(sitting.id, error));
    }
  }

  /** One sitting in trouble holds up no other; it gets its turn again at the next tick. */
  function failed(sittingId: string, error: unknown): void {
    log.error({ err: error, sittingId }, 'a sitting was passed over');
  }

  changes.listen(announce);

  return {
    /** Takes up sittings that were open when the server stopped, and starts ticking. */
    async start(): Promise<() => void> {
      for (const sitting of await store.list()) {
        if (sitting.state === 'open' || sitting.state === 'published') announce(sitting);
      }
      const timer = setInterval(() => {
        if (busy) return;
        busy = true;
        tick()
          .catch((error: unknown) => log.error({ err: error }, 'tick failed'))
          .finally(() => {
            busy = false;
          });
      }, 1000);
      return () => {
        clearInterval(timer);
        key.stop();
      };
    },
  };
}

import type { Logger } from 'pino';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { Clock } from '#server/platform/clock.ts';
import { attemptRoom, type Pusher, sittingRoom, watchRoom } from '#server/platform/sockets.ts';
import type { ProgressBoard } from './progressBoard.ts';
import type { SittingRecord } from './sitting.ts';
import type { SittingService } from './sittingService.ts';
import type { SittingStore } from './sittingStore.ts';

/** Most extra time anyone can have; after it no attempt of a sitting can still run. */
const longestExtraMs = 30 * 60_000;

interface Needs {
  readonly store: SittingStore;
  readonly sittings: SittingService;
  readonly attempts: AttemptService;
  readonly board: ProgressBoard;
  readonly pusher: Pusher;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * What happens by the clock: the key of the sealed items goes out at T0, attempts whose time is over are
 * ended, a sitting in which nobody can still work is closed, and dashboards hear once a second what changed.
 * Nothing depends on a tick coming in time: whatever was missed is done at the next one.
 */
export function sittingScheduler({ store, sittings, attempts, board, pusher, clock, log }: Needs) {
  const open = new Map<string, SittingRecord>();
  const keySent = new Set<string>();
  let busy = false;
  let ticks = 0;

  function announce(sitting: SittingRecord): void {
    if (sitting.state === 'open') open.set(sitting.id, sitting);
    else open.delete(sitting.id);
    const { id, version, startsAt } = sitting;
    if (sitting.state === 'open' && startsAt !== null && startsAt > clock.now()) {
      pusher.push(sittingRoom(id), 'sitting:started', { startsAt, sealKey: null });
      setTimeout(() => sendKey(id), startsAt - clock.now());
    } else {
      pusher.push(sittingRoom(id), 'attempt:changed', { version });
    }
    pusher.push(watchRoom(id), 'sitting:changed', { sittingId: id as never, version });
  }

  function sendKey(id: string): void {
    const sitting = open.get(id);
    if (!sitting?.startsAt || keySent.has(id)) return;
    keySent.add(id);
    const { startsAt, sealKey } = sitting;
    pusher.push(sittingRoom(id), 'sitting:started', { startsAt, sealKey });
  }

  async function endOverdue(sitting: SittingRecord): Promise<void> {
    const now = clock.now();
    if (sitting.endsAt === null || now <= sitting.endsAt) return;
    const running = await attempts.runningIn(sitting.id);
    const overdue = running.filter(
      ({ attempt }) => attempt.state === 'running' && attempt.endsAt !== null && now > attempt.endsAt,
    );
    for (const { record } of overdue) {
      await attempts.command(record.id, { kind: 'end', reason: 'timeUp' });
      pusher.push(attemptRoom(record.id), 'attempt:changed', { version: 0 });
    }
    if (overdue.length === running.length && now > sitting.endsAt + longestExtraMs) {
      await sittings.close('Peil', sitting.id, undefined, 'alle tijd is verstreken');
    }
  }

  async function tick(): Promise<void> {
    for (const delta of await board.takeDeltas()) {
      pusher.push(watchRoom(delta.sittingId), 'sitting:progress', delta);
    }
    ticks += 1;
    if (ticks % 5 === 0) for (const sitting of open.values()) await endOverdue(sitting);
  }

  sittings.listen(announce);

  return {
    /** Takes up sittings that were open when the server stopped, and starts ticking. */
    async start(): Promise<() => void> {
      for (const sitting of await store.list()) if (sitting.state === 'open') announce(sitting);
      const timer = setInterval(() => {
        if (busy) return;
        busy = true;
        tick()
          .catch((error: unknown) => log.error({ err: error }, 'tick failed'))
          .finally(() => {
            busy = false;
          });
      }, 1000);
      return () => clearInterval(timer);
    },
  };
}

import type { Logger } from 'pino';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import { overdue } from '#server/attempts/ownEnd.ts';
import type { Clock } from '#server/platform/clock.ts';
import { attemptRoom, keyRoom, type Pusher, sittingRoom, watchRoom } from '#server/platform/sockets.ts';
import { fixedStart } from './fixedStart.ts';
import type { ProgressBoard } from './progressBoard.ts';
import type { SittingRecord } from './sitting.ts';
import type { SittingChanges } from './sittingChanges.ts';
import type { SittingService } from './sittingService.ts';
import type { SittingStore } from './sittingStore.ts';

interface Needs {
  readonly store: SittingStore;
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
export function sittingScheduler({ store, sittings, changes, attempts, board, pusher, clock, log }: Needs) {
  const open = new Map<string, SittingRecord>();
  const keySent = new Set<string>();
  /** Most extra time on the roster of a sitting, in ms: asked again after every change of the sitting. */
  const longestExtraMs = new Map<string, number>();
  let busy = false;
  let ticks = 0;

  /** Published sittings that start by themselves. */
  const awaiting = new Map<string, SittingRecord>();

  function announce(sitting: SittingRecord): void {
    if (sitting.state === 'published' && sitting.startKind === 'fixed') awaiting.set(sitting.id, sitting);
    else awaiting.delete(sitting.id);
    if (sitting.state === 'open') open.set(sitting.id, sitting);
    else open.delete(sitting.id);
    board.touchAll(sitting.id);
    longestExtraMs.delete(sitting.id);
    const { id, version, startsAt, endsAt } = sitting;
    if (sitting.state === 'open' && startsAt !== null && endsAt !== null && startsAt > clock.now()) {
      pusher.pushHere(sittingRoom(id), 'sitting:started', { startsAt, endsAt, sealKey: null });
      setTimeout(() => sendKey(id, startsAt), startsAt - clock.now());
    } else {
      pusher.pushHere(sittingRoom(id), 'attempt:changed', { version });
    }
    pusher.pushHere(watchRoom(id), 'sitting:changed', { sittingId: id as never, version });
  }

  /** At T0, unless the start was undone meanwhile, or undone and given again for another moment. */
  function sendKey(id: string, startsAt: number): void {
    const sitting = open.get(id);
    if (sitting?.startsAt !== startsAt || !sitting.endsAt || keySent.has(id)) return;
    const { endsAt, sealKey } = sitting;
    keySent.add(id);
    pusher.pushHere(keyRoom(id), 'sitting:started', { startsAt, endsAt, sealKey });
  }

  async function endOverdue(sitting: SittingRecord): Promise<void> {
    const now = clock.now();
    const { id, startsAt, endsAt, pausedAt } = sitting;
    if (startsAt === null || endsAt === null || now <= endsAt) return;
    const gate = { gate: { startsAt, endsAt, pausedAt }, closed: false };
    let someoneGoesOn = now <= endsAt + (await longestExtraOf(id));
    for (const { record, attempt } of await attempts.allIn(id)) {
      if (attempt.state === 'finished') continue;
      if (overdue(attempt, gate, now) === undefined) {
        someoneGoesOn = true;
      } else if (attempt.state !== 'waiting') {
        await attempts.command(record.id, { kind: 'end', reason: 'timeUp' });
        pusher.pushHere(attemptRoom(record.id), 'attempt:changed', { version: 0 });
      }
    }
    if (someoneGoesOn || (await isGoingOn(id, gate, now))) return;
    // At the version looked at: who gave everyone more time meanwhile is not overruled.
    await sittings.close('Peil', id, sitting.version, 'alle tijd is verstreken');
  }

  /** Looked at once more before closing: ending everyone takes a while, in which somebody may have got more time. */
  async function isGoingOn(id: string, gate: Parameters<typeof overdue>[1], now: number): Promise<boolean> {
    return (await attempts.allIn(id)).some(
      ({ attempt }) => attempt.state !== 'finished' && overdue(attempt, gate, now) === undefined,
    );
  }

  async function longestExtraOf(id: string): Promise<number> {
    const known = longestExtraMs.get(id);
    if (known !== undefined) return known;
    const minutes = (await store.roster(id)).map(({ extraMinutes }) => extraMinutes);
    const longest = 60_000 * minutes.reduce((most, one) => Math.max(most, one), 0);
    longestExtraMs.set(id, longest);
    return longest;
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
      await endOverdue(sitting).catch((error: unknown) => failed(sitting.id, error));
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
      return () => clearInterval(timer);
    },
  };
}

import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { LiveAttempt } from '#server/attempts/liveAttempts.ts';
import { type Gate, overdue } from '#server/attempts/ownEnd.ts';
import { whoseStart } from '#server/attempts/whoseStart.ts';
import type { Clock } from '#server/platform/clock.ts';
import { fewAtOnce } from '#server/platform/fewAtOnce.ts';
import { attemptRoom, type Pusher } from '#server/platform/sockets.ts';
import { commandsAtOnce } from './commandEveryone.ts';
import { startsOnOwn } from './ownStart.ts';
import type { SittingRecord } from './sitting.ts';
import { sittingGate } from './sittingGate.ts';
import { hasSlots } from './sittingOfSlot.ts';
import type { SittingService } from './sittingService.ts';
import type { SittingStore } from './sittingStore.ts';

interface Needs {
  readonly store: Pick<SittingStore, 'roster' | 'slots'>;
  readonly sittings: Pick<SittingService, 'close'>;
  readonly attempts: Pick<AttemptService, 'allIn' | 'command'>;
  readonly pusher: Pick<Pusher, 'pushHere'>;
  readonly clock: Clock;
}

/** How long after the last end a sitting closes by itself: for so long every end can be taken back. [choice] */
export const closesAfterMs = 15 * 60_000;

/**
 * Ends the attempts of an open sitting whose time is over, and the sitting when nobody in it can go on and nobody is
 * likely to be let go on any more.
 */
export function endOverdue({ store, sittings, attempts, pusher, clock }: Needs) {
  /** Most extra time on the roster of a sitting, in ms: asked again after every change of the sitting. */
  const longestExtraMs = new Map<string, number>();

  async function longestExtraOf(id: string): Promise<number> {
    const known = longestExtraMs.get(id);
    if (known !== undefined) return known;
    const minutes = (await store.roster(id)).map(({ extraMinutes }) => extraMinutes);
    const longest = 60_000 * minutes.reduce((most, one) => Math.max(most, one), 0);
    longestExtraMs.set(id, longest);
    return longest;
  }

  /** The start that each attempt is measured by: everyone's, or that of their own slot. */
  async function gatesOf(
    sitting: SittingRecord,
    everyone: Gate,
  ): Promise<(live: Readonly<LiveAttempt>) => Gate> {
    if (!hasSlots(sitting)) return () => everyone;
    const slots = await store.slots(sitting.id);
    return ({ record, attempt }) => {
      const { begunAt } = whoseStart(record, attempt);
      return sittingGate(sitting, slots.get(record.id), begunAt).gate ?? everyone;
    };
  }

  return {
    /** To be called when the sitting changed. */
    forget: (id: string): void => void longestExtraMs.delete(id),

    async look(sitting: SittingRecord): Promise<void> {
      const now = clock.now();
      const { id, startsAt, endsAt, pausedAt } = sitting;
      if (startsAt === null || endsAt === null || (now <= endsAt && !startsOnOwn(sitting))) return;
      const everyone = { startsAt, endsAt, pausedAt };
      const gateOf = await gatesOf(sitting, everyone);
      const isOver = (live: Readonly<LiveAttempt>) =>
        overdue(live.attempt, { gate: gateOf(live), closed: false }, now) !== undefined;
      const all = await attempts.allIn(id);
      const notOver = all.filter(({ attempt }) => attempt.state !== 'finished');
      const over = notOver.filter(isOver);
      const begun = over.filter(({ attempt }) => attempt.state !== 'waiting');
      await fewAtOnce(begun, commandsAtOnce, async ({ record }) => {
        await attempts.command(record.id, { kind: 'end', reason: 'timeUp' });
        pusher.pushHere(attemptRoom(record.id), 'attempt:changed', { version: 0 });
      });
      // Whoever was ended just now may be let go on; and while they were, somebody may have got more time.
      if (begun.length > 0 || over.length < notOver.length) return;
      const ends = all.map(({ attempt }) => (attempt.state === 'finished' ? attempt.finishedAt : 0));
      const lastEnd = ends.reduce((last, one) => Math.max(last, one), endsAt + (await longestExtraOf(id)));
      if (now <= lastEnd + closesAfterMs) return;
      // At the version looked at: who gave everyone more time meanwhile is not overruled.
      await sittings.close('Peil', id, sitting.version, 'alle tijd is verstreken');
    },
  };
}

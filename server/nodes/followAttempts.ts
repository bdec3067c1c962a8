import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { AttemptStore } from '#server/attempts/attemptStore.ts';
import { isDoneByOthers } from '#server/attempts/isDoneByOthers.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { NodeLine } from '#server/platform/nodeLine.ts';
import { attemptRoom, type Pusher } from '#server/platform/sockets.ts';
import type { Followed } from './follower.ts';

interface Needs {
  readonly store: Pick<AttemptStore, 'heads'>;
  readonly attempts: Pick<AttemptService, 'catchUp' | 'listen' | 'onElsewhere'>;
  /** Told of attempts that moved, for those who watch. */
  readonly touch: (attemptId: string) => void;
  readonly pusher: Pick<Pusher, 'pushHere'>;
  readonly line: NodeLine;
  readonly clock: Clock;
}

/** Commands for a whole room come together; so do their hints, in ms. */
const gatherMs = 10;

/** Attempts of the sittings that are going on, as other servers go on with them. */
export function followAttempts({ store, attempts, touch, pusher, line, clock }: Needs): Followed {
  const seen = new Map<string, number>();
  const moved = new Set<string>();
  attempts.listen(({ record: { id } }, command) => {
    if (!isDoneByOthers(command)) return; // who watches may hear of it a second later
    if (moved.size === 0) setTimeout(tell, gatherMs);
    moved.add(id);
  });
  attempts.onElsewhere((id) => {
    pusher.pushHere(attemptRoom(id), 'attempt:changed', { version: 0 });
    touch(id);
  });

  function tell(): void {
    line.moved('attempt', [...moved]);
    moved.clear();
  }

  return {
    what: 'attempt',
    async look(ids) {
      const at = clock.now();
      const heads = await store.heads(ids === undefined ? 'goingOn' : { attemptIds: ids });
      await attempts.catchUp(heads, at);
      for (const [id, head] of heads) {
        if (seen.get(id) !== head) touch(id);
        seen.set(id, head);
      }
    },
  };
}

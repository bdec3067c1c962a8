import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { AttemptStore } from '#server/attempts/attemptStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { NodeLine } from '#server/platform/nodeLine.ts';
import { attemptRoom, type Pusher } from '#server/platform/sockets.ts';
import type { ProgressBoard } from '#server/sittings/progressBoard.ts';
import type { Followed } from './follower.ts';

interface Needs {
  readonly store: Pick<AttemptStore, 'heads'>;
  readonly attempts: Pick<AttemptService, 'catchUp' | 'listen' | 'onElsewhere'>;
  readonly board: Pick<ProgressBoard, 'touch'>;
  readonly pusher: Pick<Pusher, 'idsHere' | 'pushHere'>;
  readonly line: NodeLine;
  readonly clock: Clock;
}

/** What candidates do themselves; the server they are connected to knows, and dashboards may hear a second later. */
const ownSteps = new Set(['create', 'begin', 'answer', 'signal', 'stop']);
/** Commands for a whole room come together; so do their hints, in ms. */
const gatherMs = 10;

/** Attempts of the sittings that this server has candidates or watchers of, as other servers go on with them. */
export function followAttempts({ store, attempts, board, pusher, line, clock }: Needs): Followed {
  const seen = new Map<string, number>();
  const moved = new Set<string>();
  attempts.listen(({ record: { id } }, command) => {
    if (ownSteps.has(command)) return;
    if (moved.size === 0) setTimeout(tell, gatherMs);
    moved.add(id);
  });
  attempts.onElsewhere((id) => {
    pusher.pushHere(attemptRoom(id), 'attempt:changed', { version: 0 });
    board.touch(id);
  });

  function tell(): void {
    line.moved('attempt', [...moved]);
    moved.clear();
  }

  return {
    what: 'attempt',
    async look(ids) {
      const at = clock.now();
      const sittingIds = [...new Set([...pusher.idsHere('sitting'), ...pusher.idsHere('watch')])];
      const heads = await store.heads(ids === undefined ? { sittingIds } : { attemptIds: ids });
      await attempts.catchUp(heads, at);
      for (const [id, head] of heads) {
        if (seen.get(id) !== head) board.touch(id);
        seen.set(id, head);
      }
    },
  };
}

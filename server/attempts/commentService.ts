import type { CommentStored, SubmitComment } from '#contracts/attempt.ts';
import { entryOf } from '#server/bank/testMaterial.ts';
import type { Clock } from '#server/platform/clock.ts';
import { inTurn } from '#server/platform/inTurn.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { AttemptService } from './attemptService.ts';
import type { CommentStore } from './commentStore.ts';

/** Remarks on one attempt at most: several on every item of the longest test. */
export const mostComments = 300;

/** Takes the remarks of candidates. */
export interface CommentService {
  /** Sent again, a remark is found again, also when no more can be taken. */
  add(attemptId: string, comment: SubmitComment): Promise<CommentStored | Refusal>;
}

interface Needs {
  readonly attempts: Pick<AttemptService, 'live'>;
  readonly store: CommentStore;
  readonly clock: Clock;
}

export function commentService({ attempts, store, clock }: Needs): CommentService {
  const serially = inTurn();
  return {
    add: (attemptId, { commentId, position, text }) =>
      serially(attemptId, async () => {
        const live = await attempts.live(attemptId);
        const given = position === null ? undefined : live?.attempt.given[position - 1];
        if (live === undefined || (position !== null && given === undefined)) return { refused: 'notFound' };
        const before = await store.find(commentId);
        if (before !== undefined) {
          return before.attemptId === attemptId
            ? { commentId, storedAt: before.at }
            : { refused: 'invalidRequest' };
        }
        if ((await store.countOf(attemptId)) >= mostComments) return { refused: 'tooManyComments' };
        const itemCode = given === undefined ? null : entryOf(live.material, given.item).version.code;
        const at = clock.now();
        const outcome = await store.add({ id: commentId, attemptId, position, itemCode, text, at });
        return outcome === 'stored' ? { commentId, storedAt: at } : { refused: 'storageUnavailable' };
      }),
  };
}

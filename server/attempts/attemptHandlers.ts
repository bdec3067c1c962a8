import type { AttemptView } from '#contracts/attempt.ts';
import { entryOf } from '#server/bank/testMaterial.ts';
import type { Handlers } from '#server/platform/api.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Metrics } from '#server/platform/metrics.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { CommandHandlers } from '#server/platform/sockets.ts';
import type { Visitor } from '#server/platform/visitor.ts';
import type { AttemptService } from './attemptService.ts';
import type { CommentStore } from './commentStore.ts';

type Http = Pick<
  Handlers,
  'viewAttempt' | 'beginAttempt' | 'submitAnswer' | 'submitComment' | 'stopAttempt' | 'listReceipts'
>;
type Sockets = Pick<CommandHandlers, 'attempt:view' | 'attempt:begin' | 'attempt:answer' | 'attempt:signal'>;

interface Needs {
  readonly attempts: AttemptService;
  readonly comments: CommentStore;
  readonly clock: Clock;
  readonly metrics: Metrics;
  /** Told when a remark was stored. */
  readonly onComment: (attemptId: string) => void;
}

/** What candidates do with their own attempt: the same over HTTP and the socket. */
export function attemptHandlers({ attempts, comments, clock, metrics, onComment }: Needs): {
  http: Http;
  sockets: Sockets;
} {
  /** A candidate's code opens one attempt; an account opens all attempts of its owner. */
  async function isOwn(visitor: Visitor, attemptId: string): Promise<boolean> {
    if (visitor.attemptId !== null) return visitor.attemptId === attemptId;
    return (await attempts.live(attemptId))?.record.personId === visitor.personId;
  }

  async function answer(attemptId: string, command: Parameters<AttemptService['answer']>[1]) {
    const stop = metrics.answerAckSeconds.startTimer();
    const outcome = await attempts.answer(attemptId, command);
    stop();
    if (outcome === undefined) return undefined;
    metrics.answersAcked.inc({ outcome: outcome.kind });
    if (outcome.kind === 'rejected' && outcome.code === 'storageUnavailable') metrics.dbErrors.inc();
    return outcome;
  }

  async function viewOf(attemptId: string): Promise<AttemptView | Refusal> {
    return (await attempts.view(attemptId)) ?? { refused: 'notFound' };
  }

  return {
    http: {
      viewAttempt: async ({ params: { attemptId }, visitor }) =>
        (await isOwn(visitor, attemptId)) ? viewOf(attemptId) : { refused: 'notFound' },

      async beginAttempt({ params: { attemptId }, visitor }) {
        if (!(await isOwn(visitor, attemptId))) return { refused: 'notFound' };
        const outcome = await attempts.command(attemptId, { kind: 'begin' });
        return outcome.kind === 'unavailable' ? { refused: 'storageUnavailable' } : viewOf(attemptId);
      },

      async submitAnswer({ params: { attemptId }, visitor, body }) {
        const outcome = (await isOwn(visitor, attemptId)) ? await answer(attemptId, body) : undefined;
        if (outcome === undefined) return { refused: 'notFound' };
        const status = outcome.kind !== 'rejected' ? 200 : outcome.retryable ? 503 : 409;
        return { status, reply: outcome };
      },

      async submitComment({ params: { attemptId }, visitor, body: { commentId, position, text } }) {
        const live = (await isOwn(visitor, attemptId)) ? await attempts.live(attemptId) : undefined;
        const given = position === null ? undefined : live?.attempt.given[position - 1];
        if (live === undefined || (position !== null && given === undefined)) return { refused: 'notFound' };
        const itemCode = given === undefined ? null : entryOf(live.material, given.item).version.code;
        const comment = { id: commentId, attemptId, position, itemCode, text, at: clock.now() };
        if ((await comments.add(comment)) !== 'stored') return { refused: 'storageUnavailable' };
        const stored = await comments.find(commentId);
        if (stored?.attemptId !== attemptId) return { refused: 'invalidRequest' };
        onComment(attemptId);
        return { commentId, storedAt: stored.at };
      },

      async stopAttempt({ params: { attemptId }, visitor }) {
        if (!(await isOwn(visitor, attemptId))) return { refused: 'notFound' };
        const outcome = await attempts.command(attemptId, { kind: 'stop' });
        if (outcome.kind === 'rejected') return { refused: 'mayNotStopEarly' };
        return outcome.kind === 'unavailable' ? { refused: 'storageUnavailable' } : viewOf(attemptId);
      },

      listReceipts: async ({ params: { attemptId }, visitor }) =>
        (await isOwn(visitor, attemptId)) ? attempts.receipts(attemptId) : { refused: 'notFound' },
    },

    sockets: {
      'attempt:view': async ({ attemptId }) =>
        attemptId === null ? undefined : await attempts.view(attemptId),

      async 'attempt:begin'({ attemptId }) {
        if (attemptId === null) return undefined;
        await attempts.command(attemptId, { kind: 'begin' });
        return attempts.view(attemptId);
      },

      'attempt:answer': async ({ attemptId }, command) =>
        attemptId === null ? undefined : await answer(attemptId, command),

      async 'attempt:signal'({ attemptId }, { kind, position }) {
        if (attemptId === null) return undefined;
        await attempts.command(attemptId, { kind: 'signal', signal: kind, position });
        return { kind: 'noted' };
      },
    },
  };
}

import type { AnswerReply, AttemptView } from '#contracts/attempt.ts';
import type { Handlers } from '#server/platform/api.ts';
import type { Metrics } from '#server/platform/metrics.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { CommandHandlers } from '#server/platform/sockets.ts';
import type { Visitor } from '#server/platform/visitor.ts';
import type { MessagesFor } from './attemptMessages.ts';
import type { AttemptService } from './attemptService.ts';
import type { CommentService } from './commentService.ts';

type Http = Pick<
  Handlers,
  'viewAttempt' | 'beginAttempt' | 'submitAnswer' | 'submitComment' | 'stopAttempt' | 'listReceipts'
>;
type Sockets = Pick<CommandHandlers, 'attempt:view' | 'attempt:begin' | 'attempt:answer' | 'attempt:signal'>;

interface Needs {
  readonly attempts: AttemptService;
  readonly comments: CommentService;
  readonly messagesFor: MessagesFor;
  readonly metrics: Metrics;
  /** Told when a remark was stored. */
  readonly onComment: (attemptId: string) => void;
  /** Told how long after the start somebody could read the first question. */
  readonly onReadable: (attemptId: string, afterMs: number) => void;
  /** Told how long an answer took from arrival to stored. */
  readonly onAcknowledged: (attemptId: string, ms: number) => void;
}

/** What candidates do with their own attempt: the same over HTTP and the socket. */
export function attemptHandlers({
  attempts,
  comments,
  messagesFor,
  metrics,
  onComment,
  onReadable,
  onAcknowledged,
}: Needs): {
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
    onAcknowledged(attemptId, stop() * 1000);
    if (outcome === undefined) return undefined;
    metrics.answersAcked.inc({ outcome: outcome.kind });
    if (outcome.kind === 'rejected' && isBeyondEvidence(outcome)) {
      metrics.limitsReached.inc({ limit: 'lateAnswers' });
    }
    return outcome;
  }

  async function look(attemptId: string): Promise<AttemptView | undefined> {
    const view = await attempts.view(attemptId);
    return view && { ...view, messages: await messagesFor(attemptId) };
  }

  async function viewOf(attemptId: string): Promise<AttemptView | Refusal> {
    return (await look(attemptId)) ?? { refused: 'notFound' };
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

      async submitComment({ params: { attemptId }, visitor, body }) {
        if (!(await isOwn(visitor, attemptId))) return { refused: 'notFound' };
        const outcome = await comments.add(attemptId, body);
        if (!('refused' in outcome)) onComment(attemptId);
        else if (outcome.refused === 'tooManyComments') metrics.limitsReached.inc({ limit: 'comments' });
        return outcome;
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
      'attempt:view': async ({ attemptId }) => (attemptId === null ? undefined : await look(attemptId)),

      async 'attempt:begin'({ attemptId }, { readableAfterMs }) {
        if (attemptId === null) return undefined;
        if (readableAfterMs !== undefined) onReadable(attemptId, readableAfterMs);
        await attempts.command(attemptId, { kind: 'begin' });
        return look(attemptId);
      },

      async 'attempt:answer'({ attemptId }, { attemptId: meant = attemptId, ...command }) {
        return attemptId === null || meant !== attemptId ? undefined : await answer(attemptId, command);
      },

      async 'attempt:signal'({ attemptId }, { kind, position }) {
        if (attemptId === null) return undefined;
        const outcome = await attempts.command(attemptId, { kind: 'signal', signal: kind, position });
        if (outcome.kind === 'done') return { kind: 'noted' };
        if (outcome.kind === 'rejected') metrics.limitsReached.inc({ limit: 'signals' });
        return {
          kind: 'refused',
          code: outcome.kind === 'rejected' ? 'tooManySignals' : 'storageUnavailable',
        };
      },
    },
  };
}

/** A late answer that is not even kept as evidence any more. */
function isBeyondEvidence({ code, kept }: Extract<AnswerReply, { kind: 'rejected' }>): boolean {
  return !kept && (code === 'timeUp' || code === 'finished');
}

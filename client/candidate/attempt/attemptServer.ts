import type { AnswerReply, AttemptView, SubmitAnswer, SubmitSignal } from '#contracts/attempt.ts';
import type { AttemptId } from '#contracts/ids.ts';
import { call } from '../../shared/api.ts';
import type { Line } from '../../shared/socket.ts';

/** The server as one attempt sees it: the same questions over the socket and over HTTP. */
export interface AttemptServer {
  readonly attemptId: string;
  /** Undefined for practice: an account has many attempts, so its socket belongs to none of them. */
  readonly line: Line | undefined;
  view(): Promise<AttemptView>;
  /** @param readableAfterMs how long after the start the first question was readable here, where that is known */
  begin(readableAfterMs?: number): Promise<AttemptView>;
  answerByHttp(answer: SubmitAnswer): Promise<AnswerReply>;
  answerBySocket(answer: SubmitAnswer): Promise<AnswerReply>;
  signal(signal: SubmitSignal): Promise<unknown>;
  clock(): Promise<{ readonly serverNow: number }>;
}

export function attemptServer(attemptId: string, line: Line | undefined): AttemptServer {
  const params = { attemptId };
  /** Over the socket when it is there; a reply that fails is asked for again over HTTP. */
  const either = async <T>(bySocket: (line: Line) => Promise<T>, byHttp: () => Promise<T>): Promise<T> => {
    if (line?.state === 'connected') {
      try {
        return await bySocket(line);
      } catch {
        // Falls through to HTTP, which answers with a stable code.
      }
    }
    return byHttp();
  };
  /** The line is of whoever is signed in: at a shared device somebody else by now, of whom nothing is shown here. */
  const own = (view: AttemptView): AttemptView => {
    if (view.attemptId !== attemptId) throw new Error('the line is of another attempt');
    return view;
  };
  return {
    attemptId,
    line,
    view: () =>
      either(
        (socket) => socket.ask('attempt:view', {}).then(own),
        () => call('GET /api/attempts/:attemptId', { params }),
      ),
    begin: (readableAfterMs) =>
      either(
        (socket) =>
          socket.ask('attempt:begin', readableAfterMs === undefined ? {} : { readableAfterMs }).then(own),
        () => call('POST /api/attempts/:attemptId/begin', { params }),
      ),
    answerByHttp: (body) =>
      call('POST /api/attempts/:attemptId/answers', { params, body }, { timeoutMs: 8_000 }),
    async answerBySocket(answer) {
      if (line === undefined) throw new Error('practice answers travel over HTTP');
      return line.ask('attempt:answer', { ...answer, attemptId: attemptId as AttemptId }, 4_000);
    },
    async signal(signal) {
      await line?.ask('attempt:signal', signal);
    },
    clock: () =>
      either(
        (socket) => socket.ask('clock', {}, 3_000),
        () => call('GET /api/clock', {}, { timeoutMs: 5_000 }),
      ),
  };
}

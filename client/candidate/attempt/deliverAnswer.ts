import type { AnswerReply, SubmitAnswer } from '#contracts/attempt.ts';
import { LineLost, ProblemError } from '../../shared/api.ts';

/** Why an answer is not there yet. */
export type Hindrance = 'lineLost' | 'serverBusy' | 'paused';

export type Delivery =
  | { readonly kind: 'replied'; readonly reply: AnswerReply }
  /** Nobody is signed in any more, or at a shared device somebody else: keep the answer, ask to sign in, send it then. */
  | { readonly kind: 'signInEnded' }
  /** The server will never take it, whatever we do. */
  | { readonly kind: 'refused' };

export interface DeliveryWays {
  /** Over the socket, or undefined when there is none connected. Fails when no reply comes in time. */
  readonly bySocket: (() => Promise<AnswerReply>) | undefined;
  readonly byHttp: () => Promise<AnswerReply>;
}

interface Surroundings {
  readonly ways: (answer: SubmitAnswer) => DeliveryWays;
  readonly onHindrance: (hindrance: Hindrance) => void;
  /** Waits before the next try; ends early when the line is back. */
  readonly pause: (delayMs: number) => Promise<void>;
  readonly random: () => number;
}

/**
 * Sends one answer until the server has said what became of it: first over the socket, then over
 * HTTP, then again and again. The id makes every repetition harmless.
 */
export async function deliverAnswer(answer: SubmitAnswer, around: Surroundings): Promise<Delivery> {
  for (let tries = 0; ; tries++) {
    const result = await once(around.ways(answer));
    if (typeof result !== 'string') return result;
    around.onHindrance(result);
    // After a pause everyone goes on at once, and soon.
    await around.pause(backoffMs(result === 'paused' ? 1 : tries, around.random()));
  }
}

async function once({ bySocket, byHttp }: DeliveryWays): Promise<Delivery | Hindrance> {
  if (bySocket !== undefined) {
    try {
      return judge(await bySocket());
    } catch {
      // No reply, or refused there: HTTP says which of the two, with a stable code.
    }
  }
  try {
    return judge(await byHttp());
  } catch (error) {
    if (error instanceof LineLost) return 'lineLost';
    if (error instanceof ProblemError) return judgeProblem(error);
    throw error;
  }
}

function judge(reply: AnswerReply): Delivery | Hindrance {
  if (reply.kind !== 'rejected' || !reply.retryable) return { kind: 'replied', reply };
  return reply.code === 'paused' ? 'paused' : 'serverBusy';
}

function judgeProblem({ problem }: ProblemError): Delivery | Hindrance {
  // Who is signed in has no such attempt: then it is somebody else by now.
  if (problem.status === 401 || problem.status === 404) return { kind: 'signInEnded' };
  return problem.status >= 500 || problem.status === 429 ? 'serverBusy' : { kind: 'refused' };
}

/** Doubles from 1 to 15 seconds, spread so that a whole country does not come back at once. */
export function backoffMs(tries: number, random: number): number {
  const ceiling = Math.min(15_000, 1_000 * 2 ** tries);
  return ceiling * (0.5 + 0.5 * random);
}

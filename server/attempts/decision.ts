import type { RejectionCode } from '#contracts/attempt.ts';
import type { ShownResponse } from '#contracts/itemView.ts';
import type { Response } from '#itembank/content/response.ts';
import { type Answer, type Attempt, answeredItems } from './attempt.ts';
import type { AttemptEvent } from './attemptEvent.ts';
import type { AnsweredItem, ItemSelector } from './itemSelector.ts';
import type { Gate } from './ownEnd.ts';

/** Everything a decision depends on besides the attempt itself; nothing is looked up. */
export interface Context {
  /** Server time at which the command arrived. */
  readonly now: number;
  /** Undefined until the start has been given, and again once the sitting is closed. */
  readonly gate: Gate | undefined;
  /** Whether the sitting is closed: whoever still runs then is over. */
  readonly closed: boolean;
  readonly mayStopEarly: boolean;
  /** What was answered to the item at a position; undefined when it cannot be an answer to that item. */
  readonly responseAt: (position: number, shown: ShownResponse) => Response | undefined;
  /** How long it takes to read the item at a position; 0 where nobody wants to know. */
  readonly readingMsAt: (position: number) => number;
  readonly select: ItemSelector;
}

/** The events a command leads to, and what to tell who gave it. Events are stored even with a rejection. */
export interface Decision {
  readonly events: readonly AttemptEvent[];
  readonly outcome:
    | { readonly kind: 'done' }
    | { readonly kind: 'duplicate'; readonly answer: Answer }
    | { readonly kind: 'rejected'; readonly code: Rejection; readonly kept: boolean };
}

/** Why a command is not taken: an answer for the reasons candidates are told, others for these as well. */
export type Rejection =
  | RejectionCode
  | 'mayNotStopEarly'
  | 'tooManySignals'
  | 'notPaused' // there is no such pause
  | 'notFinished' // nothing to reopen
  | 'nothingLeft' // every question has its answer
  | 'tooMuchExtraTime' // more than anyone is granted as an accommodation
  | 'sittingClosed'; // nobody goes on in a sitting that is closed

export const done = (...events: AttemptEvent[]): Decision => ({ events, outcome: { kind: 'done' } });
export const rejected = (code: Rejection, events: readonly AttemptEvent[] = [], kept = false): Decision => ({
  events,
  outcome: { kind: 'rejected', code, kept },
});

/** The end of an attempt that is not complete, at the ability after the answers so far. */
export function finish(
  attempt: Attempt,
  reason: 'stopped' | 'timeUp' | 'closed' | 'terminated',
  { select }: Context,
): Extract<AttemptEvent, { type: 'finished' }> {
  const { theta, standardError } = select.estimate(scored(attempt));
  return { type: 'finished', reason, theta, standardError };
}

export function scored(attempt: Attempt): AnsweredItem[] {
  return answeredItems(attempt).map(({ item, answer }) => ({ item, response: answer.response }));
}

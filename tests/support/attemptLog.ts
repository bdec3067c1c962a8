import { randomUUID } from 'node:crypto';
import type { OptionLetter, ShownResponse } from '#contracts/itemView.ts';
import type { Admission } from '#contracts/room.ts';
import type { Response } from '#itembank/content/response.ts';
import { type Attempt, apply } from '#server/attempts/attempt.ts';
import type { AttemptEvent, StoredEvent } from '#server/attempts/attemptEvent.ts';
import { type Command, decide } from '#server/attempts/decide.ts';
import type { Context, Decision } from '#server/attempts/decision.ts';
import { emptyChain, linkAll } from '#server/attempts/eventChain.ts';
import type { AnsweredItem, ItemSelector } from '#server/attempts/itemSelector.ts';
import type { Gate } from '#server/attempts/ownEnd.ts';

/** T0 of the tests, the fixed end half a minute later, and a minute and a half of extra time. */
export const startsAt = 1_000_000;
export const endsAt = startsAt + 30_000;
export const extraMs = 90_000;

/** The start given for those moments. */
export const openGate: Gate = { startsAt, endsAt, pausedAt: null };

/** Letters are shown in this order at every position, so a letter says which option it is. */
const shown: readonly OptionLetter[] = ['B', 'C', 'A'];
const letters: readonly OptionLetter[] = ['A', 'B', 'C'];

/** An attempt with its log, driven by commands at stated times; the items are a fixed list. */
export interface AttemptLog {
  readonly attempt: Attempt;
  readonly events: readonly StoredEvent[];
  /** Decides, stores, applies. */
  send(command: Command, now: number, context?: Partial<Context>): Decision;
}

/**
 * @param gate null: the start has not been given
 * @param admission whether a surveillant must let the candidate in first
 */
export function attemptLog(
  items: readonly string[],
  gate: Gate | null = openGate,
  admission: Admission = 'free',
): AttemptLog {
  let events: StoredEvent[] = [];
  let attempt: Attempt | undefined;

  function take(at: number, more: readonly AttemptEvent[]): void {
    const linked = linkAll(events.at(-1) ?? emptyChain, at, more);
    for (const stored of linked) attempt = apply(attempt, stored);
    events = [...events, ...linked];
  }

  const estimate = { theta: 0, standardError: 1 };
  take(startsAt - 60_000, [
    {
      type: 'created',
      attemptId: randomUUID(),
      designHash: 'd',
      releaseHash: 'r',
      seed: 's',
      extraMs,
      condition: 'supervised',
      admission,
    },
    { type: 'given', position: 1, item: items[0]!, ...estimate },
  ]);

  const theta = (answered: readonly AnsweredItem[]) =>
    answered.filter(({ response }) => response.type === 'singleChoice' && response.option === 'A').length /
    10;
  const select: ItemSelector = {
    next(answered) {
      const item = items[answered.length];
      const ability = { theta: theta(answered), standardError: 0.5 };
      return item === undefined ? { kind: 'stop', ...ability } : { kind: 'item', item, ...ability };
    },
    estimate: (answered) => ({ theta: theta(answered), standardError: 0.5 }),
    remembers: () => true,
  };

  return {
    get attempt() {
      return attempt!;
    },
    get events() {
      return events;
    },
    send(command, now, context = {}) {
      const decision = decide(attempt!, command, {
        now,
        gate: gate ?? undefined,
        closed: false,
        mayStopEarly: false,
        responseAt: (_position, response) => behind(response),
        readingMsAt: () => 0,
        select,
        ...context,
      });
      take(now, decision.events);
      return decision;
    },
  };
}

function behind(response: ShownResponse): Response | undefined {
  const { type } = response;
  const option = type === 'singleChoice' && shown[letters.indexOf(response.option)];
  return option ? { type, option } : undefined;
}

/** An answer command; the same `id` number always gives the same answer id. */
export function answer(
  id: number,
  position: number,
  option: OptionLetter | null = 'A',
): Extract<Command, { kind: 'answer' }> {
  const response = option && ({ type: 'singleChoice', option } as const);
  const answerId = `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
  return { kind: 'answer', answerId, position, response, elapsedMs: 1_000 };
}

import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerReply, AttemptView, Receipt, SubmitAnswer } from '#contracts/attempt.ts';
import type { ItemView, ShownResponse } from '#contracts/itemView.ts';
import { type ApiClient, apiClient, Refusal } from './apiClient.ts';
import { type CandidateLine, openCandidateLine } from './candidateLine.ts';
import { type SimulatedStart, simulatedStart } from './simulatedStart.ts';

/** An answer the server confirmed: from then on it must never be lost or counted twice. */
export interface Acknowledged {
  readonly answerId: string;
  readonly response: ShownResponse;
  readonly receipt: Receipt;
  /** By the monotonic clock of the load generator, in ms. */
  readonly sentAtMs: number;
  /** From the first time it was sent until it was confirmed. */
  readonly elapsedMs: number;
  readonly tries: number;
}

/** How a simulated candidate behaves. */
export interface Behaviour {
  /** What this candidate answers. */
  readonly choose: (item: ItemView) => ShownResponse;
  /** How long the candidate looks at an item, in ms. */
  readonly thinkMs: () => number;
  readonly random: () => number;
  /** Answers over HTTP only, as when an institute's network blocks web sockets. */
  readonly withoutSocket?: boolean;
  /** Where its page came from, when it goes to the server by another address. */
  readonly statedOrigin?: string;
  /** Server time, ms since 1970; this machine's own clock when absent. */
  readonly serverNow?: () => number;
  /** Told of the attempt as it is fetched, as when the server says that it changed. */
  readonly onView?: (view: AttemptView) => void;
}

/** Someone who takes a test over the real wire, with the promises of the real client. */
export interface SimulatedCandidate {
  readonly acknowledged: readonly Acknowledged[];
  /** Delay after T0 at which the first item could be read, in ms; undefined before. */
  readonly firstItemAfterStartMs: number | undefined;
  /** When the attempt was last fetched after a connection was made, in ms by `performance.now()`. */
  readonly synchronisedAtMs: number | undefined;
  signIn(): Promise<void>;
  /** Fetches the sealed first item; without it `takeTest` does so. */
  arrive(): Promise<void>;
  /** Waits for the start, then answers item after item. @returns why it ended */
  takeTest(stop: AbortSignal): Promise<'finished' | 'aborted'>;
  view(): Promise<AttemptView>;
  receipts(): Promise<Receipt[]>;
  readonly api: ApiClient;
  close(): void;
}

/** Without a reply over the socket in this time it goes over HTTP, as in the browser. */
const socketReplyMs = { answer: 4_000, other: 5_000 };
/** As the browser has them: the spread of `begin` after T0, the time between looks, clock readings in a row. */
const beginSpreadMs = 15_000;
const lookMs = { least: 15_000, spread: 5_000 };
const clockReadings = 5;
/** Who is paused is told when time runs again; and looks, because that can be lost. */
const pausedLookMs = 3_000;

export function simulatedCandidate(
  origin: string,
  credentials: { readonly number: string; readonly code: string },
  behaviour: Behaviour,
): SimulatedCandidate {
  const { random, serverNow = Date.now, statedOrigin = origin } = behaviour;
  const api = apiClient(origin, statedOrigin);
  const acknowledged: Acknowledged[] = [];
  let line: CandidateLine | undefined;
  let start: SimulatedStart | undefined;
  let attemptId: AttemptView['attemptId'];
  let firstItemAfterStartMs: number | undefined;
  let synchronisedAtMs: number | undefined;

  /** Tries again, with pauses that grow to two seconds, until it works or the test is broken off. */
  async function persist<T>(stop: AbortSignal, task: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await task();
      } catch (error) {
        const final = error instanceof Refusal && error.status < 500 && error.status !== 429;
        if (final || stop.aborted) throw error;
        await sleep(Math.min(2_000, 100 * 2 ** Math.min(tries, 5)) * (0.5 + random()), undefined, {
          signal: stop,
        });
      }
    }
  }

  const view = () => api.call('viewAttempt', { params: { attemptId } });

  /** Over the socket when it is there, as the browser does. */
  async function look(): Promise<AttemptView> {
    const seen = line?.connected
      ? await line.ask('attempt:view', {}, socketReplyMs.other).catch(() => null)
      : null;
    const now = seen ?? (await view());
    start?.seen(now);
    behaviour.onView?.(now);
    return now;
  }

  /** What a browser asks whenever its line is made: the attempt, and the time a few times over. */
  async function synchronise(of: CandidateLine): Promise<void> {
    await look();
    synchronisedAtMs = performance.now();
    for (let i = 0; i < clockReadings; i += 1) await of.ask('clock', {}, socketReplyMs.other);
  }

  async function begin(): Promise<void> {
    const asked = line?.connected
      ? line.ask(
          'attempt:begin',
          firstItemAfterStartMs === undefined ? {} : { readableAfterMs: Math.round(firstItemAfterStartMs) },
          socketReplyMs.other,
        )
      : api.call('beginAttempt', { params: { attemptId } });
    await asked.catch(() => undefined); // an answer begins it too
  }

  async function lookNowAndThen(until: AbortSignal): Promise<void> {
    while (!until.aborted) {
      await sleep(lookMs.least + lookMs.spread * random(), undefined, { signal: until });
      await look().catch(() => undefined);
    }
  }

  /** Sends one answer until it is confirmed or refused: always the same id and content. */
  async function submit(item: ItemView, stop: AbortSignal): Promise<AnswerReply> {
    const response = behaviour.choose(item);
    const answerId = randomUUID();
    const command: SubmitAnswer = { answerId, position: item.position, response, elapsedMs: 1 };
    const sentAtMs = performance.now();
    let tries = 0;
    const reply = await persist(stop, async () => {
      tries += 1;
      const one = await send(command);
      if (one.kind === 'rejected' && one.retryable) throw new Error(one.code);
      return one;
    });
    if (reply.kind !== 'rejected') {
      const { receipt } = reply;
      const elapsedMs = performance.now() - sentAtMs;
      acknowledged.push({ answerId, response, receipt, sentAtMs, elapsedMs, tries });
    }
    return reply;
  }

  async function send(command: SubmitAnswer): Promise<AnswerReply> {
    if (line?.connected) {
      const reply = await line
        .ask('attempt:answer', { ...command, attemptId }, socketReplyMs.answer)
        .catch(() => undefined);
      if (reply !== undefined) return reply;
    }
    return api.call('submitAnswer', { params: { attemptId }, body: command });
  }

  /** After a refusal: the item to go on with, once time runs again; null when the test is over. */
  async function itemToGoOnWith(stop: AbortSignal): Promise<ItemView | null> {
    for (;;) {
      const { pause, item } = await persist(stop, look);
      if (pause === null) return item;
      await sleep(pausedLookMs * (0.5 + random()), undefined, { signal: stop });
    }
  }

  function started(): SimulatedStart {
    if (start === undefined) throw new Error('a candidate signs in first');
    return start;
  }

  return {
    acknowledged,
    api,
    get synchronisedAtMs() {
      return synchronisedAtMs;
    },
    get firstItemAfterStartMs() {
      return firstItemAfterStartMs;
    },
    async signIn() {
      const enough = AbortSignal.timeout(30_000);
      const me = await persist(enough, () => api.call('signInCandidate', { body: credentials }));
      if (me.attemptId === null) throw new Error('a candidate code leads to an attempt');
      attemptId = me.attemptId;
      if (behaviour.withoutSocket !== true) line = openCandidateLine(origin, api.cookie(), statedOrigin);
      const opened = line;
      opened?.on('attempt:changed', () => void look().catch(() => undefined)); // as the browser does
      opened?.onConnected(() => void synchronise(opened).catch(() => undefined)); // the next one tries again
      start = simulatedStart({ line, look, begin, now: serverNow, random });
    },
    arrive: () => persist(AbortSignal.timeout(30_000), () => started().arrive()),
    view,
    receipts: () => api.call('listReceipts', { params: { attemptId } }),
    async takeTest(stop) {
      setMaxListeners(0, stop); // one signal ends a whole crowd
      const over = new AbortController();
      const until = AbortSignal.any([stop, over.signal]);
      try {
        const first = await persist(stop, () => started().firstItem(stop));
        let { item } = first;
        firstItemAfterStartMs = first.afterStartMs;
        lookNowAndThen(until).catch(() => undefined);
        if (first.startsAt !== undefined) {
          const untilBeginMs = first.startsAt + random() * beginSpreadMs - serverNow();
          sleep(Math.max(0, untilBeginMs), undefined, { signal: until }).then(
            () => (acknowledged.length === 0 ? begin() : undefined),
            () => undefined,
          );
        }
        while (item !== null) {
          await sleep(behaviour.thinkMs(), undefined, { signal: stop });
          const reply: AnswerReply = await submit(item, stop);
          if (reply.kind === 'rejected') item = await itemToGoOnWith(stop);
          else item = reply.next.kind === 'item' ? reply.next.item : null;
        }
        return 'finished';
      } catch (error) {
        if (stop.aborted) return 'aborted';
        throw error;
      } finally {
        over.abort();
      }
    },
    close: () => line?.close(),
  };
}

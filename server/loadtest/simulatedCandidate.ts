import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerReply, AttemptView, Receipt, SubmitAnswer } from '#contracts/attempt.ts';
import type { ItemView, OptionLetter } from '#contracts/itemView.ts';
import { type ApiClient, apiClient, Refusal } from './apiClient.ts';
import { type CandidateLine, openCandidateLine } from './candidateLine.ts';
import { openSealed } from './sealedItem.ts';

/** An answer the server confirmed: from then on it must never be lost or counted twice. */
export interface Acknowledged {
  readonly answerId: string;
  readonly letter: OptionLetter;
  readonly receipt: Receipt;
  /** From the first time it was sent until it was confirmed. */
  readonly elapsedMs: number;
  readonly tries: number;
}

/** How a simulated candidate behaves. */
export interface Behaviour {
  /** The letter this candidate chooses. */
  readonly choose: (item: ItemView) => OptionLetter;
  /** How long the candidate looks at an item, in ms. */
  readonly thinkMs: () => number;
  readonly random: () => number;
  /** Answers over HTTP only, as when an institute's network blocks web sockets. */
  readonly withoutSocket?: boolean;
}

/** Someone who takes a test over the real wire, with the promises of the real client. */
export interface SimulatedCandidate {
  readonly acknowledged: readonly Acknowledged[];
  /** Delay after T0 at which the first item could be read, in ms; undefined before. */
  readonly firstItemAfterStartMs: number | undefined;
  signIn(): Promise<void>;
  /** Waits for the start, then answers item after item. @returns why it ended */
  takeTest(stop: AbortSignal): Promise<'finished' | 'aborted'>;
  view(): Promise<AttemptView>;
  receipts(): Promise<Receipt[]>;
  readonly api: ApiClient;
  close(): void;
}

/** Without a reply over the socket in this time, the answer goes over HTTP. */
const socketReplyMs = 3_000;
/** A push can be lost, so a waiting client also asks: rarely with a socket, often without. */
const pollMs = { withSocket: 15_000, withoutSocket: 1_000 };
/** Spread of `begin` after T0, so that it is no stampede. */
const beginJitterMs = 1_500;

export function simulatedCandidate(
  origin: string,
  credentials: { readonly number: string; readonly code: string },
  behaviour: Behaviour,
): SimulatedCandidate {
  const api = apiClient(origin);
  const acknowledged: Acknowledged[] = [];
  let line: CandidateLine | undefined;
  let attemptId: AttemptView['attemptId'];
  let firstItemAfterStartMs: number | undefined;

  /** Tries again, with pauses that grow to two seconds, until it works or the test is broken off. */
  async function persist<T>(stop: AbortSignal, task: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await task();
      } catch (error) {
        const final = error instanceof Refusal && error.status < 500 && error.status !== 429;
        if (final || stop.aborted) throw error;
        await sleep(Math.min(2_000, 100 * 2 ** Math.min(tries, 5)) * (0.5 + behaviour.random()), undefined, {
          signal: stop,
        });
      }
    }
  }

  const view = () => api.call('viewAttempt', { params: { attemptId } });

  /** Waits for T0 with the first item in hand, and opens it when the key comes. */
  async function firstItem(stop: AbortSignal): Promise<ItemView | null> {
    const keys: { startsAt: number; sealKey: string | null }[] = [];
    line?.on('sitting:started', (push) => keys.push(push));
    let current = await persist(stop, view);
    const { sealed } = current;
    const clockOffsetMs = current.serverNow - Date.now();
    while (current.state === 'waiting') {
      const key = keys.find(({ sealKey }) => sealKey !== null) ?? current;
      if (sealed !== null && key.sealKey !== null && key.startsAt !== null) {
        await sleep(Math.max(0, key.startsAt - clockOffsetMs - Date.now()), undefined, { signal: stop });
        const item = openSealed(sealed, key.sealKey);
        firstItemAfterStartMs = Date.now() + clockOffsetMs - key.startsAt;
        void sleep(behaviour.random() * beginJitterMs).then(begin);
        return item;
      }
      const interval = pollMs[line === undefined ? 'withoutSocket' : 'withSocket'];
      const pushed = await Promise.race([
        sleep(interval * (0.5 + behaviour.random()), false, { signal: stop }),
        new Promise<true>((resolve) => line?.on('sitting:started', () => resolve(true))),
      ]);
      if (!pushed) current = await persist(stop, view);
    }
    return current.item;
  }

  async function begin(): Promise<void> {
    const asked = line?.connected
      ? line.ask('attempt:begin', {}, socketReplyMs)
      : api.call('beginAttempt', { params: { attemptId } });
    await asked.catch(() => undefined); // an answer begins it too
  }

  /** Sends one answer until it is confirmed or refused: always the same id and content. */
  async function submit(item: ItemView, stop: AbortSignal): Promise<AnswerReply> {
    const letter = behaviour.choose(item);
    const answerId = randomUUID();
    const command: SubmitAnswer = { answerId, position: item.position, option: letter, elapsedMs: 1 };
    const sentAt = performance.now();
    let tries = 0;
    const reply = await persist(stop, async () => {
      tries += 1;
      const one = await send(command);
      if (one.kind === 'rejected' && one.retryable) throw new Error(one.code);
      return one;
    });
    if (reply.kind !== 'rejected') {
      const { receipt } = reply;
      acknowledged.push({ answerId, letter, receipt, elapsedMs: performance.now() - sentAt, tries });
    }
    return reply;
  }

  async function send(command: SubmitAnswer): Promise<AnswerReply> {
    if (line?.connected) {
      const reply = await line.ask('attempt:answer', command, socketReplyMs).catch(() => undefined);
      if (reply !== undefined) return reply;
    }
    return api.call('submitAnswer', { params: { attemptId }, body: command });
  }

  return {
    acknowledged,
    api,
    get firstItemAfterStartMs() {
      return firstItemAfterStartMs;
    },
    async signIn() {
      const enough = AbortSignal.timeout(30_000);
      const me = await persist(enough, () => api.call('signInCandidate', { body: credentials }));
      if (me.attemptId === null) throw new Error('a candidate code leads to an attempt');
      attemptId = me.attemptId;
      if (behaviour.withoutSocket !== true) line = openCandidateLine(origin, api.cookie());
    },
    view,
    receipts: () => api.call('listReceipts', { params: { attemptId } }),
    async takeTest(stop) {
      setMaxListeners(0, stop); // one signal ends a whole crowd
      try {
        let item = await firstItem(stop);
        while (item !== null) {
          await sleep(behaviour.thinkMs(), undefined, { signal: stop });
          const reply: AnswerReply = await submit(item, stop);
          if (reply.kind === 'rejected') item = (await persist(stop, view)).item;
          else item = reply.next.kind === 'item' ? reply.next.item : null;
        }
        return 'finished';
      } catch (error) {
        if (stop.aborted) return 'aborted';
        throw error;
      }
    },
    close: () => line?.close(),
  };
}

import { describe, expect, test } from 'vitest';
import type { AnswerReply } from '#contracts/attempt.ts';
import type { ProblemCode } from '#contracts/problem.ts';
import { LineLost, ProblemError } from '../../shared/api.ts';
import { exampleNext, exampleResponse, exampleStored } from './attemptExamples.ts';
import { backoffMs, deliverAnswer, type Hindrance } from './deliverAnswer.ts';

const answer = { answerId: 'a', position: 1, response: exampleResponse, elapsedMs: 5 };
const stored = exampleStored(1, exampleNext(2));
const busy: AnswerReply = { kind: 'rejected', code: 'storageUnavailable', retryable: true, kept: false };
const problem = (code: ProblemCode, status: number) =>
  new ProblemError({ type: 'about:blank', title: code, status, code, detail: '' });

/** Delivers over ways that do, in turn, what the script says; an error is thrown. */
async function deliver(script: { socket?: unknown[]; http?: unknown[] }) {
  const log: string[] = [];
  const hindrances: Hindrance[] = [];
  const next = (way: 'socket' | 'http') => async () => {
    log.push(way);
    const result = script[way]?.shift();
    if (result instanceof Error) throw result;
    return result as AnswerReply;
  };
  const delivery = await deliverAnswer(answer, {
    ways: () => ({
      bySocket: (script.socket?.length ?? 0) > 0 ? next('socket') : undefined,
      byHttp: next('http'),
    }),
    onHindrance: (hindrance) => hindrances.push(hindrance),
    pause: async () => {},
    random: () => 0,
  });
  return { delivery, log, hindrances };
}

describe('delivering an answer', () => {
  test('[C11] the socket is enough when it replies', async () => {
    const { delivery, log } = await deliver({ socket: [stored] });
    expect(delivery).toEqual({ kind: 'replied', reply: stored });
    expect(log).toEqual(['socket']);
  });

  test('[C11] no reply over the socket: the same answer over HTTP', async () => {
    const { delivery, log } = await deliver({ socket: [new Error('no reply')], http: [stored] });
    expect(delivery.kind).toBe('replied');
    expect(log).toEqual(['socket', 'http']);
  });

  test('[C11] without a line it keeps trying and says so each time', async () => {
    const lost = new LineLost('away');
    const { delivery, hindrances } = await deliver({ http: [lost, lost, lost, stored] });
    expect(delivery.kind).toBe('replied');
    expect(hindrances).toEqual(['lineLost', 'lineLost', 'lineLost']);
  });

  test('[C16] a busy server is tried again', async () => {
    const { delivery, hindrances } = await deliver({
      socket: [busy],
      http: [problem('internal', 500), problem('tooManyTries', 429), stored],
    });
    expect(delivery.kind).toBe('replied');
    expect(hindrances).toEqual(['serverBusy', 'serverBusy', 'serverBusy']);
  });

  test('[CS2] an answer that meets a pause is kept and sent again, soon after each other, until it is taken', async () => {
    const paused: AnswerReply = { kind: 'rejected', code: 'paused', retryable: true, kept: false };
    const { delivery, hindrances } = await deliver({ socket: [paused, paused, stored] });
    expect(delivery).toEqual({ kind: 'replied', reply: stored });
    expect(hindrances).toEqual(['paused', 'paused']);
  });

  test('[C16] a rejection for good is passed on, not repeated', async () => {
    const late: AnswerReply = { kind: 'rejected', code: 'timeUp', retryable: false, kept: true };
    const { delivery, log } = await deliver({ socket: [late] });
    expect(delivery).toEqual({ kind: 'replied', reply: late });
    expect(log).toEqual(['socket']);
  });

  test('[C14] an ended sign-in stops the sending', async () => {
    const { delivery } = await deliver({ http: [problem('notSignedIn', 401)] });
    expect(delivery.kind).toBe('signInEnded');
  });

  test('[C12] the pause doubles up to 15 seconds and is spread over its upper half', () => {
    expect([0, 1, 2, 3].map((tries) => backoffMs(tries, 1))).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(backoffMs(9, 1)).toBe(15_000);
    expect(backoffMs(0, 0)).toBe(500);
  });
});

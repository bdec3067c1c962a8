import { describe, expect, test } from 'vitest';
import type { AnswerReply, SubmitAnswer } from '#contracts/attempt.ts';
import type { ProblemCode } from '#contracts/problem.ts';
import { ProblemError } from '../../shared/api.ts';
import { type AnswerJournal, forgivingJournal, memoryJournal } from './answerJournal.ts';
import { answerOutbox } from './answerOutbox.ts';
import { exampleId, exampleNext, exampleResponse, exampleStored } from './attemptExamples.ts';
import type { AttemptServer } from './attemptServer.ts';

const answerAt = (position: number): SubmitAnswer => ({
  answerId: `answer-${position}`,
  position,
  response: exampleResponse,
  elapsedMs: 10,
});

/** An outbox whose server does what it is told; `log` is what happened, in order. */
function outboxWith(journal: AnswerJournal, reply: (answer: SubmitAnswer) => AnswerReply) {
  const log: string[] = [];
  const server = {
    attemptId: exampleId,
    line: undefined,
    async answerByHttp(answer: SubmitAnswer) {
      const kept = await journal.list(exampleId);
      log.push(`sent ${answer.position}, kept ${kept.map(({ position }) => position)}`);
      return reply(answer);
    },
  } as unknown as AttemptServer;
  const outbox = answerOutbox({
    server,
    journal,
    random: () => 0,
    pause: async () => {},
    onConfirmed: ({ position }) => void log.push(`confirmed ${position}`),
    onHindered: () => {},
    onReplied: async (position) => void log.push(`replied ${position}`),
    onRefused: async (position) => void log.push(`refused ${position}`),
    onSignInEnded: () => void log.push('sign-in ended'),
  });
  return { outbox, log };
}

const accept = ({ position }: SubmitAnswer) => exampleStored(position, exampleNext(position + 1));
const refuse = (status: number, code: ProblemCode) => () => {
  throw new ProblemError({ type: '', title: '', status, code, detail: '' });
};

describe('the outbox', () => {
  test('[C10] an answer is in the journal before it is sent, and gone after the reply', async () => {
    const journal = memoryJournal();
    const { outbox, log } = outboxWith(journal, accept);
    await outbox.confirm(answerAt(1));
    expect(log).toEqual(['confirmed 1', 'sent 1, kept 1', 'replied 1']);
    expect(await journal.list(exampleId)).toEqual([]);
  });

  test('[C13] what an earlier page left is sent in the order of the questions', async () => {
    const journal = memoryJournal();
    for (const position of [8, 7]) await journal.put({ ...answerAt(position), attemptId: exampleId });
    await journal.put({ ...answerAt(3), answerId: 'other', attemptId: 'of someone else' });
    const { outbox, log } = outboxWith(journal, accept);
    await outbox.flush();
    expect(log).toEqual([
      'confirmed 7',
      'sent 7, kept 7,8',
      'replied 7',
      'confirmed 8',
      'sent 8, kept 8',
      'replied 8',
    ]);
    expect(await journal.list('of someone else')).toHaveLength(1);
  });

  test('[C14] when the sign-in has ended the answer stays, and is sent after signing in', async () => {
    const journal = memoryJournal();
    const ended = outboxWith(journal, refuse(401, 'notSignedIn'));
    await ended.outbox.confirm(answerAt(4));
    expect(ended.log.at(-1)).toBe('sign-in ended');
    expect(await journal.list(exampleId)).toHaveLength(1);
    const again = outboxWith(journal, accept);
    await again.outbox.flush();
    expect(again.log.at(-1)).toBe('replied 4');
    expect(await journal.list(exampleId)).toEqual([]);
  });
});

describe('an answer that is refused', () => {
  test('[C18] stays on the device when somebody else is signed in by now, and is sent for whose it is', async () => {
    const journal = memoryJournal();
    const other = outboxWith(journal, refuse(404, 'notFound'));
    await other.outbox.confirm(answerAt(4));
    expect(other.log.at(-1)).toBe('sign-in ended');
    expect(await journal.list(exampleId)).toHaveLength(1);
    const own = outboxWith(journal, accept);
    await own.outbox.flush();
    expect(own.log.at(-1)).toBe('replied 4');
  });

  test('[C18] is not sent again when it can never be taken', async () => {
    const journal = memoryJournal();
    const { outbox, log } = outboxWith(journal, refuse(400, 'invalidRequest'));
    await outbox.confirm(answerAt(4));
    expect(log.at(-1)).toBe('refused 4');
    expect(await journal.list(exampleId)).toEqual([]);
  });
});

describe('a journal on a device that refuses', () => {
  const refusing: AnswerJournal = {
    kind: 'device',
    put: () => Promise.reject(new Error('QuotaExceededError')),
    remove: () => Promise.reject(new Error('blocked')),
    list: () => Promise.reject(new Error('blocked')),
  };

  test('[C15] keeps answers in memory and says so once', async () => {
    let told = 0;
    const journal = forgivingJournal(refusing, () => {
      told++;
    });
    await journal.put({ ...answerAt(1), attemptId: exampleId });
    await journal.put({ ...answerAt(2), attemptId: exampleId });
    expect(journal.kind).toBe('memory');
    expect((await journal.list(exampleId)).map(({ position }) => position)).toEqual([1, 2]);
    await journal.remove('answer-1');
    expect(await journal.list(exampleId)).toHaveLength(1);
    expect(told).toBe(1);
  });
});

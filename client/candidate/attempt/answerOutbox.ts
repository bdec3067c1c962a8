import type { AnswerReply, SubmitAnswer } from '#contracts/attempt.ts';
import type { AnswerJournal, JournalEntry } from './answerJournal.ts';
import type { AttemptServer } from './attemptServer.ts';
import { deliverAnswer, type Hindrance } from './deliverAnswer.ts';

/** Confirmed answers on their way: first into the journal, then to the server, then out of the journal. */
export interface AnswerOutbox {
  /** Resolves when the server has replied, or nobody is signed in any more. */
  confirm(answer: SubmitAnswer): Promise<void>;
  /** Sends what an earlier page, or an ended sign-in, left behind. */
  flush(): Promise<void>;
  stop(): void;
}

interface Surroundings {
  readonly server: AttemptServer;
  readonly journal: AnswerJournal;
  readonly random: () => number;
  readonly pause: (delayMs: number) => Promise<void>;
  readonly onConfirmed: (answer: SubmitAnswer) => void;
  readonly onHindered: (position: number, hindrance: Hindrance) => void;
  readonly onReplied: (position: number, reply: AnswerReply) => Promise<void>;
  readonly onRefused: (position: number) => Promise<void>;
  readonly onSignInEnded: () => void;
}

export function answerOutbox(around: Surroundings): AnswerOutbox {
  const { server, journal, random, pause } = around;
  const { attemptId, line } = server;
  let queue: Promise<void> = Promise.resolve();
  let stopped = false;

  /** Answers leave one after the other, in the order in which they were confirmed. */
  function deliver(entry: JournalEntry): Promise<void> {
    const delivered = queue.then(() => deliverOne(entry));
    queue = delivered.catch(() => {
      // One answer that went wrong must not hold up the next; whoever waits for it hears of it.
    });
    return delivered;
  }

  async function deliverOne({ attemptId: _, ...answer }: JournalEntry): Promise<void> {
    if (stopped) return;
    const { answerId, position } = answer;
    const delivery = await deliverAnswer(answer, {
      ways: () => ({
        bySocket: line?.state === 'connected' ? () => server.answerBySocket(answer) : undefined,
        byHttp: () => server.answerByHttp(answer),
      }),
      onHindrance: (hindrance) => around.onHindered(position, hindrance),
      pause,
      random,
    });
    switch (delivery.kind) {
      case 'signInEnded':
        return around.onSignInEnded();
      case 'refused':
        await journal.remove(answerId);
        return around.onRefused(position);
      case 'replied':
        await journal.remove(answerId);
        return around.onReplied(position, delivery.reply);
    }
  }

  return {
    async confirm(answer) {
      around.onConfirmed(answer);
      const entry = { ...answer, attemptId };
      await journal.put(entry);
      await deliver(entry);
    },
    async flush() {
      for (const entry of await journal.list(attemptId)) {
        around.onConfirmed(entry);
        await deliver(entry);
      }
    },
    stop() {
      stopped = true;
    },
  };
}

import { beforeAll, describe, expect, test } from 'vitest';
import { answerTo, attemptServiceOn, attemptWorld } from '#tests/support/attemptWorld.ts';
import { emptyDatabase, engines } from '#tests/support/emptyDatabase.ts';
import { handClock } from '#tests/support/handClock.ts';
import { type Stores, storesOn } from '#tests/support/stores.ts';
import type { AttemptService } from './attemptService.ts';
import { firstBroken } from './eventChain.ts';

const clock = handClock();

describe.each(engines)('two servers on one %s database', (engine) => {
  const empty = emptyDatabase(engine);
  let stores: Stores;
  let one: AttemptService;
  let other: AttemptService;
  beforeAll(async () => {
    const first = await empty.open();
    stores = storesOn(first);
    one = attemptServiceOn(first, clock);
    other = attemptServiceOn(await empty.open(), clock);
  });

  async function candidate(): Promise<string> {
    const record = await (await attemptWorld(stores, clock.now())).newAttempt();
    await one.create([{ record, extraMs: 0 }]);
    return record.id;
  }

  async function answersOf(id: string): Promise<string[]> {
    const events = await stores.attempts.events(id);
    expect(firstBroken(events)).toBeUndefined();
    return events.flatMap(({ event }) => (event.type === 'answered' ? [event.answerId] : []));
  }

  test('[SV11] two answers to one item at the same moment: one is stored, the other is told so', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await candidate();
      await Promise.all([one.view(id), other.view(id)]);
      const [a, b] = [answerTo(1, 'A'), answerTo(1, 'B')];
      const replies = await Promise.all([one.answer(id, a), other.answer(id, b)]);
      expect(new Set(replies.map((reply) => reply?.kind))).toEqual(new Set(['stored', 'rejected']));
      const winner = replies[0]?.kind === 'stored' ? a : b;
      expect(replies.find((reply) => reply?.kind === 'rejected')).toMatchObject({ code: 'notCurrent' });
      expect(await answersOf(id)).toEqual([winner.answerId]);
    }
  });

  test('[SV11] one answer sent to both at the same moment is stored once, with one receipt', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await candidate();
      await Promise.all([one.view(id), other.view(id)]);
      const command = answerTo(1);
      const replies = await Promise.all([one.answer(id, command), other.answer(id, command)]);
      expect(new Set(replies.map((reply) => reply?.kind))).toEqual(new Set(['stored', 'duplicate']));
      const receipts = replies.map((reply) => reply?.kind !== 'rejected' && reply?.receipt);
      expect(receipts[0]).toEqual(receipts[1]);
      expect(await answersOf(id)).toEqual([command.answerId]);
    }
  });

  test('[SV12] a server that saw an older state reads the log before it refuses anything', async () => {
    const id = await candidate();
    await other.view(id);
    const [first, second] = [answerTo(1), answerTo(2)];
    await one.answer(id, first);
    expect(await other.answer(id, second)).toMatchObject({ kind: 'stored' });
    expect(await one.answer(id, second)).toMatchObject({ kind: 'duplicate' });
    expect(await one.answer(id, answerTo(3))).toMatchObject({ kind: 'stored' });
    expect(await answersOf(id)).toHaveLength(3);
  });
});

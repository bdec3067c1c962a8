import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { AnswerReply, AttemptView, type SubmitAnswer } from '#contracts/attempt.ts';
import type { ShownResponse } from '#contracts/itemView.ts';
import { rightResponse } from '#itembank/content/rightResponse.ts';
import { wrongResponse } from '#itembank/content/wrongResponse.ts';
import type { Design } from '#itembank/design/design.ts';
import { entryOf } from '#server/bank/testMaterial.ts';
import type { Database } from '#server/database/database.ts';
import { attemptServiceOn, attemptWorld } from '#tests/support/attemptWorld.ts';
import { emptyDatabase } from '#tests/support/emptyDatabase.ts';
import { everyTypeRelease } from '#tests/support/everyTypeRelease.ts';
import { handClock } from '#tests/support/handClock.ts';
import { allItemTypes } from '#tests/support/itemsOfEveryType.ts';
import { leaksIn } from '#tests/support/leaks.ts';
import { madeDesign } from '#tests/support/madeBank.ts';
import { secretWord } from '#tests/support/sampleBank.ts';
import { storesOn } from '#tests/support/stores.ts';
import { answeredItems } from './attempt.ts';
import { firstBroken } from './eventChain.ts';
import { scoreOf } from './itemSelector.ts';
import { shownParts } from './shownParts.ts';
import { shownResponse } from './shownResponse.ts';

const startsAt = 1_800_000_000_000;
const size = allItemTypes.length;
const empty = emptyDatabase('SQLite');
let database: Database;
beforeAll(async () => {
  database = await empty.open();
});

/** A candidate at T0 of a test with one item of each type. */
async function candidate(changes: Partial<Design> = {}) {
  const clock = handClock(startsAt);
  const release = everyTypeRelease();
  const design = madeDesign(size, { id: `soorten-${randomUUID()}`, ...changes });
  const world = await attemptWorld(storesOn(database), startsAt, design, release);
  const service = attemptServiceOn(database, clock);
  const record = await world.newAttempt();
  await service.create([{ record, extraMs: 0 }]);

  /** What the current item is, and the right and a wrong response to it as this candidate sees it. */
  async function current() {
    const { attempt, material, record: own } = (await service.live(record.id))!;
    const position = attempt.given.length;
    const { content, code, hash } = entryOf(material, attempt.given[position - 1]!.item).version;
    const parts = shownParts(content, own.seed, position);
    const right = shownResponse(rightResponse(content), parts);
    const wrong = shownResponse(
      wrongResponse(content, () => 0.5),
      parts,
    );
    return { position, content, code, hash, right, wrong };
  }
  const send = (position: number, response: ShownResponse | null): SubmitAnswer => {
    return { answerId: randomUUID(), position, response, elapsedMs: 1 };
  };
  return { clock, service, id: record.id, release, current, send };
}

test.each([true, false])(
  '[SV19] a test with an item of every type is taken to the end, scored and on record; all right: %s',
  async (isRight) => {
    const { clock, service, id, current, send } = await candidate();
    const types = new Set<string>();
    for (let n = 1; n <= size; n++) {
      const { position, content, right, wrong } = await current();
      types.add(content.type);
      const command = send(position, isRight ? right : wrong);
      const reply = AnswerReply.parse(await service.answer(id, command));
      expect(reply.kind, content.type).toBe('stored');
      expect(await service.answer(id, command)).toEqual({ ...reply, kind: 'duplicate' });
    }
    expect(types.size).toBe(size);
    const restarted = (await attemptServiceOn(database, clock).live(id))!;
    expect(restarted.attempt).toEqual((await service.live(id))!.attempt);
    expect(restarted.attempt.state).toBe('finished');
    expect(firstBroken(await storesOn(database).attempts.events(id))).toBeUndefined();
    const scores = answeredItems(restarted.attempt).map(({ item, answer }) =>
      scoreOf(restarted.material, { item, response: answer.response }),
    );
    expect(scores).toEqual(Array(size).fill(isRight ? 1 : 0));
  },
);

test('[SV20] a response that cannot be one to the item is refused, and nothing is stored', async () => {
  const { service, id, current, send } = await candidate();
  const all: ShownResponse[] = [];
  for (let n = 1; n <= size; n++) {
    const { position, right } = await current();
    all.push(right);
    const before = (await service.live(id))!.head.seq;
    const unfit = [null, ...all.filter(({ type }) => type !== right.type)];
    for (const response of unfit) {
      expect(await service.answer(id, send(position, response))).toEqual({
        kind: 'rejected',
        code: 'unfitResponse',
        retryable: false,
        kept: false,
      });
    }
    expect((await service.live(id))!.head.seq).toBe(before);
    expect(await service.answer(id, send(position, right))).toMatchObject({ kind: 'stored' });
  }
});

test('[VW1] through a whole test no view or reply holds a secret of an item, whatever its type', async () => {
  const { service, id, release, current, send } = await candidate();
  const traffic: { where: string; bytes: Buffer }[] = [];
  const keep = (where: string, said: unknown) =>
    traffic.push({ where, bytes: Buffer.from(JSON.stringify(said)) });
  for (let n = 1; n <= size; n++) {
    const { position, content, right } = await current();
    keep(`view of ${content.type}`, AttemptView.parse({ ...(await service.view(id)), messages: [] }));
    keep(`answer to ${content.type}`, await service.answer(id, send(position, right)));
  }
  const secrets = release.entries.flatMap(({ version }) => [version.code, version.hash]);
  const fields = ['"key"', '"keys"', '"accepted"', '"tolerance"', '"scoring"', '"rationale"', '"id"'];
  expect(traffic).toHaveLength(2 * size);
  expect(leaksIn(traffic, [secretWord, ...secrets, ...fields])).toEqual([]);
});

test('[VW4] in practice each item is explained once it was answered, and no other is, whatever its type', async () => {
  const { feedback } = madeDesign(size);
  const { service, id, current, send } = await candidate({ feedback: { ...feedback, moment: 'afterItem' } });
  for (let n = 1; n <= size; n++) {
    const { position, content, right } = await current();
    const said = JSON.stringify((await service.view(id))!.item);
    expect(said).not.toContain(secretWord);
    const reply = AnswerReply.parse(await service.answer(id, send(position, right)));
    if (reply.kind !== 'stored') throw new Error(reply.kind);
    expect(reply.next.explanation).toMatchObject({
      correct: true,
      given: right,
      rationale: content.rationale,
    });
  }
});

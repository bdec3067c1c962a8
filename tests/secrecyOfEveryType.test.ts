import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { AnswerReply, AttemptView } from '#contracts/attempt.ts';
import type { Design } from '#itembank/design/design.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { answeringWith } from '#server/loadtest/trueAbility.ts';
import { monotonicClock } from '#server/platform/clock.ts';
import { openServices } from '#server/services.ts';
import { canariesOfEveryType } from './support/canaryWorld.ts';
import { leaksIn, type Traffic } from './support/leaks.ts';
import { madeDesign } from './support/madeBank.ts';
import { secretWord } from './support/sampleBank.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

const { release, secrets } = canariesOfEveryType();
const size = release.entries.length;
const never = [secretWord, ...secrets.flatMap(({ always }) => always)];

let server: TestServer;
afterEach(() => server.stop());

/** Takes an open test of all types over the wire as someone who knows everything. @returns all that was received */
async function takenBy(name: string, moment: Design['feedback']['moment']) {
  const design = madeDesign(size, {
    pool: release.pool,
    start: 'open',
    durationMinutes: null,
    feedback: { ...madeDesign(1).feedback, moment },
  });
  server = await startTestServer(undefined, async (environment) => {
    const clock = monotonicClock(Date.now, () => performance.now());
    const { bank, database } = await openServices(environment, clock, () => undefined);
    await bank.publishDesign(design);
    await bank.publishRelease(release, clock.now());
    await database.close();
  });
  const person = await server.account(name);
  const { attemptId } = await person.call('startPractice', { body: { designId: design.id } });
  const traffic: Traffic[] = [];
  const ask = async (where: string, body?: object) => {
    const { text } = await server.send(`/api/attempts/${attemptId}${where}`, {
      as: person,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    traffic.push({ where, bytes: Buffer.from(text) });
    return JSON.parse(text) as unknown;
  };
  const choose = answeringWith(50, release.entries, seededRandom('all-knowing'));
  const replies: AnswerReply[] = [];
  for (let n = 1; n <= size; n++) {
    const { item } = AttemptView.parse(await ask(''));
    const wrongType = { type: item!.type === 'numeric' ? 'shortText' : 'numeric', text: '1' };
    const answer = { answerId: randomUUID(), position: n, elapsedMs: 1 };
    await ask('/answers', { ...answer, response: wrongType });
    replies.push(AnswerReply.parse(await ask('/answers', { ...answer, response: choose(item!) })));
  }
  await ask('/receipts');
  return { traffic, replies };
}

test('[SY1] a test that does not explain tells no secret of an item of any type over the wire', async () => {
  const { traffic, replies } = await takenBy('Kanarie', 'atEnd');
  expect(replies.map(({ kind }) => kind)).toEqual(Array(size).fill('stored'));
  const all = secrets.flatMap(({ untilExplained, sources }) => [...untilExplained, ...sources]);
  expect(leaksIn(traffic, [...never, ...all])).toEqual([]);
});

test('[SY2] practice tells of an item of any type why it is so once it was answered, and not before', async () => {
  const { traffic, replies } = await takenBy('Vink', 'afterItem');
  for (const reply of replies) {
    expect(reply.kind === 'stored' && reply.next.explanation?.correct).toBe(true);
  }
  expect(
    leaksIn(
      traffic,
      never.filter((word) => word !== secretWord),
    ),
  ).toEqual([]);
  const text = traffic.map(({ bytes }) => bytes.toString());
  for (const { shown, untilExplained } of secrets) {
    const seen = text.findIndex((one) => shown.every((part) => one.includes(part)));
    const told = text.findIndex((one) => untilExplained.every((word) => one.includes(word)));
    expect(seen).toBeGreaterThanOrEqual(0);
    expect(told).toBeGreaterThan(seen);
    expect(text.slice(0, told).filter((one) => untilExplained.some((word) => one.includes(word)))).toEqual(
      [],
    );
  }
});

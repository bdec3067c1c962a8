import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestWorld, publishedSitting, startedSitting, type TestWorld } from '#tests/support/testWorld.ts';
import { commentService, mostComments } from './commentService.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const remark = (position: number | null = 1) => ({ commentId: randomUUID(), position, text: 'Typefout' });
const service = () => commentService({ ...world, store: world.comments });
async function newAttempts(): Promise<string[]> {
  const id = await publishedSitting(world);
  return startedSitting(world, id);
}

test('[RMK1] a remark is stored with the item it is about, and found again when it is sent again', async () => {
  const [one, two] = await newAttempts();
  const comment = remark();
  const first = await service().add(one!, comment);
  world.clock.moveBy(1_000);
  expect(await service().add(one!, comment)).toEqual(first);
  expect(await world.comments.find(comment.commentId)).toMatchObject({
    attemptId: one,
    itemCode: expect.stringMatching(/^KOV-/),
  });
  expect(await service().add(two!, comment)).toEqual({ refused: 'invalidRequest' });
});

test('[RMK1] a remark on an item that was not given, or on no attempt, is refused', async () => {
  const [one] = await newAttempts();
  expect(await service().add(one!, remark(2))).toEqual({ refused: 'notFound' });
  expect(await service().add(randomUUID(), remark(null))).toEqual({ refused: 'notFound' });
});

test('[RMK2] remarks on one attempt have a bound, also in a burst; beyond it earlier ones are still found', async () => {
  const [one, two] = await newAttempts();
  const comments = Array.from({ length: mostComments + 3 }, () => remark(null));
  const taking = service();
  const outcomes = await Promise.all(comments.map((comment) => taking.add(one!, comment)));
  const refused = outcomes.filter((outcome) => 'refused' in outcome);
  expect(refused).toEqual(Array(3).fill({ refused: 'tooManyComments' }));
  expect(await world.comments.countOf(one!)).toBe(mostComments);
  expect(await taking.add(one!, comments[0]!)).toEqual(outcomes[0]);
  expect(await taking.add(two!, remark(null))).toHaveProperty('storedAt');
});

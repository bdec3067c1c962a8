import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Feedback } from '#contracts/feedback.ts';
import { Results } from '#contracts/results.ts';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import {
  actor,
  answerAll,
  answerItem,
  openTestWorld,
  publishedSitting,
  startedSitting,
  type TestWorld,
} from '#tests/support/testWorld.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const lhk = { designId: 'lhk-adaptief', releaseId: 'lhk-demo-1' };
async function feedbackOf(attemptId: string): Promise<Feedback> {
  const feedback = await world.results.feedback(attemptId);
  if ('refused' in feedback) throw new Error(feedback.refused);
  return Feedback.parse(feedback);
}
async function closeAndRelease(id: string): Promise<void> {
  const { version } = (await world.sittingStore.find(id))!;
  await world.sittings.close(actor, id, version, 'klaar');
  await world.sittings.release(actor, id, version + 1);
}

describe('feedback to a candidate', () => {
  test('[FB14] appears at once where the design says so, and only after the release where it says that', async () => {
    const [kov, adaptive] = [await publishedSitting(world), await publishedSitting(world, lhk)];
    const [atOnce] = await startedSitting(world, kov);
    await answerItem(world, atOnce!, true);
    expect(await world.results.feedback(atOnce!)).toEqual({ refused: 'notYetReleased' });
    for (let n = 1; n < 24; n++) await answerItem(world, atOnce!, n % 3 > 0);
    expect(await feedbackOf(atOnce!)).toMatchObject({
      items: 24,
      areaKind: 'icpc',
      testName: { nl: 'Proefafname', en: 'Proefafname' },
      candidateName: 'Kandidaat 1',
    });

    const [later] = await startedSitting(world, adaptive);
    await answerAll(world, later!, true);
    expect(await world.results.feedback(later!)).toEqual({ refused: 'notYetReleased' });
    await closeAndRelease(adaptive);
    expect((await feedbackOf(later!)).items).toBeGreaterThanOrEqual(40);
  });

  test('[FB14] is refused to who answered too little, and does not exist for an attempt nobody knows', async () => {
    const id = await publishedSitting(world);
    const [few] = await startedSitting(world, id);
    for (let n = 0; n < 5; n++) await answerItem(world, few!, true);
    await world.sittings.close(actor, id, 4, 'klaar');
    expect(await world.results.feedback(few!)).toEqual({ refused: 'noResult' });
    expect(await world.results.feedback(randomUUID())).toEqual({ refused: 'notFound' });
  });

  test('[FB9] compares with everyone of the sitting who has a result, from ten on', async () => {
    const id = await publishedSitting(world, { roster: rosterOf(11) });
    const attempts = await startedSitting(world, id);
    for (const [i, attemptId] of attempts.slice(0, 9).entries())
      await answerAll(world, attemptId, i % 2 === 0);
    await answerItem(world, attempts[10]!, true);
    expect((await feedbackOf(attempts[0]!)).reference).toBeNull();
    await answerAll(world, attempts[9]!, false);
    expect((await feedbackOf(attempts[0]!)).reference).toMatchObject({ candidates: 10, position: 'above' });
    expect((await feedbackOf(attempts[1]!)).reference).toMatchObject({ candidates: 10, position: 'below' });
  });

  test('[FB10] shows growth over sittings of the same test that were released, and never what came later', async () => {
    const other = await openTestWorld();
    const feedback = async (attemptId: string) => {
      const found = await other.results.feedback(attemptId);
      if ('refused' in found) throw new Error(found.refused);
      return found;
    };
    const taken: string[] = [];
    for (const right of [false, true]) {
      const id = await publishedSitting(other);
      const [attemptId] = await startedSitting(other, id);
      await answerAll(other, attemptId!, right);
      taken.push(attemptId!);
      other.clock.moveBy(86_400_000);
    }
    const [before, after] = [await feedback(taken[0]!), await feedback(taken[1]!)];
    expect(before.growth).toHaveLength(1);
    expect(after.growth).toHaveLength(2);
    expect(after.growth[0]).toEqual(before.growth[0]);
    expect(after.growth[1]!.at - after.growth[0]!.at).toBeGreaterThanOrEqual(86_400_000);
    await other.close();
  });
});

describe('results for staff', () => {
  test('[RS6] hold a row for everyone of the roster, with the remarks they made', async () => {
    const id = await publishedSitting(world, { ...lhk, roster: rosterOf(4) });
    const [first, second, third] = await startedSitting(world, id);
    await answerAll(world, first!, (entry) => entry.calibration.b < 0);
    await answerAll(world, second!, false);
    await answerItem(world, third!, true);
    await world.comments.add({
      id: randomUUID(),
      attemptId: first!,
      position: 1,
      itemCode: 'LHK-001',
      text: 'Typefout',
      at: 5,
    });
    const results = Results.parse(await world.results.results(id));
    expect(
      results.rows.map(({ number, state, quotasMet, comments }) => [number, state, quotasMet, comments]),
    ).toEqual([
      ['A00001', 'finished', true, 1],
      ['A00002', 'finished', true, 0],
      ['A00003', 'unfinished', false, 0],
      ['A00004', 'absent', false, 0],
    ]);
    expect(results.rows[0]!.theta).toBeGreaterThan(results.rows[1]!.theta!);
    expect(await world.results.comments(id)).toEqual([
      { at: 5, number: 'A00001', position: 1, itemCode: 'LHK-001', text: 'Typefout' },
    ]);
  });

  test('[RS6] agree with what was decided during the test', async () => {
    const id = await publishedSitting(world, { ...lhk, roster: rosterOf(2) });
    const [first] = await startedSitting(world, id);
    await answerAll(world, first!, (entry) => entry.calibration.b < 0.3);
    const { attempt } = (await world.attempts.live(first!))!;
    const results = Results.parse(await world.results.results(id));
    if (attempt.state !== 'finished') throw new Error('not finished');
    expect(results.rows[0]!.theta).toBeCloseTo(attempt.theta, 9);
    expect(results.rows[0]!.standardError).toBeCloseTo(attempt.standardError, 9);
  });

  test('[RS6] of a sitting nobody knows do not exist', async () => {
    expect(await world.results.results(randomUUID())).toEqual({ refused: 'notFound' });
    expect(await world.results.comments(randomUUID())).toEqual({ refused: 'notFound' });
  });
});

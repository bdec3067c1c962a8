import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ItemView } from '#contracts/itemView.ts';
import { PracticeHome } from '#contracts/practice.ts';
import { itemParts } from '#itembank/content/itemParts.ts';
import { terms } from '#itembank/taxonomy/taxonomy.ts';
import { entryOf } from '#server/bank/testMaterial.ts';
import { createMetrics } from '#server/platform/metrics.ts';
import { answerAll, answerItem, openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';
import { practiceHandlers } from './practiceHandlers.ts';
import { mostStartsADay } from './practiceService.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

let accounts = 0;
/** Someone who made an account. */
async function newPerson(): Promise<string> {
  accounts += 1;
  const made = await world.signIns.createAccount({
    name: 'Sam Bakker',
    email: `sam${accounts}@oefen.example`,
    password: 'negen gele waterpassen',
  });
  if ('refused' in made) throw new Error(made.refused);
  return made.person.id;
}
async function startedBy(personId: string): Promise<string> {
  const started = await world.practice.start(personId, 'oefentoets');
  if ('refused' in started) throw new Error(started.refused);
  return started.attemptId;
}
const homeOf = async (personId: string) => PracticeHome.parse(await world.practice.home(personId));

describe('practising', () => {
  test('[PR7] is for accounts: a candidate code starts no practice', async () => {
    const personId = await newPerson();
    const { startPractice } = practiceHandlers(world.practice, createMetrics());
    const start = (attemptId: string | null) =>
      startPractice({
        visitor: { personId, name: 'Sam Bakker', role: 'candidate', attemptId, token: 'x' },
        body: { designId: 'oefentoets' },
      } as Parameters<typeof startPractice>[0]);
    expect(await start('an attempt of a sitting')).toEqual({ refused: 'notAllowed' });
    expect((await homeOf(personId)).attempts).toEqual([]);
    expect(await start(null)).toHaveProperty('attemptId');
  });

  test('[PR1] offers the designs that are always open, each with a pool of its own', async () => {
    const { designs, attempts } = await homeOf(await newPerson());
    expect(designs).toMatchObject([
      {
        id: 'oefentoets',
        items: 84,
        design: {
          name: { nl: 'Oefentoets', en: 'Practice test' },
          durationMinutes: null,
          feedback: 'afterItem',
          maximumItems: 20,
        },
      },
    ]);
    expect(attempts).toEqual([]);
  });

  test.each(['lhk-adaptief', 'kov', 'nope', ''])(
    '[PR1] never starts "%s", which is not open',
    async (designId) => {
      expect(await world.practice.start(await newPerson(), designId)).toEqual({ refused: 'practiceClosed' });
    },
  );

  test('[PR2] starts at once, without a sitting, a clock or a wait', async () => {
    const view = await world.attempts.view(await startedBy(await newPerson()));
    expect(view).toMatchObject({
      state: 'running',
      sittingId: null,
      endsAt: null,
      answered: 0,
      sealed: null,
      item: { position: 1 },
    });
  });

  test('[PR3] explains each answer at once: the key, why each option is right or wrong, and what to read', async () => {
    const attemptId = await startedBy(await newPerson());
    for (const right of [true, false]) {
      const reply = await answerItem(world, attemptId, right);
      if (reply.kind !== 'stored') throw new Error(reply.kind);
      const { explanation } = reply.next;
      const live = (await world.attempts.live(attemptId))!;
      expect(explanation).toMatchObject({ correct: right });
      expect(isDeepStrictEqual(explanation!.given, explanation!.key)).toBe(right);
      const { content } = entryOf(live.material, live.attempt.given[explanation!.position - 1]!.item).version;
      const reasons = itemParts(content).filter(({ rationale }) => rationale !== null);
      expect(explanation!.parts).toHaveLength(reasons.length);
      expect(explanation!.literature.length).toBeGreaterThanOrEqual(1);
    }
  });

  test('[PR3] never shows the key of the item that is still to be answered', async () => {
    const attemptId = await startedBy(await newPerson());
    await answerItem(world, attemptId, true);
    const view = (await world.attempts.view(attemptId))!;
    expect(view.lastExplanation?.position).toBe(1);
    expect(ItemView.parse(view.item)).toEqual(view.item);
    expect(view.item!.position).toBe(2);
  });

  test('[PR4] goes on days later and after a restart, at the same item with the same explanation', async () => {
    const other = await openTestWorld();
    const made = await other.signIns.createAccount({
      name: 'Kim',
      email: 'kim@oefen.example',
      password: 'negen gele waterpassen',
    });
    if ('refused' in made) throw new Error(made.refused);
    const started = await other.practice.start(made.person.id, 'oefentoets');
    if ('refused' in started) throw new Error(started.refused);
    for (let n = 0; n < 10; n++) await answerItem(other, started.attemptId, n % 2 === 0);
    const before = await other.attempts.view(started.attemptId);
    const restarted = await other.restart();
    restarted.clock.moveBy(5 * 86_400_000);
    const after = await restarted.attempts.view(started.attemptId);
    expect(after).toEqual({ ...before, serverNow: restarted.clock.now() });
    expect(after!.item!.position).toBe(11);
    await answerAll(restarted, started.attemptId, true);
    expect((await restarted.attempts.view(started.attemptId))!.state).toBe('finished');
    await restarted.close();
  });

  test('[PR5] lists what someone did, newest first, with the share that was right', async () => {
    const personId = await newPerson();
    const first = await startedBy(personId);
    await answerAll(world, first, true);
    world.clock.moveBy(60_000);
    const second = await startedBy(personId);
    for (const right of [true, false, false]) await answerItem(world, second, right);
    world.clock.moveBy(60_000);
    const third = await startedBy(personId);
    const { attempts } = await homeOf(personId);
    expect(
      attempts.map(({ attemptId, state, answered, percentCorrect }) => [
        attemptId,
        state,
        answered,
        percentCorrect,
      ]),
    ).toEqual([
      [third, 'running', 0, null],
      [second, 'running', 3, 33],
      [first, 'finished', 20, 100],
    ]);
    expect((await homeOf(await newPerson())).attempts).toEqual([]);
  });

  test('[PR8] has a bound on what one person starts in a day; what is open goes on, and the next day is new', async () => {
    const personId = await newPerson();
    const metrics = createMetrics();
    const { startPractice } = practiceHandlers(world.practice, metrics);
    const start = () =>
      startPractice({
        visitor: { personId, name: 'Sam Bakker', role: 'candidate', attemptId: null, token: 'x' },
        body: { designId: 'oefentoets' },
      } as Parameters<typeof startPractice>[0]);
    const burst = await Promise.all(Array.from({ length: mostStartsADay + 2 }, start));
    expect(burst.filter((outcome) => 'refused' in outcome)).toEqual([
      { refused: 'tooMuchPractice' },
      { refused: 'tooMuchPractice' },
    ]);
    const { attempts } = await homeOf(personId);
    expect(attempts).toHaveLength(mostStartsADay);
    expect(await metrics.registry.metrics()).toContain('limits_reached_total{limit="practice"} 2');
    expect(await answerItem(world, attempts[0]!.attemptId, true)).toMatchObject({ kind: 'stored' });
    await startedBy(await newPerson());
    world.clock.moveBy(86_400_000);
    expect(await start()).toHaveProperty('attemptId');
  });

  test('[PR6] can be stopped early, and then gives feedback on what was answered', async () => {
    const attemptId = await startedBy(await newPerson());
    for (let n = 0; n < 4; n++) await answerItem(world, attemptId, n > 0);
    expect(await world.results.feedback(attemptId)).toEqual({ refused: 'notYetReleased' });
    await world.attempts.command(attemptId, { kind: 'stop' });
    const feedback = await world.results.feedback(attemptId);
    expect(feedback).toMatchObject({
      items: 4,
      correct: 3,
      finishReason: 'stopped',
      reference: null,
      testName: { nl: 'Oefentoets', en: 'Practice test' },
    });
    if ('refused' in feedback) throw new Error(feedback.refused);
    expect(feedback.explanations.map(({ position, correct }) => [position, correct])).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [4, true],
    ]);
  });

  test.each(terms.theme.map(({ id }) => id))(
    '[PR9] who answers everything about %s wrong sees it named with what to read, after the first test and the second',
    async (theme) => {
      const personId = await newPerson();
      for (const count of [2, 3]) {
        const attemptId = await startedBy(personId);
        await answerAll(world, attemptId, ({ version }) => version.content.classification.theme !== theme);
        const feedback = await world.results.feedback(attemptId);
        if ('refused' in feedback) throw new Error(feedback.refused);
        expect(feedback.gaps.map(({ area }) => area)).toEqual([theme]);
        expect(feedback.gaps[0]!.literature.length).toBeGreaterThanOrEqual(1);
        expect(feedback.gaps[0]!.items).toBeGreaterThanOrEqual(2);
        expect(feedback.gaps[0]!.items).toBeLessThanOrEqual(count);
        world.clock.moveBy(86_400_000);
      }
    },
  );

  test('[PR6] stopped before any answer has no result', async () => {
    const attemptId = await startedBy(await newPerson());
    await world.attempts.command(attemptId, { kind: 'stop' });
    expect(await world.results.feedback(attemptId)).toEqual({ refused: 'noResult' });
  });
});

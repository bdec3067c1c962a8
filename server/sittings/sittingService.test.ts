import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainSitting } from '#contracts/sitting.ts';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import {
  actor,
  answerItem,
  bytesOf,
  draftSitting,
  firstMoment,
  moreTime,
  openTestWorld,
  publishedSitting,
  seatOf,
  seats,
  startedSitting,
  type TestWorld,
} from '#tests/support/testWorld.ts';
import { sittingService } from './sittingService.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const stateOf = async (id: string) => (await world.sittingStore.find(id))!;

describe('making a sitting', () => {
  test('[SS1] gives a draft with a seed and key of its own, in the newest version of its design', async () => {
    const [a, b] = [await stateOf(await draftSitting(world)), await stateOf(await draftSitting(world))];
    expect(a).toMatchObject({ state: 'draft', version: 1, designVersion: 2, startsAt: null, endsAt: null });
    expect(a.seed).toMatch(/^[0-9a-f]{32}$/);
    expect(Buffer.from(a.sealKey, 'base64url')).toHaveLength(32);
    expect(new Set([a.seed, b.seed, a.sealKey, b.sealKey]).size).toBe(4);
  });

  test.each([
    ['a release of another pool', 'kov', 'lhk-demo-1'],
    ['a design that is always open', 'oefentoets', 'oefen-demo-1'],
    ['a design that does not exist', 'nope', 'kov-demo-1'],
    ['a release that does not exist', 'kov', 'nope'],
  ])('[SS1] is refused with %s', async (_what, designId, releaseId) => {
    const made = await world.sittings.create(actor, {
      ...plainSitting,
      name: 'Proef',
      designId,
      releaseId,
      plannedAt: 1,
    });
    expect(made).toMatchObject({ refused: 'invalidRequest' });
  });
});

describe('the order of a sitting', () => {
  test('[SS2] runs from draft to released, and every step is audited with who did it', async () => {
    const id = await publishedSitting(world);
    await startedSitting(world, id);
    expect(await world.extensions.forAll(actor, id, moreTime(300_000, 'brandalarm'))).toMatchObject({
      sitting: { state: 'open', version: 5 },
    });
    expect(await world.sittings.release(actor, id, 5)).toEqual({ refused: 'sittingNotClosed' });
    expect(await world.sittings.close(actor, id, 5, 'klaar')).toMatchObject({ sitting: { state: 'closed' } });
    expect(await world.sittings.release(actor, id, 6)).toMatchObject({ sitting: { state: 'released' } });
    const lines = await world.audit.about(id);
    expect(lines.map(({ action }) => action)).toEqual([
      'sitting.created',
      'roster.imported',
      'sitting.published',
      'codes.viewed',
      'sitting.started',
      'sitting.extended',
      'sitting.refused',
      'sitting.closed',
      'results.released',
    ]);
    expect(lines.every((line) => line.actor === actor)).toBe(true);
    expect(lines.find(({ action }) => action === 'sitting.extended')).toMatchObject({
      reason: 'brandalarm',
      detail: { minutes: 5 },
    });
  });

  test('[SS2] takes no step before its time', async () => {
    const id = await draftSitting(world);
    expect(await world.sittings.publish(actor, id, 1)).toEqual({ refused: 'rosterEmpty' });
    expect(await world.sittings.start(actor, id, 1, 5_000)).toEqual({ refused: 'sittingNotPublished' });
    expect(await world.seats.codes(actor, id)).toEqual({ refused: 'sittingNotPublished' });
    expect(await world.extensions.forAll(actor, id, moreTime(1, 'x'))).toEqual({ refused: 'sittingNotOpen' });
    expect(await world.sittings.close(actor, id, 1, 'x')).toEqual({ refused: 'sittingNotOpen' });
    expect(await stateOf(id)).toMatchObject({ state: 'draft', version: 1 });
  });

  test.each(['publish', 'start', 'close', 'release'] as const)(
    '[SS3] %s of a sitting nobody knows finds nothing',
    async (step) => {
      const id = crypto.randomUUID();
      const { sittings } = world;
      const outcome = await {
        publish: () => sittings.publish(actor, id, 1),
        start: () => sittings.start(actor, id, 1, 5_000),
        close: () => sittings.close(actor, id, 1, 'reden'),
        release: () => sittings.release(actor, id, 1),
      }[step]();
      expect(outcome).toEqual({ refused: 'notFound' });
    },
  );

  test('[SS3] who looked at an older version is told that it changed, and nothing happens', async () => {
    const id = await publishedSitting(world);
    expect(await world.sittings.start(actor, id, 2, 5_000)).toEqual({ refused: 'sittingChanged' });
    expect(await stateOf(id)).toMatchObject({ state: 'published', version: 3, startsAt: null });
  });

  test('[SS4] of two coordinators who start at once, one does and the other is told', async () => {
    const id = await publishedSitting(world);
    const outcomes = await Promise.all([
      world.sittings.start('Een', id, 3, 5_000),
      world.sittings.start('Twee', id, 3, 60_000),
    ]);
    expect(outcomes.filter((outcome) => 'sitting' in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'sittingChanged' }]);
    const winner = outcomes.find((outcome) => 'sitting' in outcome);
    expect(winner).toEqual({ sitting: await stateOf(id) });
    expect((await world.audit.about(id)).filter(({ action }) => action === 'sitting.started')).toHaveLength(
      1,
    );
  });

  test('[SS4] a roster that comes in while another publishes is not half of either', async () => {
    const id = await draftSitting(world);
    await world.rosters.import(actor, id, bytesOf(rosterOf(2)), false);
    await Promise.all([
      world.sittings.publish('Een', id, 2),
      world.rosters.import('Twee', id, bytesOf(rosterOf(5)), false),
    ]);
    const { state, version } = await stateOf(id);
    expect([state, version, await world.sittingStore.rosterSize(id)]).toEqual(
      state === 'published' ? ['published', 3, 2] : ['draft', 3, 5],
    );
  });
});

describe('a blueprint that no test can meet', () => {
  test('[SS5] stops the publication, in words that name what conflicts', async () => {
    const lhk = (await world.bank.findDesign('lhk-adaptief', 1))!;
    await world.bank.publishDesign({
      ...lhk,
      id: 'onhaalbaar',
      blueprint: [{ attribute: 'theme', value: 'palliative', minimum: 40, maximum: 60 }],
    });
    const id = await draftSitting(world, { designId: 'onhaalbaar', releaseId: 'lhk-demo-1' });
    await world.rosters.import(actor, id, bytesOf(rosterOf(1)), false);
    const outcome = await world.sittings.publish(actor, id, 2);
    expect(outcome).toMatchObject({ refused: 'blueprintInfeasible' });
    expect(JSON.stringify(outcome)).toContain('Palliatieve en terminale zorg (40 tot 60 vragen)');
    expect((await stateOf(id)).state).toBe('draft');
  });
});

describe('closing', () => {
  test('[SS10] ends who works, and nobody can begin any more, whether signed in before or after', async () => {
    const id = await publishedSitting(world, { roster: rosterOf(4) });
    const codes = await world.seats.codes(actor, id);
    if ('refused' in codes) throw new Error(codes.refused);
    const signIn = (i: number) => world.seats.find(codes[i]!.number, codes[i]!.code);
    const [working, waiting] = [await seatOf(world, codes[1]!), await seatOf(world, codes[2]!)];
    const opened = await world.sittings.start(actor, id, 3, 5_000);
    expect(opened).toMatchObject({ sitting: { state: 'open' } });
    world.clock.moveBy(6_000);
    await answerItem(world, working, true);
    expect(await world.sittings.close(actor, id, 4, 'iedereen is klaar')).toMatchObject({
      sitting: { version: 5 },
    });
    expect(await signIn(3)).toEqual({ refused: 'sittingClosed' });
    expect(await signIn(2)).toMatchObject({ attemptId: waiting });

    expect(await world.attempts.view(working)).toMatchObject({
      state: 'finished',
      finishReason: 'closed',
      answered: 1,
    });
    await world.attempts.command(waiting, { kind: 'begin' });
    expect(await world.attempts.view(waiting)).toMatchObject({ state: 'finished', item: null });
    expect(await answerItem(world, waiting, true)).toMatchObject({
      kind: 'rejected',
      code: 'finished',
      kept: true,
    });
    const rows = await world.results.results(id);
    if ('refused' in rows) throw new Error(rows.refused);
    expect(rows.rows.map(({ state, items }) => [state, items])).toEqual([
      ['absent', 0],
      ['finished', 1],
      ['absent', 0],
      ['absent', 0],
    ]);
  });

  test('[SS15] tells for whom the end could not be stored; they cannot answer, and the release ends them first', async () => {
    const id = await publishedSitting(world);
    const attempts = await startedSitting(world, id);
    for (const attemptId of attempts) await answerItem(world, attemptId, true);
    let broken = true;
    const { sittingStore: store, sittingChanges: changes, bank, clock } = world;
    const shaky: TestWorld['attempts'] = {
      ...world.attempts,
      command: async (attemptId, command) =>
        broken && attemptId !== attempts[0]
          ? { kind: 'unavailable' }
          : world.attempts.command(attemptId, command),
    };
    const mayPublish = async () => undefined;
    const sittings = sittingService({ store, changes, bank, attempts: shaky, clock, mayPublish });
    expect(await sittings.close(actor, id, 4, 'klaar')).toMatchObject({
      refused: 'notEveryone',
      detail: expect.stringContaining('A00002, A00003'),
    });
    expect((await stateOf(id)).state).toBe('closed');
    expect(await answerItem(world, attempts[1]!, true)).toMatchObject({ code: 'finished', kept: true });
    expect(await sittings.release(actor, id, 5)).toEqual({ refused: 'storageUnavailable' });
    expect((await stateOf(id)).state).toBe('closed');
    broken = false;
    expect(await sittings.release(actor, id, 5)).toMatchObject({ sitting: { state: 'released' } });
    for (const attemptId of attempts) {
      expect((await world.attempts.live(attemptId))!.attempt).toMatchObject({
        state: 'finished',
        reason: 'closed',
      });
    }
  });

  test('[SS10] before the moment of the start leaves nobody with an item to answer', async () => {
    const id = await publishedSitting(world);
    const [attempt] = await seats(world, id);
    await world.sittings.start(actor, id, 3, 600_000);
    await world.sittings.close(actor, id, 4, 'verkeerde afname');
    world.clock.moveBy(600_001);
    expect(await world.attempts.view(attempt!)).toMatchObject({
      state: 'finished',
      item: null,
      sealKey: null,
    });
  });
});

test('[SS11] who listens hears of every change, as it was stored', async () => {
  const heard: string[] = [];
  world.sittingChanges.listen(({ id, state, version }) => heard.push(`${id} ${state} ${version}`));
  const id = await publishedSitting(world);
  expect(heard).toEqual([`${id} draft 1`, `${id} draft 2`, `${id} published 3`]);
  expect(world.clock.now()).toBeGreaterThan(firstMoment);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import {
  actor,
  answerItem,
  moreTime,
  openTestWorld,
  publishedSitting,
  seats,
  startedSitting,
  type TestWorld,
} from '#tests/support/testWorld.ts';
import { extensionService } from './extensionService.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const extensionsOf = async (id: string) =>
  (await world.audit.about(id)).filter(({ action }) => action.endsWith('.extended'));
/** The end in the log of an attempt that runs. */
async function recordedEnd(attemptId: string): Promise<number | null> {
  const { attempt } = (await world.attempts.live(attemptId))!;
  return attempt.state === 'running' ? attempt.endsAt : null;
}
const stateOf = async (id: string) => (await world.sittingStore.find(id))!;

describe('time', () => {
  test('[SS8] has an end for everyone and a later one for who has extra minutes', async () => {
    const id = await publishedSitting(world);
    const [slow, quick] = await startedSitting(world, id);
    const { startsAt, endsAt } = await stateOf(id);
    expect(endsAt! - startsAt!).toBe(30 * 60_000);
    await answerItem(world, slow!, true);
    await answerItem(world, quick!, true);
    expect((await world.attempts.view(quick!))!.endsAt).toBe(endsAt);
    expect((await world.attempts.view(slow!))!.endsAt).toBe(endsAt! + 30 * 60_000);
  });

  test('[SS3] given to everyone by two who looked at the same version is given once', async () => {
    const id = await publishedSitting(world);
    await startedSitting(world, id);
    const { endsAt, version } = await stateOf(id);
    await world.extensions.forAll(actor, id, moreTime(600_000, 'stroomstoring'), version);
    expect(
      await world.extensions.forAll('een ander', id, moreTime(600_000, 'stroomstoring'), version),
    ).toEqual({
      refused: 'sittingChanged',
    });
    expect((await stateOf(id)).endsAt).toBe(endsAt! + 600_000);
  });

  test('[SS8] moved for everyone moves for who works, and for who has yet to begin, once', async () => {
    const id = await publishedSitting(world);
    const [slow, quick, late] = await startedSitting(world, id);
    await answerItem(world, quick!, true);
    const { endsAt } = await stateOf(id);
    await world.extensions.forAll(actor, id, moreTime(600_000, 'stroomstoring'));
    await answerItem(world, late!, true);
    await answerItem(world, slow!, true);
    for (const [attemptId, extra] of [
      [quick!, 0],
      [late!, 0],
      [slow!, 1_800_000],
    ] as const) {
      expect((await world.attempts.view(attemptId))!.endsAt).toBe(endsAt! + 600_000 + extra);
    }
  });

  test('[SS8] moved at the very moment that people begin moves once for each of them', async () => {
    const other = await openTestWorld();
    const id = await publishedSitting(other, { roster: rosterOf(20) });
    const attempts = await startedSitting(other, id);
    const { endsAt } = (await other.sittingStore.find(id))!;
    const begun: Promise<unknown>[] = [];
    other.sittingChanges.listen(() => {
      for (const attemptId of attempts) begun.push(other.attempts.command(attemptId, { kind: 'begin' }));
      // Keeps the reading side of the database busy, as thousands of candidates would.
      for (let i = 0; i < 400; i++) begun.push(other.sittingStore.roster(id));
    });
    await other.extensions.forAll(actor, id, moreTime(600_000, 'stroomstoring'));
    await Promise.all(begun);
    const ends = await Promise.all(attempts.map(async (one) => (await other.attempts.view(one))!.endsAt));
    expect(ends).toEqual(attempts.map((_, i) => endsAt! + 600_000 + (i === 0 ? 1_800_000 : 0)));
    await other.close();
  });

  test('[SS9] moved for one moves for nobody else, and is audited with the number', async () => {
    const id = await publishedSitting(world);
    const [, quick, late] = await startedSitting(world, id);
    await answerItem(world, quick!, true);
    const { endsAt } = await stateOf(id);
    await world.extensions.forOne(actor, id, quick!, moreTime(120_000, 'beeldscherm viel uit'));
    await world.extensions.forOne(actor, id, late!, moreTime(60_000, 'te laat door storing'));
    await answerItem(world, late!, true);
    expect((await world.attempts.view(quick!))!.endsAt).toBe(endsAt! + 120_000);
    expect((await world.attempts.view(late!))!.endsAt).toBe(endsAt! + 60_000);
    expect((await stateOf(id)).endsAt).toBe(endsAt);
    expect((await world.audit.about(id)).at(-1)).toMatchObject({
      action: 'attempt.extended',
      detail: { minutes: 1, number: 'A00003' },
    });
  });

  test('[SS9] is not moved for a stranger, nor in a sitting that is not open', async () => {
    const [one, two] = [await publishedSitting(world), await publishedSitting(world)];
    const [attempt] = await seats(world, one);
    const extend = (id: string, attemptId: string) =>
      world.extensions.forOne(actor, id, attemptId, moreTime(1, 'reden'));
    expect(await extend(two, attempt!)).toEqual({ refused: 'notFound' });
    expect(await extend(one, crypto.randomUUID())).toEqual({ refused: 'notFound' });
    expect(await extend(one, attempt!)).toEqual({ refused: 'sittingNotOpen' });
  });
});

describe('time given again', () => {
  test('[MTX1] under the same id is given once, to everyone and on record, whatever version comes with it', async () => {
    const id = await publishedSitting(world);
    const [, quick] = await startedSitting(world, id);
    await answerItem(world, quick!, true);
    const { endsAt, version } = await stateOf(id);
    const extension = moreTime(600_000, 'stroomstoring');
    const [first, again] = await Promise.all([
      world.extensions.forAll(actor, id, extension, version),
      world.extensions.forAll(actor, id, extension, version),
    ]);
    expect(again).toEqual(first);
    expect(await world.extensions.forAll(actor, id, extension, version + 1)).toEqual(first);
    expect(await stateOf(id)).toMatchObject({ endsAt: endsAt! + 600_000, version: version + 1 });
    expect((await world.attempts.view(quick!))!.endsAt).toBe(endsAt! + 600_000);
    expect(await extensionsOf(id)).toHaveLength(1);
  });

  test('[MTX1] under the same id is given once to one candidate', async () => {
    const id = await publishedSitting(world);
    const [, quick] = await startedSitting(world, id);
    const { endsAt } = await stateOf(id);
    const extension = moreTime(60_000, 'beeldscherm viel uit');
    const given = () => world.extensions.forOne(actor, id, quick!, extension);
    await Promise.all([given(), given(), given()]);
    await answerItem(world, quick!, true);
    expect((await world.attempts.view(quick!))!.endsAt).toBe(endsAt! + 60_000);
    expect(await extensionsOf(id)).toHaveLength(1);
  });

  test('[MTX2] an id that comes again with other minutes or for someone else gives nothing, and says so', async () => {
    const id = await publishedSitting(world);
    const [slow, quick] = await startedSitting(world, id);
    const extension = moreTime(60_000, 'storing');
    await world.extensions.forOne(actor, id, quick!, extension);
    const { endsAt } = await stateOf(id);
    const more = { ...extension, byMs: 120_000 };
    for (const outcome of [
      await world.extensions.forOne(actor, id, quick!, more),
      await world.extensions.forOne(actor, id, slow!, extension),
      await world.extensions.forAll(actor, id, extension),
    ]) {
      expect(outcome).toEqual({ refused: 'sittingChanged' });
    }
    expect((await stateOf(id)).endsAt).toBe(endsAt);
    expect((await world.attempts.view(quick!))!.endsAt).toBe(endsAt! + 60_000);
  });
});

describe('time that could not be stored for everyone', () => {
  /** The extensions of a server whose database refuses these attempts so many times. */
  function refusing(times: number, refused: () => readonly string[]) {
    const left = new Map<string, number>();
    const attempts: TestWorld['attempts'] = {
      ...world.attempts,
      async command(attemptId, command) {
        const before = left.get(attemptId) ?? times;
        left.set(attemptId, before - 1);
        return refused().includes(attemptId) && before > 0
          ? { kind: 'unavailable' }
          : world.attempts.command(attemptId, command);
      },
    };
    const { sittingStore: store, sittingChanges: changes, audit, clock } = world;
    return extensionService({ store, changes, attempts, audit, clock });
  }

  test('[MTX3] is tried again by itself', async () => {
    const id = await publishedSitting(world);
    const attempts = await startedSitting(world, id);
    for (const attemptId of attempts) await answerItem(world, attemptId, true);
    const { endsAt } = await stateOf(id);
    const extensions = refusing(2, () => attempts);
    expect(await extensions.forAll(actor, id, moreTime(60_000, 'storing'))).toHaveProperty('sitting');
    expect(await recordedEnd(attempts[1]!)).toBe(endsAt! + 60_000);
  });

  test('[MTX3] is told by number; done again it reaches them and gives nobody time twice', async () => {
    const id = await publishedSitting(world);
    const attempts = await startedSitting(world, id);
    for (const attemptId of attempts) await answerItem(world, attemptId, true);
    const { endsAt } = await stateOf(id);
    const extensions = refusing(3, () => attempts.slice(1));
    const extension = moreTime(60_000, 'storing');
    expect(await extensions.forAll(actor, id, extension)).toMatchObject({
      refused: 'notEveryone',
      detail: expect.stringContaining('A00002, A00003'),
      errors: [{ path: 'A00002' }, { path: 'A00003' }],
    });
    const recorded = async () =>
      Promise.all(attempts.map(async (one) => (await recordedEnd(one))! - endsAt!));
    expect(await recorded()).toEqual([1_860_000, 0, 0]);
    expect(await extensions.forAll(actor, id, extension)).toHaveProperty('sitting');
    expect(await recorded()).toEqual([1_860_000, 60_000, 60_000]);
  });

  test('[MTX4] counts all the same: an answer between the old end and the new one is stored', async () => {
    const id = await publishedSitting(world);
    const attempts = await startedSitting(world, id);
    for (const attemptId of attempts) await answerItem(world, attemptId, true);
    const { endsAt } = await stateOf(id);
    await refusing(99, () => attempts).forAll(actor, id, moreTime(60_000, 'storing'));
    world.clock.moveBy(endsAt! + 30_000 - world.clock.now());
    expect(await answerItem(world, attempts[1]!, true)).toMatchObject({ kind: 'stored' });
    expect(await world.attempts.view(attempts[2]!)).toMatchObject({
      state: 'running',
      endsAt: endsAt! + 60_000,
    });
  });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { sqlSebStore } from '#server/database/sqlSebStore.ts';
import {
  actor,
  openTestWorld,
  publishedSitting,
  startedSitting,
  type TestWorld,
} from '#tests/support/testWorld.ts';
import { openSeb } from './seb.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
});
afterEach(() => world.close());

/** The first attempt of a started sitting where Safe Exam Browser is required. */
async function working(): Promise<{ id: string; attemptId: string }> {
  const id = await publishedSitting(world);
  await world.seb.planning.choose({ name: actor }, id, 'required');
  const [attemptId] = await startedSitting(world, id);
  return { id, attemptId: attemptId! };
}

const ticketOf = (sittingId: string) => async () => {
  const token = await world.seb.tickets.give({ sittingId, attemptId: null, browser: 'SEB/3.7.0' });
  return world.seb.tickets.take(token!);
};

test('[XB19] stopping asks for a check of just now, and not of who came in by a code', async () => {
  const { id, attemptId } = await working();
  const { attempts } = world.seb;
  expect(await attempts.admit(attemptId, ticketOf(id))).toBeUndefined();
  expect(await attempts.mayStop(attemptId)).toBeUndefined();
  world.clock.moveBy(120_001);
  expect(await attempts.mayStop(attemptId)).toEqual({ refused: 'sebCheckNeeded' });
  await attempts.checked(attemptId, 'SEB/3.7.0');
  expect(await attempts.mayStop(attemptId)).toBeUndefined();
  world.clock.moveBy(120_001);
  expect(await attempts.unlock(attemptId, await attempts.unlockCode(attemptId))).toBeUndefined();
  expect(await attempts.mayStop(attemptId)).toBeUndefined();
});

test('[XB20] time in which an attempt stood still because of a check is given back by the code', async () => {
  const { attemptId } = await working();
  const { attempts } = world.seb;
  await world.attempts.command(attemptId, { kind: 'begin' });
  const { endsAt } = (await world.attempts.view(attemptId))!;
  await attempts.faulty(attemptId, 'wrongConfigKey', undefined);
  await attempts.faulty(attemptId, 'missing', undefined);
  expect((await world.attempts.view(attemptId))!.state).toBe('paused');
  world.clock.moveBy(300_000);
  await attempts.unlock(attemptId, await attempts.unlockCode(attemptId));
  expect(await world.attempts.view(attemptId)).toMatchObject({ state: 'running', endsAt: endsAt! + 300_000 });
});

test('[XB21] a ticket is worth nothing after an hour', async () => {
  const id = await publishedSitting(world);
  const token = await world.seb.tickets.give({ sittingId: id, attemptId: null, browser: null });
  world.clock.moveBy(60 * 60_000 + 1);
  expect(await world.seb.tickets.take(token!)).toBeUndefined();
});

test('[XB22] a file link works for two hours, a nonce for a quarter of an hour', async () => {
  const id = await publishedSitting(world);
  const launch = await world.seb.launches.prepare(id);
  if ('refused' in launch) throw new Error(launch.refused);
  const [, token = ''] = /files\/([^/]+)/.exec(launch.file)!;
  expect(world.seb.launches.placeOf(launch.nonce)).toBe(id);
  world.clock.moveBy(15 * 60_000 + 1);
  expect(world.seb.launches.placeOf(launch.nonce)).toBeUndefined();
  expect(await world.seb.launches.file(token)).toMatchObject({ type: 'application/seb' });
  world.clock.moveBy(105 * 60_000);
  expect(await world.seb.launches.file(token)).toMatchObject({ refused: 'notFound' });
});

test('[XB23] a coordinator of one institute sees its candidates, and leaves policy and keys to the country', async () => {
  const id = await publishedSitting(world);
  const { planning } = world.seb;
  const local = { name: actor, institute: 'UMC Utrecht' };
  const key = { key: 'a'.repeat(64), platform: 'windows', version: '3.7.0' } as const;
  expect(await planning.choose(local, id, 'required')).toMatchObject({ refused: 'notAllowed' });
  expect(await planning.addExamKey(local, id, key)).toMatchObject({ refused: 'notAllowed' });
  const added = await planning.addExamKey({ name: actor }, id, key);
  if ('refused' in added) throw new Error(added.refused);
  expect(await planning.removeExamKey(local, id, added.id)).toMatchObject({ refused: 'notAllowed' });
  const here = await planning.checks(local, id);
  expect(here).toMatchObject([{ institute: 'UMC Utrecht' }]);
  const ask = { attemptId: (here as { attemptId: string }[])[0]!.attemptId, reason: 'Start niet' };
  expect(await planning.unlockCode(actor, ask, () => false)).toEqual({ refused: 'notFound' });
});

test('[XB26] a code with which the attempt could not go on can be typed again', async () => {
  const { attemptId } = await working();
  await world.attempts.command(attemptId, { kind: 'begin' });
  await world.seb.attempts.faulty(attemptId, 'missing', undefined);
  let down = true;
  const failing: TestWorld['attempts'] = {
    ...world.attempts,
    command: async (id, command) => (down ? { kind: 'unavailable' } : world.attempts.command(id, command)),
  };
  const { attempts } = openSeb({
    ...world,
    store: sqlSebStore(world.database, world.audit),
    sittings: world.sittingStore,
    attempts: failing,
    publicOrigin: 'https://toets.example.nl',
    secret: Buffer.from('geheim'),
  });
  const code = await attempts.unlockCode(attemptId);
  const unavailable = { refused: 'storageUnavailable' };
  expect(await attempts.unlock(attemptId, code)).toEqual(unavailable);
  down = false;
  expect(await attempts.unlock(attemptId, code, async () => false)).toEqual(unavailable);
  expect(await attempts.unlock(attemptId, code)).toBeUndefined();
  expect((await world.attempts.view(attemptId))!.state).toBe('running');
  expect(await attempts.unlock(attemptId, code)).toEqual({ refused: 'sebWrongCode' });
});

test('[XB27] the password to leave before the end, one for all institutes, is shown to coordinators of the country', async () => {
  const id = await publishedSitting(world);
  const { planning } = world.seb;
  expect(await planning.overview({ name: actor }, id)).toMatchObject({ quitPassword: expect.any(String) });
  const local = { name: actor, institute: 'UMC Utrecht' };
  expect(await planning.overview(local, id)).toMatchObject({ quitPassword: null });
});

test('[XB25] a check after the end is kept; a bad one is logged and pauses nothing', async () => {
  const { id, attemptId } = await working();
  const { attempts, planning } = world.seb;
  await attempts.admit(attemptId, ticketOf(id));
  await world.attempts.command(attemptId, { kind: 'begin' });
  await world.attempts.command(attemptId, { kind: 'end', reason: 'closed' });
  world.clock.moveBy(60_000);
  await attempts.checked(attemptId, 'SEB/3.7.0');
  await attempts.faulty(attemptId, 'missing', undefined);
  const rows = await planning.checks({ name: actor }, id);
  expect(rows).toContainEqual(expect.objectContaining({ attemptId, checkedAt: world.clock.now() }));
  expect((await world.attempts.view(attemptId))!.state).toBe('finished');
  expect(await world.audit.about(id)).toContainEqual(
    expect.objectContaining({ action: 'seb.faulty', detail: expect.objectContaining({ suspended: false }) }),
  );
});

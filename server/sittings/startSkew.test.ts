import { afterAll, beforeAll, expect, test } from 'vitest';
import { attemptLog, startsAt } from '#tests/support/attemptLog.ts';
import { actor, openTestWorld, publishedSitting, seatOf, type TestWorld } from '#tests/support/testWorld.ts';
import { sittingPulse } from './sittingPulse.ts';
import { startSkew } from './startSkew.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

test('[CR11] how late the first question was readable counts for who was there at the start, not for who came later', async () => {
  const id = await publishedSitting(world);
  const codes = await world.seats.codes(actor, id);
  if ('refused' in codes) throw new Error(codes.refused);
  const [inTime, tooLate] = [codes[0]!, codes[1]!];
  const there = await seatOf(world, inTime);
  const { version } = (await world.sittingStore.find(id))!;
  await world.sittings.start(actor, id, version, 10_000);
  world.clock.moveBy(10_001);
  const later = await seatOf(world, tooLate);

  const pulse = sittingPulse({ view: () => Promise.reject(new Error('no sample is taken')) }, world.clock);
  const readable = startSkew({ attempts: world.attempts, gates: world.registry, pulse });
  world.clock.moveBy(600_000);
  await readable(later, 600_000);
  expect(pulse.view(id, 0).skew).toBeNull();
  await readable(there, 80);
  expect(pulse.view(id, 0).skew).toMatchObject({ candidates: 1, highestMs: 80 });
});

test('[CR11] who must be admitted is ready from that moment, also after beginning', () => {
  const log = attemptLog(['i1', 'i2'], undefined, 'afterIdentification');
  expect(log.attempt.readySince).toBeNull();
  log.send({ kind: 'admit' }, startsAt + 5_000);
  log.send({ kind: 'begin' }, startsAt + 7_000);
  expect(log.attempt.readySince).toBe(startsAt + 5_000);
  expect(attemptLog(['i1']).attempt.readySince).toBe(startsAt - 60_000);
});

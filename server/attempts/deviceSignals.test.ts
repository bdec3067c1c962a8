import { beforeAll, expect, test } from 'vitest';
import { attemptServiceOn, attemptWorld } from '#tests/support/attemptWorld.ts';
import { emptyDatabase } from '#tests/support/emptyDatabase.ts';
import { handClock } from '#tests/support/handClock.ts';
import { storesOn } from '#tests/support/stores.ts';
import type { AttemptService } from './attemptService.ts';
import { deviceSignals } from './deviceSignals.ts';

const startsAt = 1_800_000_000_000;
let service: AttemptService;
let attemptId: string;
let body: () => Promise<string>;
beforeAll(async () => {
  const database = await emptyDatabase('SQLite').open();
  const stores = storesOn(database);
  const world = await attemptWorld(stores, startsAt);
  service = attemptServiceOn(database, handClock(startsAt));
  const record = await world.newAttempt();
  await service.create([{ record, extraMs: 0 }]);
  attemptId = record.id;
  body = async () => JSON.stringify(await stores.attempts.events(attemptId));
});
const counted = async () => (await service.live(attemptId))!.attempt.signals;

test('[SV30] another address and another device are noticed once each, and no address is stored', async () => {
  const devices = deviceSignals(service);
  await devices.connectedFrom(attemptId, '192.0.2.7');
  await devices.connectedFrom(attemptId, '192.0.2.7');
  await devices.signedInAgain(attemptId, false);
  expect(await counted()).toEqual({});
  await devices.connectedFrom(attemptId, '2001:db8::1');
  await devices.connectedFrom(attemptId, '2001:db8:0:0:9:8:7:6');
  await devices.signedInAgain(attemptId, true);
  expect(await counted()).toEqual({ addressChanged: 1, otherDevice: 1 });
  for (const address of ['192.0.2.7', '2001:db8']) expect(await body()).not.toContain(address);
});

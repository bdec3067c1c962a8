import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonId } from '#contracts/ids.ts';
import { isRefusal } from '#server/platform/refusal.ts';
import { hourMs, publishedSlots } from '#tests/support/slotsSitting.ts';
import { openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';
import { roomChange } from './roomChange.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

test('[SLT21] a room is signed off after its own moment, not when the first room of the period began', async () => {
  const { id, early, late, sitting } = await publishedSlots(world);
  world.clock.moveBy(hourMs);
  const opened = await world.sittings.start('Peil', id, sitting.version, 0);
  if (isRefusal(opened)) throw new Error(opened.refused);
  const { change } = roomChange({ ...world, rooms: world.roomStore, states: world.roomStates });
  const visitor = { personId: randomUUID() as PersonId, name: 'Surveillant', role: 'proctor' } as const;
  const signOff = async (roomId: string) => {
    const room = (await world.roomStore.room(roomId))!;
    const by = { ...visitor, attemptId: null, token: 'none' };
    return change(by, room, { kind: 'signOff', seq: 0, remarks: '' });
  };
  expect(await signOff(late.id)).toEqual({ refused: 'roomNotBegun' });
  expect(isRefusal(await signOff(early.id))).toBe(false);
  world.clock.moveBy(2 * hourMs);
  expect(isRefusal(await signOff(late.id))).toBe(false);
});

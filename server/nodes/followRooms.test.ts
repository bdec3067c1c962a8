import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLine } from '#server/audit/auditLine.ts';
import { sqlRoomLog } from '#server/database/sqlRoomLog.ts';
import { noOtherNodes } from '#server/platform/nodeLine.ts';
import { attemptRoom } from '#server/platform/sockets.ts';
import { roomStates } from '#server/proctoring/roomStates.ts';
import { actor, openTestWorld, publishedSitting, seats, type TestWorld } from '#tests/support/testWorld.ts';
import { followRooms } from './followRooms.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** A server that follows, with nothing looked at yet, and what it tells who is connected there. */
function follows(rooms: Pick<TestWorld['roomStore'], 'rooms' | 'rosterOf'> = world.roomStore) {
  const told: string[] = [];
  const { look } = followRooms({
    sittings: world.sittingStore,
    changes: world.sittingChanges,
    rooms,
    states: roomStates(sqlRoomLog(world.database, world.audit), world.clock),
    roomOf: world.roomOf,
    pusher: { pushHere: (room) => void told.push(room) },
    line: noOtherNodes,
  });
  return { look, told };
}

async function place(sittingId: string): Promise<void> {
  const { version } = (await world.sittingStore.find(sittingId))!;
  await world.planning.rooms.placeAutomatically({ name: actor }, sittingId, { version, onlyUnplaced: true });
}

/** Says something to everyone in one room, on another server. @returns the room, and who is to hear it */
async function say(sittingId: string) {
  const { roomId } = (await world.sittingStore.roster(sittingId)).find((row) => row.roomId !== null)!;
  const text = 'Buiten wordt geheid.';
  const said = { type: 'messaged', messageId: randomUUID(), by: actor, attemptIds: null, text } as const;
  await world.roomStates.change(
    roomId!,
    () => ({ events: [said] }),
    () => auditLine(world.clock.now(), actor, 'room.message', sittingId, {}),
  );
  const roster = await world.roomStore.rosterOf(roomId!);
  return { roomId: roomId!, addressed: roster.map(({ attemptId }) => attemptRoom(attemptId)) };
}

async function planned(): Promise<string> {
  const id = await publishedSitting(world);
  await place(id);
  await seats(world, id);
  return id;
}

test.each([{ hinted: true }, { hinted: false }])(
  '[ND22] what was said in a room before it was looked at is told to who is connected (hinted: $hinted)',
  async ({ hinted }) => {
    const { look, told } = follows();
    await look();
    const id = await planned();
    told.length = 0;
    const { roomId, addressed } = await say(id);
    await look(hinted ? [roomId] : undefined);
    expect(told).toEqual(addressed);
    await look();
    expect(told).toEqual(addressed);
  },
);

test('[ND22] what could not be told is told at the next look', async () => {
  let down = false;
  const { look, told } = follows({
    rooms: world.roomStore.rooms,
    rosterOf: (roomId) => (down ? Promise.reject(new Error('away')) : world.roomStore.rosterOf(roomId)),
  });
  const id = await planned();
  await look();
  told.length = 0;
  const { roomId, addressed } = await say(id);
  down = true;
  await expect(look([roomId])).rejects.toThrow('away');
  down = false;
  await look([roomId]);
  expect(told).toEqual(addressed);
});

test('[ND22] a room that is made while the rooms of its sitting are being read is followed', async () => {
  const id = await publishedSitting(world);
  let during: (() => Promise<void>) | undefined;
  const { look, told } = follows({
    async rooms(sittingId) {
      const read = await world.roomStore.rooms(sittingId);
      if (sittingId === id) await during?.();
      return read;
    },
    rosterOf: world.roomStore.rosterOf,
  });
  during = () => {
    during = undefined;
    return place(id);
  };
  await look();
  const { addressed } = await say(id);
  told.length = 0;
  await look();
  expect(told).toEqual(addressed);
});

test('[ND23] who is told something in a room is taken to sit there, whatever was remembered', async () => {
  const { look } = follows();
  const id = await publishedSitting(world);
  const all = (await world.sittingStore.roster(id)).map(({ attemptId }) => attemptId);
  for (const attemptId of all) expect(await world.roomOf(attemptId)).toBeNull();
  await place(id);
  const { roomId, addressed } = await say(id);
  await look([roomId]);
  const seated = all.filter((attemptId) => addressed.includes(attemptRoom(attemptId)));
  expect(await Promise.all(seated.map(world.roomOf))).toEqual(seated.map(() => roomId));
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AttemptId } from '#contracts/ids.ts';
import { Room } from '#contracts/room.ts';
import { attemptWorld } from '#tests/support/attemptWorld.ts';
import type { Stores } from '#tests/support/stores.ts';
import type { StoredRoomEvent } from './roomEvent.ts';

const at = 1_800_000_000_000;

/** What every log of rooms does. Rules: SPEC.md, section RLG. */
export function describeRoomLog(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: what happened in rooms`, () => {
    let stores: Stores;
    let sittingId: string;
    beforeAll(async () => {
      stores = await open();
      sittingId = (await attemptWorld(stores, at)).sitting.id;
    });

    /** Rooms of a sitting of their own. */
    async function newRooms(count: number): Promise<string[]> {
      const sitting = (await stores.sittings.find(sittingId))!;
      const own = { ...sitting, id: randomUUID(), version: 1 };
      await stores.sittings.create(own, line('made'));
      const rooms = Array.from({ length: count }, (_, i) =>
        Room.parse({
          id: randomUUID(),
          sittingId: own.id,
          name: `Zaal ${i}`,
          institute: 'Leiden',
          kind: 'supervised',
          admission: 'afterIdentification',
          capacity: 10,
          proctors: [],
        }),
      );
      await stores.rooms.saveRooms({ ...own, version: 2 }, rooms, line('rooms'));
      return rooms.map(({ id }) => id);
    }
    const line = (action: string, subject = sittingId) => ({
      at,
      actor: 'test',
      action,
      subject,
      reason: null,
      detail: {},
    });
    const noted = (seq: number, text = 'Alarm in de gang'): StoredRoomEvent => ({
      seq,
      at: at + seq,
      event: {
        type: 'noted',
        irregularityId: randomUUID(),
        by: 'Surveillant',
        attemptId: randomUUID() as AttemptId,
        categories: ['disturbance'],
        text,
      },
    });

    test('[RLG1] events come back whole and in order, from any place in the log', async () => {
      const [roomId] = await newRooms(1);
      const events = [noted(1), noted(2, 'Té laat: “½ uur”\nTweede regel'), noted(3)];
      expect(await stores.roomLog.append(roomId!, events.slice(0, 2), line('one'))).toBe('stored');
      expect(await stores.roomLog.append(roomId!, events.slice(2), line('two'))).toBe('stored');
      expect(await stores.roomLog.events(roomId!, 0)).toEqual(events);
      expect(await stores.roomLog.events(roomId!, 2)).toEqual(events.slice(2));
      expect(await stores.roomLog.events(randomUUID(), 0)).toEqual([]);
    });

    test('[RLG2] of two who write the same number one fails, with its line of the audit log', async () => {
      const [roomId] = await newRooms(1);
      const outcomes = await Promise.all([
        stores.roomLog.append(roomId!, [noted(1)], line('first', roomId)),
        stores.roomLog.append(roomId!, [noted(1)], line('second', roomId)),
      ]);
      expect(outcomes.toSorted()).toEqual(['conflict', 'stored']);
      expect(await stores.roomLog.events(roomId!, 0)).toHaveLength(1);
      expect(await stores.audit.about(roomId!)).toHaveLength(1);
    });

    test('[RLG3] the heads of many rooms come with one question; who has none is left out', async () => {
      const [one, two, empty] = await newRooms(3);
      await stores.roomLog.append(one!, [noted(1), noted(2)], line('x'));
      await stores.roomLog.append(two!, [noted(1)], line('x'));
      const heads = await stores.roomLog.heads([one!, two!, empty!]);
      expect(heads).toEqual(
        new Map([
          [one!, 2],
          [two!, 1],
        ]),
      );
      expect(await stores.roomLog.heads([])).toEqual(new Map());
    });
  });
}

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { Room } from '#contracts/room.ts';
import { plainEntry } from '#contracts/roster.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import { attemptWorld } from '#tests/support/attemptWorld.ts';
import type { Stores } from '#tests/support/stores.ts';

const at = 1_800_000_000_000;

/** What every room store does. Rules: SPEC.md, section RST. */
export function describeRoomStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: rooms`, () => {
    let stores: Stores;
    let template: SittingRecord;
    beforeAll(async () => {
      stores = await open();
      template = {
        ...(await attemptWorld(stores, at)).sitting,
        state: 'draft',
        startsAt: null,
        endsAt: null,
      };
    });

    const line = ({ id }: SittingRecord, action = 'changed') => ({
      at,
      actor: 'test',
      action,
      subject: id,
      reason: null,
      detail: {},
    });
    const next = (sitting: SittingRecord) => ({ ...sitting, version: sitting.version + 1 });

    /** A draft with these candidates. */
    async function newDraft(candidates = 3): Promise<SittingRecord> {
      const draft = { ...template, id: randomUUID() };
      await stores.sittings.create(draft, line(draft));
      const entries = Array.from({ length: candidates }, (_, i) => ({
        ...plainEntry,
        number: `${draft.id}-${String(i).padStart(5, '0')}`,
        name: `Naam ${i}`,
        institute: 'Groningen',
        trainingStart: '2026-03-01',
        fte: 1,
        extraMinutes: 0,
      }));
      await stores.sittings.replaceRoster(next(draft), entries, at, line(draft));
      return next(draft);
    }
    async function newProctor(): Promise<string> {
      const id = randomUUID();
      const person = { id, role: 'proctor', number: null, email: `${id}@peil.example`, name: 'P' } as const;
      await stores.people.add({ ...person, passwordHash: null }, at);
      return id;
    }
    const room = (sitting: SittingRecord, patch: Partial<Record<keyof Room, unknown>> = {}) =>
      Room.parse({
        id: randomUUID(),
        sittingId: sitting.id,
        name: 'Zaal 1',
        institute: 'Groningen',
        kind: 'supervised',
        admission: 'afterIdentification',
        capacity: 24,
        proctors: [],
        ...patch,
      });

    test('[RST1] rooms come back as they were stored, each with who watches it, and are found by surveillant', async () => {
      const draft = await newDraft();
      const [anna, bert] = [await newProctor(), await newProctor()];
      const both = [anna, bert].toSorted();
      const one = room(draft, { proctors: both });
      const home = room(draft, { name: 'Thuis', kind: 'home', admission: 'free', capacity: 5_000 });
      const elsewhere = room(draft, { institute: 'Amsterdam', proctors: [anna] });
      expect(await stores.rooms.saveRooms(next(draft), [home, one, elsewhere], line(draft, 'rooms'))).toBe(
        'stored',
      );
      expect(await stores.rooms.rooms(draft.id)).toEqual([elsewhere, one, home]);
      expect(await stores.rooms.room(one.id)).toEqual(one);
      expect(await stores.rooms.room(randomUUID())).toBeUndefined();
      expect(await stores.rooms.roomsOf(anna)).toEqual([elsewhere, one]);
      expect(await stores.rooms.roomsOf(bert)).toEqual([one]);
      expect(await stores.sittings.find(draft.id)).toMatchObject({ version: draft.version + 1 });
      expect((await stores.audit.about(draft.id)).map(({ action }) => action)).toContain('rooms');
    });

    test('[SLT17] a room keeps its own moment, and who sits there has it; what slots are counted by comes back', async () => {
      const draft = await newDraft(3);
      const [early, late] = [
        room(draft, { startsAt: at + 1 }),
        room(draft, { name: 'Zaal 2', startsAt: at + 2 }),
      ];
      const whole = room(draft, { name: 'Zaal 3' });
      await stores.rooms.saveRooms(next(draft), [early, late, whole], line(draft));
      const [a, b, c] = (await stores.sittings.roster(draft.id)).map(({ attemptId }) => attemptId);
      const seats = [
        { attemptId: a!, roomId: early.id, seat: '1' },
        { attemptId: b!, roomId: late.id, seat: null },
        { attemptId: c!, roomId: whole.id, seat: '1' },
      ];
      await stores.rooms.place(next(next(draft)), seats, line(draft));
      const moved = { ...late, startsAt: at + 3 };
      await stores.rooms.saveRooms(next(next(next(draft))), [early, moved, whole], line(draft));
      expect(await stores.rooms.rooms(draft.id)).toEqual([early, moved, whole]);
      const { institute, kind } = early;
      expect(await stores.sittings.slots(draft.id)).toEqual(
        new Map([
          [a, { startsAt: at + 1, room: 'Zaal 1', institute, kind, seat: '1' }],
          [b, { startsAt: at + 3, room: 'Zaal 2', institute, kind, seat: null }],
        ]),
      );
      const slotTime = { eachMs: 5, given: [{ from: 1, until: 2, byMs: 1 }] };
      const open = { ...next(next(next(next(draft)))), startKind: 'slots', slotTime } as const;
      expect(await stores.sittings.save(open, line(draft))).toBe('stored');
      expect(await stores.sittings.find(draft.id)).toEqual(open);
    });

    test('[RST2] rooms saved again replace those before; who sat in a room that goes sits nowhere', async () => {
      const draft = await newDraft(2);
      const proctor = await newProctor();
      const [stays, goes] = [room(draft, { proctors: [proctor] }), room(draft, { name: 'Zaal 2' })];
      await stores.rooms.saveRooms(next(draft), [stays, goes], line(draft));
      const [a, b] = await stores.sittings.roster(draft.id);
      const seats = [
        { attemptId: a!.attemptId, roomId: stays.id, seat: '1' },
        { attemptId: b!.attemptId, roomId: goes.id, seat: '1' },
      ];
      await stores.rooms.place(next(next(draft)), seats, line(draft));

      const renamed = { ...stays, name: 'Aula', proctors: [] };
      const later = next(next(next(draft)));
      expect(await stores.rooms.saveRooms(later, [renamed], line(draft))).toBe('stored');
      expect(await stores.rooms.rooms(draft.id)).toEqual([renamed]);
      expect(await stores.rooms.roomsOf(proctor)).toEqual([]);
      expect(await stores.sittings.roster(draft.id)).toMatchObject([
        { roomId: stays.id, seat: '1' },
        { roomId: null, seat: null },
      ]);
    });

    test('[RST3] rooms and places meant for an older version, and rooms of another sitting, are refused whole', async () => {
      const [draft, other] = [await newDraft(), await newDraft()];
      const mine = room(draft);
      await stores.rooms.saveRooms(next(draft), [mine], line(draft));
      const stale = [room(draft, { name: 'Te laat' })];
      expect(await stores.rooms.saveRooms(next(draft), stale, line(draft, 'stale'))).toBe('conflict');
      const stolen = [{ ...mine, sittingId: room(other).sittingId }];
      expect(await stores.rooms.saveRooms(next(other), stolen, line(other, 'stolen'))).toBe('conflict');
      const [row] = await stores.sittings.roster(draft.id);
      const seats = [{ attemptId: row!.attemptId, roomId: mine.id, seat: '1' }];
      expect(await stores.rooms.place(next(draft), seats, line(draft, 'stale'))).toBe('conflict');
      expect(await stores.rooms.place(next(other), seats, line(other, 'stolen'))).toBe('conflict');
      expect(await stores.rooms.rooms(draft.id)).toEqual([mine]);
      expect(await stores.rooms.rosterOf(mine.id)).toEqual([]);
      for (const { id } of [draft, other]) {
        const actions = (await stores.audit.about(id)).map(({ action }) => action);
        expect(actions).not.toContain('stale');
        expect(actions).not.toContain('stolen');
      }
    });

    test('[RST5] draws that were carried out come back as they were, the latest first', async () => {
      const draft = await newDraft(1);
      const drawn = (seed: string) => ({
        seed: seed.repeat(32),
        rules: { share: 20, accommodations: 'home' as const },
        strata: [
          {
            institute: 'Groningen',
            group: 3,
            candidates: 1,
            quota: 0.2,
            drawn: 0,
            setSupervised: 0,
            setHome: 0,
          },
        ],
        short: [{ institute: 'Groningen', wanted: 4, places: 2 }],
        at,
        by: 'test',
        reason: 'Zaal viel uit',
      });
      await stores.rooms.place(next(draft), [], line(draft), drawn('a'));
      await stores.rooms.place(next(next(draft)), [], line(draft));
      await stores.rooms.place(next(next(next(draft))), [], line(draft), drawn('b'));
      expect(await stores.rooms.place(next(draft), [], line(draft), drawn('c'))).toBe('conflict');
      expect(await stores.rooms.draws(draft.id)).toEqual([drawn('b'), drawn('a')]);
    });

    test('[RST4] a whole country is placed in one step, and each room knows who sits there', async () => {
      const draft = await newDraft(1_201);
      const rooms = [room(draft), room(draft, { name: 'Zaal 2' })];
      await stores.rooms.saveRooms(next(draft), rooms, line(draft));
      const seats = (await stores.sittings.roster(draft.id)).map(({ attemptId }, i) => ({
        attemptId,
        roomId: rooms[i % 2]!.id,
        seat: String(i),
      }));
      expect(await stores.rooms.place(next(next(draft)), seats, line(draft, 'placed'))).toBe('stored');
      const placed = await stores.sittings.roster(draft.id);
      expect(placed.map(({ attemptId, roomId, seat }) => ({ attemptId, roomId, seat }))).toEqual(seats);
      expect(await stores.rooms.rosterOf(rooms[1]!.id)).toEqual(
        placed.filter(({ roomId }) => roomId === rooms[1]!.id),
      );
      const out = [{ attemptId: seats[0]!.attemptId, roomId: null, seat: null }];
      await stores.rooms.place(next(next(next(draft))), out, line(draft));
      expect(await stores.rooms.rosterOf(rooms[0]!.id)).toHaveLength(600);
    });
  });
}

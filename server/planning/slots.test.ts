import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonId } from '#contracts/ids.ts';
import type { Conflict } from '#contracts/planning.ts';
import { isRefusal } from '#server/platform/refusal.ts';
import { durationOf } from '#server/sittings/durationOf.ts';
import { pdfFacts } from '#tests/support/pdfFacts.ts';
import { hourMs, place, saveRooms, slot, slotsDraft, versionOf } from '#tests/support/slotsSitting.ts';
import { actor, openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
const planner = { name: actor };

async function blocking(id: string): Promise<string[]> {
  const found = await world.planning.conflicts.conflicts(planner, id);
  if (isRefusal(found)) throw new Error(found.refused);
  return found.filter(({ blocks }) => blocks).map(({ code, where }: Conflict) => `${code} ${where}`);
}

async function newProctor(): Promise<PersonId> {
  const id = randomUUID() as PersonId;
  const person = { id, role: 'proctor', number: null, email: `${id}@peil.example`, name: 'P' } as const;
  await world.people.add({ ...person, passwordHash: null }, world.clock.now());
  return id;
}

describe('rooms with a moment of their own', () => {
  test('[SLT13] are not published outside the period, past, too late for extra time, or with who has no place', async () => {
    const { id, attempts, sitting } = await slotsDraft(world, 2);
    const { opensAt, closesAt } = sitting as { opensAt: number; closesAt: number };
    expect(await blocking(id)).toEqual(['noRoom rooms', 'noRoom rooms']);
    const lastsMs = await durationOf(world.bank, sitting);
    const home = slot(opensAt);
    const at = async (startsAt: number) => {
      await saveRooms(world, id, [{ ...home, startsAt }]);
      return blocking(id);
    };
    await saveRooms(world, id, [home]);
    await place(world, id, attempts, home);
    expect(await at(opensAt)).toEqual([]);
    expect(await at(opensAt - 1)).toEqual(['slotOutside rooms']);
    expect(await at(closesAt + 1)).toEqual(['slotOutside rooms']);
    // The second candidate has half an hour extra.
    expect(await at(closesAt - lastsMs)).toEqual(['slotOverruns rooms']);
    expect(await at(closesAt - lastsMs - hourMs / 2)).toEqual([]);
    world.clock.moveBy(2 * hourMs);
    expect(await at(opensAt)).toEqual(['slotPast rooms']);
    const refused = await world.sittings.publish(actor, id, await versionOf(world, id));
    expect(refused).toMatchObject({ refused: 'planConflicts' });
    expect((refused as { detail: string }).detail).toContain('is al voorbij');
  });

  test('[SLT14] may follow each other in one place under one surveillant, and not overlap, here or elsewhere', async () => {
    const { id, sitting } = await slotsDraft(world, 2);
    const lastsMs = await durationOf(world.bank, sitting);
    const proctors = [await newProctor()];
    const hall = slot(sitting.opensAt, { name: 'Zaal 1', kind: 'supervised', proctors });
    const twice = (startsAt: number) => slot(startsAt, { name: 'zaal 1', kind: 'supervised', proctors });
    const after = (sitting.opensAt ?? 0) + lastsMs;
    expect(isRefusal(await saveRooms(world, id, [hall, twice(after)]))).toBe(false);
    expect(await blocking(id)).not.toContain('proctorTwice rooms');
    await saveRooms(world, id, [hall, twice(after - 1)]);
    expect(await blocking(id)).toContain('proctorTwice rooms');
    expect(await saveRooms(world, id, [hall, twice(hall.startsAt!)])).toMatchObject({
      refused: 'invalidRequest',
    });

    const other = await slotsDraft(world, 1);
    await saveRooms(world, id, [hall]);
    await saveRooms(world, other.id, [slot(after, { proctors })]);
    expect(await blocking(id)).not.toContain('proctorTwice rooms');
    await saveRooms(world, other.id, [slot(after - 1, { proctors })]);
    expect(await blocking(id)).toContain('proctorTwice rooms');
  });

  test('[SLT15] are filled the earliest first, and nobody is put at home at a moment nobody chose', async () => {
    const { id, attempts, sitting } = await slotsDraft(world, 3);
    const [late, early] = [sitting.opensAt! + hourMs, sitting.opensAt!].map((startsAt) =>
      slot(startsAt, { name: 'Zaal 1', kind: 'supervised', capacity: 1 }),
    ) as [ReturnType<typeof slot>, ReturnType<typeof slot>];
    await saveRooms(world, id, [late, early]);
    const command = { version: await versionOf(world, id), onlyUnplaced: true };
    await world.planning.rooms.placeAutomatically(planner, id, command);
    const slots = await world.sittingStore.slots(id);
    expect(attempts.map((one) => slots.get(one)?.startsAt)).toEqual([
      early.startsAt,
      late.startsAt,
      undefined,
    ]);
    expect(await world.roomStore.rooms(id)).toHaveLength(2);
  });

  test('[SLT16] each letter says the moment of the room it is for', async () => {
    const { id, attempts, sitting } = await slotsDraft(world, 2);
    const rooms = [slot(sitting.opensAt! + 3 * hourMs), slot(sitting.opensAt, { name: 'Thuis, vroeg' })];
    await saveRooms(world, id, rooms);
    for (const [i, room] of rooms.entries()) await place(world, id, [attempts[i]!], room);
    await world.sittings.publish(actor, id, await versionOf(world, id));
    for (const room of rooms) {
      const pdf = await world.planning.letters.letters(planner, id, room.id, 'nl');
      if (isRefusal(pdf)) throw new Error(pdf.refused);
      const time = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
      const { pages } = await pdfFacts(pdf.bytes);
      expect(pages[0]).toContain(time.format(room.startsAt!));
    }
  }, 240_000);
});

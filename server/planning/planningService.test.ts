import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoomDraft, RoomPlan } from '#contracts/planning.ts';
import { RoomDraft as RoomDraftSchema } from '#contracts/planning.ts';
import { isRefusal } from '#server/platform/refusal.ts';
import { bytesOf, draftSitting, openTestWorld, seats, type TestWorld } from '#tests/support/testWorld.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const national = { name: 'Landelijk' };
/** Somebody to watch a room; not the same in two sittings at once. */
async function newProctor(): Promise<string> {
  const account = { name: 'Sasja', email: `${randomUUID()}@peil.example`, password: 'drie woorden van ons' };
  return (await world.signIns.addStaff({ ...account, role: 'proctor' }))!.id;
}

const leiden = { name: 'Van Leiden', institute: 'Leiden' };

function room(patch: Partial<Record<keyof RoomDraft, unknown>> = {}): RoomDraft {
  return RoomDraftSchema.parse({
    id: randomUUID(),
    name: 'Zaal 1',
    institute: 'Leiden',
    kind: 'supervised',
    admission: 'afterIdentification',
    capacity: 4,
    proctors: [],
    ...patch,
  });
}

/** A draft with eight candidates of Leiden and four of Utrecht, of two training groups each. */
async function draft(): Promise<string> {
  const id = await draftSitting(world);
  const rows = Array.from({ length: 12 }, (_, i) =>
    [
      `HN${100 + i}`,
      `Naam ${i}`,
      i < 8 ? 'Leiden' : 'Utrecht',
      i % 2 ? '2024-03-01' : '2026-03-01',
      1,
      i === 0 ? 30 : 0,
    ].join(';'),
  );
  const file = ['nummer;naam;instituut;start opleiding;fte;extra minuten', ...rows].join('\n');
  await world.rosters.import('test', id, bytesOf(file), false);
  return id;
}

function done(outcome: RoomPlan | { readonly refused: string }): RoomPlan {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome as RoomPlan;
}
const planOf = async (id: string, planner = national) => done(await world.planning.rooms.plan(planner, id));
const version = async (id: string) => (await world.sittingStore.find(id))!.version;
const save = async (
  id: string,
  rooms: readonly RoomDraft[],
  planner: { name: string; institute?: string } = national,
) => world.planning.rooms.save(planner, id, { version: await version(id), rooms: [...rooms] });
const automatically = async (id: string, planner: { name: string; institute?: string } = national) =>
  world.planning.rooms.placeAutomatically(planner, id, { version: await version(id), onlyUnplaced: true });

describe('rooms and places', () => {
  test('[PLN1] candidates fill the rooms of their institute; a room at home is made where one is needed', async () => {
    const id = await draft();
    const hall = room();
    done(await save(id, [hall]));
    const plan = done(await automatically(id));
    const home = plan.rooms.filter(({ kind }) => kind === 'home').map(({ institute }) => institute);
    expect(home).toEqual(['Leiden', 'Utrecht']);
    const inHall = plan.candidates.filter(({ roomId }) => roomId === hall.id);
    expect(inHall.map(({ seat }) => seat)).toEqual(['1', '2', '3', '4']);
    expect(plan.candidates.every(({ roomId }) => roomId !== null)).toBe(true);
    expect((await world.audit.about(id)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['rooms.saved', 'rooms.madeAtHome', 'candidates.placed']),
    );
  });

  test('[PLN2] by hand nobody is put where there is no place, and who sits there keeps the seat', async () => {
    const id = await draft();
    const [hall, aula] = [room(), room({ name: 'Aula', capacity: 2 })];
    done(await save(id, [hall, aula]));
    const { candidates } = done(await automatically(id));
    const inHall = candidates.filter(({ roomId }) => roomId === hall.id).map(({ attemptId }) => attemptId);
    const inAula = candidates.filter(({ roomId }) => roomId === aula.id).map(({ attemptId }) => attemptId);
    const full = { version: await version(id), attemptIds: inHall, roomId: aula.id };
    expect(await world.planning.rooms.placeByHand(national, id, full)).toMatchObject({ refused: 'roomFull' });
    const out = { version: await version(id), attemptIds: [inAula[0]!], roomId: null };
    done(await world.planning.rooms.placeByHand(national, id, out));
    const one = { version: await version(id), attemptIds: [inAula[1]!, inHall[0]!], roomId: aula.id };
    const after = done(await world.planning.rooms.placeByHand(national, id, one));
    const seatOf = (attemptId: string) => after.candidates.find((row) => row.attemptId === attemptId)?.seat;
    expect([seatOf(inAula[1]!), seatOf(inHall[0]!)]).toEqual(['2', '1']);
    expect(await world.planning.rooms.placeByHand(national, id, one)).toEqual({
      refused: 'sittingChanged',
    });
  });

  test('[PLN3] a room cannot become smaller than who sits in it, nor have a name twice or a stranger as surveillant', async () => {
    const id = await draft();
    const hall = room();
    done(await save(id, [hall]));
    done(await automatically(id));
    expect(await save(id, [{ ...hall, capacity: 3 }])).toMatchObject({ refused: 'roomFull' });
    expect(await save(id, [hall, room()])).toMatchObject({ refused: 'invalidRequest' });
    expect(await save(id, [room({ id: hall.id, proctors: [randomUUID()] })])).toMatchObject({
      refused: 'invalidRequest',
    });
  });

  test('[PLN4] a room in which somebody signed in stays, and they move only to a room of the same kind', async () => {
    const id = await draft();
    const [hall, aula] = [room({ capacity: 8, proctors: [await newProctor()] }), room({ name: 'Zaal 2' })];
    const home = room({ name: 'Thuis', kind: 'home', admission: 'free' });
    done(await save(id, [hall, aula, home]));
    const { candidates } = done(await automatically(id));
    await world.sittings.publish('test', id, await version(id));
    await seats(world, id);
    const { attemptId } = candidates.find(({ roomId }) => roomId === hall.id)!;
    expect(await save(id, [aula, home])).toMatchObject({ refused: 'roomInUse' });
    expect(await save(id, [{ ...hall, kind: 'home' }, aula, home])).toMatchObject({ refused: 'roomInUse' });
    const move = async (roomId: RoomDraft['id'] | null) =>
      world.planning.rooms.placeByHand(national, id, {
        version: await version(id),
        attemptIds: [attemptId],
        roomId,
      });
    expect(await move(home.id)).toMatchObject({ refused: 'roomInUse' });
    expect(await move(null)).toMatchObject({ refused: 'roomInUse' });
    const others = (await planOf(id)).rooms
      .filter((one) => one.id !== hall.id)
      .map(({ sittingId: _, ...one }) => one);
    const larger = { ...hall, name: 'Grote zaal', capacity: 9 };
    const { rooms } = done(await save(id, [larger, ...others]));
    expect(rooms.find(({ id: own }) => own === hall.id)?.name).toBe('Grote zaal');
    done(await move(aula.id));
  });

  test('[PLN5] who works for one institute sees and changes what is of that institute alone', async () => {
    const id = await draft();
    const [ours, theirs] = [room(), room({ institute: 'Utrecht' })];
    done(await save(id, [ours, theirs]));
    const plan = await planOf(id, leiden);
    expect(plan.rooms.map((one) => one.id)).toEqual([ours.id]);
    expect(plan.candidates).toHaveLength(8);
    expect(await save(id, [ours, theirs], leiden)).toMatchObject({ refused: 'notAllowed' });
    const disguised = { ...ours, id: theirs.id, name: 'Zaal 2' };
    expect(await save(id, [ours, disguised], leiden)).toMatchObject({ refused: 'notAllowed' });
    done(await save(id, [{ ...ours, capacity: 5 }], leiden));
    expect((await planOf(id)).rooms).toHaveLength(2);
    done(await automatically(id, leiden));
    const utrecht = (await planOf(id)).candidates.filter(({ institute }) => institute === 'Utrecht');
    expect(utrecht.every(({ roomId }) => roomId === null)).toBe(true);
    const stranger = { version: await version(id), attemptIds: [utrecht[0]!.attemptId], roomId: ours.id };
    expect(await world.planning.rooms.placeByHand(leiden, id, stranger)).toEqual({ refused: 'notFound' });
    const mine = { ...stranger, attemptIds: [plan.candidates[0]!.attemptId], roomId: theirs.id };
    expect(await world.planning.rooms.placeByHand(leiden, id, mine)).toEqual({ refused: 'notFound' });
    const rules = { share: 50, accommodations: 'drawn' as const };
    expect(await world.planning.draws.preview(leiden, id, { rules, seed: null })).toMatchObject({
      refused: 'notAllowed',
    });
  });
});

describe('a draw', () => {
  const rules = { share: 50, accommodations: 'home' as const };

  test('[PLN6] is carried out as it was looked at, seats everyone, and is drawn again only with a reason', async () => {
    const id = await draft();
    const hall = room();
    done(await save(id, [hall, room({ institute: 'Utrecht' })]));
    const preview = await world.planning.draws.preview(national, id, { rules, seed: null });
    if (isRefusal(preview)) throw new Error(preview.refused);
    const carryOut = async (seed: string, reason: string | null) =>
      world.planning.draws.carryOut(national, id, { version: await version(id), rules, seed, reason });
    expect(await carryOut(preview.seed, null)).toBeUndefined();
    const { candidates, rooms, draws } = await planOf(id);
    const supervised = candidates.filter(
      ({ roomId }) => rooms.find((one) => one.id === roomId)?.kind === 'supervised',
    );
    expect(supervised.map(({ attemptId }) => attemptId).toSorted()).toEqual(preview.supervised.toSorted());
    expect(supervised.every(({ extraMinutes }) => extraMinutes === 0)).toBe(true);
    expect(candidates.every(({ roomId }) => roomId !== null)).toBe(true);
    expect(draws).toMatchObject([{ seed: preview.seed, by: 'Landelijk', reason: null }]);

    const again = 'b'.repeat(32);
    expect(await carryOut(again, null)).toMatchObject({ refused: 'invalidRequest' });
    expect(await carryOut(again, 'Zaal viel uit')).toBeUndefined();
    expect((await planOf(id)).draws.map(({ seed, reason }) => [seed, reason])).toEqual([
      [again, 'Zaal viel uit'],
      [preview.seed, null],
    ]);
    const lines = (await world.audit.about(id)).filter(({ action }) => action === 'sample.drawn');
    expect(lines.map(({ detail, reason }) => [detail.seed, reason])).toEqual([
      [preview.seed, null],
      [again, 'Zaal viel uit'],
    ]);
  });

  test('[PLN7] tells by institute and group who was asked for, drawn, placed and began under supervision', async () => {
    const id = await draft();
    done(await save(id, [room({ admission: 'free', proctors: [await newProctor()] })]));
    const command = { version: await version(id), rules, seed: 'c'.repeat(32), reason: null };
    await world.planning.draws.carryOut(national, id, command);
    await world.sittings.publish('test', id, await version(id));
    await seats(world, id);
    await world.sittings.start('test', id, await version(id), 3_000);
    world.clock.moveBy(3_000);
    const coverage = await world.planning.draws.coverage(national, id);
    if (isRefusal(coverage)) throw new Error(coverage.refused);
    const sum = (of: 'candidates' | 'drawn' | 'placed') =>
      coverage.reduce((total, row) => total + (row[of] ?? 0), 0);
    expect([sum('candidates'), sum('drawn'), sum('placed')]).toEqual([12, 4, 4]);
    expect(coverage.map(({ institute, group, quota }) => [institute, group, quota])).toEqual([
      ['Leiden', 1, expect.closeTo((4 * 3) / 7)],
      ['Leiden', 5, expect.closeTo((4 * 4) / 7)],
      ['Utrecht', 1, 0],
      ['Utrecht', 5, 0],
    ]);
    expect(await world.planning.draws.coverage(leiden, id)).toEqual(coverage.slice(0, 2));
    expect(await carryAfterSignIn(id)).toMatchObject({ refused: 'roomInUse' });
  });

  const carryAfterSignIn = async (id: string) =>
    world.planning.draws.carryOut(national, id, {
      version: await version(id),
      rules,
      seed: 'd'.repeat(32),
      reason: 'Nog eens',
    });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Room } from '#contracts/room.ts';
import { plainEntry } from '#contracts/roster.ts';
import { plainSitting } from '#contracts/sitting.ts';
import { seedEditing } from '#server/cli/demoEditing.ts';
import { isRefusal } from '#server/platform/refusal.ts';
import type { RosterRow } from '#server/sittings/sittingStore.ts';
import { actor, bytesOf, draftSitting, openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';
import { findConflicts, type Plan } from './findConflicts.ts';

const sittingId = randomUUID();
const proctor = randomUUID();
const hall = Room.parse({
  id: randomUUID(),
  sittingId,
  name: 'Zaal 1',
  institute: 'Leiden',
  kind: 'supervised',
  admission: 'afterIdentification',
  capacity: 2,
  proctors: [proctor],
});
const anna: RosterRow = {
  ...plainEntry,
  sittingId,
  personId: 'anna',
  attemptId: 'attempt',
  number: 'HN1',
  name: 'Anna El-Amin',
  institute: 'Leiden',
  trainingStart: '2025-03-01',
  fte: 1,
  extraMinutes: 0,
  birthDate: '1994-02-03',
  roomId: hall.id,
  seat: '1',
};
const moment = { from: 1_000, until: 2_000 };
const plan = (patch: Partial<Plan> = {}): Plan => ({
  day: '2026-09-30',
  rooms: [hall],
  roster: [anna],
  overlapping: [],
  spanOf: () => moment,
  nameOf: () => 'Sasja',
  ...patch,
});
const bram = { ...anna, personId: 'bram', number: 'HN2', name: 'Bram', seat: '2', birthDate: '1990-01-01' };
const codes = (patch: Partial<Plan>) => findConflicts(plan(patch)).map(({ code, blocks }) => [code, blocks]);
const other = { name: 'KOV', roster: [], rooms: [], span: moment };

describe('what does not fit in a sitting', () => {
  test('[CNF1] nothing does in a plan that fits', () => {
    expect(findConflicts(plan())).toEqual([]);
    expect(findConflicts(plan({ rooms: [], roster: [{ ...anna, roomId: null }] }))).toEqual([]);
  });

  test.each<{ why: string; patch: Partial<Plan>; is: [string, boolean][] }>([
    { why: 'no room', patch: { roster: [{ ...anna, roomId: null }] }, is: [['noRoom', true]] },
    {
      why: 'more candidates than seats',
      patch: { roster: [anna, bram, { ...bram, number: 'HN3', name: 'Carla' }] },
      is: [['roomFull', true]],
    },
    { why: 'nobody watches', patch: { rooms: [{ ...hall, proctors: [] }] }, is: [['noProctor', true]] },
    {
      why: 'one surveillant for two rooms',
      patch: { rooms: [hall, Room.parse({ ...hall, id: randomUUID(), name: 'Zaal 2' })] },
      is: [['proctorTwice', true]],
    },
    {
      why: 'a surveillant elsewhere at the same time',
      patch: { overlapping: [{ ...other, rooms: [{ name: 'Aula', proctors: hall.proctors }] }] },
      is: [['proctorTwice', true]],
    },
    {
      why: 'in two sittings',
      patch: { overlapping: [{ ...other, roster: [anna] }] },
      is: [['candidateTwice', false]],
    },
    {
      why: 'under another number in another sitting',
      patch: { overlapping: [{ ...other, roster: [{ ...anna, personId: 'x', name: 'anna elamin' }] }] },
      is: [['samePerson', false]],
    },
    {
      why: 'under two numbers',
      patch: { roster: [anna, { ...anna, personId: 'x', number: 'HN2', seat: '2' }] },
      is: [['samePerson', false]],
    },
    {
      why: 'nothing to be recognised by',
      patch: { roster: [{ ...anna, birthDate: null }] },
      is: [['noIdentity', false]],
    },
    {
      why: 'extra time that has ended',
      patch: { roster: [{ ...anna, extraMinutes: 30, grantedBy: 'Hoofd', grantedUntil: '2026-09-29' }] },
      is: [['accommodationExpired', true]],
    },
    {
      why: 'extra time granted by nobody',
      patch: { roster: [{ ...anna, extraMinutes: 30 }] },
      is: [['accommodationUnsigned', false]],
    },
  ])('[CNF2] is told: $why', ({ patch, is }) => {
    expect(codes(patch)).toEqual(is);
  });

  test('[CNF5] leads to the candidate it is about, and to all rooms when it is about a room', () => {
    const crowd = [anna, bram, { ...bram, number: 'HN3', name: 'Carla', roomId: null }];
    const full = { ...hall, capacity: 1, proctors: [] };
    const others = ['Zaal 2', 'Zaal 3'].map((name) => Room.parse({ ...hall, id: randomUUID(), name }));
    const found = findConflicts(plan({ rooms: [full, ...others], roster: crowd }));
    expect(new Set(found.map(({ code, where, search }) => `${code} ${where} ${search}`))).toEqual(
      new Set(['noRoom rooms HN3', 'roomFull rooms null', 'noProctor rooms null', 'proctorTwice rooms null']),
    );
  });
});

describe('publishing', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());
  const file = (extra: string) =>
    bytesOf(
      `nummer;naam;instituut;start opleiding;fte;extra minuten;toegekend door;toegekend tot\nHN1;Anna;Leiden;2025-03-01;1;${extra}`,
    );

  test('[CNF3] is refused while something blocks, in words that name it, and goes on once it is mended', async () => {
    const id = await draftSitting(world);
    await world.rosters.import(actor, id, file('30;Hoofd;2026-08-31'), false);
    const found = await world.planning.conflicts.conflicts({ name: actor }, id);
    if (isRefusal(found)) throw new Error(found.refused);
    expect(found.filter(({ blocks }) => blocks)).toMatchObject([
      { code: 'accommodationExpired', where: 'roster', search: 'HN1' },
    ]);
    const refused = await world.sittings.publish(actor, id, 2);
    expect(refused).toMatchObject({ refused: 'planConflicts' });
    expect((refused as { detail: string }).detail).toContain('HN1 (Anna)');
    await world.rosters.import(actor, id, file('30;Hoofd;2026-12-31'), false);
    expect(await world.sittings.publish(actor, id, 3)).toMatchObject({ sitting: { state: 'published' } });
  });

  test('[CNF4] asks for two coordinators of the whole country where the start needs two', async () => {
    const made = await world.sittings.create(actor, {
      ...plainSitting,
      twoPersonStart: true,
      name: 'Landelijk',
      designId: 'kov',
      releaseId: 'kov-demo-1',
      plannedAt: Date.UTC(2027, 2, 31, 9),
    });
    if (isRefusal(made)) throw new Error(made.refused);
    const conflicts = async () => {
      const found = await world.planning.conflicts.conflicts({ name: actor }, made.sitting.id);
      if (isRefusal(found)) throw new Error(found.refused);
      return found.map(({ code }) => code);
    };
    expect(await conflicts()).toContain('tooFewStarters');
    const account = (name: string, institute?: string) => ({
      name,
      email: `${name}@peil.example`,
      password: 'drie woorden van ons',
      role: 'coordinator' as const,
      ...(institute !== undefined && { institute }),
    });
    await world.signIns.addStaff(account('een'));
    await world.signIns.addStaff(account('leiden', 'Leiden'));
    expect(await conflicts()).toContain('tooFewStarters');
    await world.signIns.addStaff(account('twee'));
    expect(await conflicts()).not.toContain('tooFewStarters');
  });

  test('[CNF6] is refused with a release that holds an item that leaked; a published sitting says so', async () => {
    const editors = {
      author: randomUUID(),
      reviewers: [randomUUID(), randomUUID()],
      committee: randomUUID(),
    } as const;
    await seedEditing(world, editors);
    const [burnt, later] = [await draftSitting(world), await draftSitting(world)];
    for (const id of [burnt, later]) await world.rosters.import(actor, id, file('0;;'), false);
    expect(await world.sittings.publish(actor, later, 2)).toMatchObject({ sitting: { state: 'published' } });
    const release = (await world.bank.findRelease('kov-demo-1'))!;
    const { code } = release.entries[0]!.version;
    const board = { personId: editors.committee, role: 'psychometrician' } as const;
    const done = await world.editing.edit(board, code, 1, {
      kind: 'step',
      step: 'burn',
      reason: 'Stond op een forum.',
    });
    expect(done).not.toHaveProperty('refused');
    for (const id of [burnt, later]) {
      expect(await world.planning.conflicts.conflicts({ name: actor }, id)).toContainEqual(
        expect.objectContaining({ code: 'burned', blocks: true, where: 'overview' }),
      );
    }
    expect(await world.sittings.publish(actor, burnt, 2)).toMatchObject({ refused: 'planConflicts' });
  });
});

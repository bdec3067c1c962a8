import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ItemPage } from '#contracts/editing.ts';
import { PersonId } from '#contracts/ids.ts';
import { type NewAssignment, Production } from '#contracts/producing.ts';
import { sqlPersonStore } from '#server/database/sqlPersonStore.ts';
import type { Editor } from '#server/editing/editingService.ts';
import { openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';
import { textItem } from '#tests/support/textItem.ts';

let world: TestWorld;
const newcomer = (role: Editor['role']): Editor => ({ personId: PersonId.parse(randomUUID()), role });
const [anna, bram, carla] = [newcomer('author'), newcomer('author'), newcomer('reviewer')];
/** Where `textItem` belongs. */
const cell = { icpc: 'L', attribute: 'theme', value: 'short-episode' } as const;

beforeAll(async () => {
  world = await openTestWorld();
  const people = sqlPersonStore(world.database);
  for (const { personId: id, role } of [anna, bram, carla]) {
    const account = { number: null, email: `${id}@peil.example`, passwordHash: 'x' };
    await people.add({ id, role, name: role === 'reviewer' ? 'Carla' : 'Redacteur', ...account }, 0);
  }
});
afterAll(() => world.close());

const asked = (patch: Partial<NewAssignment> = {}): NewAssignment => ({
  id: randomUUID(),
  pool: 'lhk',
  cell,
  author: PersonId.parse(anna.personId),
  count: 2,
  due: '2026-12-01',
  ...patch,
});
const made = async (icpc: 'L' | 'K' = 'L'): Promise<string> => {
  const { classification, ...rest } = textItem({});
  const content = { ...rest, classification: { ...classification, icpc } };
  return ItemPage.parse(await world.editing.create(anna, 'lhk', content)).code;
};
const doneOf = async (id: string) =>
  Production.parse(await world.production.view(anna)).assignments.find((one) => one.id === id)!.done;

describe('production', () => {
  test('[PRD3] an assignment shows who asked whom for what, and is asked once however often it is sent', async () => {
    const wanted = asked();
    await world.production.assign(carla, wanted);
    const { assignments } = Production.parse(await world.production.assign(carla, wanted));
    expect(assignments.filter(({ id }) => id === wanted.id)).toEqual([
      {
        id: wanted.id,
        pool: 'lhk',
        cell,
        author: 'Redacteur',
        mine: false,
        by: 'Carla',
        at: world.clock.now(),
        due: '2026-12-01',
        count: 2,
        withdrawn: false,
        done: [],
      },
    ]);
    const own = Production.parse(await world.production.view(anna)).assignments;
    expect(own.find(({ id }) => id === wanted.id)!.mine).toBe(true);
  });

  test('[PRD4] an item made from it counts once, as long as it stands in its cell and is not given up', async () => {
    const wanted = asked();
    await world.production.assign(carla, wanted);
    const [right, elsewhere] = [await made(), await made('K')];
    for (const code of [right, right, elsewhere]) await world.production.countAsMade(anna, wanted.id, code);
    expect(await doneOf(wanted.id)).toEqual([right]);
    await world.editing.edit(anna, right, 1, { kind: 'step', step: 'archive', reason: 'Dubbel.' });
    expect(await doneOf(wanted.id)).toEqual([]);
  });

  test('[PRD5] nobody counts an item of another, or one for the assignment of another', async () => {
    const wanted = asked({ author: PersonId.parse(bram.personId) });
    await world.production.assign(carla, wanted);
    const code = await made();
    for (const who of [anna, bram]) {
      expect(await world.production.countAsMade(who, wanted.id, code)).toEqual({ refused: 'notFound' });
    }
    const stranger = asked({ author: PersonId.parse(carla.personId) });
    expect(await world.production.assign(carla, stranger)).toEqual({ refused: 'notFound' });
  });

  test('[PRD7] an assignment that is taken back asks nothing more; what was made stays, and its author hears of it', async () => {
    const wanted = asked({ due: '2026-09-02' });
    await world.production.assign(carla, wanted);
    const code = await made();
    await world.production.countAsMade(anna, wanted.id, code);
    await world.production.withdraw(carla, wanted.id);
    world.clock.moveBy(1000);
    const { assignments } = Production.parse(await world.production.withdraw(carla, wanted.id));
    expect(assignments.find(({ id }) => id === wanted.id)).toMatchObject({ withdrawn: true, done: [code] });
    expect(await world.production.countAsMade(anna, wanted.id, await made())).toEqual({
      refused: 'notFound',
    });
    expect(await world.production.withdraw(carla, randomUUID())).toEqual({ refused: 'notFound' });
    const { notices } = await world.notices.view(anna.personId);
    const about = notices.filter(({ assignment }) => assignment?.id === wanted.id);
    expect(about.map(({ kind, by, due }) => [kind, by, due])).toEqual([['withdrawn', 'Carla', null]]);
  });

  test('[PRD6] what designs demand at least stands beside the targets that were set', async () => {
    const { targets, demands } = Production.parse(await world.production.setTarget(carla, 'lhk', cell, 5));
    expect(targets).toEqual([{ pool: 'lhk', cell, need: 5 }]);
    expect(demands).toContainEqual({
      design: { nl: 'LHK adaptief', en: 'LHK adaptive' },
      pool: 'lhk',
      attribute: 'theme',
      value: 'emergency',
      minimum: 3,
    });
  });
});

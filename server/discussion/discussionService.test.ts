import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Discussion } from '#contracts/discussing.ts';
import { ItemPage } from '#contracts/editing.ts';
import { sqlDiscussionStore } from '#server/database/sqlDiscussionStore.ts';
import { sqlPersonStore } from '#server/database/sqlPersonStore.ts';
import type { Editor } from '#server/editing/editingService.ts';
import { openTestWorld, publishedSitting, startedSitting, type TestWorld } from '#tests/support/testWorld.ts';
import { textItem } from '#tests/support/textItem.ts';

let world: TestWorld;
const [anna, bram] = ['Anna Voorbeeld', 'Bram Voorbeeld'].map((name, i) => ({
  personId: randomUUID(),
  role: i === 0 ? ('author' as const) : ('reviewer' as const),
  name,
})) as [Editor & { name: string }, Editor & { name: string }];
let code: string;

beforeAll(async () => {
  world = await openTestWorld();
  const people = sqlPersonStore(world.database);
  for (const { personId: id, role, name } of [anna, bram]) {
    await people.add({ id, role, number: null, email: `${id}@peil.example`, name, passwordHash: 'x' }, 0);
  }
  code = ItemPage.parse(await world.editing.create(anna, 'lhk', textItem({}))).code;
});
afterAll(() => world.close());

const about = (text: string, version = 1) => ({ version, field: 'stem', quote: null, text });
const opened = async (text = 'Waarom oraal?'): Promise<Discussion['threads'][number]> =>
  Discussion.parse(await world.discussions.open(anna, code, about(text))).threads.at(-1)!;
const logOf = () => sqlDiscussionStore(world.database).events(code);

describe('talking about an item', () => {
  test('[DSC2] a thread is about words of a version and shows who said what, and what is one’s own', async () => {
    const said = { version: 1, field: 'options.B', quote: 'Ibuprofen', text: 'Bij deze nierfunctie?' };
    const { threads } = Discussion.parse(await world.discussions.open(anna, code, said));
    const { id } = threads.at(-1)!;
    world.clock.moveBy(1000);
    const reply = Discussion.parse(await world.discussions.reply(bram, code, id, 'Die staat er niet bij.'));
    expect(reply.threads.at(-1)).toMatchObject({
      field: 'options.B',
      quote: 'Ibuprofen',
      version: 1,
      resolved: null,
      entries: [
        { by: anna.name, mine: false, text: 'Bij deze nierfunctie?', correctedAt: null },
        { by: bram.name, mine: true, at: world.clock.now(), text: 'Die staat er niet bij.' },
      ],
    });
    expect(reply.people.map(({ name }) => name)).toEqual([anna.name, bram.name]);
  });

  test('[DSC3] an entry is put in other words by its writer alone, and what it said stays in the log', async () => {
    const { id } = await opened('Waarom oral?');
    expect(await world.discussions.correct(bram, code, id, id, 'Anders.')).toEqual({ refused: 'notAllowed' });
    const after = Discussion.parse(await world.discussions.correct(anna, code, id, id, 'Waarom oraal?'));
    expect(after.threads.find((one) => one.id === id)!.entries[0]).toMatchObject({
      text: 'Waarom oraal?',
      correctedAt: world.clock.now(),
    });
    expect(JSON.stringify(await logOf())).toContain('Waarom oral?');
  });

  test('[DSC4] a thread is resolved and opened again by anyone; nobody replies in a resolved one', async () => {
    const { id } = await opened();
    const settled = Discussion.parse(await world.discussions.settle(bram, code, id, true));
    expect(settled.threads.find((one) => one.id === id)!.resolved).toMatchObject({ by: bram.name });
    const { length } = await logOf();
    await world.discussions.settle(anna, code, id, true);
    expect(await logOf()).toHaveLength(length);
    expect(await world.discussions.reply(anna, code, id, 'Toch nog.')).toEqual({ refused: 'threadResolved' });
    await world.discussions.settle(anna, code, id, false);
    expect(await world.discussions.reply(anna, code, id, 'Toch nog.')).not.toHaveProperty('refused');
  });

  test('[DSC5] who is named is mentioned in what is stored', async () => {
    await opened('@Bram Voorbeeld, wilt u kijken?');
    expect((await logOf()).at(-1)!.event).toMatchObject({ mentions: [bram.personId] });
  });

  test('[DSC6] remarks of candidates stand apart without their maker; the latest verdict counts', async () => {
    const [attemptId] = await startedSitting(world, await publishedSitting(world));
    const remark = { id: randomUUID(), attemptId: attemptId!, position: 1, itemCode: code, at: 7 };
    await world.comments.add({ ...remark, text: 'B kan ook.' });
    await world.discussions.triage(bram, code, remark.id, 'nothing');
    const { remarks } = Discussion.parse(await world.discussions.triage(anna, code, remark.id, 'keyChange'));
    expect(remarks).toEqual([
      {
        id: remark.id,
        at: 7,
        text: 'B kan ook.',
        triage: { verdict: 'keyChange', by: anna.name, at: world.clock.now() },
      },
    ]);
  });

  test('[DSC7] entries written at the same moment all stay', async () => {
    const { id } = await opened();
    const texts = ['Een.', 'Twee.', 'Drie.'];
    await Promise.all(texts.map((text) => world.discussions.reply(bram, code, id, text)));
    const { threads } = Discussion.parse(await world.discussions.view(anna, code));
    const said = threads
      .find((one) => one.id === id)!
      .entries.slice(1)
      .map(({ text }) => text);
    expect(said.toSorted()).toEqual(texts.toSorted());
  });

  test('[DSC8] what does not exist is not found', async () => {
    const { discussions } = world;
    const { id } = await opened();
    for (const reply of [
      await discussions.view(anna, 'LHK-998'),
      await discussions.open(anna, code, about('Hallo.', 2)),
      await discussions.reply(anna, code, 9999, 'Hallo.'),
      await discussions.settle(anna, code, 9999, true),
      await discussions.correct(anna, code, id, 9999, 'Hallo.'),
      await discussions.triage(anna, code, randomUUID(), 'nothing'),
    ]) {
      expect(reply).toEqual({ refused: 'notFound' });
    }
  });
});

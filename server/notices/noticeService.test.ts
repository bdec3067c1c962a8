import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ItemPage } from '#contracts/editing.ts';
import { PersonId } from '#contracts/ids.ts';
import { type Notice, Notices } from '#contracts/notices.ts';
import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import { daysLater, workTerms } from '#itembank/taxonomy/workTerms.ts';
import { sqlPersonStore } from '#server/database/sqlPersonStore.ts';
import type { Editor } from '#server/editing/editingService.ts';
import { openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';
import { textItem } from '#tests/support/textItem.ts';

let world: TestWorld;
let anna: Editor;
let bram: Editor;
let els: Editor;
let code: string;

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** New people and a new item of Anna's, so that no test hears of another. */
beforeEach(async () => {
  const people = sqlPersonStore(world.database);
  const someone = async (name: string, role: Editor['role']) => {
    const id = randomUUID();
    const email = `${id}@peil.example`;
    await people.add({ id, role, number: null, email, name: `${name} ${id}`, passwordHash: 'x' }, 0);
    return { personId: id, role };
  };
  anna = await someone('Anna', 'author');
  bram = await someone('Bram', 'reviewer');
  els = await someone('Els', 'psychometrician');
  code = ItemPage.parse(await world.editing.create(anna, 'lhk', textItem({}))).code;
  world.clock.moveBy(1000);
});

const seen = async ({ personId }: Editor): Promise<Notices> => {
  const found = Notices.parse(await world.notices.view(personId));
  return found.complete ? found : seen({ personId, role: 'author' });
};
const kinds = async (editor: Editor) => (await seen(editor)).notices.map(({ kind }) => kind);
const latest = async (editor: Editor): Promise<Notice> => (await seen(editor)).notices[0]!;
const about = (text: string) => ({ version: 1, field: 'stem', quote: null, text });
const nameOf = async ({ personId }: Editor) => (await sqlPersonStore(world.database).find(personId))!.name;
const submit = (due?: string, asked: Editor[] = []) =>
  world.editing.edit(anna, code, 1, {
    kind: 'step',
    step: 'submit',
    reason: '',
    due,
    asked: asked.map(({ personId }) => PersonId.parse(personId)),
  });
const today = () => dutchDay(world.clock.now());

describe('what concerns a person', () => {
  test('[NTC2] a thread on an own item, a reply in a thread one spoke in, a mention; never what one did oneself', async () => {
    const talk = await world.discussions.open(bram, code, about('Waarom oraal?'));
    expect(await latest(anna)).toMatchObject({
      kind: 'threadOnMine',
      code,
      thread: 1,
      text: 'Waarom oraal?',
      by: await nameOf(bram),
      read: false,
    });
    expect('refused' in talk).toBe(false);
    await world.discussions.reply(anna, code, 1, `Zie de bron. @${await nameOf(els)}, klopt dat?`);
    expect(await kinds(bram)).toEqual(['replied']);
    expect(await kinds(els)).toEqual(['mentioned']);
    expect(await kinds(anna)).toEqual(['threadOnMine']);
  });

  test('[NTC2] who is named only after a correction hears of it then, and reads the words as they are now', async () => {
    await world.discussions.open(anna, code, about('Klopt dit?'));
    expect(await kinds(bram)).toEqual([]);
    const text = `Klopt dit, @${await nameOf(bram)}?`;
    await world.discussions.correct(anna, code, 1, 1, text);
    expect(await latest(bram)).toMatchObject({ kind: 'mentioned', thread: 1, text });
    await world.discussions.correct(anna, code, 1, 1, `${text} Dank.`);
    expect(await kinds(bram)).toEqual(['mentioned']);
  });

  test('[NTC3] a review that is asked by name, and an item that comes back with why', async () => {
    await submit('2026-12-01', [bram]);
    expect(await latest(bram)).toMatchObject({ kind: 'reviewAsked', code, due: '2026-12-01' });
    const remark = 'De casus mist de leeftijd.';
    await world.editing.edit(bram, code, 1, { kind: 'review', review: 'content', verdict: 'revise', remark });
    expect(await latest(anna)).toMatchObject({ kind: 'returned', text: remark });
    expect(await kinds(bram)).toEqual(['reviewAsked']);
  });

  test('[NTC3] a new edition of a source, unless it was withdrawn', async () => {
    const edit = async (type: 'outdated' | 'reinstated') => {
      const log = await world.editStore.events(code);
      const row = (await world.editing.rows()).find((one) => one.code === code)!;
      const event = { type, source: 'NHG-M84', edition: '2026' } as const;
      await world.editStore.append(row, { seq: log.length + 1, at: world.clock.now(), event });
    };
    await edit('outdated');
    expect(await latest(anna)).toMatchObject({ kind: 'outdated', by: null, text: 'NHG-M84 (2026)' });
    await edit('reinstated');
    expect(await kinds(anna)).toEqual([]);
  });

  test('[NTC4] what is due soon is said, and said anew when it is late, until it is done', async () => {
    const due = daysLater(today(), workTerms.dueSoonDays + 1);
    await submit(due, [bram]);
    expect(await kinds(bram)).toEqual(['reviewAsked']);
    world.clock.moveBy(86_400_000);
    expect((await seen(bram)).notices).toContainEqual(expect.objectContaining({ kind: 'reviewDue', due }));
    const soon = await world.notices.markRead(bram.personId, null);
    expect(soon).toMatchObject({ unread: 0 });
    world.clock.moveBy((workTerms.dueSoonDays + 1) * 86_400_000);
    expect((await seen(bram)).unread).toBe(1);
    await world.editing.edit(bram, code, 1, {
      kind: 'review',
      review: 'content',
      verdict: 'agreed',
      remark: '',
    });
    expect(await kinds(bram)).toEqual(['reviewAsked']);
  });

  test('[NTC4] an assignment, and its day while it is not done', async () => {
    const asked = {
      id: randomUUID(),
      pool: 'lhk' as const,
      cell: { icpc: 'K', attribute: 'theme' as const, value: 'chronic' },
      author: PersonId.parse(anna.personId),
      count: 2,
      due: daysLater(today(), 1),
    };
    await world.production.assign(els, asked);
    const { notices } = await seen(anna);
    expect(notices.map(({ kind }) => kind).toSorted()).toEqual(['assigned', 'assignmentDue']);
    expect(notices[0]!.assignment).toMatchObject({ id: asked.id, count: 2 });
    expect(await kinds(bram)).toEqual([]);
  });

  test('[NTC5] what is read stays read after a restart; what comes later is unread', async () => {
    await world.discussions.open(bram, code, about('Eerst.'));
    const { id } = await latest(anna);
    await world.notices.markRead(anna.personId, [id, 'item:LHK-999:1']);
    world.clock.moveBy(1);
    await world.discussions.open(bram, code, about('Daarna.'));
    world = await world.restart();
    const after = await seen(anna);
    expect(after.unread).toBe(1);
    expect(after.notices.map(({ text, read }) => [text, read])).toEqual([
      ['Daarna.', false],
      ['Eerst.', true],
    ]);
  });

  test('[NTC5] what is older than the term is no longer listed', async () => {
    await world.discussions.open(bram, code, about('Lang geleden.'));
    world.clock.moveBy((workTerms.noticeDays + 1) * 86_400_000);
    expect(await kinds(anna)).toEqual([]);
  });

  test('[NTC6] threads open on own items wait until they are resolved, the longest first, however old', async () => {
    await world.discussions.open(bram, code, about('Eén.'));
    world.clock.moveBy((workTerms.noticeDays + 1) * 86_400_000);
    await world.discussions.open(els, code, about('Twee.'));
    expect((await seen(anna)).threads.map(({ text }) => text)).toEqual(['Eén.', 'Twee.']);
    expect((await seen(bram)).threads).toEqual([]);
    await world.discussions.settle(bram, code, 1, true);
    expect((await seen(anna)).threads.map(({ thread }) => thread)).toEqual([2]);
  });
});

describe('a review that is asked', () => {
  test('[EW9] has a day, the usual one when none is named, and is refused for a day that is gone', async () => {
    expect(await submit('2020-01-01')).toEqual({ refused: 'reviewAskedWrongly' });
    const page = ItemPage.parse(await submit());
    expect(page.review).toEqual({ due: daysLater(today(), workTerms.contentReviewDays), asked: [] });
  });

  test('[EW9] is asked of people who did not write on the item, and stands in their list', async () => {
    expect(await submit(undefined, [anna])).toEqual({ refused: 'reviewAskedWrongly' });
    expect(await submit(undefined, [els])).toEqual({ refused: 'reviewAskedWrongly' });
    const page = ItemPage.parse(await submit(undefined, [bram]));
    expect(page.review?.asked).toEqual([await nameOf(bram)]);
    expect((await world.editing.mine(bram)).asked).toContain(code);
  });
});

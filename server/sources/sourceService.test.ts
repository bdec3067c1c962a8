import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ItemPage } from '#contracts/editing.ts';
import { SourceList, SourcePage } from '#contracts/sources.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import type { Editor } from '#server/editing/editingService.ts';
import { openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';
import { textItem } from '#tests/support/textItem.ts';

let world: TestWorld;
const [anna, bram, carla, dirk] = ['author', 'author', 'reviewer', 'reviewer'].map((role) => ({
  personId: randomUUID(),
  role,
})) as [Editor, Editor, Editor, Editor];
const els: Editor = { personId: randomUUID(), role: 'psychometrician' };
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** An item that names the 2021 edition of a source of its own. */
const citing = (title: string): ItemContent => {
  const content = textItem({});
  const [source] = content.sources;
  return { ...content, sources: [{ ...source!, title, number: null, edition: '2021' }] };
};
const made = async (title: string) => ItemPage.parse(await world.editing.create(anna, 'lhk', citing(title)));
const step = (name: ItemPage['ways'][number]['step']) => ({ kind: 'step', step: name, reason: '' }) as const;
const agree = (kind: 'content' | 'technical') =>
  ({ kind: 'review', review: kind, verdict: 'agreed', remark: '' }) as const;

async function makeAvailable(
  code: string,
  version: number,
  from: readonly (readonly [Editor, Parameters<typeof world.editing.edit>[3]])[],
) {
  const rest = [
    [bram, agree('content')],
    [carla, agree('content')],
    [anna, step('pass')],
    [dirk, agree('technical')],
    [anna, step('pass')],
    [els, step('pilot')],
    [els, step('makeAvailable')],
  ] as const;
  for (const [who, command] of [...from, ...rest]) {
    expect(await world.editing.edit(who, code, version, command)).not.toHaveProperty('refused');
  }
}
const available = async (title: string) => {
  const { code } = await made(title);
  await makeAvailable(code, 1, [[anna, step('submit')]]);
  return code;
};
const registered = async (title: string) =>
  SourcePage.parse(
    await world.sources.register(anna, {
      kind: 'book',
      title,
      number: null,
      edition: '2021',
      since: '2021',
      note: '',
      url: null,
    }),
  );
const newEdition = (basedOn: number, since = '2026') =>
  ({ basedOn, edition: '2026', since, note: 'Andere eerste keus.', url: null }) as const;
const item = async (code: string) => ItemPage.parse(await world.editing.view(code, anna));
const settled = async (id: string) => {
  await vi.waitFor(async () => expect(SourcePage.parse(await world.sources.view(anna, id)).work).toBeNull());
};

describe('a new edition', () => {
  test('[SW1] flags what rests on the source and keeps it out of a release, and leaves the rest alone', async () => {
    const code = await available('Leerboek A');
    const other = await available('Leerboek B');
    const source = await registered('Leerboek A');
    expect(source.items).toEqual([expect.objectContaining({ code, outdated: false })]);
    const recorded = SourcePage.parse(
      await world.sources.record(bram, source.id, newEdition(source.version)),
    );
    expect(recorded.edition).toBe('2026');
    await settled(source.id);
    expect((await item(code)).stage).toBe('needsRevision');
    expect((await item(other)).stage).toBe('available');
    const page = await item(code);
    expect(page.findings.find(({ rule }) => rule === 'staleSource')).toMatchObject({ fix: '2026' });
    expect(await world.rechecks.sourcesOf(anna, code)).toEqual([
      expect.objectContaining({ named: '2021', current: '2026', note: 'Andere eerste keus.' }),
    ]);
  });

  test('[SW2] that was recorded before the server stopped is told to the items after it starts again', async () => {
    const codes = await Promise.all([1, 2, 3].map(() => available('Leerboek C')));
    const { id } = await registered('Leerboek C');
    await settled(id);
    const seq = (await world.sourceStore.events(id)).length + 1;
    const facts = { edition: '2026', since: '2026', note: '', url: null };
    await world.sourceStore.append(id, { seq, at: 1, event: { type: 'recorded', by: 'x', facts } });
    const [first] = codes;
    const log = await world.editStore.events(first!);
    expect((await item(first!)).stage).toBe('available');
    world = await world.restart();
    await world.sources.resume();
    await settled(id);
    for (const code of codes) expect((await item(code)).stage).toBe('needsRevision');
    expect(await world.editStore.events(first!)).toHaveLength(log.length + 1);
    await world.sources.resume();
    await world.settling.settle(id);
    expect(await world.editStore.events(first!)).toHaveLength(log.length + 1);
  });

  test('[SW3] is told to hundreds of items, with visible progress, while people go on writing on them', async () => {
    const codes: string[] = [];
    for (let i = 0; i < 120; i++) codes.push((await made('Leerboek D')).code);
    const { id, version } = await registered('Leerboek D');
    await settled(id);
    const recorded = SourcePage.parse(await world.sources.record(anna, id, newEdition(version)));
    expect(recorded.work).not.toBeNull();
    const saving = codes.map((code) =>
      world.editing.edit(anna, code, 1, {
        kind: 'save',
        content: { ...citing('Leerboek D'), reviewBy: '2029-08-01' },
        change: 'metadata',
        reason: 'Nieuwe datum.',
      }),
    );
    await Promise.all(saving);
    await settled(id);
    const logs = await Promise.all(codes.map((code) => world.editStore.events(code)));
    for (const log of logs) {
      expect(log.filter(({ event }) => event.type === 'outdated')).toHaveLength(1);
    }
  });

  test('[SW4] withdrawn by two people lets items back to the stage they came from', async () => {
    const code = await available('Leerboek E');
    const { id, version } = await registered('Leerboek E');
    const recorded = SourcePage.parse(await world.sources.record(anna, id, newEdition(version)));
    await settled(id);
    const asked = await world.sources.withdraw(bram, id, {
      act: 'ask',
      basedOn: recorded.version,
      edition: '2026',
      reason: 'Was een conceptversie.',
    });
    await settled(id);
    const { version: basedOn, edition, editions } = SourcePage.parse(asked);
    expect([edition, editions[0]!.asked?.own]).toEqual(['2026', true]);
    expect((await item(code)).stage).toBe('needsRevision');
    const confirm = { act: 'confirm', basedOn, edition: '2026' } as const;
    expect(await world.sources.withdraw(bram, id, confirm)).toEqual({ refused: 'withdrawalOwn' });
    expect(SourcePage.parse(await world.sources.view(anna, id)).editions[0]!.asked?.own).toBe(false);
    const after = await world.sources.withdraw(anna, id, confirm);
    await settled(id);
    expect(SourcePage.parse(after).edition).toBe('2021');
    expect((await item(code)).stage).toBe('available');
  });

  test('[SW5] an item that is still right names it in one step, keeps its statistics and is reviewed by others', async () => {
    const code = await available('Leerboek F');
    const { id, version } = await registered('Leerboek F');
    await world.sources.record(anna, id, newEdition(version));
    await settled(id);
    const check = {
      basedOn: 1,
      editions: [{ place: 0, edition: '2026' }],
      reviewBy: '2029-08-01',
      reason: 'Gecontroleerd, blijft juist.',
    };
    const stale = { ...check, editions: [{ place: 0, edition: '2025' }] };
    expect(await world.rechecks.recheck(anna, code, stale)).toEqual({ refused: 'sourceChanged' });
    expect(await world.rechecks.recheck(carla, code, check)).toEqual({ refused: 'notAllowed' });
    const checked = ItemPage.parse(await world.rechecks.recheck(anna, code, check));
    expect(checked).toMatchObject({ stage: 'contentReview', version: 2 });
    expect(checked.history.at(-1)).toMatchObject({ change: 'metadata' });
    expect(checked.reviews.every(({ stands }) => !stands)).toBe(true);
    await makeAvailable(code, 2, []);
    expect((await item(code)).stage).toBe('available');
  });
});

test('[SW6] an item that is still right gets a later date in one step, keeps its statistics and is judged by others', async () => {
  const code = await available('Leerboek K');
  const longer = { basedOn: 1, editions: [], reviewBy: '2029-08-01', reason: 'Nagelopen, blijft juist.' };
  const unchanged = { ...longer, reviewBy: (await item(code)).content.reviewBy };
  expect(await world.rechecks.recheck(anna, code, unchanged)).toEqual({ refused: 'itemUnchanged' });
  const far = { ...longer, reviewBy: '2029-09-02' };
  expect(await world.rechecks.recheck(anna, code, far)).toEqual({ refused: 'itemDateTooFar' });
  expect((await item(code)).stage).toBe('available');
  const alone = await world.editing.edit(anna, code, 1, {
    kind: 'save',
    content: { ...citing('Leerboek K'), reviewBy: '2029-08-01' },
    change: 'metadata',
    reason: 'Nog even zo laten.',
  });
  expect(alone).toEqual({ refused: 'itemDateUnconfirmed' });
  const checked = ItemPage.parse(await world.rechecks.recheck(anna, code, longer));
  expect(checked).toMatchObject({ stage: 'contentReview', version: 2 });
  expect(checked.history.at(-1)).toMatchObject({ change: 'metadata' });
  expect(checked.reviews.filter(({ stands }) => stands).map(({ kind }) => kind)).toEqual(['technical']);
  for (const [who, command] of [
    [bram, agree('content')],
    [carla, agree('content')],
    [anna, step('pass')],
    [anna, step('pass')],
    [els, step('makeAvailable')],
  ] as const) {
    expect(await world.editing.edit(who, code, 2, command)).not.toHaveProperty('refused');
  }
  expect(await item(code)).toMatchObject({ stage: 'available', content: { reviewBy: '2029-08-01' } });
});

describe('the registry', () => {
  test('[SRG3] says what nobody keeps, until it is registered or linked to what is kept', async () => {
    const { code } = await made('Leerboek G');
    const { code: spelled } = await made('Het leerboek G');
    const unknown = async () => SourceList.parse(await world.sources.list()).unknown;
    expect(await unknown()).toContainEqual(
      expect.objectContaining({ key: 'leerboek-g', title: 'Leerboek G', items: [code] }),
    );
    const { id, version } = await registered('Leerboek G');
    const linked = SourcePage.parse(await world.sources.link(anna, id, version, 'het-leerboek-g'));
    expect(linked.items.map((one) => one.code)).toEqual([code, spelled]);
    expect((await unknown()).filter(({ key }) => key.includes('leerboek-g'))).toEqual([]);
  });

  test('[SRG4] refuses what is there already, what lies ahead, and what somebody has not seen', async () => {
    const { id, version } = await registered('Leerboek H');
    const again = await world.sources.register(anna, {
      kind: 'book',
      title: 'leerboek  H',
      number: null,
      edition: '2022',
      since: null,
      note: '',
      url: null,
    });
    expect(again).toEqual({ refused: 'sourceExists' });
    expect(await world.sources.record(anna, id, newEdition(version, '2026-09-02'))).toMatchObject({
      refused: 'invalidRequest',
    });
    expect(await world.sources.record(anna, id, newEdition(version + 1))).toEqual({
      refused: 'sourceChanged',
    });
    const both = await Promise.all(
      [anna, bram].map((who) => world.sources.record(who, id, newEdition(version))),
    );
    expect(both.filter((reply) => 'refused' in reply)).toHaveLength(1);
    const unknown = { act: 'ask', basedOn: version + 1, edition: '1999', reason: 'Fout.' } as const;
    expect(await world.sources.withdraw(anna, id, unknown)).toEqual({ refused: 'notFound' });
    expect(await world.sources.view(anna, 'leerboek-x')).toEqual({ refused: 'notFound' });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ItemPage } from '#contracts/editing.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';
import { textItem } from '#tests/support/textItem.ts';
import type { Editor } from './editingService.ts';

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

const made = async (content: ItemContent = textItem({})): Promise<ItemPage> =>
  ItemPage.parse(await world.editing.create(anna, 'lhk', content));
const agree = (kind: 'content' | 'technical') =>
  ({ kind: 'review', review: kind, verdict: 'agreed', remark: '' }) as const;
const step = (name: ItemPage['ways'][number]['step']) => ({ kind: 'step', step: name, reason: '' }) as const;
const save = (vignette: string) =>
  ({ kind: 'save', content: textItem({ vignette }), change: 'metadata', reason: 'Na overleg.' }) as const;

describe('editing', () => {
  test('[EW1] gives a new item the next free code of its pool, also to people who make one at the same moment', async () => {
    const pages = await Promise.all([made(), made(), made()]);
    expect(new Set(pages.map(({ code }) => code)).size).toBe(3);
    expect(
      pages.every(
        ({ code, stage, version }) => code.startsWith('LHK-') && stage === 'draft' && version === 1,
      ),
    ).toBe(true);
  });

  test('[EW2] takes an item from concept to available by the hands of five people', async () => {
    const { code } = await made();
    for (const [who, command] of [
      [anna, step('submit')],
      [bram, agree('content')],
      [carla, agree('content')],
      [anna, step('pass')],
      [dirk, agree('technical')],
      [anna, step('pass')],
      [els, step('pilot')],
      [els, step('makeAvailable')],
    ] as const) {
      expect(await world.editing.edit(who, code, 1, command)).not.toHaveProperty('refused');
    }
    const page = ItemPage.parse(await world.editing.view(code, els));
    expect(page.stage).toBe('available');
    expect(page.reviews.map(({ stands }) => stands)).toEqual([true, true, true]);
    expect((await world.editing.rows()).find((row) => row.code === code)).toMatchObject({
      stage: 'available',
      version: 1,
    });
  });

  test('[EW3] tells the second of two people who saved that the item has changed, and keeps the first', async () => {
    const { code } = await made();
    const texts = ['Meneer Bos, 60 jaar, is moe.', 'Meneer Bos, 61 jaar, is moe.'];
    const replies = await Promise.all(texts.map((text) => world.editing.edit(anna, code, 1, save(text))));
    expect(replies.filter((reply) => 'refused' in reply)).toEqual([{ refused: 'itemChanged' }]);
    const page = ItemPage.parse(await world.editing.view(code, anna));
    expect(page.history).toHaveLength(2);
    expect(await world.editing.version(code, 1)).toEqual(textItem({}));
  });

  test('[EW4] says in words what is in the way of a step, and shows it beforehand', async () => {
    const { code } = await made();
    const page = ItemPage.parse(await world.editing.edit(anna, code, 1, step('submit')));
    expect(page.ways.find(({ step: name }) => name === 'pass')).toMatchObject({
      mayTake: false,
      broken: ['twoContentReviews'],
    });
    const refused = await world.editing.edit(anna, code, 1, step('pass'));
    expect(refused).toMatchObject({
      refused: 'itemNotReady',
      detail: expect.stringContaining('twee vakinhoudelijke reviewers'),
    });
  });

  test('[EW5] asks a person for the review they may give, and nobody for their own work', async () => {
    const { code } = await made();
    await world.editing.edit(anna, code, 1, step('submit'));
    const asked = async (who: Editor) => ItemPage.parse(await world.editing.view(code, who)).mayReview;
    expect(await asked(bram)).toBe('content');
    expect(await asked(anna)).toBeNull();
    expect(await asked(els)).toBeNull();
    expect(await world.editing.edit(anna, code, 1, agree('content'))).toEqual({ refused: 'itemOwnWork' });
  });

  test('[EW6] keeps why a finding stands, until the text it is about changes', async () => {
    const { code } = await made(textItem({ options: ['Amlodipine', 'Lisinopril', 'Alle bovenstaande'] }));
    const dismissal = {
      kind: 'dismiss',
      rule: 'allOrNone',
      at: 'options.C',
      reason: 'Citaat uit de bijsluiter.',
    } as const;
    const page = ItemPage.parse(await world.editing.edit(anna, code, 1, dismissal));
    const finding = (of: ItemPage) => of.findings.find(({ rule }) => rule === 'allOrNone')?.dismissed;
    expect(finding(page)).toBe('Citaat uit de bijsluiter.');
    const content = { ...page.content, stem: textItem({ stem: 'Welk middel kiest u nu als eerste?' }).stem };
    const changed = await world.editing.edit(anna, code, 1, {
      kind: 'save',
      content,
      change: 'metadata',
      reason: 'Andere vraag.',
    });
    expect(finding(ItemPage.parse(changed))).toBeNull();
  });

  test('[EW8] tells each person which items are theirs, and which came back to be changed', async () => {
    const { code } = await made();
    const seenBy = async (who: Editor) => {
      const { wrote, reviewed } = await world.editing.mine(who);
      const returned = (await world.editing.rows()).find((row) => row.code === code)!.returned;
      return { mine: wrote.includes(code) ? 'wrote' : reviewed.includes(code) ? 'reviewed' : null, returned };
    };
    expect(await seenBy(anna)).toMatchObject({ mine: 'wrote', returned: false });
    expect(await seenBy(bram)).toMatchObject({ mine: null });
    await world.editing.edit(anna, code, 1, step('submit'));
    for (const who of [bram, carla]) await world.editing.edit(who, code, 1, agree('content'));
    expect(await seenBy(bram)).toMatchObject({ mine: 'reviewed', returned: false });
    await world.editing.edit(anna, code, 1, step('pass'));
    expect(await seenBy(bram)).toMatchObject({ mine: null });
    await world.editing.edit(carla, code, 1, step('revise'));
    expect(await seenBy(anna)).toMatchObject({ mine: 'wrote', returned: true });
  });

  test('[EW7] does not know an item or version that does not exist', async () => {
    expect(await world.editing.view('LHK-999999', anna)).toEqual({ refused: 'notFound' });
    expect(await world.editing.edit(anna, 'LHK-999999', 1, step('submit'))).toEqual({ refused: 'notFound' });
    const { code } = await made();
    expect(await world.editing.version(code, 2)).toEqual({ refused: 'notFound' });
  });
});

describe('two at the same moment', () => {
  test('[EW31] two verdicts are both kept, and a reason to let a finding stand beside them', async () => {
    const { code } = await made(textItem({ options: ['Amlodipine', 'Lisinopril', 'Alle bovenstaande'] }));
    const dismissal = { kind: 'dismiss', rule: 'allOrNone', at: 'options.C', reason: 'Citaat.' } as const;
    await world.editing.edit(anna, code, 1, dismissal);
    await world.editing.edit(anna, code, 1, step('submit'));
    const replies = await Promise.all([
      world.editing.edit(bram, code, 1, agree('content')),
      world.editing.edit(carla, code, 1, agree('content')),
      world.editing.edit(anna, code, 1, dismissal),
    ]);
    for (const reply of replies) expect(reply).not.toHaveProperty('refused');
    const page = ItemPage.parse(await world.editing.view(code, anna));
    expect(page.reviews.filter(({ stands }) => stands)).toHaveLength(2);
  });

  test('[EW31] a step is taken once, also where the next one would bear the same name', async () => {
    const { code } = await made();
    for (const [who, command] of [
      [anna, step('submit')],
      [bram, agree('content')],
      [carla, agree('content')],
      [anna, step('pass')],
      [dirk, agree('technical')],
      [anna, step('revise')],
      [anna, step('submit')],
    ] as const) {
      expect(await world.editing.edit(who, code, 1, command)).not.toHaveProperty('refused');
    }
    const replies = await Promise.all(
      [anna, bram].map((who) => world.editing.edit(who, code, 1, step('pass'))),
    );
    expect(replies.filter((reply) => 'refused' in reply)).toEqual([{ refused: 'itemChanged' }]);
    expect(ItemPage.parse(await world.editing.view(code, anna)).stage).toBe('technicalReview');
  });
});

test('[EW32] who has still to judge does not see what others judged, until their own verdict is in', async () => {
  const { code } = await made();
  await world.editing.edit(anna, code, 1, step('submit'));
  const objection = {
    kind: 'review',
    review: 'content',
    verdict: 'revise',
    remark: 'De sleutel klopt niet.',
  } as const;
  const first = ItemPage.parse(await world.editing.edit(bram, code, 1, objection));
  expect(first).toMatchObject({ othersWithheld: false, reviews: [{ remark: objection.remark }] });
  const before = ItemPage.parse(await world.editing.view(code, carla));
  expect(before).toMatchObject({ othersWithheld: true, reviews: [] });
  expect(JSON.stringify(before)).not.toContain(objection.remark);
  for (const who of [anna, els]) {
    const page = ItemPage.parse(await world.editing.view(code, who));
    expect(page).toMatchObject({ othersWithheld: false, reviews: [{ verdict: 'revise' }] });
  }
  const after = ItemPage.parse(await world.editing.edit(carla, code, 1, agree('content')));
  expect(after.othersWithheld).toBe(false);
  expect(after.reviews.map(({ verdict }) => verdict)).toEqual(['revise', 'agreed']);
});

describe('asking twice to make an item', () => {
  test('[EW33] makes it once, also at the same moment and after a restart; what was written on in between is a version', async () => {
    const request = randomUUID();
    const ask = (content = textItem({})) => world.editing.create(anna, 'lhk', content, request);
    const replies = (await Promise.all([ask(), ask(), ask()])).map((reply) => ItemPage.parse(reply));
    const [{ code }] = replies as [ItemPage, ...ItemPage[]];
    expect(replies.map((page) => [page.code, page.version])).toEqual(replies.map(() => [code, 1]));
    world = await world.restart();
    expect(ItemPage.parse(await ask())).toMatchObject({ code, version: 1 });
    const more = textItem({ vignette: 'Meneer De Boer, 62 jaar, heeft pijn in zijn knie.' });
    expect(ItemPage.parse(await ask(more))).toMatchObject({ code, version: 2, content: more });
    expect(await ask(textItem({ stem: 'Wat nu?' }))).toEqual({ refused: 'itemChanged' });
    expect(await world.editing.create(bram, 'lhk', textItem({}), request)).toEqual({ refused: 'notFound' });
    const rows = (await world.editing.rows()).filter((row) => row.request === request);
    expect(rows.map((row) => row.code)).toEqual([code]);
  });

  test('[EW33] makes one copy', async () => {
    const { code } = await made();
    const request = randomUUID();
    const copies = await Promise.all([1, 2].map(() => world.editing.copy(bram, code, request)));
    expect(new Set(copies.map((copy) => ItemPage.parse(copy).code)).size).toBe(1);
  });
});

test('[EW34] a day begins and ends as in the Netherlands', async () => {
  const today = { ...textItem({}), reviewBy: '2026-09-01' };
  const { code } = await made(today);
  // 23:30 in Amsterdam, then 00:30 on the second; in UTC both are the first.
  world.clock.moveBy(12.5 * 3_600_000);
  const mayMake = async () =>
    ItemPage.parse(await world.editing.view(code, anna)).ways.find((way) => way.step === 'submit')!.broken;
  expect(await mayMake()).toEqual([]);
  world.clock.moveBy(3_600_000);
  expect(await mayMake()).toContain('notPastReview');
});

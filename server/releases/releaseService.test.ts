import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { MeasuredDraft } from '#contracts/calibrating.ts';
import { ReleaseCheck, ReleaseDifference, ReleaseDraftPage } from '#contracts/releasing.ts';
import { currentVersion, editedItem } from '#itembank/editing/editedItem.ts';
import { seedEditing } from '#server/cli/demoEditing.ts';
import {
  answerItem,
  openTestWorld,
  publishedSitting,
  startedSitting,
  type TestWorld,
} from '#tests/support/testWorld.ts';
import type { Releaser } from './draftPage.ts';

/** Every check starts two threads, which on a busy machine takes seconds each time. */
vi.setConfig({ testTimeout: 60_000 });

let world: TestWorld;
const someone = (name: string, role: Releaser['role']): Releaser => ({ personId: randomUUID(), name, role });
const anna = someone('Anna', 'author');
const els = someone('Els', 'psychometrician');
const gerard = someone('Gerard', 'coordinator');
beforeAll(async () => {
  world = await openTestWorld();
  await seedEditing(world, {
    author: anna.personId,
    reviewers: [randomUUID(), randomUUID()],
    committee: randomUUID(),
  });
});
afterAll(() => world.close());

const page = (reply: unknown) => ReleaseDraftPage.parse(reply);
const begun = async (pool: 'kov' | 'lhk', name: string) =>
  page(await world.releases.create(anna, { name, pool, from: `${pool}-demo-1` }));
const checked = async (id: string) => ReleaseCheck.parse(await world.releases.check(id));
const proposed = async (draft: ReleaseDraftPage) =>
  page(
    await world.releases.decide(draft.id, anna, {
      act: 'propose',
      basedOn: draft.version,
      hash: (await checked(draft.id)).hash,
    }),
  );
const approve = (draft: ReleaseDraftPage, by: Releaser, hash = draft.hash!) =>
  world.releases.decide(draft.id, by, { act: 'approve', basedOn: draft.version, hash });
const itemOf = async (code: string) =>
  editedItem(
    code,
    (await world.editStore.events(code)).map(({ event }) => event),
  );

/** Saves the item with another review date. */
async function recheck(code: string): Promise<void> {
  const { content, number } = currentVersion(await itemOf(code));
  const saved = await world.editing.edit({ personId: anna.personId, role: 'author' }, code, number, {
    kind: 'save',
    content: { ...content, reviewBy: '2026-12-31' },
    change: 'metadata',
    reason: 'Gecontroleerd.',
  });
  expect(saved).not.toHaveProperty('refused');
}

describe('making a release', () => {
  test('[RLS1] by two people freezes what both saw, tells its items and leaves a line of each act', async () => {
    const draft = await begun('kov', 'KOV voorjaar');
    const ready = await proposed(draft);
    expect(ready).toMatchObject({ stage: 'proposed', proposedBy: anna.personId });
    const done = page(await approve(ready, els));
    expect(done).toMatchObject({ stage: 'published', approvedBy: els.personId, hash: ready.hash });
    const release = (await world.bank.findRelease(done.release!))!;
    expect(release.entries.map(({ version }) => version.code)).toEqual(draft.codes.toSorted());
    await expect
      .poll(async () => (await itemOf('KOV-001')).releases.map((one) => one.release))
      .toContain(done.release);
    expect((await world.audit.about(draft.id)).map(({ action, actor }) => [action, actor])).toEqual([
      ['release.begun', 'Anna'],
      ['release.proposed', 'Anna'],
      ['release.published', 'Els'],
    ]);
    expect(await approve(done, els)).toEqual({ refused: 'releaseElsewhere' });
  });

  test('[RLS2] is refused to who chose, wrote, or has no say in it', async () => {
    const ready = await proposed(await begun('kov', 'KOV eigen werk'));
    expect(await approve(ready, anna)).toEqual({ refused: 'notAllowed' });
    const local = { ...gerard, institute: 'UMC Utrecht' };
    expect(await world.releases.view(ready.id, local)).toMatchObject({ mayApprove: false });
    expect(await approve(ready, local)).toMatchObject({ refused: 'notAllowed' });
    const back = { act: 'sendBack', basedOn: ready.version, reason: 'Nog niet' } as const;
    expect(await world.releases.decide(ready.id, local, back)).toMatchObject({ refused: 'notAllowed' });
    const annaElsewhere = { ...anna, role: 'psychometrician' } as const;
    expect(await approve(ready, annaElsewhere)).toMatchObject({ refused: 'releaseOwnWork' });
    expect(await world.releases.view(ready.id, annaElsewhere)).toMatchObject({ mayApprove: false });
  });

  test('[RLS3] is refused when the choice or an item changed since it was looked at', async () => {
    const ready = await proposed(await begun('kov', 'KOV gewijzigd'));
    expect(await approve(ready, els, 'f'.repeat(64))).toEqual({ refused: 'releaseChanged' });
    await recheck('KOV-002');
    expect(await approve(ready, els)).toEqual({ refused: 'releaseChanged' });
    const change = { basedOn: ready.version, codes: ready.codes.slice(1) };
    const changed = page(await world.releases.change(ready.id, anna, change));
    expect(changed).toMatchObject({ stage: 'open', hash: null });
    expect(await world.releases.change(ready.id, anna, change)).toEqual({ refused: 'releaseChanged' });
  });

  test('[RLS4] is held up by what the check finds, which names item, reason and the demands that conflict', async () => {
    const draft = await begun('lhk', 'LHK najaar');
    const found = await checked(draft.id);
    expect(found.findings.filter(({ code }) => code === 'stage').flatMap(({ items }) => items)).toContain(
      'LHK-011',
    );
    const propose = { act: 'propose', basedOn: draft.version, hash: found.hash } as const;
    const refused = await world.releases.decide(draft.id, anna, propose);
    expect(refused).toMatchObject({ refused: 'releaseNotReady', detail: expect.stringContaining('LHK-011') });
    expect(refused).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ path: 'LHK-011' })]),
    });
    const few = await world.releases.change(draft.id, anna, {
      basedOn: draft.version,
      codes: draft.codes.slice(0, 8),
    });
    const { findings } = await checked(page(few).id);
    const conflict = findings.find(({ code }) => code === 'blueprintInfeasible');
    expect(conflict?.says.nl).toContain('toetsmatrijs');
    expect(conflict?.says.en).toContain('no test');
  });

  test('[RLS5] goes on after a kill between publication and the last item, and tells no item twice', async () => {
    const ready = await proposed(await begun('kov', 'KOV onderbroken'));
    await world.releases.stop();
    const done = page(await approve(ready, gerard));
    const told = async (code: string) =>
      (await itemOf(code)).releases.filter(({ release }) => release === done.release).length;
    expect(await told('KOV-001')).toBe(0);
    world = await world.restart();
    const faults: unknown[] = [];
    await world.releases.resume((error) => faults.push(error));
    await world.releases.resume((error) => faults.push(error));
    expect(faults).toEqual([]);
    expect(await Promise.all(done.codes.map(told))).toEqual(done.codes.map(() => 1));
  });

  test('[RLS6] keeps items at rest that candidates were really given', async () => {
    const sitting = await publishedSitting(world);
    for (const attempt of await startedSitting(world, sitting)) await answerItem(world, attempt, true);
    const draft = await begun('kov', 'KOV rust');
    const resting = (await checked(draft.id)).findings.filter(({ code }) => code === 'rest');
    expect(resting).toEqual([]);
    const change = { basedOn: draft.version, restMonths: 6 };
    const later = await checked(page(await world.releases.change(draft.id, anna, change)).id);
    const given = later.findings.filter(({ code }) => code === 'rest').flatMap(({ items }) => items);
    expect(given.length).toBeGreaterThan(0);
    expect(given.length).toBeLessThan(draft.codes.length);
  });

  test('[RLS7] shows what differs from the release before: items, versions, parameters, cells', async () => {
    await recheck('KOV-004');
    const draft = await begun('kov', 'KOV vergeleken');
    const codes = draft.codes.filter((code) => code !== 'KOV-003');
    await world.releases.change(draft.id, anna, { basedOn: draft.version, codes });
    const difference = ReleaseDifference.parse(await world.releases.difference(draft.id, 'kov-demo-1'));
    expect(difference).toMatchObject({ before: { id: 'kov-demo-1' }, added: [], removed: ['KOV-003'] });
    expect(difference.changed).toContainEqual({ code: 'KOV-004', change: 'metadata', from: 1, to: 2 });
    const sums = difference.cells.filter(({ attribute }) => attribute === 'icpc');
    expect(sums.reduce((sum, { before, after }) => sum + before - after, 0)).toBe(1);
  });

  test('[RLS9] takes a calibration over from who may then no longer approve, and nothing in a trial', async () => {
    const draft = await begun('kov', 'KOV geijkt');
    const fit = { responses: 640, verdict: 'kept' as const, infit: 1.5 };
    const found = { a: 1.2, b: -0.6, c: 0, d: 1, anchored: false, se: { b: 0.08 }, fit };
    const report = { model: '2pl', converged: true, items: [{ id: 'KOV-001', ...found }] };
    const measure = (who: Releaser, changes: object = {}) =>
      world.releases.measure(draft.id, who, {
        basedOn: draft.version,
        release: 'kov-demo-1',
        trial: false,
        report,
        ...changes,
      });
    const brought = { code: 'KOV-001', b: -0.6, seB: 0.08, responses: 640, flags: ['misfit'] };
    expect(MeasuredDraft.parse(await measure(els, { trial: true }))).toMatchObject({ measured: [brought] });
    expect(await world.releases.view(draft.id, els)).toMatchObject({ version: 1, measurements: [] });
    expect(await measure(els, { report: { ...report, converged: false } })).toEqual({
      refused: 'calibrationUnfinished',
    });
    expect(await measure(els, { release: 'kov-demo-9' })).toEqual({ refused: 'notFound' });
    MeasuredDraft.parse(await measure(els));
    const measured = page(await world.releases.view(draft.id, els));
    expect(measured).toMatchObject({ measurements: [brought], authors: [anna.personId, els.personId] });
    expect(await measure(els)).toEqual({ refused: 'releaseChanged' });
    // The draft goes on from the rest of a draft before it, under which items are that a sitting gave.
    const rested = { basedOn: measured.version, restMonths: 0 };
    const ready = await proposed(page(await world.releases.change(draft.id, anna, rested)));
    expect(await approve(ready, els)).toMatchObject({ refused: 'releaseOwnWork' });
    const done = page(await approve(ready, gerard));
    const release = (await world.bank.findRelease(done.release!))!;
    const inIt = release.entries.find(({ version }) => version.code === 'KOV-001')!;
    expect(inIt.calibration).toMatchObject({
      a: 1.2,
      b: -0.6,
      origin: { kind: 'calibrated', responses: 640 },
    });
    expect((await world.audit.about(draft.id)).map(({ action }) => action)).toContain('release.measured');
    const gone = await begun('kov', 'KOV vergeten');
    expect(
      await world.releases.measure(gone.id, els, { basedOn: 1, release: 'kov-demo-1', trial: false, report }),
    ).not.toHaveProperty('refused');
    const change = { basedOn: 2, unmeasured: ['KOV-001'] };
    expect(await world.releases.change(gone.id, anna, change)).toMatchObject({ measurements: [] });
  });

  test('[RLS10] keeps an item out of every release until the last day that any draft named, and goes on from the rules there are', async () => {
    const first = await begun('kov', 'KOV embargo');
    world.clock.moveBy(1000);
    const until = (day: string) => ({ code: 'KOV-005', until: day });
    await world.releases.change(first.id, anna, {
      basedOn: 1,
      embargoes: [until('2020-01-01'), until('2099-01-01')],
      restMonths: 3,
      enemies: [{ codes: ['KOV-005', 'KOV-006'], reason: 'overlap' }],
    });
    const other = page(await world.releases.create(anna, { name: 'KOV leeg', pool: 'kov', from: null }));
    const published = (await world.bank.releases()).find(({ release }) => release.pool === 'kov')!;
    expect(other).toMatchObject({ codes: [], restMonths: 3, enemies: published.release.enemies });
    const chosen = page(await world.releases.change(other.id, anna, { basedOn: 1, codes: ['KOV-005'] }));
    const found = async () => (await checked(chosen.id)).findings.map(({ code }) => code);
    expect(await found()).toContain('embargo');
    await world.releases.decide(first.id, anna, { act: 'drop', basedOn: 2 });
    expect(await found()).not.toContain('embargo');
  });
});

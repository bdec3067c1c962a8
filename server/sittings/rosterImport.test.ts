import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainEntry } from '#contracts/roster.ts';
import {
  actor,
  bytesOf,
  draftSitting,
  openTestWorld,
  publishedSitting,
  seatOf,
  seats,
  startedSitting,
  type TestWorld,
} from '#tests/support/testWorld.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const header = 'nummer;naam;instituut;start opleiding;fte;extra minuten';
const anna = 'HN1;Anna;UMC Utrecht;2025-03-01;0,8;0';
const bram = 'HN2;Bram;LUMC;2025-03-01;1;30';
const carla = 'HN3;Carla;UMCG;2025-09-01;1;0';
const bytes = (...rows: string[]) => bytesOf([header, ...rows].join('\n'));
const numbers = async (id: string) => (await world.sittingStore.roster(id)).map(({ number }) => number);

async function withRoster(...rows: string[]): Promise<string> {
  const id = await draftSitting(world);
  expect(await world.rosters.import(actor, id, bytes(...rows), false)).toMatchObject({
    imported: true,
  });
  return id;
}

describe('importing a roster', () => {
  test('[RI1] takes every candidate in and says what it did', async () => {
    const id = await draftSitting(world);
    expect(await world.rosters.import(actor, id, bytes(anna, bram), false)).toEqual({
      imported: true,
      entries: 2,
      added: 2,
      changed: 0,
      removed: 0,
      delimiter: ';',
      headers: header.split(';'),
      columns: {
        number: 'nummer',
        name: 'naam',
        institute: 'instituut',
        trainingStart: 'start opleiding',
        fte: 'fte',
        extraMinutes: 'extra minuten',
      },
      recalled: false,
      preview: [
        {
          number: 'HN1',
          name: 'Anna',
          institute: 'UMC Utrecht',
          trainingStart: '2025-03-01',
          fte: 0.8,
          extraMinutes: 0,
          ...plainEntry,
        },
        {
          number: 'HN2',
          name: 'Bram',
          institute: 'LUMC',
          trainingStart: '2025-03-01',
          fte: 1,
          extraMinutes: 30,
          ...plainEntry,
        },
      ],
      diff: {
        added: [
          { number: 'HN1', name: 'Anna' },
          { number: 'HN2', name: 'Bram' },
        ],
        changed: [],
        removed: [],
      },
      problems: [],
      problemCount: 0,
    });
    expect(await numbers(id)).toEqual(['HN1', 'HN2']);
  });

  test('[RI2] as a dry run says the same and changes nothing, not even the version', async () => {
    const id = await draftSitting(world);
    const dry = await world.rosters.import(actor, id, bytes(anna, bram), true);
    expect(dry).toMatchObject({ imported: false, entries: 2, added: 2, problems: [] });
    expect([await numbers(id), (await world.sittingStore.find(id))!.version]).toEqual([[], 1]);
    expect((await world.audit.about(id)).map(({ action }) => action)).toEqual(['sitting.created']);
  });

  test('[RI3] a second time replaces the first, and tells who came, changed and went', async () => {
    const id = await withRoster(anna, bram);
    const next = bytes(anna, bram.replace(';1;', ';0,5;'), carla);
    expect(await world.rosters.import(actor, id, next, true)).toMatchObject({
      added: 1,
      changed: 1,
      removed: 0,
      diff: { changed: [{ number: 'HN2', fields: [{ field: 'fte', before: 1, after: 0.5 }] }] },
    });
    expect(await world.rosters.import(actor, id, next, false)).toMatchObject({
      added: 1,
      changed: 1,
      removed: 0,
    });
    expect(await world.rosters.import(actor, id, next, false)).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
    });
    expect(await world.rosters.import(actor, id, bytes(carla), false)).toMatchObject({
      imported: true,
      added: 0,
      changed: 0,
      removed: 2,
    });
    expect(await numbers(id)).toEqual(['HN3']);
    expect((await world.audit.about(id)).at(-1)).toMatchObject({
      action: 'roster.imported',
      detail: { entries: 1, added: 0, changed: 0, removed: 2 },
    });
  });

  test('[RI4] with one bad row imports nothing at all and leaves the roster that was there', async () => {
    const id = await withRoster(anna, bram);
    const report = await world.rosters.import(actor, id, bytes(carla, 'HN4;Daan;UMC;gisteren;1;0'), false);
    expect(report).toMatchObject({
      imported: false,
      entries: 0,
      added: 0,
      removed: 0,
      preview: [],
      problemCount: 1,
      problems: [{ row: 3, column: 'start opleiding' }],
    });
    expect(await numbers(id)).toEqual(['HN1', 'HN2']);
    expect((await world.sittingStore.find(id))!.version).toBe(2);
  });

  test('[RI4] with more problems than anyone reads tells the first hundred and how many there are', async () => {
    const id = await draftSitting(world);
    const rows = Array.from({ length: 150 }, (_, i) => `HN${i};Naam;UMC;2025-03-01;1;31`);
    const report = await world.rosters.import(actor, id, bytes(...rows), false);
    if ('refused' in report) throw new Error(report.refused);
    expect([report.problems.length, report.problemCount]).toEqual([100, 150]);
  });

  test('[RI5] keeps a person who was in an earlier sitting, by number, with the newest name', async () => {
    const [first, second] = [await withRoster(anna), await withRoster(anna.replace('Anna', 'Anna Bakker'))];
    const [before, after] = [await world.sittingStore.roster(first), await world.sittingStore.roster(second)];
    expect(after[0]!.personId).toBe(before[0]!.personId);
    expect(after[0]!.attemptId).not.toBe(before[0]!.attemptId);
    expect(before[0]!.name).toBe('Anna');
  });

  test('[RI6] is refused once the sitting is over, and for a sitting nobody knows', async () => {
    const id = await publishedSitting(world);
    await startedSitting(world, id);
    await world.sittings.close(actor, id, undefined, 'klaar');
    for (const dryRun of [true, false]) {
      expect(await world.rosters.import(actor, id, bytes(anna), dryRun)).toMatchObject({
        refused: 'sittingNotDraft',
      });
    }
    expect(await world.rosters.import(actor, crypto.randomUUID(), bytes(anna), false)).toEqual({
      refused: 'notFound',
    });
  });

  test('[RI9] before the start takes what changed, except of who signed in what is fixed with their attempt', async () => {
    const id = await publishedSitting(world, { roster: [header, anna, bram].join('\n') });
    const codes = await world.seats.codes(actor, id);
    if ('refused' in codes) throw new Error(codes.refused);
    const { number, code } = codes[0]!;
    const attemptId = await seatOf(world, { number, code });
    const longer = anna.replace(/0$/, '15');
    for (const file of [bytes(bram), bytes(longer, bram)]) {
      const refused = await world.rosters.import(actor, id, file, false);
      expect(refused).toMatchObject({ imported: false, problemCount: 1, problems: [{ code: 'signedIn' }] });
      expect(JSON.stringify(refused)).toContain('HN1 (Anna)');
    }
    const renamed = bytes(anna.replace('Anna', 'Anna Bakker'), carla);
    expect(await world.rosters.import(actor, id, renamed, false)).toMatchObject({
      imported: true,
      added: 1,
      changed: 1,
      removed: 1,
    });
    expect(await numbers(id)).toEqual(['HN1', 'HN3']);
    expect(await seatOf(world, { number, code })).toBe(attemptId);
  });

  test('[RI10] while candidates sit takes in newcomers only, who can sign in at once', async () => {
    const id = await publishedSitting(world, { roster: [header, anna, bram].join('\n') });
    await startedSitting(world, id);
    const changed = bytes(bram.replace(';30', ';20'), carla);
    expect(await world.rosters.import(actor, id, changed, false)).toMatchObject({
      imported: false,
      problems: [{ code: 'underWay' }],
    });
    expect(await world.rosters.import(actor, id, bytes(carla), false)).toMatchObject({
      imported: true,
      added: 1,
      removed: 0,
    });
    expect(await numbers(id)).toEqual(['HN1', 'HN2', 'HN3']);
    expect(await seats(world, id)).toHaveLength(3);
  });

  test('[RI11] with other names for its columns says what they are, and reads those that somebody chose', async () => {
    const id = await draftSitting(world);
    const file = bytesOf(
      [
        'Pers.nr;Volledige naam;instituut;Begindatum;fte;extra minuten;Mail',
        'HN1;Anna;LUMC;2025-03-01;1;0;a@b',
      ].join('\n'),
    );
    const first = await world.rosters.import(actor, id, file, true);
    expect(first).toMatchObject({
      problems: [{ code: 'header' }],
      headers: ['Pers.nr', 'Volledige naam', 'instituut', 'Begindatum', 'fte', 'extra minuten', 'Mail'],
      columns: { institute: 'instituut', fte: 'fte', extraMinutes: 'extra minuten' },
    });
    const half = { number: 'Pers.nr', name: 'Volledige naam' };
    expect(await world.rosters.import(actor, id, file, true, { columns: half })).toMatchObject({
      problems: [{ code: 'header' }],
    });
    const chosen = {
      ...half,
      institute: 'instituut',
      trainingStart: 'Begindatum',
      fte: 'fte',
      extraMinutes: 'extra minuten',
    };
    expect(await world.rosters.import(actor, id, file, false, { columns: chosen })).toMatchObject({
      imported: true,
      added: 1,
    });
    expect(await numbers(id)).toEqual(['HN1']);
  });

  test('[RI7] takes 10,000 candidates', async () => {
    const id = await draftSitting(world);
    const rows = Array.from(
      { length: 10_000 },
      (_, i) => `K${i};Kandidaat ${i};UMC Utrecht;01-03-2025;0,8;0`,
    );
    expect(await world.rosters.import(actor, id, bytes(...rows), false)).toMatchObject({
      imported: true,
      added: 10_000,
    });
    expect(await world.sittingStore.rosterSize(id)).toBe(10_000);
  });

  test('[RI8] of two at once takes one and tells the other, so that no roster is mixed', async () => {
    const id = await draftSitting(world);
    const outcomes = await Promise.all([
      world.rosters.import('Een', id, bytes(anna, bram), false),
      world.rosters.import('Twee', id, bytes(carla), false),
    ]);
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'sittingChanged' }]);
    expect([['HN1', 'HN2'], ['HN3']]).toContainEqual(await numbers(id));
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RosterReport } from '#contracts/roster.ts';
import { isRefusal } from '#server/platform/refusal.ts';
import { actor, bytesOf, draftSitting, openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const header = 'nummer;naam;instituut;start opleiding;fte;extra minuten';
const file = (...rows: string[]) => bytesOf([header, ...rows].join('\n'));
const row = (number: string, institute: string, name = `Naam ${number}`) =>
  `${number};${name};${institute};2025-03-01;1;0`;

async function imported(
  id: string,
  bytes: Uint8Array,
  how: { institute?: string; columns?: Record<string, string> } = {},
  dryRun = false,
): Promise<RosterReport> {
  const report = await world.rosters.import(actor, id, bytes, dryRun, how);
  if (isRefusal(report)) throw new Error(report.refused);
  return report;
}

const numbers = async (id: string) => (await world.sittingStore.roster(id)).map(({ number }) => number);
const leiden = { institute: 'Leiden' };

describe('the roster of one institute', () => {
  test('[RI30] is replaced alone: nobody of another institute is looked at or touched', async () => {
    const id = await draftSitting(world);
    await imported(id, file(row('A1', 'Leiden'), row('A2', 'Leiden'), row('B1', 'Utrecht')));
    const report = await imported(id, file(row('A2', 'Leiden', 'Anna'), row('A3', 'Leiden')), leiden);
    expect(report).toMatchObject({ imported: true, entries: 2, added: 1, changed: 1, removed: 1 });
    expect(JSON.stringify(report.diff)).not.toContain('B1');
    expect(await numbers(id)).toEqual(['A2', 'A3', 'B1']);
    const line = (await world.audit.about(id)).at(-1);
    expect(line).toMatchObject({ action: 'roster.imported', detail: { institute: 'Leiden', removed: 1 } });
  });

  test('[RI31] takes no row of another institute, and no number another has; each is told by its row', async () => {
    const id = await draftSitting(world);
    await imported(id, file(row('A1', 'Leiden'), row('B1', 'Utrecht')));
    const bad = file(row('A1', 'Leiden'), row('A2', 'Utrecht'), row('B1', 'Leiden'), row('A4', 'leiden'));
    const report = await imported(id, bad, leiden);
    expect(report).toMatchObject({ imported: false, entries: 0, removed: 0, problemCount: 3 });
    expect(report.problems.map((problem) => [problem.row, problem.column, problem.code])).toEqual([
      [3, 'instituut', 'otherInstitute'],
      [4, 'nummer', 'otherInstitute'],
      [5, 'instituut', 'otherInstitute'],
    ]);
    expect(JSON.stringify(report.problems[1])).not.toContain('Utrecht');
    expect(await numbers(id)).toEqual(['A1', 'B1']);
  });
});

describe('the columns chosen the last time', () => {
  const other = (...rows: string[]) =>
    bytesOf(['Studentnr;Volledige naam;instituut;Instroom;fte;extra minuten', ...rows].join('\n'));
  const columns = {
    number: 'Studentnr',
    name: 'Volledige naam',
    institute: 'instituut',
    trainingStart: 'Instroom',
    fte: 'fte',
    extraMinutes: 'extra minuten',
  };

  test('[RI32] are known to everyone of the institute in any sitting, once they were imported with', async () => {
    const [one, two] = [await draftSitting(world), await draftSitting(world)];
    const bytes = other(row('C1', 'Leiden'));
    expect(await imported(one, bytes, leiden, true)).toMatchObject({ recalled: false, problemCount: 1 });
    await imported(one, bytes, { ...leiden, columns }, true);
    expect(await imported(one, bytes, leiden, true)).toMatchObject({ recalled: false });
    await imported(one, bytes, { ...leiden, columns });
    expect(await imported(two, bytes, leiden, true)).toMatchObject({ recalled: true, entries: 1, columns });
    expect(await imported(two, bytes, leiden)).toMatchObject({ imported: true });
    for (const how of [{}, { institute: 'Utrecht' }]) {
      expect(await imported(two, bytes, how, true)).toMatchObject({ recalled: false, problemCount: 1 });
    }
  });

  test('[RI33] that a file has only in part go beside what was understood; a file with our names needs none', async () => {
    const id = await draftSitting(world);
    await imported(id, other(row('C1', 'Nijmegen')), { institute: 'Nijmegen', columns });
    const half = bytesOf(`Studentnr;Roepnaam;instituut;Instroom;fte;extra minuten\n${row('C2', 'Nijmegen')}`);
    const report = await imported(id, half, { institute: 'Nijmegen' }, true);
    expect(report).toMatchObject({ recalled: false, entries: 0, problemCount: 1 });
    expect(report.columns).toMatchObject({ number: 'Studentnr', trainingStart: 'Instroom', fte: 'fte' });
    expect(report.columns.name).toBeUndefined();
    const ours = await imported(id, file(row('C3', 'Nijmegen')), { institute: 'Nijmegen' }, true);
    expect(ours).toMatchObject({ recalled: false, entries: 1, problemCount: 0 });
  });
});

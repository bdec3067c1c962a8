import { describe, expect, test } from 'vitest';
import type { AttemptId, SittingId } from '#contracts/ids.ts';
import type { Progress, ProgressRow } from '#contracts/progress.ts';
import { instituteStrips } from './instituteStrips.ts';
import { mergeProgress, newest } from './mergeProgress.ts';
import { attentionOf, countGroups, groupOf, progressGroups } from './progressGroup.ts';

const sittingId = '00000000-0000-4000-8000-000000000000' as SittingId;

function row(number: string, changes: Partial<ProgressRow> = {}): ProgressRow {
  return {
    attemptId: number as AttemptId,
    number,
    name: `Kandidaat ${number}`,
    institute: 'UMC Utrecht',
    extraMinutes: 0,
    state: 'working',
    connected: true,
    answered: 0,
    lastStoredAt: null,
    endsAt: null,
    comments: 0,
    ...changes,
  };
}

const epoch = '00000000-0000-4000-8000-0000000000e1';
const another = '00000000-0000-4000-8000-0000000000e2';
const picture: Progress = { sittingId, epoch, version: 5, maximumItems: 60, rows: [row('1'), row('2')] };

describe('merging pushes', () => {
  test('[SCD4] a push that continues is merged; other rows keep their identity', () => {
    const rows = [row('2', { answered: 7 })];
    const merged = mergeProgress(picture, { sittingId, epoch, sinceVersion: 5, version: 6, rows });
    expect(merged).toMatchObject({ version: 6, rows: [picture.rows[0]!, ...rows] });
    expect(merged?.rows[0]).toBe(picture.rows[0]);
  });

  test('[SCD4] a push that starts earlier and ends later holds all changes in between', () => {
    const rows = [row('1', { answered: 3 })];
    const merged = mergeProgress(picture, { sittingId, epoch, sinceVersion: 2, version: 8, rows });
    expect(merged).toMatchObject({ version: 8, rows: [{ answered: 3 }, { answered: 0 }] });
  });

  test('[SCD5] a push after a gap is not merged', () => {
    expect(
      mergeProgress(picture, { sittingId, epoch, sinceVersion: 6, version: 7, rows: [] }),
    ).toBeUndefined();
  });

  test('[SCD8] a push about somebody unknown is not merged: the roster is another one, with more than who moved', () => {
    const rows = [row('3')];
    expect(mergeProgress(picture, { sittingId, epoch, sinceVersion: 5, version: 6, rows })).toBeUndefined();
    const draft: Progress = { ...picture, version: 1, rows: [] };
    expect(mergeProgress(draft, { sittingId, epoch, sinceVersion: 1, version: 2, rows })).toBeUndefined();
  });

  test('[SCD6] a push that was seen already, or is of another sitting, changes nothing', () => {
    const other = '00000000-0000-4000-8000-000000000001' as SittingId;
    expect(mergeProgress(picture, { sittingId, epoch, sinceVersion: 3, version: 5, rows: [row('1')] })).toBe(
      picture,
    );
    expect(mergeProgress(picture, { sittingId: other, epoch, sinceVersion: 5, version: 6, rows: [] })).toBe(
      picture,
    );
  });

  test('[SCD5] a push of another epoch is not merged, whatever its version: somebody came or left', () => {
    const rows = [row('3')];
    for (const version of [1, 5, 6]) {
      const delta = { sittingId, epoch: another, sinceVersion: version, version, rows };
      expect(mergeProgress(picture, delta)).toBeUndefined();
    }
  });

  test('[SCD6] an older reply does not replace newer data', () => {
    expect(newest(picture, picture, { ...picture, version: 4 })).toBe(picture);
    expect(newest(picture, picture, { ...picture, version: 6 }).version).toBe(6);
    expect(newest(undefined, undefined, picture)).toBe(picture);
  });

  test('[SCD6] a reply of another epoch replaces what it was asked for, and nothing that came in since', () => {
    const renewed = { ...picture, epoch: another, version: 1, rows: [row('1')] };
    expect(newest(picture, picture, renewed)).toBe(renewed);
    expect(newest(picture, renewed, { ...picture, version: 9 })).toBe(renewed);
    expect(newest(undefined, picture, renewed)).toBe(picture);
  });
});

describe('groups', () => {
  test.each([
    { state: 'absent', connected: false, group: 'absent' },
    { state: 'waiting', connected: true, group: 'waiting' },
    { state: 'waiting', connected: false, group: 'disconnected' },
    { state: 'working', connected: true, group: 'working' },
    { state: 'working', connected: false, group: 'disconnected' },
    { state: 'paused', connected: false, group: 'paused' },
    { state: 'finished', connected: false, group: 'finished' },
  ] as const)('[SCD2] $state, connected $connected, counts as $group', ({ state, connected, group }) => {
    expect(groupOf({ state, connected })).toBe(group);
  });

  test('[SCD2] the groups add up to everyone', () => {
    const rows = [row('1'), row('2', { connected: false }), row('3', { state: 'paused', connected: false })];
    const counts = countGroups(rows);
    expect(progressGroups.reduce((sum, group) => sum + counts[group], 0)).toBe(rows.length);
  });

  test('[SCD3] who was working and lost the line comes first, who has finished last', () => {
    const rows = [
      row('finished', { state: 'finished', connected: false }),
      row('working'),
      row('waiting', { state: 'waiting' }),
      row('absent', { state: 'absent', connected: false }),
      row('paused', { state: 'paused' }),
      row('lost while waiting', { state: 'waiting', connected: false }),
      row('lost while working', { connected: false }),
    ];
    const sorted = rows.sort((x, y) => attentionOf(x) - attentionOf(y)).map(({ number }) => number);
    expect(sorted).toEqual([
      'lost while working',
      'lost while waiting',
      'paused',
      'absent',
      'waiting',
      'working',
      'finished',
    ]);
  });
});

test('[SCD7] the strips hold every candidate once, by name of the institute', () => {
  const rows = [
    row('1', { institute: 'UMCG Groningen' }),
    row('2', { institute: 'LUMC Leiden' }),
    row('3'),
    row('4'),
  ];
  const strips = instituteStrips(rows);
  expect(strips.map(({ institute, candidates }) => [institute, candidates])).toEqual([
    ['LUMC Leiden', 1],
    ['UMC Utrecht', 2],
    ['UMCG Groningen', 1],
  ]);
  expect(strips[1]?.counts.working).toBe(2);
});

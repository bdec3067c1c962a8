import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttemptId } from '#contracts/ids.ts';
import { Attention, type RoomChoice, type RoomDelta, RoomRow, type RoomView } from '#contracts/room.ts';
import { actionOf, plainChoice } from './actionOf.ts';
import { appliesTo, nextFor } from './appliesTo.ts';
import { byNeed } from './byNeed.ts';
import { mergeRoom, newestRoom } from './mergeRoom.ts';
import { roomDays } from './roomDays.ts';
import { roomGroups } from './roomGroup.ts';
import { isIncident, shownRows } from './shownRows.ts';

function row(number: string, patch: Partial<RoomRow> = {}): RoomRow {
  return {
    attemptId: number as AttemptId,
    number,
    name: `Naam ${number}`,
    seat: number,
    birthDate: null,
    bigNumber: null,
    extraMinutes: 0,
    incidentMinutes: 0,
    stage: 'working',
    connected: true,
    disconnectedAt: null,
    answered: 0,
    lastStoredAt: null,
    endsAt: null,
    attention: [],
    irregularities: 0,
    signals: 0,
    ...patch,
  };
}

const sitting = {
  name: 'LHK',
  state: 'open',
  plannedAt: 0,
  lastStartAt: null,
  startsAt: 0,
  endsAt: 9,
  pausedAt: null,
} as const;
const line = (seq: number) => ({
  seq,
  at: 1,
  by: 'S',
  kind: 'message' as const,
  attemptIds: null,
  minutes: null,
  because: null,
  categories: [],
  reason: null,
  text: 'x',
});
const view = {
  room: { id: 'r' },
  sitting,
  signedOff: null,
  epoch: 'e',
  version: 5,
  serverNow: 100,
  maximumItems: 60,
  rows: [row('1'), row('2')],
  lines: [line(2), line(1)],
} as unknown as RoomView;
const delta = (patch: Partial<RoomDelta>) =>
  ({
    roomId: 'r',
    epoch: 'e',
    sitting,
    signedOff: null,
    sinceVersion: 5,
    version: 6,
    serverNow: 101,
    rows: [],
    lines: [],
    ...patch,
  }) as unknown as RoomDelta;

describe('what is pushed', () => {
  test('[SCV1] is merged when it continues from what is shown; rows that did not change keep their identity', () => {
    const merged = mergeRoom(view, delta({ rows: [row('2', { answered: 7 })], lines: [line(3)] }));
    expect(merged?.rows[0]).toBe(view.rows[0]);
    expect(merged?.rows[1]).toMatchObject({ answered: 7 });
    expect(merged?.lines.map(({ seq }) => seq)).toEqual([3, 2, 1]);
  });

  test('[SCV2] after a gap, or by another server, asks for the whole room', () => {
    expect(mergeRoom(view, delta({ sinceVersion: 6, version: 7 }))).toBeUndefined();
    expect(mergeRoom(view, delta({ epoch: 'other' }))).toBeUndefined();
    expect(mergeRoom(view, delta({ lines: [line(4)] }))).toBeUndefined();
  });

  test('[SCV2] that is older, or of another room, changes nothing', () => {
    expect(mergeRoom(view, delta({ serverNow: 99 }))).toBe(view);
    expect(mergeRoom(view, delta({ roomId: 'q' as never }))).toBe(view);
    expect(newestRoom(view, { ...view, serverNow: 99 })).toBe(view);
  });
});

const rows = fc
  .array(
    fc.record({
      stage: fc.constantFrom(...RoomRow.shape.stage.options),
      attention: fc.subarray([...Attention.options]),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((patch, i) => row(String(i + 1), patch)));

describe('the list', () => {
  test('[SCV3] keeps whoever has an incident in sight, whatever is filtered or searched for', () => {
    fc.assert(
      fc.property(rows, fc.option(fc.constantFrom(...roomGroups)), fc.string(), (all, group, search) => {
        const { found, incidents } = shownRows(all, group ?? undefined, search);
        const seen = new Set([...found, ...incidents]);
        expect(all.filter((one) => isIncident(one) && !seen.has(one))).toEqual([]);
        expect(seen.size).toBe(found.length + incidents.length);
      }),
    );
  });

  test('[SCV4] puts who needs somebody first, by urgency, and who is done last', () => {
    const sorted = byNeed([
      row('1', { stage: 'finished', attention: ['irregularity'] }),
      row('2'),
      row('3', { attention: ['awayFromTest'] }),
      row('4', { stage: 'identified', attention: ['notAdmitted'] }),
      row('5', { attention: ['awayFromTest', 'disconnected'] }),
      row('10'),
      row('9'),
    ]);
    expect(sorted.map(({ number }) => number)).toEqual(['5', '4', '3', '2', '9', '10', '1']);
    fc.assert(
      fc.property(rows, (all) => {
        const stages = byNeed(all).map(({ stage }) => stage);
        const firstDone = stages.indexOf('finished');
        expect(stages.slice(firstDone === -1 ? stages.length : firstDone)).not.toContain('working');
      }),
    );
  });
});

describe('what can be done', () => {
  test.each([
    [{ stage: 'expected' }, 'identify'],
    [{ stage: 'absent' }, 'identify'],
    [{ stage: 'signedIn', attention: ['notIdentified'] }, 'identify'],
    [{ stage: 'identified', attention: ['notAdmitted'] }, 'admit'],
    [{ stage: 'paused', attention: ['paused'] }, 'continue'],
    [{ stage: 'ready' }, undefined],
    [{ stage: 'working' }, undefined],
  ] as const)('[SCV5] one touch does what comes next: %o → %s', (patch, kind) => {
    expect(nextFor(row('1', patch as Partial<RoomRow>), false)).toBe(kind);
  });

  test('[SCV5] while everyone is paused nobody is let go on one by one', () => {
    expect(nextFor(row('1', { stage: 'paused' }), true)).toBeUndefined();
    expect(appliesTo('continue', row('1', { stage: 'paused' }), true)).toBe(false);
    expect(appliesTo('continue', row('1', { stage: 'paused' }), false)).toBe(true);
    expect(nextFor(row('1', { stage: 'expected' }), true)).toBe('identify');
  });

  test('[SCV5] nothing that stops a test is done to who is not there or has finished', () => {
    for (const stage of ['expected', 'absent', 'finished'] as const) {
      for (const kind of ['pause', 'terminate', 'addTime', 'freeDevice'] as const) {
        expect(appliesTo(kind, row('1', { stage }), false)).toBe(false);
      }
    }
    expect(appliesTo('reopen', row('1', { stage: 'finished' }), false)).toBe(true);
  });

  test('[SCV6] an action is sent only with whole minutes within its bounds', () => {
    expect(actionOf('addTime', { ...plainChoice, minutes: 5 }, [])).toMatchObject({ minutes: 5 });
    for (const minutes of [0, 121, 2.5, '']) {
      expect(actionOf('addTime', { ...plainChoice, minutes }, [])).toBeUndefined();
    }
    const accommodation = { ...plainChoice, because: 'accommodation' } as const;
    expect(actionOf('addTime', { ...accommodation, minutes: 30 }, [])).toMatchObject({ minutes: 30 });
    expect(actionOf('addTime', { ...accommodation, minutes: 31 }, [])).toBeUndefined();
    expect(actionOf('reopen', { ...plainChoice, extraMinutes: '' }, [])).toBeUndefined();
    expect(actionOf('reopen', { ...plainChoice, extraMinutes: 0 }, [])).toMatchObject({ minutes: 0 });
    expect(actionOf('identify', plainChoice, [{ bigNumber: '1' }, { bigNumber: null }])).toMatchObject({
      by: 'birthDate',
    });
  });
});

test('[SCV7] the rooms of today come first, with whatever is under way; a slot of tomorrow is for later', () => {
  const now = Date.UTC(2026, 8, 30, 9);
  const choice = (name: string, plannedAt: number, state = 'published', startsAt = 0) =>
    ({ room: { name }, sitting: { ...sitting, plannedAt, startsAt, state } }) as unknown as RoomChoice;
  const day = 24 * 3_600_000;
  const days = roomDays(
    [
      choice('oud', now - 9 * day),
      choice('loopt', now - day, 'open'),
      choice('nu', now),
      choice('straks', now + day),
      choice('ronde 2', now + day, 'open', now + day),
    ],
    now,
  );
  expect(days.map(([name, those]) => [name, those.map(({ room }) => room.name)])).toEqual([
    ['today', ['loopt', 'nu']],
    ['later', ['straks', 'ronde 2']],
    ['before', ['oud']],
  ]);
});

import { describe, expect, test } from 'vitest';
import type { RoomPlan } from '#contracts/planning.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { dayLanes } from './dayLanes.ts';
import { placeOn, timeAxis } from './timeAxis.ts';

const at = (moment: string) => new Date(moment).getTime();
const day = '2027-03-24';

function sitting(id: string, patch: Partial<Sitting> = {}): Sitting {
  return {
    id,
    name: id,
    plannedAt: at('2027-03-24T09:00'),
    opensAt: null,
    closesAt: null,
    startsAt: null,
    endsAt: null,
    design: { durationMinutes: 180 },
    ...patch,
  } as Sitting;
}

function plan(room: string, extraMinutes = 0, kind: 'supervised' | 'home' = 'supervised'): RoomPlan {
  return {
    rooms: [{ id: 'r', name: room, institute: 'Leiden', kind, proctors: ['x'] }],
    candidates: [{ roomId: 'r', extraMinutes }],
  } as unknown as RoomPlan;
}

const period = { opensAt: at('2027-03-22T09:00'), closesAt: at('2027-03-24T12:00') };

describe('the sittings of a day', () => {
  test('[SKM3] a sitting stands on the days of its starts, and lasts until the longest extra time is over', () => {
    const lanes = dayLanes([sitting('lhk')], new Map([['lhk', plan('Zaal 1', 30)]]), day);
    expect(lanes).toMatchObject([
      {
        from: at('2027-03-24T09:00'),
        ends: at('2027-03-24T12:00'),
        lastEnd: at('2027-03-24T12:30'),
        extraMinutes: 30,
      },
    ]);
    expect(dayLanes([sitting('lhk')], new Map(), '2027-03-25')).toEqual([]);
    for (const on of ['2027-03-22', '2027-03-23', day]) {
      expect(dayLanes([sitting('kov', period)], new Map(), on)).toHaveLength(1);
    }
    expect(dayLanes([sitting('kov', period)], new Map(), '2027-03-25')).toEqual([]);
  });

  test('[SKM3] times that are known replace planned ones', () => {
    const begun = { startsAt: at('2027-03-24T09:04'), endsAt: at('2027-03-24T12:14') };
    expect(dayLanes([sitting('lhk', begun)], new Map(), day)).toMatchObject([
      { from: begun.startsAt, ends: begun.endsAt, extraMinutes: null },
    ]);
  });

  test.each([
    { why: 'at once', start: '2027-03-24T11:00', room: 'zaal 1', kind: 'supervised', told: ['kov'] },
    {
      why: 'as the door opens before the other is done',
      start: '2027-03-24T12:44',
      room: 'Zaal 1',
      kind: 'supervised',
      told: ['kov'],
    },
    { why: 'one after the other', start: '2027-03-24T12:45', room: 'Zaal 1', kind: 'supervised', told: [] },
    { why: 'in another room', start: '2027-03-24T11:00', room: 'Zaal 2', kind: 'supervised', told: [] },
    { why: 'at home', start: '2027-03-24T11:00', room: 'Zaal 1', kind: 'home', told: [] },
  ] as const)('[SKM4] a room used by two, $why', ({ start, room, kind, told }) => {
    const both = [sitting('lhk'), sitting('kov', { plannedAt: at(start) })];
    const plans = new Map([
      ['lhk', plan('Zaal 1', 30)],
      ['kov', plan(room, 0, kind)],
    ]);
    const [lhk, kov] = dayLanes(both, plans, day);
    expect(lhk!.rooms[0]!.alsoUsedBy).toEqual(told);
    expect(kov!.rooms.flatMap(({ alsoUsedBy }) => alsoUsedBy)).toEqual(told.length > 0 ? ['lhk'] : []);
  });
});

test('[SLC4] each room of a day with a moment of its own stands at that moment, at home too', () => {
  const rooms = [
    { id: 'late', name: 'Thuis', kind: 'home', startsAt: at('2027-03-24T13:00') },
    { id: 'early', name: 'Zaal 1', kind: 'supervised', startsAt: at('2027-03-24T09:00') },
    { id: 'tomorrow', name: 'Zaal 1', kind: 'supervised', startsAt: at('2027-03-25T09:00') },
  ].map((room) => ({ ...room, institute: 'Leiden', proctors: [] }));
  const candidates = [{ roomId: 'early', extraMinutes: 30 }];
  const slots = { ...period, startKind: 'slots', closesAt: at('2027-03-26T12:00') } as const;
  const other = sitting('lhk', { plannedAt: at('2027-03-24T12:30') });
  const plans = new Map([
    ['kov', { rooms, candidates } as unknown as RoomPlan],
    ['lhk', plan('zaal 1')],
  ]);
  const [kov, lhk] = dayLanes([sitting('kov', slots), other], plans, day);
  expect(kov).toMatchObject({ lastStart: slots.closesAt, ends: slots.closesAt, lastEnd: slots.closesAt });
  expect(kov!.rooms).toMatchObject([
    { id: 'early', begins: at('2027-03-24T09:00'), done: at('2027-03-24T12:30'), alsoUsedBy: ['lhk'] },
    { id: 'late', begins: at('2027-03-24T13:00'), done: at('2027-03-24T16:00'), alsoUsedBy: [] },
  ]);
  expect(lhk!.rooms[0]!.alsoUsedBy).toEqual(['kov']);
});

describe('the time axis', () => {
  test('[SKM5] begins and ends at whole hours around what is held', () => {
    const lanes = dayLanes([sitting('lhk', { plannedAt: at('2027-03-24T09:20') })], new Map(), day);
    const axis = timeAxis(lanes, day);
    expect([axis.from, axis.until]).toEqual([at('2027-03-24T09:00'), at('2027-03-24T13:00')]);
    expect(axis.marks).toHaveLength(5);
    expect(placeOn(axis, at('2027-03-24T10:00'))).toBe(25);
    expect(placeOn(axis, at('2027-03-24T08:00'))).toBe(0);
  });

  test('[SKM5] holds one day of a period, and a short evening as well', () => {
    const whole = timeAxis(dayLanes([sitting('kov', period)], new Map(), '2027-03-23'), '2027-03-23');
    expect([whole.from, whole.until]).toEqual([at('2027-03-23T00:00'), at('2027-03-24T00:00')]);
    expect(whole.marks).toHaveLength(9);
    const evening = {
      plannedAt: at('2027-03-24T22:30'),
      design: { durationMinutes: 30 } as Sitting['design'],
    };
    const late = timeAxis(dayLanes([sitting('avond', evening)], new Map(), day), day);
    expect([late.from, late.until]).toEqual([at('2027-03-24T20:00'), at('2027-03-25T00:00')]);
  });
});

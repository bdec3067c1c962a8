import { expect, test } from 'vitest';
import { RoomPlan } from '#contracts/planning.ts';
import { addresseesOf } from './addresseesOf.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const rooms = [
  [1, 'Leiden'],
  [2, 'Leiden'],
  [3, 'Utrecht'],
].map(([n, institute]) => ({
  id: id(n as number),
  sittingId: id(9),
  name: `Zaal ${n}`,
  institute,
  kind: 'supervised',
  admission: 'free',
  capacity: 10,
  proctors: [],
}));
const candidates = [1, 1, 2, 3, null].map((room, i) => ({
  attemptId: id(100 + i),
  number: `N${i}`,
  name: `Naam ${i}`,
  institute: i < 3 ? 'Leiden' : 'Utrecht',
  extraMinutes: 0,
  group: 0,
  roomId: room === null ? null : id(room),
  seat: null,
}));
const plan = (patch: object = {}) =>
  RoomPlan.parse({ version: 1, institute: null, rooms, candidates, proctors: [], draws: [], ...patch });
const said = (of: RoomPlan) => addresseesOf(of).map(({ key, count, without }) => [key, count, without]);

test('[CTL6] a message goes to everyone, an institute or a room, each with how many get it and how many have no room', () => {
  expect(said(plan())).toEqual([
    ['everyone', 4, 1],
    ['institute Leiden', 3, 0],
    ['institute Utrecht', 1, 1],
    [id(1), 2, 0],
    [id(2), 1, 0],
    [id(3), 1, 0],
  ]);
});

test('[CTL6] who works for one institute writes to that institute; without rooms there is nobody to write to', () => {
  expect(said(plan({ institute: 'Leiden' })).map(([key]) => key)).not.toContain('everyone');
  expect(said(plan({ rooms: [], candidates: [] }))).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Room } from '#contracts/room.ts';
import { placeCandidates, type Seated } from './placeCandidates.ts';

const sittingId = randomUUID();
const room = (name: string, institute: string, capacity: number, kind = 'supervised') =>
  Room.parse({
    id: randomUUID(),
    sittingId,
    name,
    institute,
    kind,
    admission: kind === 'home' ? 'free' : 'afterIdentification',
    capacity,
    proctors: [],
  });
const candidate = (i: number, institute: string): Seated => ({
  attemptId: randomUUID(),
  number: `HN${1000 + i}`,
  institute,
  roomId: null,
  seat: null,
});

describe('placing candidates', () => {
  test('[PLC1] fills the rooms of the own institute one after another, and sends the rest home', () => {
    const [big, small, home] = [
      room('Zaal 10', 'Leiden', 2),
      room('Zaal 9', 'Leiden', 1),
      room('Thuis', 'Leiden', 5_000, 'home'),
    ];
    const everyone = [0, 1, 2, 3].map((i) => candidate(i, 'Leiden'));
    const { seats, unplaced } = placeCandidates(everyone, [home, big, small], []);
    expect(seats.map(({ roomId, seat }) => [roomId, seat])).toEqual([
      [small.id, '1'],
      [big.id, '1'],
      [big.id, '2'],
      [home.id, null],
    ]);
    expect(unplaced).toEqual([]);
  });

  test('[PLC2] seats that are taken stay so, and nobody is put in a room of another institute', () => {
    const [own, other] = [room('Aula', 'Leiden', 3), room('Aula', 'Groningen', 50)];
    const sitting = { ...candidate(0, 'Leiden'), roomId: own.id, seat: '2' };
    const newcomers = [1, 2, 3].map((i) => candidate(i, 'Leiden'));
    const { seats, unplaced } = placeCandidates(newcomers, [own, other], [sitting]);
    expect(seats.map(({ seat }) => seat)).toEqual(['1', '3']);
    expect(unplaced).toEqual([newcomers[2]]);
  });

  test('[PLC3] whoever is placed, no room holds more than it can and no seat is given twice', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 0, max: 40 }),
        fc.func(fc.boolean()),
        (capacities, count, drawn) => {
          const rooms = [
            ...capacities.map((capacity, i) => room(`Zaal ${i}`, 'Leiden', capacity)),
            room('Thuis', 'Leiden', 5_000, 'home'),
          ];
          const everyone = Array.from({ length: count }, (_, i) => candidate(i, 'Leiden'));
          const { seats, unplaced } = placeCandidates(everyone, rooms, [], ({ number }) => drawn(number));
          expect(seats.length + unplaced.length).toBe(count);
          for (const { id, kind, capacity } of rooms) {
            const here = seats.filter(({ roomId }) => roomId === id);
            expect(here.length).toBeLessThanOrEqual(capacity);
            if (kind === 'supervised') expect(new Set(here.map(({ seat }) => seat)).size).toBe(here.length);
            for (const { attemptId } of here) {
              const { number } = everyone.find((one) => one.attemptId === attemptId)!;
              expect(kind === 'supervised').toBe(drawn(number));
            }
          }
        },
      ),
    );
  });
});

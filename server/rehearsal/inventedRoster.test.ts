import { expect, test } from 'vitest';
import { plainEntry } from '#contracts/roster.ts';
import type { RosterRow } from '#server/sittings/sittingStore.ts';
import { inventedRoster, isInvented } from './inventedRoster.ts';

const row = (i: number): RosterRow => ({
  ...plainEntry,
  sittingId: 's',
  personId: `p${i}`,
  attemptId: `a${i}`,
  number: `A${i}`,
  name: `Naam ${i}`,
  institute: i < 30 ? 'UMC Utrecht' : 'LUMC Leiden',
  trainingStart: '2025-03-01',
  fte: 1,
  extraMinutes: i % 10 === 0 ? 30 : 0,
  roomId: i < 30 ? 'zaal' : null,
  seat: i < 30 ? `${i + 1}` : null,
  birthDate: '1990-01-01',
  bigNumber: `9${i}`,
  grantedBy: 'Instituut',
});
const roster = Array.from({ length: 40 }, (_, i) => row(i));

test('[GR1] stand-ins take the places of real ones one for one, and carry nothing of who those are', () => {
  const all = inventedRoster(roster, 40);
  expect(all.map(({ seat, roomId }) => [seat, roomId])).toEqual(
    expect.arrayContaining(roster.map(({ seat, roomId }) => [seat, roomId])),
  );
  expect(new Set(all.map(({ entry }) => entry.number)).size).toBe(40);
  expect(all.every(({ entry }) => isInvented(entry) && entry.birthDate === null)).toBe(true);
  expect(roster.some(isInvented)).toBe(false);
  const text = JSON.stringify(all);
  for (const { name, number, bigNumber } of roster) {
    for (const own of [`"${name}"`, `"${number}"`, `"${bigNumber}"`]) expect(text).not.toContain(own);
  }
});

test('[GR1] fewer of them are spread over the institutes as the real ones are', () => {
  const some = inventedRoster(roster, 8);
  expect(some.filter(({ entry }) => entry.institute === 'UMC Utrecht')).toHaveLength(6);
  expect(new Set(some.map(({ seat }) => seat)).size).toBe(7);
});

import { expect, test } from 'vitest';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import { realTestNear } from './realTestNear.ts';

const now = 1_800_000_000_000;
const hour = 3_600_000;
const sitting = (patch: Partial<SittingRecord>) =>
  ({
    rehearsal: false,
    state: 'published',
    plannedAt: now,
    opensAt: null,
    closesAt: null,
    ...patch,
  }) as SittingRecord;

test.each<[string, Partial<SittingRecord>, boolean]>([
  ['begins within the hour', { plannedAt: now + hour }, true],
  ['should have begun this hour', { plannedAt: now - hour }, true],
  ['is under way, whenever it was planned', { state: 'open', plannedAt: now - 9 * hour }, true],
  [
    'is in its period',
    { plannedAt: now - 9 * hour, opensAt: now - 9 * hour, closesAt: now + 9 * hour },
    true,
  ],
  ['begins later', { plannedAt: now + hour + 1 }, false],
  ['is a draft', { state: 'draft' }, false],
  ['is over', { state: 'closed' }, false],
  ['is a rehearsal itself', { rehearsal: true, state: 'open' }, false],
])('[GR2] a sitting that %s: %#', (_what, patch, near) => {
  const one = sitting(patch);
  expect(realTestNear([one], now)).toBe(near ? one : undefined);
});

import { expect, test } from 'vitest';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { Materials } from '#server/bank/materials.ts';
import { lastGivenIn } from '#server/releases/lastGiven.ts';
import { releaseResponses } from '#server/results/releaseResponses.ts';
import { sittingTallies } from '#server/results/sittingTallies.ts';
import { shownName } from '#server/sittings/shownName.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import { plannedTests } from '#server/sources/plannedTests.ts';
import { sampleRelease } from '#tests/support/sampleBank.ts';

const release = sampleRelease(4);
const { hash, code } = release.entries[0]!.version;
const of = (rehearsal: boolean, state: SittingRecord['state']) =>
  ({
    id: 's',
    name: 'Afname',
    rehearsal,
    state,
    startsAt: 1_000,
    plannedAt: 1_000,
    releaseId: release.id,
  }) as SittingRecord;
const listed = (sitting: SittingRecord) => ({ list: async () => [sitting] });
const bank = {
  findRelease: async () => release,
  releases: async () => [{ release, publishedAt: 0 }],
} as unknown as BankStore;

test('[GR7] what a rehearsal gave has not been given: it keeps no item at rest', async () => {
  const given = (rehearsal: boolean) =>
    lastGivenIn({
      sittings: listed(of(rehearsal, 'closed')),
      attempts: { givenItems: async () => new Set([hash]) },
      bank,
    })(0);
  expect([...(await given(false)).keys()]).toEqual([code]);
  expect([...(await given(true)).keys()]).toEqual([]);
});

test('[GR7] a rehearsal is in no statistics or answers of items, and is no test to come', async () => {
  const materials: Materials = {
    get: async () => {
      throw new Error('a rehearsal needs no material here');
    },
  };
  const sittings = listed(of(true, 'closed'));
  const attempts = { ofSitting: async () => [], events: async () => [] };
  const tallies = sittingTallies({ sittings, attempts, materials });
  await tallies.refresh();
  expect(tallies.known()).toEqual([]);
  const audit = { add: async () => undefined };
  const responses = releaseResponses({ bank, sittings, attempts, materials, audit, clock: { now: () => 0 } });
  expect(await responses.csv(release.id, { name: 'test' })).toMatch(/^person,[^\n]*\n$/);
  expect(await plannedTests(listed(of(false, 'published')), bank)).toHaveLength(1);
  expect(await plannedTests(listed(of(true, 'published')), bank)).toEqual([]);
});

test('[GR7] to candidates, in rooms and on paper a rehearsal says what it is', () => {
  expect(shownName(of(true, 'open'))).toBe('Generale repetitie: Afname');
  expect(shownName(of(false, 'open'))).toBe('Afname');
});

import { describe, expect, test } from 'vitest';
import { Results } from '#contracts/results.ts';
import { plainEntry } from '#contracts/roster.ts';
import { testMaterial } from '#server/bank/testMaterial.ts';
import type { RosterRow } from '#server/sittings/sittingStore.ts';
import { finishedAttempt } from '#tests/support/finishedAttempt.ts';
import { madeClassification, madeDesign, madeEntry, madeRelease } from '#tests/support/madeBank.ts';
import { scoredItems } from './scoredAttempt.ts';
import { type Participant, quotasMet, sittingResults } from './sittingResults.ts';

const theme = (name: string) => ({ content: { classification: madeClassification({ theme: name }) } });
const entries = [
  madeEntry('LHK-001', theme('chronic')),
  madeEntry('LHK-002', theme('chronic')),
  madeEntry('LHK-003', theme('child')),
  madeEntry('LHK-004', theme('mental')),
];
const quota = (value: string, minimum: number, maximum: number) =>
  ({ attribute: 'theme', value, minimum, maximum }) as const;
const material = testMaterial(
  madeDesign(4, {
    unfinished: { minimumItems: 2 },
    blueprint: [quota('chronic', 1, 2), quota('child', 1, 1)],
  }),
  madeRelease(entries),
);
const row: RosterRow = {
  sittingId: '30000000-0000-4000-8000-000000000000',
  personId: '20000000-0000-4000-8000-000000000000',
  attemptId: '10000000-0000-4000-8000-000000000000',
  number: 'HN1',
  name: 'Anna',
  institute: 'UMC Utrecht',
  trainingStart: '2025-03-01',
  fte: 1,
  extraMinutes: 0,
  ...plainEntry,
  roomId: null,
  seat: null,
};
const all = (right: boolean) => entries.map(({ version }) => [version.code, right] as const);
/** The result of one participant. */
function resultOf(live: Participant['live'], comments = 0) {
  const results = sittingResults(row.sittingId, material, [{ row, live, comments }]);
  return Results.parse(results).rows[0]!;
}

describe('the result of one candidate', () => {
  test('[RS1] holds ability, level, counts and time of a test that was finished', () => {
    const result = resultOf(finishedAttempt(material, [...all(true).slice(0, 2), ...all(false).slice(2)]), 3);
    expect(result).toMatchObject({
      number: 'HN1',
      name: 'Anna',
      institute: 'UMC Utrecht',
      state: 'finished',
      finishReason: 'complete',
      finishedAt: 61_000,
      durationMs: 60_000,
      items: 4,
      correct: 2,
      itemsByArea: { chronic: 2, child: 1, mental: 1 },
      quotasMet: true,
      comments: 3,
    });
    // Two of four equal items right: the middle of the scale, and half of the bank.
    expect(result.theta).toBeCloseTo(0, 10);
    expect(result.level!.percent).toBe(50);
    expect(result.standardError).toBeGreaterThan(0.5);
  });

  test('[RS2] is absent for who never signed in, and for who signed in but never began', () => {
    const nothing = {
      state: 'absent',
      items: 0,
      theta: null,
      level: null,
      durationMs: null,
      quotasMet: false,
    };
    expect(resultOf(undefined)).toMatchObject({ ...nothing, finishReason: null });
    expect(resultOf(finishedAttempt(material, [], { reason: 'closed', startedAt: null }))).toMatchObject(
      nothing,
    );
  });

  test('[RS2] is unfinished while someone still works, and then has no estimate', () => {
    const live = finishedAttempt(material, all(true).slice(0, 3));
    live.attempt = { ...live.attempt, state: 'running', startedAt: 1_000, endsAt: null };
    expect(resultOf(live)).toMatchObject({
      state: 'unfinished',
      items: 3,
      correct: 3,
      theta: null,
      quotasMet: false,
    });
  });

  test('[RS3] has no estimate below the number of answers the design asks for', () => {
    const cut = (n: number) =>
      resultOf(finishedAttempt(material, all(true).slice(0, n), { reason: 'timeUp' }));
    expect(cut(1)).toMatchObject({
      state: 'finished',
      items: 1,
      theta: null,
      standardError: null,
      level: null,
    });
    expect(cut(2).theta).toBeGreaterThan(0);
  });
});

describe('the quotas', () => {
  const given = (...codes: string[]) =>
    scoredItems(
      finishedAttempt(
        material,
        codes.map((code) => [code, true]),
      ),
    );

  test.each([
    [['LHK-001', 'LHK-003'], true],
    [['LHK-001', 'LHK-002', 'LHK-003', 'LHK-004'], true],
    [['LHK-001', 'LHK-002'], false],
    [['LHK-003', 'LHK-004'], false],
  ])('[RS4] of the items %s are met: %s', (codes, met) => {
    expect(quotasMet(material, given(...codes))).toBe(met);
  });

  test('[RS4] are not met by too many of one kind either', () => {
    const tight = testMaterial(madeDesign(3, { blueprint: [quota('chronic', 0, 1)] }), material.release);
    expect(quotasMet(tight, given('LHK-001'))).toBe(true);
    expect(quotasMet(tight, given('LHK-001', 'LHK-002'))).toBe(false);
  });

  test('[RS4] count only for a test that ran to its end', () => {
    expect(resultOf(finishedAttempt(material, all(true))).quotasMet).toBe(true);
    expect(resultOf(finishedAttempt(material, all(true), { reason: 'timeUp' })).quotasMet).toBe(false);
    expect(resultOf(finishedAttempt(material, all(true).slice(0, 2))).quotasMet).toBe(false);
  });

  test('[RS5] are told per area, with the length of the test where the blueprint sets no bound', () => {
    const { areas } = sittingResults(row.sittingId, material, []);
    expect(areas).toHaveLength(10);
    const find = (area: string) => areas.find((one) => one.area === area);
    expect(find('chronic')).toEqual({
      area: 'chronic',
      name: { nl: 'Chronische zorg', en: 'Chronic care' },
      minimum: 1,
      maximum: 2,
    });
    expect(find('elderly')).toMatchObject({ minimum: 0, maximum: 4 });
  });
});

import { expect, test } from 'vitest';
import type { Calibration } from '#itembank/calibration/calibration.ts';
import { countChoice } from '#server/results/choiceTally.ts';
import { count, emptyTally } from '#server/results/itemTally.ts';
import type { SittingTally } from '#server/results/sittingTallies.ts';
import { itemMeasurement } from './itemMeasurement.ts';

const sittingWith = (name: string, items: Record<string, number>, adaptive = false): SittingTally => ({
  sitting: { id: name, name, plannedAt: 5 },
  adaptive,
  items: new Map(
    Object.entries(items).map(([hash, answers]) => {
      const tally = emptyTally();
      for (let i = 0; i < answers; i++) {
        const correct = i >= answers / 2 ? 1 : 0;
        count(tally, correct, i, 1000);
        countChoice(tally.choices, correct === 1 ? 'A' : 'B', i - correct);
      }
      return [hash, tally];
    }),
  ),
});
const origin = { kind: 'calibrated', method: 'MML 2PL', responses: 812, on: '2026-05-01' } as const;
const parameters = { a: 1, b: 0, c: 0.2, d: 1 };

test('[ISC4] statistics hold from the first version that no change of content separates, and none from before', () => {
  const row = { version: 4, hashes: ['v3', 'v4'] };
  const seen = itemMeasurement(
    row,
    [
      sittingWith('voorjaar', { v2: 40 }),
      sittingWith('zomer', { v3: 40 }),
      sittingWith('najaar', { v4: 10 }),
    ],
    new Map<string, Calibration>([
      ['v2', { ...parameters, b: 9, origin }],
      ['v3', { ...parameters, origin: { ...origin, quality: { seB: 0.06, infit: 1.4 } } }],
    ]),
  );
  expect(seen.since).toBe(3);
  expect(
    seen.sittings.map(({ sitting, version, answers, curve }) => [sitting, version, answers, curve === null]),
  ).toEqual([
    ['najaar', 4, 10, true],
    ['zomer', 3, 40, false],
  ]);
  expect(seen.calibration).toMatchObject({ calibration: { b: 0 }, flags: ['misfit'] });
});

test('[ISC3] the key rises and the distractor falls, each with the part of every group', () => {
  const { curve } = itemMeasurement(
    { version: 1, hashes: ['v1'] },
    [sittingWith('zomer', { v1: 40 })],
    new Map(),
  ).sittings[0]!;
  expect(curve!.scale).toBe('restScore');
  expect(curve!.choices).toEqual(['A', 'B']);
  expect(curve!.groups[0]!.proportions).toEqual([0, 1]);
  expect(curve!.groups.at(-1)!.proportions).toEqual([1, 0]);
});

test('[ISC3] of an adaptive test the groups are of ability and no Rit is told; what nobody answered shows nothing', () => {
  const row = { version: 1, hashes: ['v1'] };
  const [seen] = itemMeasurement(row, [sittingWith('zomer', { v1: 40 }, true)], new Map()).sittings;
  expect(seen).toMatchObject({ itemTotal: null, itemRest: null, curve: { scale: 'ability' } });
  expect(itemMeasurement(row, [], new Map())).toMatchObject({ sittings: [], calibration: null });
});

import { expect, test } from 'vitest';
import type { CalibrationReport } from '#contracts/calibrating.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { editedItem } from '#itembank/editing/editedItem.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';
import { textItem } from '#tests/support/textItem.ts';
import { measurementsOf } from './measurementsOf.ts';

const on = '2026-11-22';
type Reported = CalibrationReport['items'][number];
const reported = (id: string, changes: Partial<Reported> = {}): Reported => ({
  id,
  a: 1.2,
  b: 0.3,
  c: 0,
  d: 1,
  anchored: false,
  se: { a: 0.1, b: 0.08, c: null },
  fit: { responses: 640, verdict: 'kept', infit: 1.02, outfit: 0.98, sX2: 14.2, df: 12, p: 0.29 },
  ...changes,
});
const report = (...items: Reported[]): CalibrationReport => ({ model: '2pl', converged: true, items });
const expert = { a: 1, b: 0.9, c: 0.25, d: 1, origin: { kind: 'expertEstimate', by: 'Anna', on } } as const;
const calibrated = {
  ...expert,
  origin: { kind: 'calibrated', method: 'MML 2PL', responses: 500, on } as const,
};
const entry = (
  code: string,
  calibration: typeof calibrated | typeof expert = expert,
  content = textItem({}),
) => [code, { version: itemVersion(code, content), calibration }] as const;
const item = (code: string, content: ItemContent = textItem({})) =>
  [code, editedItem(code, [{ type: 'created', by: 'anna', content }])] as const;
const codes = ['LHK-901', 'LHK-902', 'LHK-903'];
const items = new Map(codes.map((code) => item(code)));
const entries = new Map(codes.map((code) => entry(code)));
const of = (given: CalibrationReport, before: Parameters<typeof measurementsOf>[2] = entries) =>
  measurementsOf(given, entries, before, items, on);

test('[RLS8] parameters come with errors and fit, for the version that was answered', () => {
  const { measurements, leftOut, linked } = of(report(reported('LHK-901')));
  expect(measurements).toEqual([
    {
      code: 'LHK-901',
      version: itemVersion('LHK-901', textItem({})).hash,
      calibration: {
        a: 1.2,
        b: 0.3,
        c: 0,
        d: 1,
        origin: {
          kind: 'calibrated',
          method: 'MML 2PL',
          responses: 640,
          on,
          quality: { seA: 0.1, seB: 0.08, infit: 1.02, outfit: 0.98, sX2: 14.2, sX2Degrees: 12, sX2P: 0.29 },
        },
      },
    },
  ]);
  expect([leftOut, linked]).toEqual([[], true]);
});

test.each([
  ['notInDraft', reported('LHK-999')],
  ['anchor', reported('LHK-901', { anchored: true })],
  ['noParameters', reported('LHK-901', { fit: { responses: 640, verdict: 'unusable' } })],
  ['noParameters', reported('LHK-901', { fit: { responses: 3, verdict: 'refused' }, a: null, b: null })],
  ['noParameters', reported('LHK-901', { a: -0.4 })],
] as const)('[RLS8] an item is left out with the reason %s', (reason, one) => {
  expect(of(report(one))).toMatchObject({ measurements: [], leftOut: [{ id: one.id, reason }] });
});

test('[RLS8] an item is left out that is scored in categories, was not given, or reads differently since', () => {
  const graded = { ...report(reported('LHK-901')), model: 'grm' };
  expect(of(graded).leftOut).toEqual([{ id: 'LHK-901', reason: 'model' }]);
  const one = report(reported('LHK-901'));
  const reasonWith = (answered: typeof entries) =>
    measurementsOf(one, answered, entries, items, on).leftOut.map(({ reason }) => reason);
  expect(reasonWith(new Map())).toEqual(['notInRelease']);
  const other = textItem({ vignette: 'Mevrouw Bos, 40 jaar, is moe.' });
  expect(reasonWith(new Map([entry('LHK-901', expert, other)]))).toEqual(['otherText']);
});

test('[RLS8] with anchors the move of the difficulty is told, without them there is no common scale to tell it on', () => {
  const before = new Map([entry('LHK-901', calibrated), entry('LHK-902', calibrated)]);
  const anchor = reported('LHK-902', { anchored: true });
  const quality = (...given: Reported[]) => of(report(...given), before).measurements[0]!.calibration.origin;
  expect(quality(reported('LHK-901'), anchor)).toMatchObject({ quality: { driftB: 0.3 - 0.9 } });
  expect(quality(reported('LHK-901'), reported('LHK-902'))).not.toHaveProperty('quality.driftB');
});

test('[RLS9] a scale of its own does not stand beside an older one', () => {
  const before = new Map([entry('LHK-901'), entry('LHK-902', calibrated)]);
  const linkedBy = (...given: Reported[]) => of(report(...given), before).linked;
  expect(linkedBy(reported('LHK-901'))).toBe(false);
  expect(linkedBy(reported('LHK-901'), reported('LHK-902'))).toBe(true);
  expect(linkedBy(reported('LHK-901'), reported('LHK-902', { anchored: true }))).toBe(true);
});

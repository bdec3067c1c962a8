import { describe, expect, test } from 'vitest';
import { Calibration } from './calibration.ts';
import { qualityFlags } from './qualityFlags.ts';

const origin = { kind: 'calibrated', method: 'MML 2PL', responses: 812, on: '2026-05-01' } as const;
const accepts = (changes: object) =>
  Calibration.safeParse({ a: 1, b: 0, c: 0.25, d: 1, origin, ...changes }).success;

describe('a calibration', () => {
  test('[IV5] says where its parameters come from: answers, or an expert', () => {
    expect(accepts({})).toBe(true);
    expect(accepts({ origin: { kind: 'expertEstimate', by: 'Redactie', on: '2026-05-01' } })).toBe(true);
    expect(accepts({ origin: undefined })).toBe(false);
    expect(accepts({ origin: { ...origin, responses: 0 } })).toBe(false);
    expect(accepts({ origin: { kind: 'guess' } })).toBe(false);
    expect(accepts({ origin: { ...origin, quality: { seB: 0.1, sX2P: 0.2 } } })).toBe(true);
    expect(accepts({ origin: { ...origin, quality: { seB: -0.1 } } })).toBe(false);
  });

  test.each([
    { a: 0 },
    { a: -1 },
    { a: Number.POSITIVE_INFINITY },
    { b: Number.NaN },
    { c: -0.01 },
    { c: 1 },
    { d: 0 },
    { d: 1.01 },
    { c: 0.6, d: 0.5 },
    { c: 0.5, d: 0.5 },
  ])('[IV6] holds parameters an item can have, so not %o', (changes) => {
    expect(accepts(changes)).toBe(false);
  });
});

test.each([
  [{}, []],
  [{ infit: 1, sX2P: 0.4, driftB: -0.2 }, []],
  [{ infit: 1.31 }, ['misfit']],
  [{ infit: 0.69 }, ['misfit']],
  [{ sX2P: 0.009 }, ['misfit']],
  [{ driftB: -0.51, infit: 1.4 }, ['misfit', 'drift']],
] as const)('[IV7] quality %j raises %j', (quality, flags) => {
  expect(qualityFlags(quality)).toEqual(flags);
});

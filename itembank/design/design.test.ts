import { describe, expect, test } from 'vitest';
import { madeDesign } from '#tests/support/madeBank.ts';
import { Design, designHash } from './design.ts';

const design = madeDesign(12);
const quota = { attribute: 'theme', value: 'chronic', minimum: 1, maximum: 4 } as const;
const accepts = (changes: object) => Design.safeParse({ ...design, ...changes }).success;

describe('a design', () => {
  test('[DE1] is accepted when it says everything a test needs to know', () => {
    expect(accepts({})).toBe(true);
    expect(accepts({ selection: { kind: 'adaptive', criterion: 'mfi', startSpread: 0.5 } })).toBe(true);
    expect(accepts({ blueprint: [quota, { ...quota, value: 'child' }] })).toBe(true);
  });

  test.each(Object.keys(design))('[DE1] is refused without %s', (key) => {
    expect(accepts({ [key]: undefined })).toBe(false);
  });

  test.each([
    { why: 'a minimum length above the maximum', changes: { length: { minimum: 13, maximum: 12 } } },
    { why: 'no length at all', changes: { length: { minimum: 0, maximum: 12 } } },
    { why: 'a quota that contradicts itself', changes: { blueprint: [{ ...quota, minimum: 5 }] } },
    {
      why: 'a quota on a value that does not exist',
      changes: { blueprint: [{ ...quota, value: 'surgery' }] },
    },
    { why: 'two quotas on one value', changes: { blueprint: [quota, { ...quota, maximum: 6 }] } },
    { why: 'half a quota', changes: { blueprint: [{ ...quota, minimum: 0.5 }] } },
    {
      why: 'an adaptive choice without a criterion',
      changes: { selection: { kind: 'adaptive', startSpread: 0 } },
    },
    { why: 'another way of choosing', changes: { selection: { kind: 'random' } } },
    { why: 'a joint start without an end', changes: { durationMinutes: null } },
    {
      why: 'a prior without spread',
      changes: { ability: { ...design.ability, prior: { mean: 0, standardDeviation: 0 } } },
    },
    {
      why: 'a quadrature upside down',
      changes: { ability: { ...design.ability, quadrature: { lower: 6, upper: -6, n: 61 } } },
    },
    {
      why: 'a label "low" above "high"',
      changes: { feedback: { ...design.feedback, labels: { ...design.feedback.labels, low: 1, high: 0 } } },
    },
    { why: 'an unknown taxonomy for feedback', changes: { feedback: { ...design.feedback, by: 'aspect' } } },
    { why: 'an id that is no word', changes: { id: 'LHK adaptief' } },
    { why: 'a field nobody knows', changes: { weight: 2 } },
  ])('[DE2] is refused with $why', ({ changes }) => {
    expect(accepts(changes)).toBe(false);
  });

  test('[DE3] that is always open may go on without an end', () => {
    expect(accepts({ start: 'open', durationMinutes: null })).toBe(true);
  });

  test('[DE4] has a hash that follows its content, not the order in which it was written', () => {
    const reordered = Object.fromEntries(Object.entries(design).toReversed()) as Design;
    expect(designHash(reordered)).toBe(designHash(design));
    expect(designHash({ ...design, durationMinutes: 31 })).not.toBe(designHash(design));
  });
});

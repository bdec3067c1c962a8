import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileBank } from '../irt/bank.ts';
import { testCharacteristicCurve } from '../irt/expectedScore.ts';
import { type AbilityMethod, compileMethod, estimateBatch } from './abilityMethod.ts';
import { logLikelihood } from './logLikelihood.ts';

const bounds = { lower: -6, upper: 6 };
const prior = { kind: 'normal', mean: 0, sd: 1 } as const;
const methods: AbilityMethod[] = [
  { method: 'ml', bounds },
  { method: 'wle', bounds },
  { method: 'map', bounds, prior },
  { method: 'map', bounds, prior: { kind: 'jeffreys' } },
  { method: 'eap', prior, quadrature: { lower: -6, upper: 6, n: 61 } },
];
const mixed = compileBank([
  [1.3, -0.4, 0, 1],
  [0.9, 0.6, 0.2, 0.98],
  { model: 'grm', a: 1.2, thresholds: [-1, 0.2, 1.1] },
  { model: 'gpcm', a: 0.9, thresholds: [0.4, -0.3] },
  { model: 'pcm', thresholds: [-0.6, 0.7] },
  { model: 'rsm', location: 0.2, steps: [-0.5, 0.5] },
  { model: 'nrm', slopes: [0.7, 1.6], intercepts: [0.3, -0.2] },
]);
const items = [...mixed.highestScore.keys()];
const patterns = fc
  .tuple(...items.map((item) => fc.integer({ min: 0, max: mixed.highestScore[item]! })))
  .map((scores) => ({ items, scores: [...scores] }));

describe('mixed models', () => {
  test('[ES9] every method gives an estimate, with a standard error, of any mixed pattern', () => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        for (const method of methods) {
          const { theta, se } = compileMethod(mixed, method)(pattern)!;
          expect(theta).toBeGreaterThanOrEqual(-6);
          expect(theta).toBeLessThanOrEqual(6);
          expect(se).toBeGreaterThan(0);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('[ES9] the ML estimate is where no ability has a higher likelihood', () => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        const { theta } = compileMethod(mixed, { method: 'ml', bounds })(pattern)!;
        const highest = logLikelihood(mixed, pattern, theta);
        for (let x = -6; x <= 6; x += 0.1) {
          expect(logLikelihood(mixed, pattern, x)).toBeLessThanOrEqual(highest + 1e-9);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('[ES9] in a partial credit test the expected score at the ML estimate is the observed score', () => {
    const bank = compileBank([
      { model: 'pcm', thresholds: [-1, 0.5] },
      { model: 'pcm', thresholds: [0.2, -0.2, 1] },
      [1, 0.3, 0, 1],
    ]);
    const { theta } = compileMethod(bank, { method: 'ml', bounds })({ items: [0, 1, 2], scores: [1, 2, 1] })!;
    expect(testCharacteristicCurve(bank, [0, 1, 2], theta)).toBeCloseTo(4, 12);
  });

  test('[ES7] a score the item cannot have is refused', () => {
    const estimate = compileMethod(mixed, methods[0]!);
    expect(() => estimate({ items: [2], scores: [4] })).toThrow(
      'score 4 of item 2 is not a whole number from 0 to 3',
    );
    expect(() => estimate({ items: [2], scores: [1.5] })).toThrow('score 1.5 of item 2');
    expect(() => estimate({ items: [0], scores: [2] })).toThrow('score 2 of item 0 is not 0 or 1');
  });
});

describe('batches', () => {
  test('[ES12] give what the patterns give one by one; equal patterns once, empty ones nothing', () => {
    const list = [
      { items: [0, 2], scores: [1, 3] },
      { items: [], scores: [] },
      { items: [0, 2], scores: [1, 3] },
      { items: [0, 2], scores: [1, undefined] },
    ];
    for (const method of methods) {
      const { theta, se } = estimateBatch(mixed, method, list);
      const one = compileMethod(mixed, method);
      list.forEach((pattern, k) => {
        expect(theta[k]).toBe(one(pattern)?.theta ?? Number.NaN);
        expect(se[k]).toBe(one(pattern)?.se ?? Number.NaN);
      });
    }
  });

  test('[ES12] name the pattern that cannot be', () => {
    const list = [
      { items: [0], scores: [1] },
      { items: [99], scores: [1] },
    ];
    expect(() => estimateBatch(mixed, methods[0]!, list)).toThrow('pattern 1: item 99 is not in a bank');
  });
});

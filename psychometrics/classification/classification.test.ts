import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileBank, type ItemRow } from '../irt/bank.ts';
import { confidenceInterval, intervalDecision } from './confidenceInterval.ts';
import { checkCuts, levelsLeft } from './decision.ts';
import { generalisedLikelihoodRatio, logLikelihoodRatio, ratioDecision } from './likelihoodRatio.ts';

const rasch = compileBank([-2, -1, 0, 0, 1, 2].map((b): ItemRow => [1, b, 0, 1]));
const items = [0, 1, 2, 3, 4, 5];
const scores = fc.array(fc.nat(1), { minLength: 6, maxLength: 6 });

describe('likelihood ratios', () => {
  test('[CL1] one Rasch item at the cut: the log-odds of δ', () => {
    const one = { items: [2], scores: [1] };
    expect(logLikelihoodRatio(rasch, one, 0, 0.5)).toBeCloseTo(0.5, 12);
    expect(logLikelihoodRatio(rasch, { items: [2], scores: [0] }, 0, 0.5)).toBeCloseTo(-0.5, 12);
    expect(logLikelihoodRatio(rasch, { items: [], scores: [] }, 0, 0.5)).toBe(0);
  });

  test.each([
    { ratio: Math.log(19), decision: 'pass' },
    { ratio: Math.log(18.9), decision: 'continue' },
    { ratio: -Math.log(18.9), decision: 'continue' },
    { ratio: -Math.log(19), decision: 'fail' },
  ] as const)('[CL1] Wald: a log-ratio of $ratio at 5 % is $decision', ({ ratio, decision }) => {
    expect(ratioDecision(ratio, { alpha: 0.05, beta: 0.05 })).toBe(decision);
  });

  test('[CL2] the generalised ratio lies further from 0 wherever the best ability lies outside the region', () => {
    fc.assert(
      fc.property(scores, (list) => {
        const pattern = { items, scores: list };
        const sprt = logLikelihoodRatio(rasch, pattern, 0.2, 0.3);
        const glr = generalisedLikelihoodRatio(rasch, pattern, 0.2, 0.3);
        const right = list.reduce((sum, score) => sum + score, 0);
        if (right === 6) expect(glr).toBeGreaterThan(sprt);
        if (right === 0) expect(glr).toBeLessThan(sprt);
      }),
    );
  });

  test('[CL2] is the ratio of the highest likelihoods, found here by trying abilities', () => {
    const highest = (list: number[], from: number, to: number) => {
      let most = Number.NEGATIVE_INFINITY;
      for (let theta = from; theta <= to + 1e-9; theta += 0.001) {
        let sum = 0;
        [-2, -1, 0, 0, 1, 2].forEach((b, k) => {
          sum -= Math.log1p(Math.exp(list[k] === 1 ? b - theta : theta - b));
        });
        most = Math.max(most, sum);
      }
      return most;
    };
    fc.assert(
      fc.property(scores, (list) => {
        const expected = highest(list, 0.5, 6) - highest(list, -6, -0.1);
        expect(generalisedLikelihoodRatio(rasch, { items, scores: list }, 0.2, 0.3)).toBeCloseTo(expected, 4);
      }),
      { numRuns: 10 },
    );
  });

  test('[CL1] refuses error rates and cuts that mean nothing', () => {
    expect(() => ratioDecision(0, { alpha: 0, beta: 0.1 })).toThrow('error rates');
    expect(() => ratioDecision(0, { alpha: 0.6, beta: 0.5 })).toThrow('error rates');
    expect(() => generalisedLikelihoodRatio(rasch, { items: [], scores: [] }, 6, 0.1)).toThrow(
      'within -6 and 6',
    );
  });
});

describe('the confidence interval', () => {
  test('[CL3] 95 % reaches 1.96 standard errors to either side', () => {
    const { lower, upper } = confidenceInterval({ theta: 1, se: 0.5 }, 0.05);
    expect(lower).toBeCloseTo(1 - 0.5 * 1.959963984540054, 12);
    expect(upper).toBeCloseTo(1 + 0.5 * 1.959963984540054, 12);
    expect(() => confidenceInterval({ theta: 1, se: 0.5 }, 0)).toThrow('between 0 and 1');
  });

  test('[CL3] decides when the whole interval lies on one side of the cut', () => {
    expect(intervalDecision({ theta: 1, se: 0.5 }, 0, 0.05)).toBe('pass');
    expect(intervalDecision({ theta: 0.9, se: 0.5 }, 0, 0.05)).toBe('continue');
    expect(intervalDecision({ theta: -1, se: 0.5 }, 0, 0.05)).toBe('fail');
    expect(intervalDecision({ theta: 3, se: Number.POSITIVE_INFINITY }, 0, 0.05)).toBe('continue');
  });
});

describe('several cuts', () => {
  test.each([
    { decisions: ['pass', 'fail'], lowest: 1, highest: 1, why: 'between two cuts' },
    { decisions: ['pass', 'pass'], lowest: 2, highest: 2, why: 'above both' },
    { decisions: ['fail', 'fail'], lowest: 0, highest: 0, why: 'below both' },
    { decisions: ['pass', 'continue'], lowest: 1, highest: 2, why: 'above the first, the second is open' },
    { decisions: ['continue', 'continue'], lowest: 0, highest: 2, why: 'nothing is known' },
  ] as const)('[CL4] $why', ({ decisions, lowest, highest }) => {
    expect(levelsLeft(decisions)).toEqual({ lowest, highest });
  });

  test('[CL4] cuts must be ascending numbers', () => {
    for (const cuts of [[], [0, 0], [1, 0], [Number.NaN]]) expect(() => checkCuts(cuts)).toThrow('ascending');
    expect(() => checkCuts([-1, 0, 1.5])).not.toThrow();
  });
});

import { expect, test } from 'vitest';
import { compileBank } from '../irt/bank.ts';
import { stepAfterConstantPattern } from './constantPattern.ts';

const bank = compileBank([[1, 0, 0, 1], [1, 1, 0, 1], { model: 'grm', a: 1, thresholds: [-1, 1] }]);
const step = { kind: 'step', by: 0.4 } as const;
const halfway = { kind: 'halfway', easiest: -3, hardest: 2 } as const;

test.each([
  { rule: step, items: [0, 1], scores: [1, 1], theta: 1.4, why: 'all correct: a step up' },
  { rule: step, items: [0, 1], scores: [0, 0], theta: 0.6, why: 'all incorrect: a step down' },
  { rule: step, items: [0, 2], scores: [1, 2], theta: 1.4, why: 'the highest category counts as correct' },
  { rule: step, items: [0, 2], scores: [1, 1], theta: undefined, why: 'a middle category is no extreme' },
  { rule: step, items: [0, 1], scores: [1, 0], theta: undefined, why: 'a mixed pattern has an estimate' },
  { rule: step, items: [0, 1], scores: [1, undefined], theta: 1.4, why: 'what is not scored does not count' },
  { rule: step, items: [0], scores: [undefined], theta: undefined, why: 'nothing scored, nothing to go by' },
  { rule: halfway, items: [0], scores: [1], theta: 1.5, why: 'halfway from 1 to the hardest item at 2' },
  { rule: halfway, items: [0], scores: [0], theta: -1, why: 'halfway from 1 to the easiest item at −3' },
])('[ES11] $why', ({ rule, items, scores, theta }) => {
  const next = stepAfterConstantPattern(rule, 1, bank, { items, scores });
  if (theta === undefined) expect(next).toBeUndefined();
  else expect(next).toBeCloseTo(theta, 12);
});

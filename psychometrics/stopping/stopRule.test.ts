import { expect, test } from 'vitest';
import { compileBank } from '../irt/bank.ts';
import { checkStopRule } from './checkStopRule.ts';
import { isMet, type Progress, type StopRule, shouldStop } from './stopRule.ts';

const precise: StopRule[] = [{ rule: 'precision', atMost: 0.3 }];

test.each([
  {
    range: [5, 5],
    rules: [],
    administered: 4,
    se: 0,
    reason: undefined,
    why: 'a fixed length is not reached',
  },
  { range: [5, 5], rules: [], administered: 5, se: 9, reason: 'length', why: 'a fixed length is reached' },
  {
    range: [5, 9],
    rules: precise,
    administered: 4,
    se: 0.1,
    reason: undefined,
    why: 'precise, but too short',
  },
  { range: [5, 9], rules: precise, administered: 5, se: 0.3, reason: 'precision', why: 'precise enough' },
  { range: [5, 9], rules: precise, administered: 8, se: 0.31, reason: undefined, why: 'not precise yet' },
  { range: [5, 9], rules: precise, administered: 9, se: 0.31, reason: 'length', why: 'as long as it may be' },
] as const)('[ST2] $why', ({ range: [minimum, maximum], rules, administered, se, reason }) => {
  expect(shouldStop({ minimum, maximum }, rules, { administered, se })).toBe(reason);
});

const here: Progress = { administered: 10, se: 0.4 };
const bank = compileBank([
  [2, 0, 0, 1],
  [2, 0, 0, 1],
  [2, 0, 0, 1],
]);
const allRight = { bank, responses: { items: [0, 1, 2], scores: [1, 1, 1] } };
const settled: StopRule = { rule: 'change', atMost: 0.05, over: 2 };
const ratio = { halfWidth: 0.5, alpha: 0.05, beta: 0.05 };

test.each<{ rule: StopRule; progress: Partial<Progress>; met: boolean; why: string }>([
  { rule: settled, progress: { thetas: [1, 0.5, 0.53, 0.5] }, met: true, why: 'two small changes in a row' },
  { rule: settled, progress: { thetas: [1, 0.5, 0.53] }, met: false, why: 'only one small change so far' },
  { rule: settled, progress: { thetas: [0.5, 0.53] }, met: false, why: 'too few responses to say' },
  {
    rule: { rule: 'time', atLeastMs: 60_000 },
    progress: { elapsedMs: 60_000 },
    met: true,
    why: 'time is up',
  },
  {
    rule: { rule: 'time', atLeastMs: 60_000 },
    progress: { elapsedMs: 59_999 },
    met: false,
    why: 'a millisecond left',
  },
  { rule: { rule: 'time', atLeastMs: 0 }, progress: {}, met: false, why: 'nobody told the time' },
  {
    rule: { rule: 'information', atMost: 0.1 },
    progress: { highestInformation: 0.1 },
    met: true,
    why: 'no item tells more',
  },
  { rule: { rule: 'information', atMost: 0.1 }, progress: {}, met: false, why: 'information not known' },
  {
    rule: { rule: 'classification', cuts: [-1, 1], alpha: 0.05 },
    progress: { theta: 0, se: 0.5 },
    met: true,
    why: 'between two cuts for certain',
  },
  {
    rule: { rule: 'classification', cuts: [-1, 1], alpha: 0.05 },
    progress: { theta: 2.5, se: 1 },
    met: false,
    why: 'above the first cut for certain, not the second',
  },
  {
    rule: { rule: 'sprt', cuts: [0], ...ratio },
    progress: { answered: allRight },
    met: true,
    why: 'three hits: e³ to 1',
  },
  {
    rule: { rule: 'sprt', cuts: [1], ...ratio },
    progress: { answered: allRight },
    met: false,
    why: 'a cut too high to be sure',
  },
  {
    rule: { rule: 'glr', cuts: [0], ...ratio },
    progress: { answered: allRight },
    met: true,
    why: 'the generalised ratio too',
  },
  { rule: { rule: 'sprt', cuts: [0], ...ratio }, progress: {}, met: false, why: 'no responses to judge by' },
  {
    rule: {
      rule: 'all',
      rules: [
        { rule: 'length', atLeast: 10 },
        { rule: 'precision', atMost: 0.4 },
      ],
    },
    progress: {},
    met: true,
    why: 'both of two rules',
  },
  {
    rule: {
      rule: 'all',
      rules: [
        { rule: 'length', atLeast: 11 },
        { rule: 'precision', atMost: 0.4 },
      ],
    },
    progress: {},
    met: false,
    why: 'one of two rules only',
  },
])('[ST4] $rule.rule: $why', ({ rule, progress, met }) => {
  expect(isMet(rule, { ...here, ...progress })).toBe(met);
});

test.each<{ rule: StopRule; reason: string }>([
  { rule: { rule: 'length', atLeast: 0 }, reason: 'a length must be at least 1' },
  { rule: { rule: 'precision', atMost: Number.NaN }, reason: 'a standard error must be at least 0' },
  { rule: { rule: 'information', atMost: -1 }, reason: 'an information' },
  { rule: { rule: 'change', atMost: 0.1, over: 1.5 }, reason: 'counted whole' },
  { rule: { rule: 'time', atLeastMs: -1 }, reason: 'a time in ms' },
  { rule: { rule: 'classification', cuts: [1, 0], alpha: 0.05 }, reason: 'ascending' },
  { rule: { rule: 'classification', cuts: [0], alpha: 2 }, reason: 'alpha' },
  { rule: { rule: 'sprt', cuts: [0], ...ratio, halfWidth: 0 }, reason: 'indifference region' },
  { rule: { rule: 'glr', cuts: [0], ...ratio, beta: 1 }, reason: 'error rates' },
  { rule: { rule: 'all', rules: [] }, reason: 'at least one rule' },
])('[ST5] refuses $rule.rule: $reason', ({ rule, reason }) => {
  expect(() => checkStopRule(rule)).toThrow(reason);
});

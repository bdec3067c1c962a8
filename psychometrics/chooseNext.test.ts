import { describe, expect, test } from 'vitest';
import { type AdaptiveDesign, compileTest, respond, startTest, withPrior } from './adaptiveTest.ts';
import { compileBank, type ItemRow } from './irt/bank.ts';
import type { PolytomousItem } from './irt/polytomousItem.ts';
import { seededRandom } from './numerics/seededRandom.ts';
import { criteria } from './selection/criteria.ts';
import { randomesque } from './selection/randomesque.ts';
import { simulateFrom, simulateTest } from './simulation/simulateTest.ts';

const draw = seededRandom('bank');
const rows = Array.from({ length: 40 }, (): ItemRow => [0.7 + draw(), 4 * draw() - 2, 0.1 * draw(), 1]);
const graded = Array.from({ length: 10 }, (_, k): PolytomousItem => {
  return { model: 'grm', a: 0.8 + draw(), thresholds: [k / 5 - 2, k / 5 - 1, k / 5] };
});
const bank = compileBank(rows);
const prior = { kind: 'normal', mean: 0, sd: 1 } as const;
const design: AdaptiveDesign = {
  criterion: criteria.mfi,
  constraints: [],
  enemies: [],
  length: { minimum: 8, maximum: 8 },
  stopRules: [],
  estimator: { method: 'eap', prior, quadrature: { lower: -4, upper: 4, n: 33 } },
  startTheta: 0,
};
const taken = (own: Partial<AdaptiveDesign>, seed = '') =>
  simulateFrom(
    startTest(compileTest(bank, { ...design, ...own }), [], { seed }),
    0.5,
    seededRandom('answers'),
  ).items;

describe('the start', () => {
  test('[SE13] items at given abilities, whatever is answered, and θ from there on', () => {
    const start = { kind: 'thetas', thetas: [-1, 0, 1], criterion: criteria.bopt } as const;
    const nearest = [-1, 0, 1].map((theta) =>
      rows.reduce(
        (best, [, b], item) => (Math.abs(b - theta) < Math.abs(rows[best]![1] - theta) ? item : best),
        0,
      ),
    );
    expect(taken({ start }).slice(0, 3)).toEqual(nearest);
  });

  test('[SE13] given items in their order; one that is excluded gives way', () => {
    const start = { kind: 'items', items: [5, 3, 9] } as const;
    expect(taken({ start }).slice(0, 3)).toEqual([5, 3, 9]);
    const compiled = compileTest(bank, { ...design, start });
    const { items } = simulateFrom(startTest(compiled, [3]), 0, seededRandom('x'));
    expect(items[0]).toBe(5);
    expect(items).not.toContain(3);
    expect(items[2]).toBe(9);
  });

  test('[SE13] given items under hard constraints: the rest of the test makes room for them', () => {
    const constraints = [
      { name: 'first ten', items: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], minimum: 3, maximum: 3 },
    ];
    const items = taken({ start: { kind: 'items', items: [5, 3, 9] }, constraints });
    expect(items.slice(0, 3)).toEqual([5, 3, 9]);
    expect(items.filter((item) => item < 10).length).toBe(3);
  });

  test('[SE13] items drawn by the seed: the same seed the same, another seed others', () => {
    const start = { kind: 'random', count: 4 } as const;
    expect(taken({ start }, 'a')).toEqual(taken({ start }, 'a'));
    expect(taken({ start }, 'a').slice(0, 4)).not.toEqual(taken({ start }, 'b').slice(0, 4));
  });

  test('[SE13] an earlier result: its mean is where the test starts, its spread how much it weighs', () => {
    const compiled = compileTest(bank, design);
    const better = startTest(withPrior(compiled, { kind: 'normal', mean: 1.5, sd: 0.3 }));
    expect(better.estimate.theta).toBeCloseTo(1.5, 6);
    expect(better.estimate.se).toBeCloseTo(0.3, 6);
    expect(startTest(compiled).estimate.theta).toBeCloseTo(0, 10);
    const wle = compileTest(bank, {
      ...design,
      estimator: { method: 'wle', bounds: { lower: -4, upper: 4 } },
    });
    expect(() => withPrior(wle, prior)).toThrow('wle takes no prior');
  });

  test.each([
    { start: { kind: 'items', items: [99] } as const, reason: 'item 99 is not in a bank of 40 items' },
    { start: { kind: 'items', items: [1, 1] } as const, reason: 'twice' },
    { start: { kind: 'random', count: 9 } as const, reason: 'a start of 9 items' },
    {
      start: { kind: 'thetas', thetas: [Number.NaN], criterion: criteria.mfi } as const,
      reason: 'abilities to start at',
    },
  ])('[SE13] refuses a start: $reason', ({ start, reason }) => {
    expect(() => compileTest(bank, { ...design, start })).toThrow(reason);
  });
});

describe('chance', () => {
  test('[AT2] comes from the seed of the candidate: the same seed, the same test', () => {
    const choose = randomesque(5);
    expect(taken({ choose }, 'one')).toEqual(taken({ choose }, 'one'));
    expect(taken({ choose }, 'one')).not.toEqual(taken({ choose }, 'two'));
  });

  test('[AT6] no item is asked twice, whatever criterion values it', () => {
    for (const criterion of Object.values(criteria)) {
      const items = taken({ criterion, choose: randomesque(3) }, 'any');
      expect(new Set(items).size).toBe(8);
    }
  });

  test('[AT5] a criterion that weighs the responses needs to know over which abilities', () => {
    const wle = { method: 'wle', bounds: { lower: -4, upper: 4 } } as const;
    expect(() => compileTest(bank, { ...design, criterion: criteria.klp, estimator: wle })).toThrow(
      'weighing',
    );
    const weighing = { prior, quadrature: { lower: -4, upper: 4, n: 33 } };
    expect(taken({ criterion: criteria.klp, estimator: wle, weighing }).length).toBe(8);
  });
});

describe('stopping', () => {
  const open = { minimum: 1, maximum: 40 };

  test('[ST3] stops at a time when it is told the time', () => {
    const compiled = compileTest(bank, {
      ...design,
      length: open,
      stopRules: [{ rule: 'time', atLeastMs: 5000 }],
    });
    let state = startTest(compiled);
    for (const elapsedMs of [2000, 4000, 6000]) {
      if (state.next.kind === 'item') state = respond(state, state.next.item, 1, elapsedMs);
    }
    expect(state.next).toEqual({ kind: 'stop', reason: 'time' });
    expect(state.items.length).toBe(3);
  });

  test.each([
    { rule: 'information', atMost: 0.15 } as const,
    { rule: 'change', atMost: 0.1, over: 3 } as const,
    { rule: 'classification', cuts: [0], alpha: 0.1 } as const,
    { rule: 'sprt', cuts: [0], halfWidth: 0.5, alpha: 0.1, beta: 0.1 } as const,
    {
      rule: 'all',
      rules: [
        { rule: 'precision', atMost: 0.45 },
        { rule: 'length', atLeast: 12 },
      ],
    } as const,
  ])('[ST3] stops by the rule on $rule, and says so', (rule) => {
    const compiled = compileTest(bank, { ...design, length: open, stopRules: [rule] });
    const { next, items } = simulateTest(compiled, 1.2, seededRandom('answers'));
    expect(next).toEqual({ kind: 'stop', reason: rule.rule });
    expect(items.length).toBeLessThan(40);
    if (rule.rule === 'all') expect(items.length).toBeGreaterThanOrEqual(12);
  });
});

test('[IR8] a test of dichotomous and polytomous items asks both, and measures better than half of them', () => {
  const mixed = compileBank([...rows, ...graded]);
  const compiled = compileTest(mixed, design);
  const state = simulateTest(compiled, 0.5, seededRandom('answers'));
  expect(state.items.some((item) => item >= 40)).toBe(true);
  expect(state.scores.some((score) => score! > 1)).toBe(true);
  const plain = simulateTest(compileTest(bank, design), 0.5, seededRandom('answers'));
  expect(state.estimate.se).toBeLessThan(plain.estimate.se);
});

test('[ES11] a step rule moves θ until the responses differ', () => {
  const estimator = { method: 'ml', bounds: { lower: -4, upper: 4 } } as const;
  const compiled = compileTest(bank, { ...design, estimator, constantPattern: { kind: 'step', by: 0.7 } });
  let state = startTest(compiled);
  for (const score of [1, 1, 0]) {
    if (state.next.kind === 'item') state = respond(state, state.next.item, score);
  }
  expect(state.thetas.slice(0, 2)).toEqual([0.7, 1.4]);
  expect(state.estimate.se).toBeLessThan(Number.POSITIVE_INFINITY);
});

import { expect, test } from 'vitest';
import { compileTest, respond, resumeTest, startTest, type TestState } from './adaptiveTest.ts';
import { compileBlueprint } from './assembly/blueprint.ts';
import { randomBlueprint } from './assembly/randomBlueprint.ts';
import { compileBank } from './irt/bank.ts';
import { type Random, seededRandom } from './numerics/seededRandom.ts';
import { criteria } from './selection/criteria.ts';

const range = { minimum: 12, maximum: 18 };

function setting(random: Random) {
  const source = randomBlueprint(random, { itemCount: 80, range, slack: 1 });
  const bank = compileBank(
    Array.from({ length: 80 }, () => [0.7 + random(), 4 * random() - 2, 0.1 * random(), 1] as const),
  );
  const test = compileTest(bank, {
    criterion: criteria.mfi,
    constraints: source.constraints,
    enemies: source.enemies,
    length: range,
    stopRules: [{ rule: 'precision', atMost: 0.42 }],
    estimator: {
      method: 'eap',
      prior: { kind: 'normal', mean: 0, sd: 1 },
      quadrature: { lower: -4, upper: 4, n: 41 },
    },
    startTheta: 0,
  });
  return { test, rows: compileBlueprint(source).rows };
}

const answersOf = ({ items, scores }: TestState) => items.map((item, i) => ({ item, score: scores[i]! }));

test('[AT8] a test interrupted at any item keeps its answers, its θ and its blueprint, and repeats no item', () => {
  const lengths = new Set<number>();
  for (let k = 0; k < 12; k++) {
    const random = seededRandom(`resumed ${k}`);
    const { test, rows } = setting(random);
    const interruptions = new Set([1, 5, 11, 12, 13, 16].filter(() => random() < 0.6));
    let state = startTest(test);
    while (state.next.kind === 'item') {
      if (interruptions.has(state.items.length)) {
        const resumed = resumeTest(test, answersOf(state), state.next.item);
        expect(resumed.estimate).toEqual(state.estimate);
        expect(resumed.thetas).toEqual(state.thetas);
        state = resumed;
      }
      state = respond(state, (state.next as { item: number }).item, random() < 0.6 ? 1 : 0);
    }
    lengths.add(state.items.length);
    const given = new Set(state.items);
    expect(given.size).toBe(state.items.length);
    for (const { name, items, lower, upper } of rows) {
      const count = [...items].filter((item) => given.has(item)).length;
      expect(count, name).toBeGreaterThanOrEqual(lower);
      expect(count, name).toBeLessThanOrEqual(upper);
    }
  }
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(range.minimum);
  expect(lengths.size, 'tests of several lengths').toBeGreaterThan(1);
});

test('[AT8] a test interrupted inside a set goes on with the rest of the set, although it could have stopped', () => {
  const bank = compileBank(Array.from({ length: 12 }, (_, k) => [1, k / 6 - 1, 0, 1] as const));
  const test = compileTest(bank, {
    criterion: criteria.mfi,
    constraints: [],
    enemies: [],
    sets: [{ name: 'case', items: [4, 5, 6, 7] }],
    length: { minimum: 1, maximum: 6 },
    stopRules: [{ rule: 'precision', atMost: 0.95 }],
    estimator: {
      method: 'eap',
      prior: { kind: 'normal', mean: 0, sd: 1 },
      quadrature: { lower: -4, upper: 4, n: 41 },
    },
    startTheta: 0,
  });
  for (const before of [[0], [0, 4], [0, 4, 5]]) {
    const responses = before.map((item) => ({ item, score: 1 as const }));
    const asked = 3 + before.length;
    const { next } = respond(resumeTest(test, responses, asked), asked, 1);
    expect(next.kind === 'item' && [4, 5, 6, 7].includes(next.item)).toBe(true);
  }
  const whole = [0, 4, 5, 6].map((item) => ({ item, score: 1 as const }));
  expect(respond(resumeTest(test, whole, 7), 7, 1).next.kind).toBe('stop');
});

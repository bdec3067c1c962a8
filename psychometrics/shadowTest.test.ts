import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AdaptiveDesign, compileTest, respond, startTest, type TestState } from './adaptiveTest.ts';
import { type Blueprint, violatedRows } from './assembly/blueprint.ts';
import { randomBlueprint } from './assembly/randomBlueprint.ts';
import { compileBank } from './irt/bank.ts';
import { type Random, seededRandom } from './numerics/seededRandom.ts';
import { maximumInformation } from './selection/maximumInformation.ts';
import { randomesque } from './selection/randomesque.ts';

const design: AdaptiveDesign = {
  criterion: maximumInformation,
  constraints: [],
  enemies: [],
  length: { minimum: 6, maximum: 6 },
  stopRules: [],
  estimator: {
    method: 'eap',
    prior: { kind: 'normal', mean: 0, sd: 1 },
    quadrature: { lower: -5, upper: 5, n: 41 },
  },
  startTheta: 0,
};

function bankOf(size: number, random: Random) {
  return compileBank(Array.from({ length: size }, () => [0.5 + 1.5 * random(), 5 * random() - 2.5, 0.2, 1]));
}

/** The test to its end; `watch` sees every state in which it could have stopped, or asked something. */
function run(start: TestState, random: Random, watch: (state: TestState) => void = () => {}): TestState {
  let state = start;
  while (state.next.kind === 'item') {
    watch(state);
    state = respond(state, state.next.item, random() < 0.5 ? 1 : 0);
  }
  watch(state);
  return state;
}

/** How often the test comes to each set: more than once is a set taken apart. */
function visits({ sets = [] }: Blueprint, items: readonly number[]): number[] {
  const setOf = (item: number | undefined) => sets.findIndex((set) => set.items.includes(item ?? -1));
  return sets.map(
    (_, k) => items.filter((item, at) => setOf(item) === k && setOf(items[at - 1]) !== k).length,
  );
}

function chosen(items: readonly number[], size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, item) => (items.includes(item) ? 1 : 0));
}

describe('item sets in an adaptive test', () => {
  test('[AT7] a set is asked in one piece, as the shadow test holds it, whatever is answered, withheld or given first', () => {
    let asked = 0;
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(2),
        fc.nat(8),
        fc.constantFrom('plain', 'withheld', 'laid down', 'precision'),
        (seed, slack, extra, kind) => {
          const random = seededRandom(seed);
          const size = 45;
          const range = { minimum: 10, maximum: 10 + extra };
          const source = randomBlueprint(random, { itemCount: size, range, slack, sets: 3 });
          const compiled = compileTest(bankOf(size, random), {
            ...design,
            ...source,
            length: range,
            choose: randomesque(3),
            ...(kind === 'precision' ? { stopRules: [{ rule: 'precision', atMost: 0.55 }] } : {}),
            ...(kind === 'laid down'
              ? { start: { kind: 'items', items: source.witness.core.slice(0, 7) } }
              : {}),
          });
          const withheldAt = () => [...Array(size).keys()].filter(() => random() < 0.3);
          const start = startTest(compiled, [], { seed, ...(kind === 'withheld' ? { withheldAt } : {}) });
          const { blueprint } = compiled;
          const end = run(start, random, ({ items, shadow, next }) => {
            const begun = blueprint.sets?.find((set) => set.items.includes(items.at(-1) ?? -1));
            const rest = shadow!.full.filter((item) => begun?.items.includes(item) && !items.includes(item));
            if (rest.length === 0) return;
            asked++;
            expect(next.kind).toBe('item');
            if (next.kind === 'item') expect(rest).toContain(next.item);
          });
          for (const count of visits(blueprint, end.items)) expect(count).toBeLessThanOrEqual(1);
          expect(violatedRows(blueprint, chosen(end.items, size))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
    expect(asked).toBeGreaterThan(100);
  });

  const cases = [
    { name: 'knee', items: [0, 1, 2] },
    { name: 'cough', items: [10, 11, 12, 13], minimum: 2 },
  ];
  const random = seededRandom('sets');
  const bank = bankOf(30, random);

  test('[AT7] the test does not stop inside a set, although it has been long enough', () => {
    const sharp = compileBank(Array.from({ length: 30 }, (_, k) => [k < 3 ? 2.5 : 1, k / 100, 0, 1]));
    const compiled = compileTest(sharp, {
      ...design,
      sets: cases,
      start: { kind: 'items', items: [5, 20, 21] }, // then the knee, which tells most
      length: { minimum: 3, maximum: 12 },
      stopRules: [{ rule: 'length', atLeast: 5 }],
    });
    const { items, next } = run(startTest(compiled), random);
    expect(new Set(items.slice(3))).toEqual(new Set([0, 1, 2]));
    expect(next).toEqual({ kind: 'stop', reason: 'length' });
  });

  test('[AT7] items laid down for the start wait for the rest of a set, and come in their order after it', () => {
    const start = { kind: 'items', items: [1, 20, 2, 21] } as const;
    const compiled = compileTest(bank, { ...design, sets: cases, start });
    const { items } = run(startTest(compiled), random);
    expect(items[0]).toBe(1);
    expect(new Set(items.slice(0, 3))).toEqual(new Set([0, 1, 2]));
    expect(items.slice(3, 5)).toEqual([20, 21]);
  });

  test('[AT7] a set once left does not come back, although it has room', () => {
    for (let k = 0; k < 20; k++) {
      const start = { kind: 'items', items: [10] } as const;
      const compiled = compileTest(bank, {
        ...design,
        sets: cases,
        start,
        length: { minimum: 12, maximum: 12 },
      });
      const { items } = run(startTest(compiled), seededRandom(`left ${k}`));
      expect(visits(compiled.blueprint, items)[1]).toBe(1);
      expect(items.filter((item) => item >= 10 && item <= 13).length).toBeGreaterThanOrEqual(2);
    }
  });
});

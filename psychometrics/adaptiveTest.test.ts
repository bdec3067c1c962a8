import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AdaptiveDesign, compileTest, replay, respond, startTest } from './adaptiveTest.ts';
import { type Blueprint, violatedRows } from './assembly/blueprint.ts';
import { InfeasibleDesign } from './assembly/infeasibleDesign.ts';
import { randomBlueprint } from './assembly/randomBlueprint.ts';
import type { Score } from './estimation/responsePattern.ts';
import { type Bank, compileBank } from './irt/bank.ts';
import { type Random, seededRandom } from './numerics/seededRandom.ts';
import { maximumInformation } from './selection/maximumInformation.ts';
import { simulateTest } from './simulation/simulateTest.ts';

const design: AdaptiveDesign = {
  criterion: maximumInformation,
  constraints: [],
  enemies: [],
  length: { minimum: 10, maximum: 10 },
  stopRules: [],
  estimator: {
    method: 'eap',
    prior: { kind: 'normal', mean: 0, sd: 1 },
    quadrature: { lower: -5, upper: 5, n: 41 },
  },
  startTheta: 0,
};

function randomBank(size: number, random: Random): Bank {
  return compileBank(Array.from({ length: size }, () => [0.5 + 1.5 * random(), 5 * random() - 2.5, 0.2, 1]));
}

function countsOf(items: readonly number[], size: number): Uint8Array {
  const chosen = new Uint8Array(size);
  for (const item of items) chosen[item]!++;
  return chosen;
}

/** The rows with one of their bounds taken away. */
const onlyMaxima = ({ rows, itemCount }: Blueprint): Blueprint => ({
  itemCount,
  rows: rows.map((row) => ({ ...row, lower: 0 })),
  sets: [], // a set may still be incomplete
});

describe('an adaptive test under hard constraints', () => {
  test('[AS9] every constraint holds at the end, and no maximum is broken before, whatever is answered', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(3), (seed, slack) => {
        const random = seededRandom(seed);
        const range = { minimum: 12, maximum: 12 };
        const source = randomBlueprint(random, { itemCount: 50, range, slack });
        const compiled = compileTest(randomBank(50, random), { ...design, ...source, length: range });
        let state = startTest(compiled);
        while (state.next.kind === 'item') {
          state = respond(state, state.next.item, random() < 0.5 ? 1 : 0);
          expect(violatedRows(onlyMaxima(compiled.blueprint), countsOf(state.items, 50))).toEqual([]);
        }
        expect(state.next).toEqual({ kind: 'stop', reason: 'length' });
        expect(new Set(state.items).size).toBe(12);
        expect(violatedRows(compiled.blueprint, countsOf(state.items, 50))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('[AS10] a test of variable length meets every constraint wherever it may stop, and can always go on', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(2), fc.integer({ min: 1, max: 12 }), (seed, slack, extra) => {
        const random = seededRandom(seed);
        const range = { minimum: 8, maximum: 8 + extra };
        const source = randomBlueprint(random, { itemCount: 45, range, slack });
        const compiled = compileTest(randomBank(45, random), { ...design, ...source, length: range });
        let state = startTest(compiled);
        while (state.next.kind === 'item') {
          state = respond(state, state.next.item, random() < 0.5 ? 1 : 0);
          const meets =
            state.items.length < range.minimum ? onlyMaxima(compiled.blueprint) : compiled.blueprint;
          expect(violatedRows(meets, countsOf(state.items, 45))).toEqual([]);
        }
        expect(state.next).toEqual({ kind: 'stop', reason: 'length' });
        expect(state.items.length).toBe(range.maximum);
      }),
      { numRuns: 150 },
    );
  });

  test('[AT4] items that a candidate may not get are never asked', () => {
    const random = seededRandom('excluded');
    const source = {
      ...design,
      constraints: [{ name: 'early', items: [0, 1, 2, 3, 4, 5, 6, 7], minimum: 4 }],
    };
    const compiled = compileTest(randomBank(40, random), source);
    let state = startTest(compiled, [0, 2, 4, 6]);
    while (state.next.kind === 'item') state = respond(state, state.next.item, 1);
    expect(state.items).toEqual(expect.arrayContaining([1, 3, 5, 7]));
    expect(state.items.filter((item) => [0, 2, 4, 6].includes(item))).toEqual([]);
  });

  test('[AT5] a design without any test cannot be started, and says which constraints conflict', () => {
    const constraints = [
      { name: 'theme', items: [0, 1, 2], minimum: 3 },
      { name: 'chapter', items: [0, 1], minimum: 0, maximum: 1 },
    ];
    const compiled = compileTest(randomBank(20, seededRandom('none')), { ...design, constraints });
    expect(() => startTest(compiled)).toThrow(InfeasibleDesign);
    expect(() => startTest(compiled)).toThrow('theme, chapter');
  });
});

describe('an adaptive test', () => {
  const bank = randomBank(60, seededRandom('bank'));
  const test60 = compileTest(bank, design);

  test('[AT2] the same responses always give the same test, however often and in whatever company', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Score>(0, 1, undefined), { minLength: 10, maxLength: 10 }),
        (scores) => {
          const run = (between: () => void) => {
            let state = startTest(test60);
            for (const score of scores) {
              between();
              if (state.next.kind === 'item') state = respond(state, state.next.item, score);
            }
            return state;
          };
          const alone = run(() => undefined);
          const inCompany = run(() => simulateTest(test60, 1, seededRandom('other')));
          expect(inCompany).toEqual(alone);
          const responses = alone.items.map((item, k) => ({ item, score: alone.scores[k] }));
          expect(replay(startTest(test60), responses)).toEqual(alone);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('[AT3] a response leaves the state it came from as it was', () => {
    const start = startTest(test60);
    const before = structuredClone({ items: start.items, estimate: start.estimate, next: start.next });
    if (start.next.kind === 'item') respond(start, start.next.item, 1);
    expect(start).toMatchObject(before);
  });

  test('[AT3] a response to another item than the one asked is a mistake', () => {
    const start = startTest(test60);
    const asked = start.next.kind === 'item' ? start.next.item : -1;
    expect(() => respond(start, asked + 1, 1)).toThrow(`response to item ${asked + 1}`);
  });

  test('[ES2] a response that is not scored uses up a place but leaves θ alone', () => {
    const start = startTest(test60);
    const asked = start.next.kind === 'item' ? start.next.item : -1;
    const after = respond(start, asked, undefined);
    expect(after.estimate).toEqual(start.estimate);
    expect(after.items).toEqual([asked]);
  });

  test('[AT6] asks harder items after correct responses, and never the same twice', () => {
    const run = (score: 0 | 1) => {
      let state = startTest(test60);
      while (state.next.kind === 'item') state = respond(state, state.next.item, score);
      return state;
    };
    const [right, wrong] = [run(1), run(0)];
    expect(new Set(right.items).size).toBe(10);
    expect(right.estimate.theta).toBeGreaterThan(wrong.estimate.theta);
    expect(bank.b[right.items[9]!]).toBeGreaterThan(bank.b[wrong.items[9]!]!);
  });

  test('[ST3] stops on precision between its minimum and maximum length', () => {
    const precise = compileTest(bank, {
      ...design,
      length: { minimum: 5, maximum: 40 },
      stopRules: [{ rule: 'precision', atMost: 0.5 }],
    });
    const state = simulateTest(precise, 0.3, seededRandom('precise'));
    expect(state.next).toEqual({ kind: 'stop', reason: 'precision' });
    expect(state.estimate.se).toBeLessThanOrEqual(0.5);
    expect(state.items.length).toBeGreaterThanOrEqual(5);
  });

  test('[ST3] stops when no item is left', () => {
    const long = compileTest(randomBank(3, seededRandom('small')), design);
    expect(simulateTest(long, 0, seededRandom('x')).next).toEqual({ kind: 'stop', reason: 'exhausted' });
  });

  test.each([
    { minimum: 0, maximum: 5 },
    { minimum: 6, maximum: 5 },
    { minimum: 1.5, maximum: 5 },
  ])('[AT5] refuses a length from $minimum to $maximum', (length) => {
    expect(() => compileTest(bank, { ...design, length })).toThrow('which is no range');
  });

  test.each(['wle', 'ml'] as const)('[AT1] runs on %s, starting where the design says', (method) => {
    const compiled = compileTest(bank, {
      ...design,
      estimator: { method, bounds: { lower: -4, upper: 4 } },
      startTheta: 1,
    });
    const start = startTest(compiled);
    expect(start.estimate).toEqual({ theta: 1, se: Number.POSITIVE_INFINITY });
    expect(simulateTest(compiled, 0, seededRandom(method)).items.length).toBe(10);
  });
});

test('[SI1] simulated candidates answer correctly as often as the model says', () => {
  const one = compileTest(compileBank([[1, 0, 0.2, 1]]), { ...design, length: { minimum: 1, maximum: 1 } });
  const random = seededRandom('proportion');
  let correct = 0;
  for (let k = 0; k < 20_000; k++) correct += simulateTest(one, 0, random).scores[0] ?? 0;
  expect(Math.abs(correct / 20_000 - 0.6)).toBeLessThan(4 * Math.sqrt(0.24 / 20_000));
});

import { describe, expect, test } from 'vitest';
import { type AdaptiveDesign, compileTest, startTest, type TestState } from '../adaptiveTest.ts';
import { compileBank, type ItemRow } from '../irt/bank.ts';
import { seededRandom } from '../numerics/seededRandom.ts';
import type { Choose } from '../selection/choice.ts';
import { criteria } from '../selection/criteria.ts';
import { progressive, weightByLength } from '../selection/progressive.ts';
import { simulateFrom } from '../simulation/simulateTest.ts';
import { aStratified, strataByDiscrimination } from './aStratified.ts';
import { drawWithheld, eligibilityChances, emptyLedger, recordedEligibility } from './itemEligibility.ts';
import { emptyExposure, overexposed, recordedExposure } from './maximumRate.ts';
import { findSympsonHetterChances, sympsonHetter } from './sympsonHetter.ts';

const draw = seededRandom('exposure bank');
const rows = Array.from({ length: 60 }, (): ItemRow => [0.6 + 1.4 * draw(), 4 * draw() - 2, 0, 1]);
const bank = compileBank(rows);
const length = 8;
const design: AdaptiveDesign = {
  criterion: criteria.mfi,
  constraints: [],
  enemies: [],
  length: { minimum: length, maximum: length },
  stopRules: [],
  estimator: {
    method: 'eap',
    prior: { kind: 'normal', mean: 0, sd: 1 },
    quadrature: { lower: -4, upper: 4, n: 33 },
  },
  startTheta: 0,
};
const abilityOf = (candidate: number) => 3 * seededRandom(`ability ${candidate}`)() - 1.5;
const simulated = (start: TestState, candidate: number) =>
  simulateFrom(start, abilityOf(candidate), seededRandom(`responses ${candidate}`));
const highest = (states: readonly TestState[]) => {
  const counts = new Map<number, number>();
  for (const { items } of states) for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return Math.max(...counts.values()) / states.length;
};

describe('a-stratified', () => {
  test('[EX1] strata are of equal size, the rest in the last, and slopes rise from one to the next', () => {
    const strata = strataByDiscrimination(bank, 7);
    const slopes = Array.from({ length: 7 }, (_, stratum) =>
      rows.flatMap(([a], item) => (strata[item] === stratum ? [a] : [])),
    );
    expect(slopes.map((list) => list.length)).toEqual([8, 8, 8, 8, 8, 8, 12]);
    for (let k = 1; k < 7; k++) {
      expect(Math.min(...slopes[k]!)).toBeGreaterThanOrEqual(Math.max(...slopes[k - 1]!));
    }
    expect(() => strataByDiscrimination(bank, 61)).toThrow('cannot be divided');
  });

  test('[EX1] each stage of the test asks items of its own stratum', () => {
    const strata = strataByDiscrimination(bank, 4);
    const choose = aStratified(strata, [2, 2, 2, 2]);
    const test = compileTest(bank, { ...design, criterion: criteria.bopt, choose });
    for (let candidate = 0; candidate < 20; candidate++) {
      const { items } = simulated(startTest(test), candidate);
      expect(items.map((item) => strata[item])).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    }
  });

  test('[EX1] a stratum that runs out is followed by the next', () => {
    const test = compileTest(bank, {
      ...design,
      choose: aStratified(
        rows.map((_, k) => (k < 3 ? 0 : 1)),
        [5, 3],
      ),
    });
    const { items } = simulated(startTest(test), 1);
    expect(items.slice(0, 3).every((item) => item < 3)).toBe(true);
    expect(items.length).toBe(length);
  });
});

describe('restricted maximum exposure', () => {
  test.each([
    { name: 'maximum information', choose: undefined },
    { name: 'progressive-restricted', choose: progressive(weightByLength(length, 1)) },
  ])('[EX2] $name: no item is given to more than the share allowed', ({ choose }) => {
    const test = compileTest(bank, { ...design, ...(choose && { choose }) });
    let exposure = emptyExposure(bank.size);
    for (let candidate = 0; candidate < 200; candidate++) {
      const start = startTest(test, overexposed(exposure, 0.25), { seed: `${candidate}` });
      exposure = recordedExposure(exposure, simulated(start, candidate).items);
      const allowed = Math.ceil(0.25 * exposure.candidates + 1e-9);
      expect(Math.max(...exposure.given)).toBeLessThanOrEqual(Math.max(1, allowed));
    }
    expect(() => overexposed(exposure, 0)).toThrow('in (0, 1]');
  });

  test('[EX2] progressive selection brings more of the bank into use', () => {
    const used = (choose?: AdaptiveDesign['choose']) => {
      const test = compileTest(bank, { ...design, ...(choose && { choose }) });
      const states = Array.from({ length: 100 }, (_, k) =>
        simulated(startTest(test, [], { seed: `${k}` }), k),
      );
      return new Set(states.flatMap(({ items }) => items)).size;
    };
    expect(used(progressive(weightByLength(length, 1)))).toBeGreaterThan(1.3 * used());
  });
});

test('[EX3] Sympson–Hetter brings every item under the maximum rate, within the error of simulation', () => {
  const maximumRate = 0.3;
  const compiled = compileTest(bank, design);
  const administer = (choose: Choose, candidate: number, round: number) => {
    const test = { ...compiled, design: { ...design, choose } };
    return simulated(startTest(test, [], { seed: `${round}/${candidate}` }), candidate).items;
  };
  const problem = {
    bankSize: bank.size,
    testLength: length,
    maximumRate,
    rounds: 8,
    candidates: 300,
    administer,
  };
  const { chances, highestRates } = findSympsonHetterChances(problem);
  expect(highestRates[0]).toBe(1); // everyone starts with the same item
  const error = 3 * Math.sqrt((maximumRate * (1 - maximumRate)) / 300);
  expect(highestRates.at(-1)).toBeLessThan(maximumRate + error);
  expect(chances.filter((chance) => chance === 1).length).toBeGreaterThanOrEqual(length);

  const controlled = compileTest(bank, { ...design, choose: sympsonHetter(chances) });
  const fresh = Array.from({ length: 300 }, (_, k) =>
    simulated(startTest(controlled, [], { seed: `fresh ${k}` }), 1000 + k),
  );
  expect(highest(fresh)).toBeLessThan(maximumRate + error);
  expect(() => findSympsonHetterChances({ ...problem, maximumRate: 0.1 })).toThrow('cannot keep every item');
});

describe('conditional item eligibility', () => {
  const control = { bankSize: bank.size, maximumRate: 0.3, edges: [-0.5, 0.5], memory: 1 };

  test('[EX4] the chance is r·ε/α, and 1 while nobody got the item', () => {
    let ledger = emptyLedger(control);
    for (let k = 0; k < 4; k++) ledger = recordedEligibility(ledger, 0, [7], () => []);
    expect(eligibilityChances(ledger, 1)[7]).toBeCloseTo(0.3, 12);
    expect(eligibilityChances(ledger, 1)[8]).toBe(1);
    expect(eligibilityChances(ledger, 0)[7]).toBe(1);
    ledger = recordedEligibility(ledger, 0, [], () => [7]); // withheld from one: neither counts
    expect(eligibilityChances(ledger, 1)[7]).toBeCloseTo(0.3, 12);
    ledger = recordedEligibility(ledger, 0, [], () => []); // eligible, not given
    expect(eligibilityChances(ledger, 1)[7]).toBeCloseTo((0.3 * 5) / 4, 12);
  });

  test.each([
    { name: 'plain', constraints: [] },
    {
      name: 'within shadow tests',
      constraints: [
        { name: 'half', items: Array.from({ length: 30 }, (_, k) => 2 * k), minimum: 4, maximum: 4 },
      ],
    },
  ])('[EX4] $name: rates stay near the maximum at each level of ability', ({ constraints }) => {
    const test = compileTest(bank, { ...design, constraints });
    let ledger = emptyLedger(control);
    const counts = [0, 1, 2].map(() => ({ candidates: 0, given: new Float64Array(bank.size) }));
    for (let candidate = 0; candidate < 600; candidate++) {
      const withheldAt = drawWithheld(ledger, seededRandom(`lottery ${candidate}`));
      const state = simulated(startTest(test, [], { withheldAt }), candidate);
      expect(state.items.length).toBe(length);
      for (const { items, minimum } of constraints) {
        expect(state.items.filter((item) => items.includes(item)).length).toBe(minimum);
      }
      ledger = recordedEligibility(ledger, state.estimate.theta, state.items, withheldAt);
      if (candidate < 150) continue; // the first find their level
      const level = counts[control.edges.filter((edge) => state.estimate.theta >= edge).length]!;
      level.candidates++;
      for (const item of state.items) level.given[item]!++;
    }
    for (const { candidates, given } of counts) {
      expect(Math.max(...given) / candidates).toBeLessThan(0.3 + 4 * Math.sqrt(0.21 / candidates));
    }
  });

  test('[EX4] where no test would be left, withheld items are given after all', () => {
    const everything = [...bank.a.keys()];
    const { items } = simulated(
      startTest(compileTest(bank, design), [], { withheldAt: () => everything }),
      1,
    );
    expect(items.length).toBe(length);
  });

  test('[EX4] refuses levels and memory that mean nothing', () => {
    expect(() => emptyLedger({ ...control, edges: [1, 0] })).toThrow('ascend');
    expect(() => emptyLedger({ ...control, memory: 0 })).toThrow('memory');
    expect(() => emptyLedger({ ...control, maximumRate: 1.5 })).toThrow('maximum exposure rate');
  });
});

import { compileTest, respond, startTest } from '#psychometrics/adaptiveTest.ts';
import { assembleTest } from '#psychometrics/assembly/assembleTest.ts';
import { compileBlueprint } from '#psychometrics/assembly/blueprint.ts';
import { compileMethod } from '#psychometrics/estimation/abilityMethod.ts';
import { abilityGrid } from '#psychometrics/estimation/posterior.ts';
import { type Bank, compileBank } from '#psychometrics/irt/bank.ts';
import { fillInformation } from '#psychometrics/irt/testInformation.ts';
import { type Random, seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { criteria } from '#psychometrics/selection/criteria.ts';
import { maximumInformation } from '#psychometrics/selection/maximumInformation.ts';
import { simulateTest } from '#psychometrics/simulation/simulateTest.ts';
import { lhkLikeBlueprint } from './lhkLikeBlueprint.ts';

/** One row of the budget table: what was measured beside what it may be. */
export interface BenchRow {
  readonly what: string;
  readonly measured: number;
  /** Undefined where design.md sets no bound for this size. */
  readonly bound: number | undefined;
  readonly unit: string;
}

/** Measures psychometrics/ against the budgets of design.md; about 15 seconds on one core. */
export function benchPsychometrics(now: () => number): BenchRow[] {
  return [...estimateAndSelect(now), ...criterionCosts(now), ...shadowTests(now), simulation(now)];
}

function estimateAndSelect(now: () => number): BenchRow[] {
  const bank = bankOf(1000, seededRandom('bench bank'));
  const test = compileTest(bank, plainDesign(60));
  const random = seededRandom('bench responses');
  const into = new Float64Array(bank.size);

  const perStep: number[] = [];
  const perLoop: number[] = [];
  for (let candidate = 0; candidate < 60; candidate++) {
    let state = startTest(test);
    let began = now();
    let steps = 0;
    for (; state.next.kind === 'item'; steps++) {
      state = respond(state, state.next.item, random() < 0.6 ? 1 : 0);
    }
    perStep.push(((now() - began) / steps) * 1000);
    began = now();
    for (let loop = 0; loop < steps; loop++) fillInformation(bank, -2 + loop / 15, into);
    perLoop.push(((now() - began) / steps) * 1000);
  }
  const step = quantile(perStep.slice(20), 0.5);
  const loop = quantile(perLoop.slice(20), 0.5);
  return [
    { what: 'estimate θ and choose the next of 1,000 3PL items', measured: step, bound: 100, unit: 'µs' },
    { what: 'the same, in bare information loops', measured: step / loop, bound: 3, unit: '×' },
    { what: 'bare information loop', measured: bank.size / loop, bound: undefined, unit: 'items/µs' },
  ];
}

/** What it costs to value 1,000 items after 20 responses, by criteria that weigh them and by model. */
function criterionCosts(now: () => number): BenchRow[] {
  const random = seededRandom('bench criteria');
  const graded = compileBank(
    Array.from({ length: 1000 }, () => {
      const from = normal(random);
      return {
        model: 'gpcm',
        a: Math.exp(0.3 * normal(random)),
        thresholds: [from - 1, from, from + 1],
      } as const;
    }),
  );
  const dichotomous = bankOf(1000, random);
  const measured = [
    { what: '3PL', bank: dichotomous, names: ['mfi', 'mpwi', 'klp', 'mepv', 'mei'] },
    { what: 'GPCM', bank: graded, names: ['mfi', 'mpwi', 'klp', 'mepv'] },
  ] as const;
  const prior = { kind: 'normal', mean: 0, sd: 1 } as const;
  const quadrature = { lower: -4, upper: 4, n: 33 };
  return measured.flatMap(({ what, bank, names }) => {
    const grid = abilityGrid(bank, quadrature);
    const estimate = compileMethod(bank, { method: 'eap', prior, quadrature }, grid);
    const items = Array.from({ length: 20 }, (_, k) => 7 * k);
    const responses = { items, scores: items.map(() => (random() < 0.6 ? 1 : 0)) };
    const context = { theta: 0.3, evidence: { grid, prior, responses, estimate } };
    const values = new Float64Array(bank.size);
    return names.map((name): BenchRow => {
      const times = Array.from({ length: name === 'mei' ? 8 : 60 }, () => {
        const began = now();
        criteria[name].fill(bank, context, values);
        return (now() - began) * 1000;
      });
      return {
        what: `value 1,000 ${what} items by ${name}`,
        measured: quantile(times, 0.5),
        bound: undefined,
        unit: 'µs',
      };
    });
  });
}

/** Every shadow test of simulated candidates, from scratch: no test known beforehand. */
function shadowTests(now: () => number): BenchRow[] {
  return [
    { items: 120, length: 60, candidates: 8 },
    { items: 300, length: 120, candidates: 4 },
    { items: 2000, length: 120, candidates: 1 },
  ].flatMap(({ items, length, candidates }) => {
    const random = seededRandom(`bench shadow ${items}`);
    const bank = bankOf(items, random);
    const blueprint = compileBlueprint(lhkLikeBlueprint(items, length, random));
    const values = new Float64Array(items);
    const ms: number[] = [];
    let worstGap = 0;
    for (let candidate = 0; candidate <= candidates; candidate++) {
      if (candidate === 1) ms.length = 0; // the first only warms the compiler up
      const included: number[] = [];
      for (
        let theta = normal(random);
        included.length < length;
        theta += normal(random) / (2 + included.length)
      ) {
        fillInformation(bank, theta, values);
        const began = now();
        const result = assembleTest({ blueprint, values, length, included });
        ms.push(now() - began);
        if (result.kind !== 'assembled') throw new Error(`${result.kind} shadow test in the bench`);
        worstGap = Math.max(worstGap, result.bound / result.objective - 1);
        const free = result.items.filter((item) => !included.includes(item));
        included.push(free.reduce((best, item) => (values[item]! > values[best]! ? item : best)));
      }
    }
    const what = `shadow test of ${length} from ${items} items, ${blueprint.rows.length} constraints`;
    const budget = items === 2000;
    return [
      { what: `${what}, p50`, measured: quantile(ms, 0.5), bound: budget ? 5 : undefined, unit: 'ms' },
      { what: `${what}, p99`, measured: quantile(ms, 0.99), bound: budget ? 20 : undefined, unit: 'ms' },
      { what: `${what}, worst gap`, measured: 100 * worstGap, bound: budget ? 0.1 : undefined, unit: '%' },
    ];
  });
}

function simulation(now: () => number): BenchRow {
  const random = seededRandom('bench simulation');
  const test = compileTest(bankOf(1000, random), plainDesign(60));
  const began = now();
  for (let candidate = 0; candidate < 1000; candidate++) simulateTest(test, normal(random), random);
  const seconds = (now() - began) / 1000;
  return { what: 'simulate 1,000 candidates × 60 of 1,000 items', measured: seconds, bound: 2, unit: 's' };
}

function plainDesign(length: number): Parameters<typeof compileTest>[1] {
  return {
    criterion: maximumInformation,
    constraints: [],
    enemies: [],
    length: { minimum: length, maximum: length },
    stopRules: [],
    estimator: {
      method: 'eap',
      prior: { kind: 'normal', mean: 0, sd: 1 },
      quadrature: { lower: -6, upper: 6, n: 61 },
    },
    startTheta: 0,
  };
}

function bankOf(size: number, random: Random): Bank {
  return compileBank(
    Array.from({ length: size }, () => [
      Math.exp(0.3 * normal(random)),
      normal(random),
      0.1 + 0.2 * random(),
      1,
    ]),
  );
}

/** A standard normal draw (Box & Muller 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

import { afterAll, expect, test } from 'vitest';
import { strataByDiscrimination } from '#psychometrics/exposure/aStratified.ts';
import { itemInformation } from '#psychometrics/irt/testInformation.ts';
import { criteria } from '#psychometrics/selection/criteria.ts';
import { mostValuable } from '#psychometrics/selection/criterion.ts';
import { isMet, type Progress, type StopRule, shouldStop } from '#psychometrics/stopping/stopRule.ts';
import { Comparison } from './comparison.ts';
import { goldenBank, readGolden } from './golden.ts';

interface Golden {
  readonly cases: readonly {
    readonly bank: string;
    readonly rule: string;
    readonly D: number;
    readonly theta_start: readonly number[];
    readonly blocked?: readonly number[];
    readonly items: readonly number[];
  }[];
  readonly stop_cases: readonly StopCase[];
  readonly a_stratified: readonly {
    readonly bank: string;
    readonly K: number;
    readonly stratum: readonly (number | null)[];
  }[];
}

interface StopCase {
  readonly bank: string;
  readonly theta: number;
  readonly n: number;
  readonly se: number;
  readonly remaining_items: readonly number[];
  readonly rules: readonly string[];
  readonly thresholds: readonly number[];
  readonly alpha: number;
  readonly stop: boolean;
  readonly satisfied: readonly string[];
}

const golden = readGolden<Golden>('start_stop');
const comparison = new Comparison('start_stop');
afterAll(() => comparison.report());

function ruleOf(name: string, threshold: number, alpha: number): StopRule {
  if (name === 'length') return { rule: 'length', atLeast: threshold };
  if (name === 'precision') return { rule: 'precision', atMost: threshold };
  if (name === 'minInfo') return { rule: 'information', atMost: threshold };
  return { rule: 'classification', cuts: [threshold], alpha };
}

function progressOf({ bank: id, theta, se, n: administered, remaining_items }: StopCase): Progress {
  const bank = goldenBank(id, 1);
  const informations = remaining_items.map((item) => itemInformation(bank, item, theta));
  return { administered, se, theta, highestInformation: Math.max(...informations) };
}

test('[ST1] each rule is met exactly where catR says so', () => {
  let compared = 0;
  for (const stop of golden.stop_cases) {
    const { rules, thresholds, satisfied, alpha } = stop;
    rules.forEach((name, k) => {
      const met = isMet(ruleOf(name, thresholds[k]!, alpha), progressOf(stop));
      comparison.same('rule met', met, satisfied.includes(name), `${name} ${thresholds[k]}`);
      compared++;
    });
  }
  expect([compared, golden.stop_cases.length]).toEqual([299, 120]);
});

test('[ST2] a test stops exactly where catR stops it', () => {
  for (const stop of golden.stop_cases) {
    const rules = stop.rules.map((name, k) => ruleOf(name, stop.thresholds[k]!, stop.alpha));
    const reason = shouldStop({ minimum: 1, maximum: 1000 }, rules, progressOf(stop));
    comparison.same('stop', reason !== undefined, stop.stop, `${stop.bank} at ${stop.theta}`);
  }
});

test('[SE2] a series of first items agrees with catR', () => {
  for (const { bank: id, rule, D, theta_start, blocked = [], items } of golden.cases) {
    const bank = goldenBank(id, D);
    const open = new Uint8Array(bank.size).fill(1);
    for (const item of blocked) open[item] = 0;
    const chosen = theta_start.map((theta) => {
      const values = new Float64Array(bank.size);
      criteria[rule.toLowerCase() as 'mfi' | 'bopt' | 'thopt'].fill(bank, { theta }, values);
      const item = mostValuable(values, open)!;
      open[item] = 0;
      return item;
    });
    comparison.same('first items', chosen, items, `${id} ${rule}`);
  }
  expect(golden.cases.length).toBe(60);
});

test('[EX1] strata of rising discrimination agree with catR', () => {
  for (const { bank, K, stratum } of golden.a_stratified) {
    const strata = strataByDiscrimination(goldenBank(bank, 1), K);
    stratum.forEach((expected, item) => {
      if (expected !== null) comparison.same('stratum', strata[item], expected, `${bank}[${item}]`);
    });
  }
  expect(golden.a_stratified.length).toBe(4);
  // Items left out because catR ranks equal slopes at random.
  expect(golden.a_stratified.flatMap(({ stratum }) => stratum).filter((one) => one === null).length).toBe(0);
});

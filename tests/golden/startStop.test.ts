import { expect, test } from 'vitest';
import { mostValuable } from '#psychometrics/selection/criterion.ts';
import { maximumInformation } from '#psychometrics/selection/maximumInformation.ts';
import { isMet, type StopRule, shouldStop } from '#psychometrics/stopping/stopRule.ts';
import { dichotomous, goldenBank, readGolden } from './golden.ts';

interface Golden {
  readonly cases: readonly {
    readonly bank: string;
    readonly rule: string;
    readonly D: number;
    readonly theta_start: readonly number[];
    readonly blocked?: readonly number[];
    readonly items: readonly number[];
  }[];
  readonly stop_cases: readonly {
    readonly n: number;
    readonly se: number;
    readonly rules: readonly string[];
    readonly thresholds: readonly number[];
    readonly stop: boolean;
    readonly satisfied: readonly string[];
  }[];
}

const golden = readGolden<Golden>('start_stop');

/** Classification and minimum information do not exist yet. */
function ruleOf(name: string, threshold: number): StopRule | undefined {
  if (name === 'length') return { rule: 'length', atLeast: threshold };
  return name === 'precision' ? { rule: 'precision', atMost: threshold } : undefined;
}

test('[ST1] each length and precision rule is met exactly where catR says so', () => {
  let compared = 0;
  for (const { n, se, rules, thresholds, satisfied } of golden.stop_cases) {
    rules.forEach((name, k) => {
      const rule = ruleOf(name, thresholds[k]!);
      if (!rule) return;
      expect(isMet(rule, { administered: n, se })).toBe(satisfied.includes(name));
      compared++;
    });
  }
  expect(compared).toBe(149);
});

test('[ST2] a test stops exactly where catR stops it, when it has only these rules', () => {
  const run = golden.stop_cases.filter(({ rules }) => rules.every((name) => ruleOf(name, 0)));
  for (const { n, se, rules, thresholds, stop } of run) {
    const stopRules = rules.map((name, k) => ruleOf(name, thresholds[k]!)!);
    const reason = shouldStop({ minimum: 1, maximum: 1000 }, stopRules, { administered: n, se });
    expect(reason !== undefined).toBe(stop);
  }
  expect(run.length).toBe(19);
});

test('[SE2] a series of first items agrees with catR', () => {
  const run = golden.cases.filter(({ bank, rule }) => rule === 'MFI' && dichotomous.includes(bank));
  for (const { bank: id, D, theta_start, blocked = [], items } of run) {
    const bank = goldenBank(id, D);
    const open = new Uint8Array(bank.size).fill(1);
    for (const item of blocked) open[item] = 0;
    const chosen = theta_start.map((theta) => {
      const values = new Float64Array(bank.size);
      maximumInformation.fill(bank, { theta }, values);
      const item = mostValuable(values, open)!;
      open[item] = 0;
      return item;
    });
    expect(chosen).toEqual(items);
  }
  expect(run.length).toBe(11);
});

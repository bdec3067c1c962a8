import { afterAll, describe, expect, test } from 'vitest';
import { compileMethod } from '#psychometrics/estimation/abilityMethod.ts';
import { abilityGrid } from '#psychometrics/estimation/posterior.ts';
import type { Quadrature } from '#psychometrics/numerics/quadrature.ts';
import type { Choice } from '#psychometrics/selection/choice.ts';
import { byContentQuota } from '#psychometrics/selection/contentQuota.ts';
import { criteria } from '#psychometrics/selection/criteria.ts';
import { type Criterion, mostValuable } from '#psychometrics/selection/criterion.ts';
import { findMostInformative } from '#psychometrics/selection/informationIndex.ts';
import {
  progressive,
  selectionChances,
  weightByLength,
  weightByPrecision,
} from '#psychometrics/selection/progressive.ts';
import { randomesque } from '#psychometrics/selection/randomesque.ts';
import { Comparison } from './comparison.ts';
import { goldenBank, goldenSource, readGolden } from './golden.ts';
import { type GoldenPrior, methodOf, priorOf } from './goldenEstimator.ts';

interface Case {
  readonly bank: string;
  readonly pool_size: number;
  readonly D: number;
  readonly theta: number;
  readonly administered: readonly number[];
  readonly responses?: readonly number[];
  readonly prior?: GoldenPrior;
  readonly quadrature?: Quadrature;
  readonly estimator?: 'EAP' | 'MAP';
  readonly info_type?: 'observed' | 'fisher';
  readonly blocked?: readonly number[];
  readonly criterion: string;
  readonly selected?: number;
  readonly value?: number;
  readonly margin_rel?: number | null;
  readonly top?: { readonly items: readonly number[]; readonly values: readonly number[] };
  readonly randomesque?: number;
  readonly eligible?: readonly number[];
  readonly content_target?: Readonly<Record<string, number>>;
  readonly selected_group?: string;
}

interface Progressive extends Case {
  readonly test_length: number;
  readonly acceleration: number;
  readonly weight: number;
  readonly max_info: number;
  readonly uniform01: readonly number[];
  readonly proportional: {
    readonly exponent: number;
    readonly top_items: readonly number[];
    readonly top_probabilities: readonly number[];
  };
}

interface PrecisionWeight {
  readonly criterion: 'progressive_precision_weight';
  readonly n_administered: number;
  readonly se: number;
  readonly se_target: number;
  readonly max_items: number;
  readonly acceleration: number;
  readonly weight: number;
}

const { cases } = readGolden<{ cases: (Case | Progressive | PrecisionWeight)[] }>('next_item');
const comparison = new Comparison('next_item');
afterAll(() => comparison.report());

/** The cases that ask for the best item by a criterion, with nothing else in the way. */
const plain = cases.filter(
  (one): one is Case => 'bank' in one && !('uniform01' in one) && !one.randomesque && !one.content_target,
);
const others = cases.filter((one) => !plain.includes(one as Case));

/** Values that R gives as a distance or a variance are minimised there, and negative here. */
const minimised = ['bOpt', 'thOpt', 'MEPV'];

function criterionOf({ criterion, info_type }: Case): Criterion {
  if (criterion === 'MEI') return info_type === 'fisher' ? criteria.meifisher : criteria.mei;
  return criteria[criterion.toLowerCase() as keyof typeof criteria];
}

function valuesOf(golden: Case): Float64Array {
  const { bank: id, D, pool_size, theta, administered, responses = [] } = golden;
  const bank = goldenBank(id, D, pool_size);
  const prior = priorOf(golden.prior ?? { dist: 'norm', par: [0, 1] });
  const quadrature = golden.quadrature ?? { lower: -4, upper: 4, n: 33 };
  const method = {
    method: golden.estimator ?? 'EAP',
    prior: golden.prior!,
    quadrature,
    range: [-4, 4] as const,
  };
  const values = new Float64Array(bank.size);
  const criterion = criterionOf(golden);
  const evidence = criterion.weighsEvidence && {
    grid: abilityGrid(bank, quadrature),
    prior,
    responses: { items: [...administered], scores: [...responses] },
    estimate: compileMethod(bank, methodOf(method)),
  };
  criterion.fill(bank, { theta, evidence: evidence || undefined }, values);
  return values;
}

function openOf({ pool_size, administered, blocked = [] }: Case): Uint8Array {
  const open = new Uint8Array(pool_size).fill(1);
  for (const item of [...administered, ...blocked]) open[item] = 0;
  return open;
}

function choiceOf(golden: Case, random: () => number = () => 0): Choice {
  const { administered: items, theta } = golden;
  return {
    values: valuesOf(golden),
    open: openOf(golden),
    items,
    theta,
    se: 1,
    random,
    lottery: () => random,
  };
}

describe.each([
  { rule: 'SE1', criterion: 'MFI', count: 66 },
  { rule: 'SE4', criterion: 'bOpt', count: 24 },
  { rule: 'SE4', criterion: 'thOpt', count: 24 },
  { rule: 'SE5', criterion: 'MLWI', count: 26 },
  { rule: 'SE5', criterion: 'MPWI', count: 26 },
  { rule: 'SE6', criterion: 'MEI', count: 26 },
  { rule: 'SE7', criterion: 'MEPV', count: 26 },
  { rule: 'SE8', criterion: 'KL', count: 26 },
  { rule: 'SE8', criterion: 'KLP', count: 26 },
  { rule: 'SE9', criterion: 'GDI', count: 16 },
  { rule: 'SE9', criterion: 'GDIP', count: 16 },
])('$criterion', ({ rule, criterion, count }) => {
  test(`[${rule}] the item chosen and the values agree with catR`, () => {
    const own = plain.filter((golden) => golden.criterion === criterion);
    const sign = minimised.includes(criterion) ? -1 : 1;
    const tolerance = { rel: criterion === 'MEI' ? 1e-6 : 1e-8 };
    for (const golden of own) {
      const values = valuesOf(golden);
      const at = `${criterion} ${golden.bank} at ${golden.theta}`;
      const selected = mostValuable(values, openOf(golden))!;
      const tooClose = golden.margin_rel != null && golden.margin_rel < 1e-9;
      if (!tooClose) comparison.same(`${criterion} item`, selected, golden.selected, at);
      comparison.check(`${criterion} value`, sign * values[selected]!, golden.value!, tolerance, at);
      golden.top?.items.forEach((item, k) => {
        comparison.check(`${criterion} value`, sign * values[item]!, golden.top!.values[k]!, tolerance, at);
      });
    }
    expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
    expect(own.length).toBe(count);
  });
});

test('[SE3] the index of informations finds the items catR chooses', () => {
  const run = plain.filter(({ criterion }) => criterion === 'MFI');
  for (const golden of run) {
    const bank = goldenBank(golden.bank, golden.D, golden.pool_size);
    const item = findMostInformative(bank)({ theta: golden.theta }, openOf(golden));
    comparison.same('MFI item by the index', item, golden.selected, `${golden.bank} at ${golden.theta}`);
  }
});

test('[SE10] content quotas choose from the group catR chooses from', () => {
  const run = others.filter((one): one is Case => 'content_target' in one && !!one.content_target);
  for (const golden of run) {
    const groups = Object.keys(golden.content_target!);
    const label = goldenSource(golden.bank).group.slice(0, golden.pool_size);
    const groupOf = label.map((name) => groups.indexOf(name));
    const choose = byContentQuota({ groupOf, shares: Object.values(golden.content_target!) });
    const choice = choiceOf(golden);
    const selected = choose(choice)!;
    const at = `content ${golden.bank}`;
    comparison.same('content group', label[selected], golden.selected_group, at);
    comparison.same('item by content quota', selected, golden.selected, at);
    comparison.check('content quota value', choice.values[selected]!, golden.value!, { rel: 1e-8 }, at);
  }
  expect(run.length).toBe(24);
});

test('[SE11] randomesque draws from the items catR draws from', () => {
  const run = others.filter((one): one is Case => 'randomesque' in one && !!one.randomesque);
  for (const golden of run) {
    const m = golden.randomesque!;
    const drawn = Array.from({ length: m }, (_, k) => randomesque(m)(choiceOf(golden, () => (k + 0.5) / m)));
    drawn.sort((x, y) => x! - y!);
    comparison.same('randomesque set', drawn, golden.eligible, golden.bank);
  }
  expect(run.length).toBe(12);
});

test('[SE12] progressive selection chooses, and proportional selection weighs, as catR does', () => {
  const run = others.filter((one): one is Progressive => one.criterion === 'progressive');
  for (const full of run) {
    const golden = { ...full, criterion: 'MFI' };
    const { test_length: length, acceleration, administered, uniform01, proportional } = golden;
    const weight = weightByLength(length, acceleration);
    const w = weight({ administered: administered.length, se: 1 });
    const at = `progressive ${golden.bank} n=${administered.length}`;
    comparison.check('progressive weight', w, golden.weight, { rel: 1e-8 }, at);

    let draw = 0;
    const choice = choiceOf(golden, () => uniform01[draw++]!);
    const { values } = choice;
    const selected = progressive(weight)(choice)!;
    comparison.same('progressive item', selected, golden.selected, at);
    comparison.check('progressive value', values[selected]!, golden.value!, { rel: 1e-8 }, at);

    comparison.check('proportional exponent', length * w, proportional.exponent, { rel: 1e-8 }, at);
    const chances = selectionChances(choice, length * w);
    proportional.top_items.forEach((item, k) => {
      comparison.check(
        'proportional chance',
        chances[item]!,
        proportional.top_probabilities[k]!,
        { rel: 1e-8 },
        at,
      );
    });
  }
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(run.length).toBe(24);
});

test('[SE12] the weight of a test that stops at a precision agrees with its formula', () => {
  const run = others.filter(
    (one): one is PrecisionWeight => one.criterion === 'progressive_precision_weight',
  );
  for (const { n_administered: administered, se, se_target, max_items, acceleration, weight } of run) {
    const actual = weightByPrecision(se_target, max_items, acceleration)({ administered, se });
    comparison.check('precision weight', actual, weight, { rel: 1e-8 }, 'precision weight');
  }
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(run.length).toBe(12);
});

test('[SE1] every golden case is run', () => {
  expect([plain.length, others.length, cases.length]).toEqual([302, 72, 374]);
});

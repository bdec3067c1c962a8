import { afterAll, expect, test } from 'vitest';
import type { ItemParameters } from '#psychometrics/irt/logistic.ts';
import { curveLinking } from '#psychometrics/linking/curveLinking.ts';
import { momentLinking, transformed } from '#psychometrics/linking/linkingConstants.ts';
import { observedScoreEquating, pooledPopulation } from '#psychometrics/linking/observedScoreEquating.ts';
import { expectedScore, trueScoreEquating } from '#psychometrics/linking/trueScoreEquating.ts';
import { Comparison } from './comparison.ts';
import { readGolden } from './golden.ts';

interface Form {
  readonly names: readonly string[];
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly c: readonly number[];
}

interface Constants {
  readonly A: number;
  readonly B: number;
}

interface Curve extends Constants {
  readonly A_tight: number;
  readonly B_tight: number;
  readonly objective: number;
}

interface Case {
  readonly model: '1PL' | '2PL' | '3PL';
  readonly D: number;
  readonly n_common: number;
  readonly form1: Form;
  readonly form2: Form;
  readonly constants: {
    readonly mean_mean: Constants;
    readonly mean_sigma: Constants;
    readonly mean_gmean: Constants;
    readonly Haebara: Curve;
    readonly Stocking_Lord: Curve;
  };
  readonly true_score_equating: {
    readonly theta: readonly number[];
    readonly score_form2: readonly number[];
    readonly score_form1_equivalent: readonly number[];
  };
  readonly observed_score_equating: {
    readonly score_form2: readonly number[];
    readonly score_form1_equivalent: readonly number[];
  };
}

const { cases } = readGolden<{ cases: readonly Case[] }>('linking');
const comparison = new Comparison('linking');
afterAll(() => comparison.report());

const itemsOf = ({ a, b, c }: Form): ItemParameters[] =>
  a.map((slope, k) => ({ a: slope, b: b[k]!, c: c[k]!, d: 1 }));

function commonOf({ form1, form2 }: Case) {
  const [one, two] = [itemsOf(form1), itemsOf(form2)];
  return form1.names.flatMap((name, k) => {
    const other = form2.names.indexOf(name);
    return other < 0 ? [] : [{ form1: one[k]!, form2: two[other]! }];
  });
}

const name = ({ model, D, n_common }: Case) => `${model}, D = ${D}, ${n_common} common items`;

test('[LK1] constants from moments agree with equateIRT', () => {
  for (const each of cases) {
    const common = commonOf(each);
    expect(common.length).toBe(each.n_common);
    const methods = {
      meanMean: each.constants.mean_mean,
      meanSigma: each.constants.mean_sigma,
      meanGeometricMean: each.constants.mean_gmean,
    } as const;
    for (const method of ['meanMean', 'meanSigma', 'meanGeometricMean'] as const) {
      const found = momentLinking(common, method, each.model === '1PL');
      comparison.check(
        `A ${method}`,
        found.A,
        methods[method].A,
        { abs: 1e-12 },
        `A ${method} of ${name(each)}`,
      );
      comparison.check(
        `B ${method}`,
        found.B,
        methods[method].B,
        { abs: 1e-12 },
        `B ${method} of ${name(each)}`,
      );
    }
  }
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(comparison.count).toBe(8 * 6);
});

test('[LK2] Haebara and Stocking–Lord agree with the minimum found to machine precision', () => {
  const before = comparison.count;
  for (const each of cases) {
    const options = { scaling: each.D, fixedSlope: each.model === '1PL' };
    for (const method of ['haebara', 'stockingLord'] as const) {
      const expected = each.constants[method === 'haebara' ? 'Haebara' : 'Stocking_Lord'];
      const found = curveLinking(commonOf(each), method, options);
      const at = `${method} of ${name(each)}`;
      expect(found.converged).toBe(true);
      comparison.check(`A ${method}`, found.A, expected.A_tight, { abs: 1e-6 }, `A ${at}`);
      comparison.check(`B ${method}`, found.B, expected.B_tight, { abs: 1e-6 }, `B ${at}`);
      comparison.check(
        `objective ${method}`,
        found.objective,
        expected.objective,
        { abs: 1e-9 },
        `objective ${at}`,
      );
      expect(found.objective).toBeLessThanOrEqual(expected.objective + 1e-15);
    }
  }
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(comparison.count - before).toBe(8 * 6);
});

test('[LK3] [LK4] equated scores agree with equateIRT, at its Stocking–Lord constants', () => {
  let scores = 0;
  for (const each of cases) {
    const constants = each.constants.Stocking_Lord;
    const base = itemsOf(each.form2);
    const other = itemsOf(each.form1).map((item) => transformed(item, constants));
    const byTrueScore = trueScoreEquating(base, other, each.D);
    const expected = each.true_score_equating;
    expect(byTrueScore.map(({ score }) => score)).toEqual(expected.score_form2);
    byTrueScore.forEach(({ score, theta, equivalent }, k) => {
      const at = `score ${score} of ${name(each)}`;
      const tolerance = { abs: 1e-4 };
      comparison.check(
        'true-score equivalent',
        equivalent,
        expected.score_form1_equivalent[k]!,
        tolerance,
        `true ${at}`,
      );
      // The highest score is expected at no finite ability; equateIRT gives one at which it is, to rounding.
      if (theta < Infinity)
        comparison.check('θ of a true score', theta, expected.theta[k]!, tolerance, `θ at ${at}`);
      else expect(expectedScore(base, expected.theta[k]!, each.D)).toBeCloseTo(score, 12);
      scores++;
    });
    const observed = observedScoreEquating(base, other, pooledPopulation(constants), each.D);
    expect(Array.from(observed.keys())).toEqual(each.observed_score_equating.score_form2);
    observed.forEach((equivalent, score) => {
      comparison.check(
        'observed-score equivalent',
        equivalent,
        each.observed_score_equating.score_form1_equivalent[score]!,
        { abs: 1e-4 },
        `observed score ${score} of ${name(each)}`,
      );
      scores++;
    });
  }
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(scores).toBe(
    cases.reduce(
      (sum, each) =>
        sum + each.true_score_equating.theta.length + each.observed_score_equating.score_form2.length,
      0,
    ),
  );
});

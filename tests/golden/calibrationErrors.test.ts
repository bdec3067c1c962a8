import { afterAll, describe, expect, test } from 'vitest';
import { defaultQuadrature } from '#psychometrics/calibration/calibrationOptions.ts';
import { type EstimationPlan, estimationPlan } from '#psychometrics/calibration/estimationPlan.ts';
import { familyOf } from '#psychometrics/calibration/familyOf.ts';
import { marginalLikelihood } from '#psychometrics/calibration/marginalLikelihood.ts';
import { observedInformation } from '#psychometrics/calibration/observedInformation.ts';
import { priorsOf, priorTerm } from '#psychometrics/calibration/parameterPrior.ts';
import { foldResponses } from '#psychometrics/calibration/patternBlocks.ts';
import { categoryCounts } from '#psychometrics/calibration/responseMatrix.ts';
import { cholesky, inverseOfCholesky } from '#psychometrics/numerics/cholesky.ts';
import { quadratureNodes } from '#psychometrics/numerics/quadrature.ts';
import { calibrated, calibrationCase, caseNames, priors3pl } from './calibrationCase.ts';
import { Comparison } from './comparison.ts';

/** SE within 5 %, as the golden README asks. */
const tolerance = { rel: 0.05 };

/** Names of the standard errors of an item in both forms, and ours under them. */
function errorsOf(name: string, k: number, found: ReturnType<typeof calibrated>) {
  const { se } = found.items[k]!;
  if (!se) throw new Error('standard errors were asked for');
  const polytomous = name === 'grm' || name === 'gpcm';
  return {
    irt: {
      a: se.a,
      b: se.b,
      g: se.c,
      ...Object.fromEntries((se.thresholds ?? []).map((x, t) => [`b${t + 1}`, x])),
    } as Record<string, number | undefined>,
    slopeIntercept: {
      a1: se.slope,
      'logit(g)': se.logitGuessing,
      ...Object.fromEntries(se.intercepts.map((x, t) => [polytomous ? `d${t + 1}` : 'd', x])),
    } as Record<string, number | undefined>,
  };
}

describe.each(caseNames.filter((name) => name !== '3pl_priors'))('calibration_%s', (name) => {
  const comparison = new Comparison(`calibration_${name}`, 'SE');
  afterAll(() => comparison.report());

  test('[CA4] standard errors agree in both forms, the first step of a GPCM item excepted (see below)', () => {
    const golden = calibrationCase(name);
    const found = calibrated(golden);
    expect(found.isMaximum).toBe(true);
    for (const [k, item] of Object.values(golden.result.items_irt).entries()) {
      const own = errorsOf(name, k, found);
      const slopeIntercept = Object.values(golden.result.items_slope_intercept)[k]!;
      for (const [form, reference] of [
        [own.irt, item.se],
        [own.slopeIntercept, slopeIntercept.se],
      ] as const) {
        for (const [figure, se] of Object.entries(reference)) {
          if (se === null || (name === 'gpcm' && figure === 'b1')) continue;
          comparison.check(figure, form[figure]!, se, tolerance, `${figure} of item ${k}`);
        }
      }
    }
    expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
    const expected = { rasch: 40, fixed_operational: 20, grm: 150, gpcm: 105 } as Record<string, number>;
    expect(comparison.count).toBe(expected[name] ?? 4 * found.items.length);
  });
});

/** The covariances of all free parameters at the parameters the reference lists. */
function covariancesAt(name: string, parametersOf: (est: Readonly<Record<string, number>>) => number[]) {
  const { responses, options, result } = calibrationCase(name);
  const items = Array.from({ length: responses.items }, (_, item) => {
    const categories = categoryCounts(responses, item).length;
    const family = familyOf(options.model as 'gpcm' | '3pl', categories, undefined);
    return { family, priors: priorsOf(family, options.priors ?? {}) };
  });
  const plan = estimationPlan(quadratureNodes(defaultQuadrature), items, [{ mean: false, variance: false }]);
  const listed = Object.values(result.items_slope_intercept);
  const x = Float64Array.from(listed.flatMap(({ est }) => parametersOf(est)));
  const data = foldResponses(
    responses,
    items.map(({ family }) => family.categories),
  );
  const information = observedInformation(plan, marginalLikelihood(plan, data), x);
  return { plan, x, information, listed, irt: Object.values(result.items_irt) };
}

function inverse(information: Float64Array, { size }: EstimationPlan): Float64Array {
  return inverseOfCholesky(cholesky(information, size)!, size);
}

/**
 * mirt 1.47 takes d²/da² of a lognormal log density as (1 − (1 + z)/s²)/a² with z = log a − m; it is
 * (1 − (1 − z)/s²)/a². With that sign put into ours, all of its standard errors follow.
 */
test('[CA4] standard errors of the 3PL differ from the reference by one sign in its lognormal prior', () => {
  const comparison = new Comparison('calibration_3pl_priors', 'SE, sign put in');
  const { plan, x, information, listed } = covariancesAt('3pl_priors', (est) => [
    est.a1!,
    est.d!,
    est['logit(g)']!,
  ]);
  const { meanLog, sdLog } = priors3pl.slope;
  for (let item = 0; item < listed.length; item++) {
    const at = 3 * item;
    const a = x[at]!;
    const theirs = (1 - (1 + Math.log(a) - meanLog) / sdLog ** 2) / a ** 2;
    information[at * plan.size + at]! += priorTerm(priors3pl.slope, a).curvature - theirs;
  }
  const covariances = inverse(information, plan);
  for (const [item, { se }] of listed.entries()) {
    for (const [p, figure] of ['a1', 'd', 'logit(g)'].entries()) {
      const variance = covariances[(3 * item + p) * (plan.size + 1)]!;
      comparison.check(figure, Math.sqrt(variance), se[figure]!, { rel: 1e-6 }, `${figure} of item ${item}`);
    }
  }
  comparison.report();
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(comparison.count).toBe(90);
});

/**
 * b₁ = −D₁/a, so ∂b₁/∂a = D₁/a². mirt 1.47 uses (D₁ − D₂)/a² for the first step; its b₂ and b₃ are right.
 * With its derivative put in, its standard errors of b₁ follow from our covariances.
 */
test('[CA4] the standard error of the first GPCM step differs from the reference by one derivative', () => {
  const comparison = new Comparison('calibration_gpcm', 'SE, derivative put in');
  const { plan, x, information, irt } = covariancesAt('gpcm', (est) => [est.a1!, est.d1!, est.d2!, est.d3!]);
  const covariances = inverse(information, plan);
  for (const [item, { se }] of irt.entries()) {
    const at = 4 * item;
    const covariance = (p: number, q: number) => covariances[(at + p) * plan.size + at + q]!;
    const a = x[at]!;
    const byA = (x[at + 1]! - x[at + 2]!) / a ** 2;
    const byD = -1 / a;
    const variance =
      byA ** 2 * covariance(0, 0) + 2 * byA * byD * covariance(0, 1) + byD ** 2 * covariance(1, 1);
    comparison.check('b1', Math.sqrt(variance), se.b1!, { rel: 1e-6 }, `b1 of item ${item}`);
  }
  comparison.report();
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(comparison.count).toBe(15);
});

import { afterAll, describe, expect, test } from 'vitest';
import { scoreCurve } from '#psychometrics/calibration/calibrationModel.ts';
import { defaultQuadrature } from '#psychometrics/calibration/calibrationOptions.ts';
import { estimationPlan } from '#psychometrics/calibration/estimationPlan.ts';
import { fixedFamily } from '#psychometrics/calibration/fixedFamily.ts';
import { marginalLikelihood } from '#psychometrics/calibration/marginalLikelihood.ts';
import { foldResponses } from '#psychometrics/calibration/patternBlocks.ts';
import { quadratureNodes } from '#psychometrics/numerics/quadrature.ts';
import {
  calibrated,
  calibrationCase,
  caseNames,
  figuresOf,
  ofEstimate,
  type ReferenceItem,
  referenceItem,
} from './calibrationCase.ts';
import { Comparison } from './comparison.ts';

describe.each(caseNames)('calibration_%s', (name) => {
  const golden = calibrationCase(name);
  const { result } = golden;
  const found = calibrated(golden);
  const references = Object.values(result.items_irt);
  const comparison = new Comparison(`calibration_${name}`);
  afterAll(() => comparison.report());
  const check = (...of: Parameters<Comparison['check']>) => comparison.check(...of);
  const within = () => expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);

  test('[CA1] converges to the maximum: log-likelihood, criteria, distribution of ability', () => {
    expect(found.converged).toBe(true);
    expect(found.items.length).toBe(references.length);
    comparison.same('free parameters', found.parameterCount, result.n_par, name);
    check('log-likelihood', found.logLikelihood, result.log_likelihood, { abs: 0.05 }, 'estimated');
    check(
      'log posterior',
      found.logPosterior,
      result.log_posterior ?? result.log_likelihood,
      { abs: 0.05 },
      'estimated',
    );
    check('AIC', found.aic, result.aic, { abs: 0.1 }, 'estimated');
    check('BIC', found.bic, result.bic, { abs: 0.1 }, 'estimated');
    check('latent mean', found.latent[0]!.mean, result.latent_mean, { abs: 0.01 }, 'estimated');
    check('latent variance', found.latent[0]!.variance, result.latent_var, { abs: 0.01 }, 'estimated');
    within();
  });

  test('[CA1] the log-likelihood at the parameters listed is the one listed', () => {
    const items = references.map((item) => fixedFamily(referenceItem(name, item)));
    const nodes = quadratureNodes(defaultQuadrature);
    const plan = estimationPlan(
      nodes,
      items.map((family) => ({ family, priors: [] })),
      [{ mean: true, variance: true }],
    );
    const data = foldResponses(
      golden.responses,
      items.map(({ categories }) => categories),
    );
    const at = Float64Array.of(result.latent_mean, Math.log(result.latent_var));
    const { logLikelihood } = marginalLikelihood(plan, data).evaluate(at)!;
    check(
      'log-likelihood at listed parameters',
      logLikelihood,
      result.log_likelihood,
      { abs: 1e-8 },
      'listed',
    );
    within();
  });

  test('[CA2] item parameters agree', () => {
    let compared = 0;
    for (const [k, { parameters }] of found.items.entries()) {
      const reference = references[k] as ReferenceItem;
      for (const [figure, value] of figuresOf(parameters)) {
        check(
          figure,
          value,
          reference.est[figure]!,
          ofEstimate(reference.se[figure] ?? 0),
          `${figure} of item ${k}`,
        );
        compared++;
      }
      const slopeIntercept = Object.values(result.items_slope_intercept)[k]!;
      const intercepts = found.items[k]!.slopeIntercept.intercepts;
      for (const [t, value] of intercepts.entries()) {
        const figure = intercepts.length === 1 ? 'd' : `d${t + 1}`;
        const se = slopeIntercept.se[figure] ?? 0;
        check(figure, value, slopeIntercept.est[figure]!, ofEstimate(se), `${figure} of item ${k}`);
      }
    }
    within();
    expect(compared).toBe(references.length * figuresOf(found.items[0]!.parameters).length);
  });

  test('[CA2] response curves agree', () => {
    for (const [k, { parameters }] of found.items.entries()) {
      const reference = referenceItem(name, references[k]!);
      for (let theta = -3; theta <= 3; theta += 0.25) {
        const { p } = scoreCurve(reference, theta);
        for (const [y, value] of Array.from(scoreCurve(parameters, theta).p).entries()) {
          check('P', value, p[y]!, { abs: 0.01 }, `P of item ${k} category ${y} at ${theta}`);
        }
      }
    }
    within();
  });

  test('[CA5] reliability and the EAP of persons agree', () => {
    if (result.latent_var === 1) {
      check(
        'marginal reliability',
        found.reliability.marginal,
        result.marginal_reliability,
        { abs: 0.002 },
        'estimated',
      );
    }
    check(
      'empirical reliability',
      found.reliability.empirical,
      result.empirical_reliability_eap,
      { abs: 0.002 },
      'estimated',
    );
    const { eap, eap_se } = result.scores;
    for (const [person, theta] of eap.entries()) {
      check('EAP', found.abilities[person]!.theta, Number(theta), { abs: 0.005 }, `EAP of person ${person}`);
      check(
        'SE of EAP',
        found.abilities[person]!.se,
        Number(eap_se[person]),
        { abs: 0.005 },
        `its SE, person ${person}`,
      );
    }
    within();
    expect(eap.length).toBe(150);
  });

  test('[CA2] recovers the generating parameters as well as the reference does', () => {
    const { generating } = golden;
    const truth = (k: number): number[] => {
      if (generating.items) return generating.items[k]!;
      return [generating.a?.[k] ?? 1, generating.b![k]!];
    };
    const rmse = (estimate: (k: number) => number[]) => {
      const squares = references.flatMap((_, k) => truth(k).map((t, p) => (estimate(k)[p]! - t) ** 2));
      return Math.sqrt(squares.reduce((sum, x) => sum + x, 0) / squares.length);
    };
    const own = rmse((k) => figuresOf(found.items[k]!.parameters).map(([, value]) => value));
    const listed = rmse((k) => figuresOf(referenceItem(name, references[k]!)).map(([, value]) => value));
    check('RMSE over that of the listed', Math.max(1, own / listed), 1, { abs: 0.02 }, name);
    within();
  });
});

import { expect, test } from 'vitest';
import { quadratureNodes } from '../numerics/quadrature.ts';
import { seededRandom } from '../numerics/seededRandom.ts';
import type { CalibrationModel, ModelParameters } from './calibrationModel.ts';
import { type EstimationPlan, estimationPlan } from './estimationPlan.ts';
import { familyOf } from './familyOf.ts';
import { type MarginalLikelihood, marginalLikelihood } from './marginalLikelihood.ts';
import { observedInformation } from './observedInformation.ts';
import { type ParameterPriors, priorsOf } from './parameterPrior.ts';
import { foldResponses } from './patternBlocks.ts';
import { normalAbilities, simulatedResponses } from './simulatedResponses.ts';
import { squarem } from './squarem.ts';

const random = seededRandom('observed information');
const right = (a: number, b: number): ModelParameters => ({ model: 'logistic', a, b, c: 0, d: 1 });
const items: ModelParameters[] = [
  right(1, -1),
  right(1.6, 0.4),
  { model: 'logistic', a: 1.3, b: 0.2, c: 0.2, d: 1 },
  { model: 'grm', a: 1.1, thresholds: [-0.8, 0.6] },
  { model: 'gpcm', a: 0.9, thresholds: [-0.3, 0.5] },
];
const models: CalibrationModel[] = ['rasch', '2pl', '3pl', 'grm', 'gpcm'];
const priors: ParameterPriors = {
  slope: { kind: 'lognormal', meanLog: 0, sdLog: 0.5 },
  guessing: { kind: 'beta', alpha: 5, beta: 17 },
};

/** −∂²/∂x∂xᵀ of the log posterior, by second differences of the marginal likelihood itself. */
function byDifferences({ evaluate }: MarginalLikelihood, { size }: EstimationPlan, x: Float64Array) {
  const h = 2e-3;
  const value = (p: number, dp: number, q: number, dq: number) => {
    const at = x.slice();
    at[p]! += dp;
    at[q]! += dq;
    const { logLikelihood, logPrior } = evaluate(at)!;
    return logLikelihood + logPrior;
  };
  return (p: number, q: number) => {
    expect(Math.max(p, q)).toBeLessThan(size);
    return -(value(p, h, q, h) - value(p, h, q, -h) - value(p, -h, q, h) + value(p, -h, q, -h)) / (4 * h * h);
  };
}

test('[CA4] the observed information is minus the curvature of the log posterior, measured numerically', () => {
  const abilities = [...normalAbilities(150, 0, 1, random), ...normalAbilities(150, 0.5, 1.2, random)];
  const groups = abilities.map((_, person) => (person < 150 ? 0 : 1));
  const missing = (person: number, item: number) => (person + item) % 7 === 0;
  const matrix = simulatedResponses(items, abilities, random, missing);
  const problems = items.map((item, k) => {
    const family = familyOf(models[k]!, item.model === 'logistic' ? 2 : 3, undefined);
    return { family, priors: priorsOf(family, priors) };
  });
  const plan = estimationPlan(quadratureNodes({ lower: -6, upper: 6, n: 61 }), problems, [
    { mean: false, variance: false },
    { mean: true, variance: true },
  ]);
  const data = foldResponses(
    matrix,
    problems.map(({ family }) => family.categories),
    groups,
  );
  const likelihood = marginalLikelihood(plan, data);
  const start = Float64Array.from([
    ...problems.flatMap(({ family }) =>
      family.start(new Array(family.categories).fill(1 / family.categories)),
    ),
    0,
    0,
  ]);
  const { x, state } = squarem(likelihood, start, { tolerance: 1e-9, maximumIterations: 5000 });
  expect(state).toBe('converged');
  const information = observedInformation(plan, likelihood, x);
  const reference = byDifferences(likelihood, plan, x);
  for (let p = 0; p < plan.size; p++) {
    for (let q = 0; q <= p; q++) {
      const scale = Math.sqrt(reference(p, p) * reference(q, q));
      expect(Math.abs(information[p * plan.size + q]! - reference(p, q)) / scale).toBeLessThan(2e-4);
    }
  }
});

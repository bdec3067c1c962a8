import { cholesky, solveCholesky } from '../numerics/cholesky.ts';
import type { ItemFamily } from './itemFamily.ts';
import { logPrior, type ParameterPrior, priorTerm } from './parameterPrior.ts';

/** An item with its priors, as the maximisation step needs it. */
export interface ItemProblem {
  readonly family: ItemFamily;
  readonly priors: readonly (ParameterPrior | undefined)[];
}

const mostSteps = 12;
/** A smaller change of a parameter cannot matter to the expectation step. */
const smallestChange = 1e-8;
/** A longer step leaves the region in which the quadratic approximation means anything. */
const longestStep = 2;

/**
 * The parameters that make the expected counts of one item most likely, by Fisher scoring with step halving:
 *
 *     Q(ξ) = Σₖ Σ_y r_yk log P_y(θₖ; ξ) + log prior(ξ)
 *
 * @param parameters where to start; overwritten with the maximum
 * @param counts r, expected responses in each category at each node
 */
export function maximiseItem(
  { family, priors }: ItemProblem,
  parameters: Float64Array,
  nodes: Float64Array,
  counts: Float64Array,
): void {
  const free = parameters.length;
  if (free === 0) return;
  const cells = family.categories * nodes.length;
  let logP = new Float64Array(cells);
  let trialLogP = new Float64Array(cells);
  const score = new Float64Array(free * cells);
  if (!family.fillLogProbability(parameters, nodes, logP)) return;
  let value = expected(counts, logP) + logPrior(priors, parameters);

  for (let iteration = 0; iteration < mostSteps; iteration++) {
    family.fillScore(parameters, nodes, score);
    const step = scoringStep(priors, parameters, nodes.length, counts, logP, score);
    if (!step) return;
    let shrink = Math.min(1, longestStep / largestOf(step));
    let moved = false;
    for (let halving = 0; halving < 20 && !moved; halving++, shrink /= 2) {
      const trial = parameters.map((x, p) => x + shrink * step[p]!);
      if (!family.fillLogProbability(trial, nodes, trialLogP)) continue;
      const trialValue = expected(counts, trialLogP) + logPrior(priors, trial);
      if (!(trialValue >= value - 1e-12 * Math.abs(value))) continue;
      moved = true;
      parameters.set(trial);
      value = trialValue;
      [logP, trialLogP] = [trialLogP, logP];
    }
    if (!moved || largestOf(step) < smallestChange) return;
  }
}

/** The Fisher scoring step; undefined when the counts say nothing about some parameter. */
function scoringStep(
  priors: readonly (ParameterPrior | undefined)[],
  parameters: Float64Array,
  n: number,
  counts: Float64Array,
  logP: Float64Array,
  score: Float64Array,
): Float64Array | undefined {
  const free = parameters.length;
  const cells = logP.length;
  const at = new Float64Array(n); // expected responses at each node
  for (let cell = 0; cell < cells; cell++) at[cell % n]! += counts[cell]!;
  const gradient = new Float64Array(free);
  const information = new Float64Array(free * free);
  for (let cell = 0, k = 0; cell < cells; cell++, k = k + 1 === n ? 0 : k + 1) {
    const count = counts[cell]!;
    const weight = at[k]! * Math.exp(logP[cell]!);
    for (let p = 0; p < free; p++) {
      const s = score[p * cells + cell]!;
      gradient[p]! += count * s;
      for (let q = 0; q <= p; q++) information[p * free + q]! += weight * s * score[q * cells + cell]!;
    }
  }
  for (let p = 0; p < free; p++) {
    const prior = priors[p];
    if (prior) {
      const { slope, curvature } = priorTerm(prior, parameters[p]!);
      gradient[p]! += slope;
      information[p * free + p]! += Math.max(0, -curvature);
    }
    information[p * free + p]! += 1e-9;
  }
  const factor = cholesky(information, free);
  return factor && solveCholesky(factor, gradient);
}

function expected(counts: Float64Array, logP: Float64Array): number {
  let sum = 0;
  for (let cell = 0; cell < counts.length; cell++) sum += counts[cell]! * logP[cell]!;
  return sum;
}

function largestOf(step: Float64Array): number {
  let largest = 0;
  for (const x of step) largest = Math.max(largest, Math.abs(x));
  return largest;
}

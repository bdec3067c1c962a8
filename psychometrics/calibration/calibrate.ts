import type { Estimate } from '../estimation/responsePattern.ts';
import { quadratureNodes } from '../numerics/quadrature.ts';
import type { CalibratedItem } from './calibratedItem.ts';
import type { CalibrationModel } from './calibrationModel.ts';
import { type CalibrationOptions, defaultQuadrature, modelOf } from './calibrationOptions.ts';
import { checkCalibration } from './checkCalibration.ts';
import { type EstimationPlan, estimationPlan } from './estimationPlan.ts';
import { familyOf } from './familyOf.ts';
import { type FittedItems, fitItems } from './fitItems.ts';
import type { ItemNotice } from './itemNotice.ts';
import { judgeItems } from './judgeItems.ts';
import type { LatentErrors } from './latentErrors.ts';
import type { FreeLatent, Latent } from './latentNormal.ts';
import { priorsOf } from './parameterPrior.ts';
import { empiricalReliability, marginalReliability } from './reliability.ts';
import { categoryCounts, type ResponseMatrix, selectItems } from './responseMatrix.ts';
import { screenItems } from './screenItems.ts';

/** The result of a calibration. */
export interface Calibration {
  readonly kind: 'calibrated';
  /** Items that were estimated or anchored, in the order of their columns; refused items are not here. */
  readonly items: readonly CalibratedItem[];
  readonly notices: readonly ItemNotice[];
  readonly logLikelihood: number;
  /** Log-likelihood plus log prior density; the same as the log-likelihood without priors. */
  readonly logPosterior: number;
  /** The number of free parameters, those of the groups included. */
  readonly parameterCount: number;
  readonly aic: number;
  readonly bic: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** Whether the second-order condition holds; undefined when standard errors were not asked. */
  readonly isMaximum: boolean | undefined;
  /** Ability in each group. */
  readonly latent: readonly Latent[];
  /** Standard errors of the estimated ones of its mean and variance; undefined as those of the items. */
  readonly latentSe: readonly LatentErrors[] | undefined;
  /** Which of its mean and variance were estimated, per group. */
  readonly freeLatent: readonly FreeLatent[];
  readonly reliability: { readonly marginal: number; readonly empirical: number };
  /** EAP of every person under the model of its group. */
  readonly abilities: readonly Estimate[];
}

export type CalibrationOutcome = Calibration | { readonly kind: 'cancelled'; readonly iterations: number };

/** Responses below which an estimate under each model is too loose to trust without a look. */
const advisedResponses: Record<CalibrationModel, number> = {
  rasch: 100,
  '2pl': 250,
  '3pl': 500,
  grm: 250,
  gpcm: 250,
};

/**
 * Item parameters by marginal maximum likelihood: the EM algorithm over a normal distribution of ability, with
 * squared extrapolation, from whatever part of the items each person was asked.
 *
 *     ℓ = Σ_persons log ∫ Πⱼ P(xⱼ | θ) g(θ) dθ     (+ log prior of the item parameters)
 *
 * The scale is fixed by the reference group: mean 0 and variance 1 (Rasch: a = 1 and mean 0), or by anchors.
 * Items that cannot be estimated are left out and named; an item whose slope comes out negative is left out
 * and the others are calibrated again.
 *
 * @throws {InvalidResponses} for responses that do not fit the model or an anchor
 * @throws {RangeError} for options that mean nothing
 * @see Bock & Aitkin (1981); Mislevy (1986); Kim (2006), A Comparative Study of IRT Fixed Parameter
 *   Calibration Methods
 */
export function calibrate(responses: ResponseMatrix, options: CalibrationOptions): CalibrationOutcome {
  checkCalibration(responses, options);
  const anchored = (item: number) => options.anchors?.has(item) ?? false;
  const limits = { minimumResponses: 30, advisedResponses: adviceFor(options), ...options.limits };
  const notices = screenItems(responses, limits, anchored);
  const isRefused = (item: number) => notices.some((n) => n.item === item && n.verdict === 'refused');
  let kept = Array.from({ length: responses.items }, (_, item) => item).filter((item) => !isRefused(item));
  let iterations = 0;

  for (;;) {
    const matrix = selectItems(responses, kept);
    const plan = planOf(matrix, kept, options);
    const of = {
      standardErrors: options.standardErrors ?? true,
      ...(options.openWork ? { openWork: options.openWork } : {}),
    };
    const fitted = fitItems(matrix, plan, options.groups, of, {
      tolerance: options.tolerance ?? 1e-4,
      maximumIterations: options.maximumIterations ?? 2000,
      ...(options.onIteration ? { onIteration: options.onIteration } : {}),
    });
    iterations += fitted.climb.iterations;
    if (fitted.climb.state === 'stopped') return { kind: 'cancelled', iterations };
    const items = fitted.items.map((item) => ({ ...item, item: kept[item.item]! }));
    const verdicts = judgeItems({ ...fitted, items }, plan);
    const now = new Set(verdicts.filter(({ verdict }) => verdict === 'refused').map(({ item }) => item));
    if (now.size === 0) {
      notices.push(...verdicts);
      return result(responses, plan, { ...fitted, items }, notices, iterations);
    }
    notices.push(...verdicts.filter(({ verdict }) => verdict === 'refused'));
    kept = kept.filter((item) => !now.has(item));
  }
}

function planOf(
  matrix: ResponseMatrix,
  kept: readonly number[],
  options: CalibrationOptions,
): EstimationPlan {
  const { priors = {}, anchors } = options;
  const items = kept.map((item, column) => {
    const highest = categoryCounts(matrix, column).length;
    const family = familyOf(modelOf(options, item), highest, anchors?.get(item));
    return { family, priors: priorsOf(family, priors) };
  });
  const slopeFree = items.some(({ family }) => family.roles.includes('slope'));
  const isAnchored = items.some(({ family }) => family.roles.length === 0);
  const reference: FreeLatent = { mean: isAnchored, variance: isAnchored || !slopeFree };
  let groups = 1;
  for (let person = 0; person < matrix.persons; person++) {
    groups = Math.max(groups, (options.groups?.[person] ?? 0) + 1);
  }
  const free = Array.from({ length: groups }, (_, g) =>
    g === 0 ? reference : { mean: true, variance: true },
  );
  return estimationPlan(quadratureNodes(options.quadrature ?? defaultQuadrature), items, free);
}

function result(
  { persons }: ResponseMatrix,
  { nodes, size, groups }: EstimationPlan,
  fitted: FittedItems,
  notices: readonly ItemNotice[],
  iterations: number,
): Calibration {
  const { logLikelihood, logPrior, items, latent, latentSe, abilities, isMaximum, climb } = fitted;
  const parameters = items.map((item) => item.parameters);
  const ofEachGroup = latent.map((group) => marginalReliability(parameters, group, nodes));
  return {
    kind: 'calibrated',
    items,
    notices: [...notices].sort((x, y) => x.item - y.item),
    logLikelihood,
    logPosterior: logLikelihood + logPrior,
    parameterCount: size,
    aic: 2 * size - 2 * logLikelihood,
    bic: size * Math.log(persons) - 2 * logLikelihood,
    iterations,
    converged: climb.state === 'converged',
    isMaximum,
    latent,
    latentSe,
    freeLatent: groups.map(({ free }) => free),
    reliability: {
      marginal: ofEachGroup.reduce((sum, r) => sum + r, 0) / ofEachGroup.length,
      empirical: empiricalReliability(
        abilities.map(({ theta }) => theta),
        abilities.map(({ se }) => se),
      ),
    },
    abilities,
  };
}

function adviceFor({ model }: CalibrationOptions): number {
  const models = typeof model === 'string' ? [model] : model;
  return Math.max(...models.map((name) => advisedResponses[name]));
}

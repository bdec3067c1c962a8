import type { ItemRow } from '../irt/bank.ts';
import { partialCreditCurve } from '../irt/generalisedPartialCredit.ts';
import { gradedCurve } from '../irt/gradedResponse.ts';
import { type ItemParameters, responseCurve } from '../irt/logistic.ts';
import type { PolytomousItem } from '../irt/polytomousItem.ts';

/** The models that can be calibrated. Under `rasch` a = 1 and the variance of ability is estimated. */
export const calibrationModels = ['rasch', '2pl', '3pl', 'grm', 'gpcm'] as const;
export type CalibrationModel = (typeof calibrationModels)[number];

/** The parameters of one item, in the form in which items are used: logistic metric, D = 1. */
export type ModelParameters =
  | ({ readonly model: 'logistic' } & ItemParameters)
  | Extract<PolytomousItem, { model: 'grm' | 'gpcm' }>;

/** What fit statistics need of an item at one ability. */
export interface ScoreCurve {
  /** Probability of each category. */
  readonly p: ArrayLike<number>;
  /** Fisher information about θ, per logit². */
  readonly information: number;
}

/** The number of response categories of an item, 2 for right and wrong. */
export function categoriesOf(item: ModelParameters): number {
  return item.model === 'logistic' ? 2 : item.thresholds.length + 1;
}

/** Probabilities of all categories and the information, at ability θ in logits. */
export function scoreCurve(item: ModelParameters, theta: number): ScoreCurve {
  if (item.model === 'logistic') {
    const { p, information } = responseCurve(theta, item);
    return { p: [1 - p, p], information };
  }
  return item.model === 'grm' ? gradedCurve(theta, item) : partialCreditCurve(theta, item);
}

/** Expected score and its variance, when the score is the number of the category. */
export function scoreMoments({ p }: ScoreCurve): { readonly mean: number; readonly variance: number } {
  let mean = 0;
  for (let y = 1; y < p.length; y++) mean += y * p[y]!;
  let variance = 0;
  for (let y = 0; y < p.length; y++) variance += p[y]! * (y - mean) ** 2;
  return { mean, variance };
}

/** The item as a source of a bank. */
export function bankSource(item: ModelParameters): ItemRow | PolytomousItem {
  return item.model === 'logistic' ? [item.a, item.b, item.c, item.d] : item;
}

import { type Bank, itemOf } from '../irt/bank.ts';
import { responseCurve } from '../irt/logistic.ts';
import { responseTerms } from '../irt/responseTerms.ts';
import type { ScoredPattern } from './responsePattern.ts';

/** Sums over the items answered, at one ability: everything a likelihood estimator needs. */
export interface LikelihoodTerms {
  /** ∂ log-likelihood / ∂θ. */
  readonly score: number;
  /** Test information I(θ) with its first two derivatives. */
  readonly information: number;
  readonly dInformation: number;
  readonly d2Information: number;
  /** J(θ) = Σ P′P″ / PQ, over categories for polytomous items, with its derivative. */
  readonly j: number;
  readonly dj: number;
}

/** The score, the test information with its derivatives, and J, at ability θ. */
export function likelihoodTerms(
  bank: Bank,
  { items, scores }: ScoredPattern,
  theta: number,
): LikelihoodTerms {
  let score = 0;
  let information = 0;
  let dInformation = 0;
  let d2Information = 0;
  let j = 0;
  let dj = 0;
  for (let k = 0; k < items.length; k++) {
    const model = bank.polytomous.get(items[k]!);
    const curve = model
      ? responseTerms(theta, model, scores[k]!)
      : responseCurve(theta, itemOf(bank, items[k]!));
    if ('score' in curve) score += curve.score;
    else score += scores[k] === 1 ? curve.scoreCorrect : curve.scoreIncorrect;
    information += curve.information;
    dInformation += curve.dInformation;
    d2Information += curve.d2Information;
    j += curve.j;
    dj += curve.dj;
  }
  return { score, information, dInformation, d2Information, j, dj };
}

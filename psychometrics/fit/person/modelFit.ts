import { type ResponsePattern, scoredOnly } from '../../estimation/responsePattern.ts';
import { type Bank, itemOf } from '../../irt/bank.ts';
import { responseCurve } from '../../irt/logistic.ts';

/** How well one response pattern fits the model. */
export interface PersonFit {
  /** Standardised log-likelihood at the estimated ability; too close to 0 on average, because ability is estimated. */
  readonly lz: number;
  /** lz corrected for that: standard normal when the model holds. Below −1.645: fewer than 5 % fit worse. */
  readonly lzStar: number;
  /** Information-weighted mean square, 1 when the model holds: unexpected responses to items near θ. */
  readonly infit: number;
  /** Unweighted mean square, 1 when the model holds: unexpected responses to items far from θ. */
  readonly outfit: number;
}

/** Where θ came from, which the correction of lz must know. */
export type FitEstimator =
  | { readonly method: 'ml' }
  | { readonly method: 'wle' }
  | { readonly method: 'map'; readonly mean: number; readonly sd: number };

/**
 * Person fit under the model, at an estimated ability.
 *
 *     lz  = Σ (u − P)·w / √(Σ w²·PQ)                      w = ln(P/Q)
 *     lz* = (Σ (u − P)·w + c·r₀) / √(Σ w̃²·PQ)             w̃ = w − c·P′/PQ,  c = Σ P′w / Σ P′²/PQ
 *     outfit = Σ (u − P)²/PQ / n     infit = Σ (u − P)² / Σ PQ
 *
 * with r₀ = 0 for ML, J/2I for WLE and (mean − θ)/sd² for MAP with a normal prior.
 *
 * @param theta the estimate, in logits
 * @returns NaN throughout when nothing is scored
 * @throws {RangeError} for an item outside the bank, a polytomous one, or another score than 0 and 1
 * @see Drasgow, Levine & Williams (1985), Appropriateness Measurement; Snijders (2001), Asymptotic Null Distribution
 *   of Person Fit Statistics with Estimated Person Parameter; Wright & Masters (1982), Rating Scale Analysis
 */
export function personFit(
  bank: Bank,
  responses: ResponsePattern,
  theta: number,
  estimator: FitEstimator,
): PersonFit {
  const { items, scores } = scoredOnly(responses, bank);
  const terms = items.map((item, k) => {
    const { p, dp, scoreCorrect, scoreIncorrect, j, information } = responseCurve(theta, itemOf(bank, item));
    const q = dp / -scoreIncorrect || 1 - p; // Q = P′ / (P′/Q): keeps its digits where P is nearly 1
    return {
      residual: scores[k]! - p,
      pq: p * q,
      w: Math.log(p / q),
      dp,
      r: scoreCorrect - scoreIncorrect,
      j,
      information,
    };
  });
  const sum = (of: (term: (typeof terms)[number]) => number) =>
    terms.reduce((total, term) => total + of(term), 0);

  const deviation = sum(({ residual, w }) => residual * w);
  const information = sum((term) => term.information);
  const c = sum(({ dp, w }) => dp * w) / information;
  const r0 = shift(
    estimator,
    theta,
    sum(({ j }) => j),
    information,
  );
  return {
    lz: deviation / Math.sqrt(sum(({ w, pq }) => w * w * pq)),
    lzStar: (deviation + c * r0) / Math.sqrt(sum(({ w, r, pq }) => (w - c * r) ** 2 * pq)),
    infit: sum(({ residual }) => residual ** 2) / sum(({ pq }) => pq),
    outfit: sum(({ residual, pq }) => residual ** 2 / pq) / terms.length,
  };
}

function shift(estimator: FitEstimator, theta: number, j: number, information: number): number {
  if (estimator.method === 'ml') return 0;
  return estimator.method === 'wle' ? j / (2 * information) : (estimator.mean - theta) / estimator.sd ** 2;
}

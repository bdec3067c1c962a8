import type { CategoryModel } from './categoryModel.ts';

/** What one response adds to the sums of a likelihood estimator, at one ability. */
export interface ResponseTerms {
  /** ∂ ln P / ∂θ of the response. */
  readonly score: number;
  /** Fisher information of the item with its first two derivatives. */
  readonly information: number;
  readonly dInformation: number;
  readonly d2Information: number;
  /** J(θ) with its derivative. */
  readonly j: number;
  readonly dj: number;
}

/**
 * The terms of one response to a polytomous item, in one pass and without arrays: what `curveOf` gives, for
 * estimators, which need it hundreds of times per candidate.
 *
 * @param theta ability θ, in logits
 * @param response the category of the response
 */
export function responseTerms(theta: number, model: CategoryModel, response: number): ResponseTerms {
  return model.family === 'cumulative'
    ? cumulativeTerms(theta, model, response)
    : divideByTotalTerms(theta, model, response);
}

type Family<Name> = Extract<CategoryModel, { family: Name }>;

/** The sums of `categoryCurve` over the categories, the edges taken from the lowest to the highest. */
function cumulativeTerms(
  theta: number,
  { slope: s, thresholds, gaps }: Family<'cumulative'>,
  response: number,
): ResponseTerms {
  let [score, information, dInformation, d2Information, j, dj] = [0, 0, 0, 0, 0, 0];
  let [l, q, bend] = [1, 0, 0]; // L, 1 − L and L·(1 − L) at the lower edge of category k
  for (let k = 0; k <= thresholds.length; k++) {
    const last = k === thresholds.length;
    const z = last ? 0 : Math.exp(-Math.abs(s * (theta - thresholds[k]!)));
    const [large, small] = [1 / (1 + z), z / (1 + z)];
    const above = !last && theta >= thresholds[k]!;
    const nextL = last ? 0 : above ? large : small;
    const nextQ = last ? 1 : above ? small : large;
    const nextBend = nextL * nextQ;

    const p = l * nextQ * gaps[k]!;
    const l1 = s * (q - nextL);
    const l2 = -s * s * (bend + nextBend);
    const l3 = -s * s * s * (bend * (q - l) + nextBend * (nextQ - nextL));
    const square = l1 * l1;
    if (k === response) score = l1;
    information += p * square;
    dInformation += p * l1 * (square + 2 * l2);
    d2Information += p * (square * square + 5 * square * l2 + 2 * l2 * l2 + 2 * l1 * l3);
    j += p * l1 * (square + l2);
    dj += p * (square * square + 4 * square * l2 + l2 * l2 + l1 * l3);
    [l, q, bend] = [nextL, nextQ, nextBend];
  }
  return { score, information, dInformation, d2Information, j, dj };
}

/**
 * An exponential family: I = μ₂, I′ = J = μ₃, I″ = J′ = μ₄ − 3μ₂², the central moments of the slopes. Moments
 * are taken about the slope of the likeliest category, so that little cancels in the tails.
 */
function divideByTotalTerms(
  theta: number,
  { slopes, intercepts }: Family<'divideByTotal'>,
  response: number,
): ResponseTerms {
  let likeliest = 0;
  let largest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < slopes.length; k++) {
    const x = slopes[k]! * theta + intercepts[k]!;
    if (x > largest) [largest, likeliest] = [x, k];
  }
  const reference = slopes[likeliest]!;
  let [total, m1, m2, m3, m4] = [0, 0, 0, 0, 0];
  for (let k = 0; k < slopes.length; k++) {
    const weight = Math.exp(slopes[k]! * theta + intercepts[k]! - largest);
    const difference = slopes[k]! - reference;
    const square = difference * difference;
    total += weight;
    m1 += weight * difference;
    m2 += weight * square;
    m3 += weight * square * difference;
    m4 += weight * square * square;
  }
  m1 /= total;
  m2 /= total;
  m3 /= total;
  m4 /= total;
  const variance = m2 - m1 * m1;
  const third = m3 - 3 * m1 * m2 + 2 * m1 ** 3;
  const fourth = m4 - 4 * m1 * m3 + 6 * m1 * m1 * m2 - 3 * m1 ** 4;
  return {
    score: slopes[response]! - reference - m1,
    information: variance,
    dInformation: third,
    d2Information: fourth - 3 * variance * variance,
    j: third,
    dj: fourth - 3 * variance * variance,
  };
}

/** Parameters of one item under the four-parameter logistic model (4PL); 1PL to 3PL are special cases. */
export interface ItemParameters {
  /** Discrimination, per logit; a > 0. Logistic metric unless a scaling constant D is given beside it. */
  readonly a: number;
  /** Difficulty, in logits. */
  readonly b: number;
  /** Lower asymptote ("guessing"), a probability in [0, d). */
  readonly c: number;
  /** Upper asymptote ("slipping" is 1 − d), a probability in (c, 1]. */
  readonly d: number;
}

/** The response curve of one item at one ability: what every estimator and criterion is built from. */
export interface ResponseCurve {
  /** P(θ), a probability in [c, d]. */
  readonly p: number;
  /** P′(θ), per logit. */
  readonly dp: number;
  /** P″(θ), per logit². */
  readonly d2p: number;
  /** P‴(θ), per logit³. */
  readonly d3p: number;
  /** Fisher information I(θ) = P′² / (P·Q), per logit². */
  readonly information: number;
  /** I′(θ). */
  readonly dInformation: number;
  /** I″(θ). */
  readonly d2Information: number;
  /** J(θ) = P′·P″ / (P·Q), the bias term of Warm's weighted likelihood, with its derivative. */
  readonly j: number;
  readonly dj: number;
  /** P′/P: the score (∂ log-likelihood / ∂θ) of a correct response. */
  readonly scoreCorrect: number;
  /** −P′/Q: the score of an incorrect response. */
  readonly scoreIncorrect: number;
}

/**
 * Probability that a candidate of ability θ answers the item correctly.
 *
 *     P(θ) = c·(1 − L) + d·L,   L = 1 / (1 + exp(−D·a·(θ − b)))
 *
 * The same as c + (d − c)·L, written so that nothing is lost near either asymptote.
 *
 * @param theta ability θ, in logits
 * @param scaling D: 1 for the logistic metric, 1.702 for parameters in the normal metric
 * @returns a probability in [c, d]
 * @see Barton & Lord (1981), An Upper Asymptote for the Three-Parameter Logistic Item-Response Model
 */
export function probability(theta: number, { a, b, c, d }: ItemParameters, scaling = 1): number {
  const x = scaling * a * (theta - b);
  return c * logistic(-x) + d * logistic(x);
}

/**
 * Fisher information the item gives about θ: how much a response narrows the estimate.
 *
 *     I(θ) = P′(θ)² / (P(θ)·Q(θ))
 *
 * @returns information, in 1 / logit²; ≥ 0
 * @see Lord (1980), Applications of Item Response Theory to Practical Testing Problems, ch. 5
 */
export function information(theta: number, item: ItemParameters, scaling = 1): number {
  return responseCurve(theta, item, scaling).information;
}

/**
 * P, its first three derivatives, and the information with its first two, in one pass.
 *
 * With M = 1 − L, e = d − c and s = D·a, everything follows from two ratios that stay finite in the
 * tails, where P or Q itself may underflow:
 *
 *     r = P′/P = e·s·M·(L/P)      q = P′/Q = e·s·L·(M/Q)
 *     I = r·q,   J = I·s(M − L),  I′ = I·g,  I″ = I·(g² + g′),  g = 2s(M − L) − r + q,  J′ = I·(g·s(M − L) − 2s²LM)
 */
export function responseCurve(theta: number, item: ItemParameters, scaling = 1): ResponseCurve {
  const { b, c, d } = item;
  const s = scaling * item.a;
  const l = logistic(s * (theta - b));
  const m = logistic(s * (b - theta));
  const span = d - c;
  const r = span * s * m * (c === 0 ? 1 / d : l / (c * m + d * l));
  const q = span * s * l * (d === 1 ? 1 / (1 - c) : m / ((1 - c) * m + (1 - d) * l));
  const tilt = s * (m - l);
  const dp = span * s * l * m;
  const fisher = r * q;
  const g = 2 * tilt - r + q;
  const dg = -4 * s * s * l * m - r * tilt + r * r + q * tilt + q * q;
  return {
    p: c * m + d * l,
    dp,
    d2p: dp * tilt,
    d3p: dp * s * s * (1 - 6 * l * m),
    information: fisher,
    dInformation: fisher * g,
    d2Information: fisher * (g * g + dg),
    j: fisher * tilt,
    dj: fisher * (g * tilt - 2 * s * s * l * m),
    scoreCorrect: r,
    scoreIncorrect: -q,
  };
}

/**
 * log P(θ) for a correct response, log Q(θ) for an incorrect one; finite wherever θ and b are.
 *
 * @returns a log-probability, ≤ 0
 */
export function logProbability(theta: number, item: ItemParameters, correct: boolean, scaling = 1): number {
  const { a, b, c, d } = item;
  const x = scaling * a * (theta - b);
  if (correct) return c === 0 ? Math.log(d) + logLogistic(x) : Math.log(c * logistic(-x) + d * logistic(x));
  return d === 1
    ? Math.log1p(-c) + logLogistic(-x)
    : Math.log((1 - c) * logistic(-x) + (1 - d) * logistic(x));
}

/** L(x) = 1 / (1 + exp(−x)). */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** log(1 / (1 + exp(−x))) without overflow for very negative x. */
export function logLogistic(x: number): number {
  return x < 0 ? x - Math.log1p(Math.exp(x)) : -Math.log1p(Math.exp(-x));
}

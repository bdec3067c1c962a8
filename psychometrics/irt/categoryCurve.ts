/** The response curves of a polytomous item at one ability: what every estimator is built from. */
export interface CategoryCurve {
  /** Pₖ(θ) of each category; they sum to 1. */
  readonly p: Float64Array;
  /** P′ₖ, P″ₖ and P‴ₖ, per logit, logit² and logit³. */
  readonly dp: Float64Array;
  readonly d2p: Float64Array;
  readonly d3p: Float64Array;
  /** ℓ′ₖ = ∂ ln Pₖ / ∂θ: the score of a response in category k. */
  readonly score: Float64Array;
  /** ℓ″ₖ; minus the observed information of a response in category k. */
  readonly dScore: Float64Array;
  /** Fisher information I(θ) = Σ P′ₖ² / Pₖ with its first two derivatives. */
  readonly information: number;
  readonly dInformation: number;
  readonly d2Information: number;
  /** J(θ) = Σ P′ₖ·P″ₖ / Pₖ, the bias term of Warm's weighted likelihood, with its derivative. */
  readonly j: number;
  readonly dj: number;
}

/**
 * The curves of an item from its category probabilities and the derivatives of their logarithms, which stay
 * finite where a probability underflows:
 *
 *     P′ = P·ℓ′   P″ = P·(ℓ′² + ℓ″)   P‴ = P·(ℓ′³ + 3ℓ′ℓ″ + ℓ‴)
 *     I  = Σ P·ℓ′²   I′ = Σ P·(ℓ′³ + 2ℓ′ℓ″)   I″ = Σ P·(ℓ′⁴ + 5ℓ′²ℓ″ + 2ℓ″² + 2ℓ′ℓ‴)
 *     J  = Σ P·(ℓ′³ + ℓ′ℓ″)   J′ = Σ P·(ℓ′⁴ + 4ℓ′²ℓ″ + ℓ″² + ℓ′ℓ‴)
 *
 * @param p probability of each category; with its first three log-derivatives beside it
 */
export function categoryCurve(
  p: Float64Array,
  first: Float64Array,
  second: Float64Array,
  third: Float64Array,
): CategoryCurve {
  let information = 0;
  let dInformation = 0;
  let d2Information = 0;
  let j = 0;
  let dj = 0;
  for (let k = 0; k < p.length; k++) {
    const [pk, l1, l2, l3] = [p[k]!, first[k]!, second[k]!, third[k]!];
    information += pk * l1 * l1;
    dInformation += pk * l1 * (l1 * l1 + 2 * l2);
    d2Information += pk * (l1 ** 4 + 5 * l1 * l1 * l2 + 2 * l2 * l2 + 2 * l1 * l3);
    j += pk * l1 * (l1 * l1 + l2);
    dj += pk * (l1 ** 4 + 4 * l1 * l1 * l2 + l2 * l2 + l1 * l3);
  }
  return {
    p,
    dp: p.map((pk, k) => pk * first[k]!),
    d2p: p.map((pk, k) => pk * (first[k]! ** 2 + second[k]!)),
    d3p: p.map((pk, k) => pk * (first[k]! ** 3 + 3 * first[k]! * second[k]! + third[k]!)),
    score: first,
    dScore: second,
    information,
    dInformation,
    d2Information,
    j,
    dj,
  };
}

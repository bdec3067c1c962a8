/**
 * Distribution of the number-correct score at one ability, by the recursion of Lord and Wingersky: items are
 * added one by one,
 *
 *     fₙ(x) = fₙ₋₁(x)·Qₙ + fₙ₋₁(x − 1)·Pₙ
 *
 * @param probabilities of a correct response to each item
 * @returns the probabilities of the scores 0 … n; they sum to 1
 * @see Lord & Wingersky (1984), Comparison of IRT True-Score and Equipercentile Observed-Score Equatings
 */
export function scoreDistribution(probabilities: ArrayLike<number>): Float64Array {
  const f = new Float64Array(probabilities.length + 1);
  f[0] = 1;
  for (let item = 0; item < probabilities.length; item++) {
    const p = probabilities[item]!;
    for (let score = item + 1; score > 0; score--) f[score] = f[score]! * (1 - p) + f[score - 1]! * p;
    f[0]! *= 1 - p;
  }
  return f;
}

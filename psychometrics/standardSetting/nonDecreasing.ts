/**
 * The non-decreasing series nearest to a given one by weighted least squares: pool adjacent violators. Neighbours that go
 * down are replaced by their weighted mean, as often as needed; a series that already rises is left as it is.
 *
 * If one series lies nowhere below another, the same holds after repair with the same weights.
 *
 * @param weights of each value, ≥ 0, not all 0 in a pool
 * @see Barlow, Bartholomew, Bremner & Brunk (1972), Statistical Inference under Order Restrictions
 */
export function nonDecreasing(values: readonly number[], weights: readonly number[]): number[] {
  const pools: { mean: number; weight: number; length: number }[] = [];
  values.forEach((value, k) => {
    let pool = { mean: value, weight: weights[k]!, length: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      const weight = last.weight + pool.weight;
      pool = {
        mean: (last.mean * last.weight + pool.mean * pool.weight) / weight,
        weight,
        length: last.length + pool.length,
      };
      pools.pop();
    }
    pools.push(pool);
  });
  return pools.flatMap(({ mean, length }) => new Array<number>(length).fill(mean));
}

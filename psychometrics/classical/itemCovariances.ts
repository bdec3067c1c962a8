import type { ScoreMatrix } from './scoreMatrix.ts';

/**
 * Covariances between items, with denominator n − 1: items × items, row by row. The counts are whole numbers, so
 * nothing is lost before the last step:
 *
 *     cov(x, y) = (n·Σxy − Σx·Σy) / (n·(n − 1))
 */
export function itemCovariances({ persons, items, scores }: ScoreMatrix): Float64Array {
  const sums = new Float64Array(items);
  const products = new Float64Array(items * items);
  const present = new Uint16Array(items);
  for (let person = 0; person < persons; person++) {
    const row = person * items;
    let count = 0; // items with a score other than 0: the others add nothing
    for (let item = 0; item < items; item++) if (scores[row + item]! > 0) present[count++] = item;
    for (let k = 0; k < count; k++) {
      const one = present[k]!;
      const score = scores[row + one]!;
      sums[one]! += score;
      for (let l = 0; l <= k; l++) products[one * items + present[l]!]! += score * scores[row + present[l]!]!;
    }
  }
  const covariances = new Float64Array(items * items);
  for (let one = 0; one < items; one++) {
    for (let two = 0; two <= one; two++) {
      const value =
        (persons * products[one * items + two]! - sums[one]! * sums[two]!) / (persons * (persons - 1));
      covariances[one * items + two] = value;
      covariances[two * items + one] = value;
    }
  }
  return covariances;
}

/** Correlations from covariances, n × n row by row; NaN beside anything that does not vary. */
export function correlationsOf(covariances: ArrayLike<number>, n: number): Float64Array {
  const sd = Float64Array.from({ length: n }, (_, k) => Math.sqrt(covariances[k * n + k]!));
  return Float64Array.from({ length: n * n }, (_, at) => {
    const [one, two] = [Math.floor(at / n), at % n];
    if (one === two) return sd[one]! > 0 ? 1 : Number.NaN;
    return sd[one]! > 0 && sd[two]! > 0 ? covariances[at]! / (sd[one]! * sd[two]!) : Number.NaN;
  });
}

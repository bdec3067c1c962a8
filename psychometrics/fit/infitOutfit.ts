import { type ModelParameters, scoreCurve } from '../calibration/calibrationModel.ts';
import type { ResponseMatrix } from '../calibration/responseMatrix.ts';

/** Mean squares of the residuals of one item; 1 is what the model expects. */
export interface InfitOutfit {
  /** Weighted by information: sensitive to surprises near the item's difficulty. */
  readonly infit: number;
  /** Unweighted: sensitive to surprises far from it. */
  readonly outfit: number;
  /** Both made approximately standard normal. */
  readonly zInfit: number;
  readonly zOutfit: number;
}

/**
 * Infit and outfit of every item over the responses it got, at given abilities:
 *
 *     infit = Σ (x − E)² / Σ W,   outfit = Σ (x − E)² / W / N
 *     z = (∛MS − 1)·3/q + q/3,   q² = variance of the mean square
 *
 * with E and W the expected score and its variance, and C its fourth central moment:
 * q² = Σ(C − W²)/(ΣW)² for infit and (Σ C/W² / N − 1)/N for outfit.
 *
 * @param abilities θ of each person, in logits
 * @see Wright & Masters (1982), Rating Scale Analysis, ch. 5
 */
export function infitOutfit(
  { persons, items: columns, codes }: ResponseMatrix,
  items: readonly ModelParameters[],
  abilities: ArrayLike<number>,
): InfitOutfit[] {
  return items.map((item, column) => {
    let [responses, squares, variances, standardised, kurtosis, relative] = [0, 0, 0, 0, 0, 0];
    for (let person = 0; person < persons; person++) {
      const code = codes[person * columns + column]!;
      if (code < 0) continue;
      const { p } = scoreCurve(item, abilities[person]!);
      const { mean, second, fourth } = centralMoments(p);
      const square = (code - mean) ** 2;
      responses++;
      squares += square;
      variances += second;
      standardised += square / second;
      kurtosis += fourth - second * second;
      relative += fourth / (second * second);
    }
    const infit = squares / variances;
    const outfit = standardised / responses;
    const qInfit = Math.sqrt(kurtosis) / variances;
    const qOutfit = Math.sqrt((relative / responses - 1) / responses);
    return { infit, outfit, zInfit: standardise(infit, qInfit), zOutfit: standardise(outfit, qOutfit) };
  });
}

/** Wilson & Hilferty's cube root. */
function standardise(meanSquare: number, q: number): number {
  return (Math.cbrt(meanSquare) - 1) * (3 / q) + q / 3;
}

function centralMoments(p: ArrayLike<number>) {
  let mean = 0;
  for (let y = 1; y < p.length; y++) mean += y * p[y]!;
  let second = 0;
  let fourth = 0;
  for (let y = 0; y < p.length; y++) {
    const square = (y - mean) ** 2;
    second += p[y]! * square;
    fourth += p[y]! * square * square;
  }
  return { mean, second, fourth };
}

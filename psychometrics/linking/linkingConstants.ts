import type { ItemParameters } from '../irt/logistic.ts';
import { mean, standardDeviation } from '../numerics/sampleMoments.ts';

/** An item that both calibrations hold: its parameters on the scale of each. */
export interface CommonItem {
  readonly form1: ItemParameters;
  readonly form2: ItemParameters;
}

/** Brings the scale of form 1 onto that of form 2: θ₂ = A·θ₁ + B, b₂ = A·b₁ + B, a₂ = a₁ / A. */
export interface LinkingConstants {
  /** Slope, > 0. */
  readonly A: number;
  /** Intercept, in logits of form 2. */
  readonly B: number;
}

/** How linking constants are found from the parameters' moments. */
export type MomentMethod = 'meanMean' | 'meanSigma' | 'meanGeometricMean';

/**
 * Linking constants from the moments of the common items' parameters.
 *
 *     mean/mean            A = ā₁ / ā₂
 *     mean/sigma           A = sd(b₂) / sd(b₁)
 *     mean/geometric mean  A = (∏ a₁/a₂)^(1/n)
 *     B = b̄₂ − A·b̄₁
 *
 * @param fixedSlope A is 1, as under the Rasch model, where only B is free
 * @throws {RangeError} when there are too few common items
 * @see Loyd & Hoover (1980); Marco (1977); Mislevy & Bock (1990); Kolen & Brennan (2014), Test Equating, ch. 6
 */
export function momentLinking(
  common: readonly CommonItem[],
  method: MomentMethod,
  fixedSlope = false,
): LinkingConstants {
  const fewest = method === 'meanSigma' && !fixedSlope ? 2 : 1;
  if (common.length < fewest) {
    throw new RangeError(`linking needs at least ${fewest} common items, not ${common.length}`);
  }
  const [b1, b2] = [common.map(({ form1 }) => form1.b), common.map(({ form2 }) => form2.b)];
  const A = fixedSlope ? 1 : slope(common, method);
  if (!(A > 0 && A < Infinity)) throw new RangeError('the common items do not vary in difficulty');
  return { A, B: mean(b2) - A * mean(b1) };
}

function slope(common: readonly CommonItem[], method: MomentMethod): number {
  const [a1, a2] = [common.map(({ form1 }) => form1.a), common.map(({ form2 }) => form2.a)];
  switch (method) {
    case 'meanMean':
      return mean(a1) / mean(a2);
    case 'meanSigma':
      return (
        standardDeviation(common.map(({ form2 }) => form2.b)) /
        standardDeviation(common.map(({ form1 }) => form1.b))
      );
    case 'meanGeometricMean':
      return Math.exp(mean(a1.map((a, k) => Math.log(a / a2[k]!))));
  }
}

/** An item of form 1 as it stands on the scale of form 2. Its asymptotes do not change. */
export function transformed(item: ItemParameters, { A, B }: LinkingConstants): ItemParameters {
  return { ...item, a: item.a / A, b: A * item.b + B };
}

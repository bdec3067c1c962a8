import { mean, standardDeviation } from '#psychometrics/numerics/sampleMoments.ts';

/** How the tests of one study ended, by person. */
export interface PersonErrors {
  /** Estimate − true ability, in logits. */
  readonly errors: Float64Array;
  /** As the tests report them. */
  readonly standardErrors: Float64Array;
}

/** A share lost, with the standard error of that share. */
export interface Loss {
  readonly share: number;
  readonly se: number;
}

/** What one design loses against another that met the same persons with the same draws. */
export interface LossOfPrecision {
  /** By the errors that were made. */
  readonly rmse: Loss;
  /**
   * By the errors to be expected given the responses, for EAP with the prior the persons come from: the squared error
   * expected then is the posterior variance, so its mean estimates the same mean square with far less noise.
   */
  readonly expectedRmse: Loss;
}

/**
 * The loss of RMSE, as made and as expected. Both follow from a ratio of means R = x̄/ȳ over the same n persons,
 * whose standard error by the delta method is
 *
 *     SE(R) = R · sd(x/x̄ − y/ȳ) / √n
 *
 * The loss is √R − 1 with x and y the squared errors, or the squared standard errors, and SE(√R) = SE(R) / 2√R. What two
 * tests of one person have in common falls out.
 *
 * @see Cochran (1977), Sampling Techniques, ch. 6 (ratio estimators)
 * @see Blackwell (1947), Conditional Expectation and Unbiased Sequential Estimation
 */
export function lossOfPrecision(held: PersonErrors, free: PersonErrors): LossOfPrecision {
  return {
    rmse: lossOfRoot(held.errors, free.errors),
    expectedRmse: lossOfRoot(held.standardErrors, free.standardErrors),
  };
}

/** What the root mean square of the first is more than that of the second. */
function lossOfRoot(one: Float64Array, other: Float64Array): Loss {
  const squared = (values: Float64Array) => values.map((value) => value * value);
  const { ratio, se } = ratioOfMeans(squared(one), squared(other));
  const root = Math.sqrt(ratio);
  return { share: root - 1, se: se / (2 * root) };
}

function ratioOfMeans(x: Float64Array, y: Float64Array): { ratio: number; se: number } {
  if (x.length !== y.length) throw new RangeError(`${x.length} persons cannot be paired with ${y.length}`);
  const [meanX, meanY] = [mean(x), mean(y)];
  const ratio = meanX / meanY;
  const differences = x.map((value, person) => value / meanX - y[person]! / meanY);
  return { ratio, se: (ratio * standardDeviation(differences)) / Math.sqrt(x.length) };
}

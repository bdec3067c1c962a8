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
  readonly rmse: Loss;
  readonly standardError: Loss;
}

/**
 * The loss of RMSE and of the mean standard error. Both follow from a ratio of means R = x̄/ȳ over the same n persons,
 * whose standard error by the delta method is
 *
 *     SE(R) = R · sd(x/x̄ − y/ȳ) / √n
 *
 * The loss of RMSE is √R − 1 with x and y the squared errors, and SE(√R) = SE(R) / 2√R. What two tests of one
 * person have in common falls out.
 *
 * @see Cochran (1977), Sampling Techniques, ch. 6 (ratio estimators)
 */
export function lossOfPrecision(held: PersonErrors, free: PersonErrors): LossOfPrecision {
  const squared = (errors: Float64Array) => errors.map((error) => error * error);
  const ofSquares = ratioOfMeans(squared(held.errors), squared(free.errors));
  const ofErrors = ratioOfMeans(held.standardErrors, free.standardErrors);
  const root = Math.sqrt(ofSquares.ratio);
  return {
    rmse: { share: root - 1, se: ofSquares.se / (2 * root) },
    standardError: { share: ofErrors.ratio - 1, se: ofErrors.se },
  };
}

function ratioOfMeans(x: Float64Array, y: Float64Array): { ratio: number; se: number } {
  if (x.length !== y.length) throw new RangeError(`${x.length} persons cannot be paired with ${y.length}`);
  const [meanX, meanY] = [mean(x), mean(y)];
  const ratio = meanX / meanY;
  const differences = x.map((value, person) => value / meanX - y[person]! / meanY);
  return { ratio, se: (ratio * standardDeviation(differences)) / Math.sqrt(x.length) };
}

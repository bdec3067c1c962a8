import { correlation, mean, median, shape, standardDeviation } from '../numerics/sampleMoments.ts';
import { biserial } from './biserial.ts';
import { correlationsOf, itemCovariances } from './itemCovariances.ts';
import {
  alphaInterval,
  alphaOf,
  alphaWithout,
  kuderRichardson,
  lambda6,
  splitHalf,
  standardErrorOfMeasurement,
} from './reliability.ts';
import { expectDichotomous, itemScores, type ScoreMatrix, totalScores } from './scoreMatrix.ts';

/** How one item does among these persons. Figures that do not exist (no variance) are NaN. */
export interface ItemStatistics {
  /** p: the part of the persons that answered correctly. */
  readonly proportionCorrect: number;
  readonly sd: number;
  /** Rit: correlation with the total, the item included. */
  readonly itemTotal: number;
  /** Rir: correlation with the total without the item; what to judge an item by. */
  readonly itemRest: number;
  readonly biserial: number;
  /** α of the test without this item; higher than α means the item does harm. */
  readonly alphaIfDeleted: number;
}

/** How a test does as a whole. */
export interface TestStatistics {
  readonly persons: number;
  readonly items: number;
  readonly mean: number;
  readonly sd: number;
  readonly skewness: number;
  readonly kurtosis: number;
  readonly alpha: number;
  readonly alphaInterval: readonly [lower: number, upper: number];
  readonly alphaStandardised: number;
  readonly lambda6: number;
  readonly kr20: number;
  readonly kr21: number;
  readonly splitHalf: number;
  readonly spearmanBrown: number;
  /** Standard error of measurement by α, in points. */
  readonly sem: number;
  readonly meanInterItem: number;
  readonly medianInterItem: number;
}

/**
 * Classical analysis of a test of right-or-wrong items.
 *
 * @throws {RangeError} for fewer than two items or three persons
 * @throws {InvalidScores} for scores other than 0 and 1
 * @see Lord & Novick (1968), Statistical Theories of Mental Test Scores
 */
export function classicalAnalysis(matrix: ScoreMatrix): {
  readonly test: TestStatistics;
  readonly items: readonly ItemStatistics[];
} {
  const { persons, items: n } = matrix;
  if (n < 2) throw new RangeError(`classical analysis needs at least 2 items, not ${n}`);
  if (persons < 3) throw new RangeError(`classical analysis needs at least 3 persons, not ${persons}`);
  expectDichotomous(matrix);

  const totals = totalScores(matrix);
  const covariances = itemCovariances(matrix);
  const correlations = correlationsOf(covariances, n);
  const pairs = correlations.filter((_, at) => at % n > Math.floor(at / n));
  const alpha = alphaOf(covariances, n);
  const sd = standardDeviation(totals);
  const { r, spearmanBrown } = splitHalf(matrix);
  return {
    test: {
      persons,
      items: n,
      mean: mean(totals),
      sd,
      ...shape(totals),
      alpha,
      alphaInterval: alphaInterval(alpha, persons, n),
      alphaStandardised: alphaOf(correlations, n),
      lambda6: lambda6(correlations, n),
      ...kuderRichardson(matrix),
      splitHalf: r,
      spearmanBrown,
      sem: standardErrorOfMeasurement(sd, alpha),
      meanInterItem: mean(pairs),
      medianInterItem: median(pairs),
    },
    items: Array.from({ length: n }, (_, item) => statisticsOf(matrix, item, totals, covariances)),
  };
}

function statisticsOf(
  matrix: ScoreMatrix,
  item: number,
  totals: Float64Array,
  covariances: Float64Array,
): ItemStatistics {
  const own = itemScores(matrix, item);
  return {
    proportionCorrect: mean(own),
    sd: standardDeviation(own),
    itemTotal: correlation(own, totals),
    itemRest: correlation(
      own,
      totals.map((total, person) => total - own[person]!),
    ),
    biserial: biserial(own, totals),
    alphaIfDeleted: alphaWithout(item, covariances, matrix.items),
  };
}

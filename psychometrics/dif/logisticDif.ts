import { chiSquareTail } from '../numerics/chiSquareDistribution.ts';
import { cholesky, solveCholesky } from '../numerics/cholesky.ts';
import { type BinomialCell, fitLogistic, type LogisticFit } from './logisticRegression.ts';
import { margins, type Stratum } from './matching.ts';

/** What is tested: any difference, one that is the same at every score, or one that changes with the score. */
export type DifKind = 'both' | 'uniform' | 'nonuniform';

/** The coefficients of logit P = β₀ + β₁·score + β₂·focal + β₃·score·focal; 0 where the model leaves one out. */
export type Coefficients = readonly [intercept: number, score: number, focal: number, interaction: number];

/** The logistic test of one item. */
export interface LogisticDif {
  /** χ²: twice the gain in log-likelihood. */
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
  /** χ² by Wald's test of the same coefficients. */
  readonly wald: number;
  /** Gain in Nagelkerke's R²: the size of the effect. */
  readonly deltaR2: number;
  readonly effect: 'negligible' | 'moderate' | 'large';
  readonly full: Coefficients;
  readonly fullSe: Coefficients;
  readonly reduced: Coefficients;
  readonly converged: boolean;
}

/** Number of coefficients in the full and in the reduced model. */
const models: Readonly<Record<DifKind, readonly [full: number, reduced: number]>> = {
  both: [4, 2],
  uniform: [3, 2],
  nonuniform: [4, 3],
};

/**
 * Logistic regression DIF: whether the group adds anything to the score in predicting who is right.
 *
 * @see Swaminathan & Rogers (1990), Detecting Differential Item Functioning Using Logistic Regression Procedures;
 *   Nagelkerke (1991); Jodoin & Gierl (2001), Evaluating Type I Error and Power Rates (effect: 0.035 and 0.070)
 */
export function logisticDif(strata: readonly Stratum[], kind: DifKind = 'both'): LogisticDif {
  const cells = cellsOf(strata);
  const [full, reduced] = models[kind].map((size) => fitLogistic(cells, size)) as [LogisticFit, LogisticFit];
  const nothing = fitLogistic(cells, 1);
  const df = full.coefficients.length - reduced.coefficients.length;
  const chiSquare = Math.max(0, 2 * (full.logLikelihood - reduced.logLikelihood));
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  const deltaR2 = nagelkerke(full, nothing, n) - nagelkerke(reduced, nothing, n);
  return {
    chiSquare,
    df,
    p: chiSquareTail(chiSquare, df),
    wald: wald(full, df),
    deltaR2,
    effect: deltaR2 < 0.035 ? 'negligible' : deltaR2 < 0.07 ? 'moderate' : 'large',
    full: padded(full.coefficients),
    fullSe: padded(
      full.coefficients.map((_, k) => Math.sqrt(full.covariances[k * (full.coefficients.length + 1)]!)),
    ),
    reduced: padded(reduced.coefficients),
    converged: full.converged && reduced.converged,
  };
}

function cellsOf(strata: readonly Stratum[]): BinomialCell[] {
  return strata.flatMap((stratum) => {
    const { reference, focal } = margins(stratum);
    const { score } = stratum;
    return [
      { predictors: [1, score, 0, 0], n: reference, right: stratum.referenceRight },
      { predictors: [1, score, 1, score], n: focal, right: stratum.focalRight },
    ];
  });
}

/** R² = (1 − (L₀/L)^(2/n)) / (1 − L₀^(2/n)). */
function nagelkerke(fit: LogisticFit, nothing: LogisticFit, n: number): number {
  const gain = -Math.expm1((2 / n) * (nothing.logLikelihood - fit.logLikelihood));
  return gain / -Math.expm1((2 / n) * nothing.logLikelihood);
}

/** βᵀ·V⁻¹·β over the last coefficients. */
function wald({ coefficients, covariances }: LogisticFit, df: number): number {
  const size = coefficients.length;
  const first = size - df;
  const block = Float64Array.from(
    { length: df * df },
    (_, at) => covariances[(first + Math.floor(at / df)) * size + first + (at % df)]!,
  );
  const tested = coefficients.slice(first);
  const factor = cholesky(block, df);
  if (!factor) return Number.NaN;
  return solveCholesky(factor, tested).reduce((sum, x, k) => sum + x * tested[k]!, 0);
}

function padded(values: Float64Array): Coefficients {
  return [values[0] ?? 0, values[1] ?? 0, values[2] ?? 0, values[3] ?? 0];
}

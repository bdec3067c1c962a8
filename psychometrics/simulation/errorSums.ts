import type { Figure } from './simulationReport.ts';

/** Sums over tests of an ability θ and of the error, which is estimate − θ. They may be added up. */
export const errorSums = ['tests', 'theta', 'thetaSquared', 'error', 'errorSquared', 'thetaError'] as const;
export type ErrorSums = Readonly<Record<(typeof errorSums)[number], number>>;

/** What one test adds, in the order of `errorSums`. */
export function errorsOf(theta: number, estimate: number): number[] {
  const error = estimate - theta;
  return [1, theta, theta * theta, error, error * error, theta * error];
}

/** Sums by name, from where they stand in an array. */
export function namedSums<Name extends string>(
  names: readonly Name[],
  sums: Float64Array,
  at: number,
): Record<Name, number> {
  return Object.fromEntries(names.map((name, k) => [name, sums[at + k]!])) as Record<Name, number>;
}

/** Pearson's correlation between θ and its estimate; null when either does not vary. */
export function correlationOf(sums: ErrorSums): Figure {
  const { tests, theta, thetaSquared, error, errorSquared, thetaError } = sums;
  const ofTheta = thetaSquared - theta ** 2 / tests;
  const shared = thetaError - (theta * error) / tests;
  const ofEstimate = ofTheta + 2 * shared + errorSquared - error ** 2 / tests;
  const rounding = 1e-12 * (1 + thetaSquared);
  if (!(ofTheta > rounding && ofEstimate > rounding)) return null;
  return Math.max(-1, Math.min(1, (ofTheta + shared) / Math.sqrt(ofTheta * ofEstimate)));
}

/** Root mean square of the error. */
export function rmseOf({ tests, errorSquared }: Pick<ErrorSums, 'tests' | 'errorSquared'>): number {
  return Math.sqrt(errorSquared / tests);
}

import { chiSquareTail } from '../../numerics/chiSquareDistribution.ts';
import { normalCdf } from '../../numerics/normalDistribution.ts';

/** What one check of a simulation found. */
export interface CheckResult {
  /** What should be so. */
  readonly check: string;
  /** The figure it was judged by, in words. */
  readonly found: string;
  /** Chance of a figure like this when all is well; 0 or 1 where chance has no part in it. */
  readonly p: number;
  readonly passed: boolean;
}

/** Below this chance a check fails: once in ten thousand checks where nothing is wrong. */
const level = 1e-4;

/**
 * Pearson's χ² of counts against what is expected of them. Cells expected to hold fewer than five are taken
 * together with the next.
 */
export function byChiSquare(
  check: string,
  counts: ArrayLike<number>,
  expected: ArrayLike<number>,
): CheckResult {
  const cells: { count: number; expected: number }[] = [];
  let open = { count: 0, expected: 0 };
  for (let k = 0; k < counts.length; k++) {
    open = { count: open.count + counts[k]!, expected: open.expected + expected[k]! };
    if (open.expected < 5) continue;
    cells.push(open);
    open = { count: 0, expected: 0 };
  }
  const last = cells.pop() ?? { count: 0, expected: 0 };
  cells.push({ count: last.count + open.count, expected: last.expected + open.expected });
  const chiSquare = cells.reduce((sum, cell) => sum + (cell.count - cell.expected) ** 2 / cell.expected, 0);
  const df = cells.length - 1;
  return judged(check, `χ² = ${chiSquare.toFixed(1)}, df = ${df}`, chiSquareTail(chiSquare, df));
}

/** The largest of many standard normal figures, of which most are not looked at (Bonferroni). */
export function byLargestZ(check: string, zs: readonly number[], oneSided = false): CheckResult {
  const largest = zs.reduce(
    (most, z) => Math.max(most, oneSided ? z : Math.abs(z)),
    Number.NEGATIVE_INFINITY,
  );
  const tail = (oneSided ? 1 : 2) * (largest > 0 ? normalCdf(-largest) : 0.5);
  const words =
    zs.length === 1 ? `z = ${zs[0]!.toFixed(2)}` : `largest z of ${zs.length} = ${largest.toFixed(2)}`;
  return judged(check, words, Math.min(1, zs.length * tail));
}

/** Whether a sample of independent figures has mean 0. */
export function byMeanZero(check: string, sample: readonly number[]): CheckResult {
  const n = sample.length;
  const mean = sample.reduce((sum, x) => sum + x, 0) / n;
  const variance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  return byLargestZ(check, [mean / Math.sqrt(variance / n)]);
}

/** For what must never be: one time is too many. */
export function byBreaches(check: string, breaches: number, looked: number): CheckResult {
  return judged(check, `${breaches} of ${looked}`, breaches === 0 && looked > 0 ? 1 : 0);
}

/** For figures with one right answer, that only rounding may differ from. */
export function byLargestDeviation(check: string, largest: number, allowed: number): CheckResult {
  return judged(check, `largest deviation ${largest.toExponential(1)}`, largest <= allowed ? 1 : 0);
}

function judged(check: string, found: string, p: number): CheckResult {
  return { check, found, p, passed: p >= level };
}

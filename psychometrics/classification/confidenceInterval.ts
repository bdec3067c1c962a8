import type { Estimate } from '../estimation/responsePattern.ts';
import { normalQuantile } from '../numerics/normalDistribution.ts';
import type { Decision } from './decision.ts';

/** An interval of abilities, in logits. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The two-sided confidence interval about an estimate: θ̂ ± z(1 − α/2)·SE.
 *
 * @param alpha chance that the interval misses, in (0, 1); 0.05 for 95 %
 * @throws {RangeError} when alpha is not in (0, 1)
 */
export function confidenceInterval({ theta, se }: Estimate, alpha: number): Interval {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must lie between 0 and 1, not ${alpha}`);
  const reach = -normalQuantile(alpha / 2) * se;
  return { lower: theta - reach, upper: theta + reach };
}

/**
 * Pass when the whole interval lies above the cut, fail when it lies below, an edge on the cut included.
 *
 * @see Kingsbury & Weiss (1983), A Comparison of IRT-Based Adaptive Mastery Testing and a Sequential Mastery
 *   Testing Procedure
 */
export function intervalDecision(estimate: Estimate, cut: number, alpha: number): Decision {
  const { lower, upper } = confidenceInterval(estimate, alpha);
  if (lower >= cut) return 'pass';
  return upper <= cut ? 'fail' : 'continue';
}

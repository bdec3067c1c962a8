import type { Bank } from '../irt/bank.ts';
import type { ResponsePattern } from './responsePattern.ts';

/** How ability moves while all responses are the lowest, or all the highest, and ML has no finite answer. */
export type ConstantPatternRule =
  /** A fixed step down or up, in logits; 0.4 and 0.7 are customary. */
  | { readonly kind: 'step'; readonly by: number }
  /** Halfway from the current ability to the easiest or the hardest item. */
  | { readonly kind: 'halfway'; readonly easiest: number; readonly hardest: number };

/**
 * The ability after a pattern in which every scored response is the lowest, or every one the highest.
 *
 * @param theta the current ability, in logits
 * @returns undefined when the pattern is not constant, or holds nothing scored
 * @see Dodd (1990), The Effect of Item Selection Procedure and Stepsize on Computerized Adaptive Attitude
 *   Measurement
 */
export function stepAfterConstantPattern(
  rule: ConstantPatternRule,
  theta: number,
  bank: Bank,
  { items, scores }: ResponsePattern,
): number | undefined {
  let [scored, lowest, highest] = [0, 0, 0];
  for (let k = 0; k < items.length; k++) {
    const score = scores[k];
    if (score === undefined) continue;
    scored++;
    if (score === 0) lowest++;
    if (score === bank.highestScore[items[k]!]) highest++;
  }
  if (scored === 0 || (lowest < scored && highest < scored)) return undefined;
  const up = highest === scored;
  if (rule.kind === 'step') return up ? theta + rule.by : theta - rule.by;
  return (theta + (up ? rule.hardest : rule.easiest)) / 2;
}

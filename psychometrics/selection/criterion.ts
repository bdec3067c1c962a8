import type { Bank } from '../irt/bank.ts';
import type { Evidence } from './evidence.ts';

/** What a criterion may look at. */
export interface SelectionContext {
  /** Current ability, in logits. */
  readonly theta: number;
  /** What the responses say; only for criteria that weigh the whole likelihood or posterior. */
  readonly evidence?: Evidence | undefined;
}

/** By what rule the next item is chosen. */
export interface Criterion {
  /** Gives every item of the bank a value: the higher, the better to ask next. */
  readonly fill: (bank: Bank, context: SelectionContext, into: Float64Array) => void;
  /** What a price is a share of, in the unit of the values; when absent the range of the values. */
  readonly priceUnit?: (context: SelectionContext) => number;
  /** Whether `fill` needs the evidence; without it such a criterion throws. */
  readonly weighsEvidence?: true;
  /** Prepares a bank for finding only the best item, where that is faster; must agree with `fill`. */
  readonly prepare?: (bank: Bank) => FindBest;
}

/** Names the most valuable open item without valuing them all; the same item as `mostValuable`. */
export type FindBest = (context: SelectionContext, open: Uint8Array) => number | undefined;

/** The most valuable item that is open (1), or undefined when none is; of equals, the lowest index. */
export function mostValuable(values: Float64Array, open: Uint8Array): number | undefined {
  let best = -1;
  let bestValue = Number.NEGATIVE_INFINITY;
  for (let item = 0; item < values.length; item++) {
    const value = values[item]!;
    if (value > bestValue && open[item] === 1) {
      best = item;
      bestValue = value;
    }
  }
  return best < 0 ? undefined : best;
}

/** The evidence of a context, for a criterion that cannot do without. */
export function evidenceOf({ evidence }: SelectionContext): Evidence {
  if (!evidence) throw new Error('this criterion weighs the responses, and none came with the context');
  return evidence;
}

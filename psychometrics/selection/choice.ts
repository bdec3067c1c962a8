import type { Random } from '../numerics/seededRandom.ts';
import { mostValuable } from './criterion.ts';

/** What the last step of selection chooses from. */
export interface Choice {
  /** The value of every item of the bank by the criterion of the design. */
  readonly values: Float64Array;
  /** 1 for the items that may be asked. */
  readonly open: Uint8Array;
  /** The items asked so far, in order. */
  readonly items: readonly number[];
  readonly theta: number;
  readonly se: number;
  /** Chance comes in from outside, so that the same test can be computed again. */
  readonly random: Random;
  /** A stream that is the same at every step of one candidate's test. */
  readonly lottery: () => Random;
}

/** The last step of selection. */
export interface Choose {
  /** Chooses one of the open items, or undefined when none is open. */
  (choice: Choice): number | undefined;
  /**
   * What every item of the bank is worth, chance counted in. Where a blueprint holds, the shadow test makes the
   * sum of this as large as possible and the best of it is asked. When absent the shadow test goes by the
   * criterion, and chance has no more than that test to choose from.
   */
  readonly worth?: (choice: Choice) => Float64Array;
}

/** The most valuable open item. */
export const chooseBest: Choose = ({ values, open }) => mostValuable(values, open);

/** The open items from the most to the least valuable; of equals, the lower index first. */
export function rankOpen(values: Float64Array, open: Uint8Array): number[] {
  const items: number[] = [];
  for (let item = 0; item < values.length; item++) if (open[item] === 1) items.push(item);
  return items.sort((x, y) => values[y]! - values[x]! || x - y);
}

/** Up to so many, keeping the best so far beats sorting the whole bank. */
const few = 32;

/** The first `count` of `rankOpen`, without ranking the rest where few are wanted. */
export function bestOpen(values: Float64Array, open: Uint8Array, count: number): number[] {
  if (count > few) return rankOpen(values, open).slice(0, count);
  const best: number[] = [];
  for (let item = 0; item < values.length; item++) {
    const value = values[item]!;
    if (open[item] !== 1 || (best.length === count && !(value > values[best[count - 1]!]!))) continue;
    let place = Math.min(best.length, count - 1);
    for (; place > 0 && value > values[best[place - 1]!]!; place--) best[place] = best[place - 1]!;
    best[place] = item;
  }
  return best;
}

/** The same choice with only those items open for which `keep` holds. */
export function narrowed(choice: Choice, keep: (item: number) => boolean): Choice {
  return { ...choice, open: choice.open.map((isOpen, item) => (isOpen === 1 && keep(item) ? 1 : 0)) };
}

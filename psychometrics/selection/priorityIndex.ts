import type { Constraint } from '../assembly/blueprint.ts';
import { type Choose, chooseBest } from './choice.ts';

/**
 * Maximum priority index: the value of an item, times for each constraint it counts for the share of that
 * constraint's quota that is still free:
 *
 *     vᵢ · Π fₖ^cᵢₖ     fₖ = (uₖ − xₖ) / uₖ,   and while minimums are unmet  fₖ = (lₖ − xₖ) / lₖ
 *
 * with xₖ the number, or the sum of weights, given. In the first phase, up to the sum of the minimums, items of constraints below
 * their minimum come first; in the second the maximums decide. An item of a full constraint has index 0 and is
 * only given when nothing else is left: a comparison for shadow tests, which need no such exception. Values
 * must not be negative.
 *
 * @param then how an item is chosen by the indices
 * @see Cheng & Chang (2009), The Maximum Priority Index Method for Severely Constrained Item Selection
 */
export function byPriorityIndex(constraints: readonly Constraint[], then: Choose = chooseBest): Choose {
  const weights = constraints.map(weightsOf);
  return (choice) => {
    const given = weights.map((weightOf) =>
      choice.items.reduce((sum, item) => sum + (weightOf.get(item) ?? 0), 0),
    );
    const needed = constraints.map(({ minimum }, k) => Math.max(0, minimum - given[k]!));
    const unmet = needed.some((amount) => amount > 0);
    const index = choice.values.slice();
    const inNeed = new Uint8Array(index.length);
    constraints.forEach(({ minimum, maximum = Number.POSITIVE_INFINITY }, k) => {
      const room = maximum - given[k]!;
      const left = maximum === Number.POSITIVE_INFINITY ? 1 : Math.max(0, room / maximum);
      for (const [item, weight] of weights[k]!) {
        if (weight > room) index[item] = 0;
        else if (needed[k]! > 0) index[item]! *= needed[k]! / minimum;
        else if (!unmet) index[item]! *= left;
        if (needed[k]! > 0 && weight > 0) inNeed[item] = 1;
      }
    });
    const free = choice.open.map((isOpen, item) => (isOpen === 1 && index[item]! > 0 ? 1 : 0));
    const wanted = free.map((isOpen, item) => (isOpen === 1 && (!unmet || inNeed[item] === 1) ? 1 : 0));
    const open = [wanted, free, choice.open].find((candidates) => candidates.includes(1)) ?? choice.open;
    return then({ ...choice, values: index, open });
  };
}

/** What each item adds to a constraint; items it does not count are left out. */
export function weightsOf({ items, weights }: Constraint): ReadonlyMap<number, number> {
  return new Map(items.map((item, k) => [item, weights?.[k] ?? 1]));
}

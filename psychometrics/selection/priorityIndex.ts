import type { Constraint } from '../assembly/blueprint.ts';
import { type Choose, chooseBest } from './choice.ts';

/**
 * Maximum priority index: the value of an item, times for each constraint it counts for the share of that
 * constraint's quota that is still free:
 *
 *     vᵢ · Π fₖ^cᵢₖ     fₖ = (uₖ − xₖ) / uₖ,   and while minimums are unmet  fₖ = (lₖ − xₖ) / lₖ
 *
 * with xₖ the number given. In the first phase, up to the sum of the minimums, items of constraints below
 * their minimum come first; in the second the maximums decide. An item of a full constraint has index 0 and is
 * only given when nothing else is left: a comparison for shadow tests, which need no such exception. Values
 * must not be negative.
 *
 * @param then how an item is chosen by the indices
 * @see Cheng & Chang (2009), The Maximum Priority Index Method for Severely Constrained Item Selection
 */
export function byPriorityIndex(constraints: readonly Constraint[], then: Choose = chooseBest): Choose {
  const members = constraints.map(({ items }) => new Set(items));
  return (choice) => {
    const given = members.map((set) => choice.items.filter((item) => set.has(item)).length);
    const needed = constraints.map(({ minimum }, k) => Math.max(0, minimum - given[k]!));
    const unmet = needed.some((count) => count > 0);
    const index = choice.values.slice();
    const inNeed = new Uint8Array(index.length);
    constraints.forEach(({ minimum, maximum, items }, k) => {
      const left = maximum === undefined ? 1 : Math.max(0, (maximum - given[k]!) / maximum);
      const factor = needed[k]! > 0 && left > 0 ? needed[k]! / minimum : left;
      for (const item of items) {
        index[item]! *= unmet && needed[k] === 0 && left > 0 ? 1 : factor;
        if (needed[k]! > 0) inNeed[item] = 1;
      }
    });
    const free = choice.open.map((isOpen, item) => (isOpen === 1 && index[item]! > 0 ? 1 : 0));
    const wanted = free.map((isOpen, item) => (isOpen === 1 && (!unmet || inNeed[item] === 1) ? 1 : 0));
    const open = [wanted, free, choice.open].find((candidates) => candidates.includes(1)) ?? choice.open;
    return then({ ...choice, values: index, open });
  };
}

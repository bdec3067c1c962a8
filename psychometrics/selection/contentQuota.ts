import { type Choose, chooseBest, narrowed } from './choice.ts';

/** Content as shares of the test: which group each item belongs to, and the share each group should get. */
export interface ContentTargets {
  /** The group of each item of the bank, by number. */
  readonly groupOf: ArrayLike<number>;
  /** The share of the test each group should get; they sum to 1. */
  readonly shares: readonly number[];
}

/**
 * Plain quotas: the next item comes from the group that is furthest behind its share; a group that has not
 * been asked at all goes first. Of groups equally far behind, chance takes one. A comparison for shadow tests:
 * unlike those it keeps to one attribute, and only on average.
 *
 * @param then how an item is chosen within the group
 * @throws {RangeError} when shares are negative or do not sum to 1
 * @see Kingsbury & Zara (1989), Procedures for Selecting Items for Computerized Adaptive Tests
 */
export function byContentQuota(targets: ContentTargets, then: Choose = chooseBest): Choose {
  const total = targets.shares.reduce((sum, share) => sum + share, 0);
  if (targets.shares.some((share) => !(share >= 0)) || !(Math.abs(total - 1) < 1e-9)) {
    throw new RangeError('the shares of the content groups must be ≥ 0 and sum to 1');
  }
  return (choice) => {
    const available = new Set<number>();
    choice.open.forEach((isOpen, item) => {
      if (isOpen === 1) available.add(targets.groupOf[item]!);
    });
    const behind = groupsFurthestBehind(targets, choice.items).find((groups) =>
      groups.some((group) => available.has(group)),
    );
    if (!behind) return undefined;
    const groups = behind.filter((group) => available.has(group));
    const group = groups.length === 1 ? groups[0] : groups[Math.floor(choice.random() * groups.length)];
    return then(narrowed(choice, (item) => targets.groupOf[item] === group));
  };
}

/** The groups from the furthest behind their share to the furthest ahead; equals stand together. */
export function groupsFurthestBehind(
  { groupOf, shares }: ContentTargets,
  items: readonly number[],
): number[][] {
  const counts = shares.map(() => 0);
  for (const item of items) counts[groupOf[item]!]!++;
  const lag = shares.map((share, group) =>
    counts[group] === 0 && share > 0 ? Number.POSITIVE_INFINITY : share - counts[group]! / items.length,
  );
  const order = [...shares.keys()].sort((x, y) => (lag[x] === lag[y] ? x - y : lag[y]! - lag[x]!));
  const groups: number[][] = [];
  for (const group of order) {
    const last = groups.at(-1);
    if (last && lag[last[0]!] === lag[group]) last.push(group);
    else groups.push([group]);
  }
  return groups;
}

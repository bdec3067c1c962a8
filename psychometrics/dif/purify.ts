/** A search for items without DIF to match persons on. */
export interface Purified {
  /** Items flagged with the final anchor, in order. */
  readonly flagged: readonly number[];
  /** The anchor used in the last round: the items not flagged in the round before. */
  readonly anchor: readonly number[];
  /** Rounds after the first. */
  readonly rounds: number;
  /** False when the flags kept changing, or no anchor was left. */
  readonly converged: boolean;
}

/**
 * Purification: items with DIF spoil the score on which persons are matched, so they are left out of it, and all items
 * are tested again, until the same items are flagged twice.
 *
 * @param items number of items
 * @param flag the items that show DIF when persons are matched on this anchor
 * @see Candell & Drasgow (1988), An Iterative Procedure for Linking Metrics and Assessing Item Bias
 */
export function purify(
  items: number,
  flag: (anchor: readonly number[]) => readonly number[],
  mostRounds = 10,
): Purified {
  const all = Array.from({ length: items }, (_, item) => item);
  let anchor = all;
  let flagged = [...flag(anchor)].sort((one, two) => one - two);
  for (let round = 1; round <= mostRounds; round++) {
    if (flagged.length === 0 && anchor.length === items) {
      return { flagged, anchor, rounds: round - 1, converged: true };
    }
    const left = all.filter((item) => !flagged.includes(item));
    if (left.length === 0) return { flagged, anchor, rounds: round - 1, converged: false };
    anchor = left;
    const next = [...flag(anchor)].sort((one, two) => one - two);
    const same = next.length === flagged.length && next.every((item, k) => item === flagged[k]);
    flagged = next;
    if (same) return { flagged, anchor, rounds: round, converged: true };
  }
  return { flagged, anchor, rounds: mostRounds, converged: false };
}

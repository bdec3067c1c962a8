import { breslowDay } from './breslowDay.ts';
import { type DifKind, type LogisticDif, logisticDif } from './logisticDif.ts';
import { type MantelHaenszel, mantelHaenszel } from './mantelHaenszel.ts';
import { allItems, type GroupedScores, stratifyOn } from './matching.ts';
import { purify } from './purify.ts';
import { standardisedPDif } from './standardisedPDif.ts';

/** Everything known about the fairness of one item. */
export interface ItemDif {
  readonly item: number;
  readonly inAnchor: boolean;
  readonly mantelHaenszel: MantelHaenszel;
  readonly logistic: LogisticDif;
  readonly breslowDay: { readonly chiSquare: number; readonly df: number; readonly p: number };
  readonly pDifference: number;
  /** Mantel–Haenszel or logistic regression finds DIF at the level asked for. */
  readonly flagged: boolean;
}

/** DIF of all items of a test. */
export interface DifReport {
  readonly items: readonly ItemDif[];
  /** The items that persons were matched on, beside the studied one. */
  readonly anchor: readonly number[];
  /** Rounds of purification; 0 without. */
  readonly rounds: number;
  readonly converged: boolean;
}

/** How DIF is looked for. */
export interface DifOptions {
  /** Items known to be fair, to match on; all items when absent. */
  readonly anchor?: readonly number[];
  /** Leave flagged items out of the matching score and test again, until nothing changes; not with a given anchor. */
  readonly purified?: boolean;
  readonly continuity?: boolean;
  readonly kind?: DifKind;
  /** Level of significance. */
  readonly level?: number;
}

/**
 * Differential item functioning of every item by Mantel–Haenszel and logistic regression. Purification goes by
 * Mantel–Haenszel.
 *
 * @throws {RangeError} when the anchor is empty or holds an item that does not exist
 */
export function detectDif(
  data: GroupedScores,
  { anchor, purified = false, continuity = true, kind = 'both', level = 0.05 }: DifOptions = {},
): DifReport {
  if (anchor?.length === 0) throw new RangeError('an anchor needs at least one item');
  if (!(level > 0 && level < 1)) throw new RangeError(`a level of significance lies in (0, 1), not ${level}`);
  const items = allItems(data.matrix);
  const flag = (on: readonly number[]) => {
    const strataOf = stratifyOn(data, on);
    return items.filter((item) => mantelHaenszel(strataOf(item), { continuity }).p < level);
  };
  const found =
    purified && !anchor
      ? purify(items.length, flag)
      : { anchor: anchor ?? items, rounds: 0, converged: true };
  const strataOf = stratifyOn(data, found.anchor);
  return {
    items: items.map((item) => {
      const levels = strataOf(item);
      const haenszel = mantelHaenszel(levels, { continuity });
      const logistic = logisticDif(levels, kind);
      return {
        item,
        inAnchor: found.anchor.includes(item),
        mantelHaenszel: haenszel,
        logistic,
        breslowDay: breslowDay(levels),
        pDifference: standardisedPDif(levels),
        flagged: haenszel.p < level || (logistic.converged && logistic.p < level),
      };
    }),
    anchor: found.anchor,
    rounds: found.rounds,
    converged: found.converged,
  };
}

import { abilityOfMaximumInformation } from '../irt/abilityOfMaximumInformation.ts';
import { type Bank, itemOf } from '../irt/bank.ts';
import { fillInformation, itemInformation } from '../irt/testInformation.ts';
import { type FindBest, mostValuable } from './criterion.ts';

/** The abilities the index covers, in logits, and the width of its cells. */
const lowest = -6;
const highest = 6;
const width = 0.1;

/**
 * Finds the most informative open item without computing the information of the whole bank. For every
 * narrow range of θ the items are sorted once by the most information they give anywhere in it; then a
 * search may stop at the first item whose bound is below the best found. The answer is exact: the same
 * item as a comparison of all. Polytomous items may have several peaks; a bank with any is compared in full.
 */
export function findMostInformative(bank: Bank): FindBest {
  if (bank.polytomous.size > 0) return ({ theta }, open) => compareAll(bank, theta, open);
  const index = indexOf(bank);
  return ({ theta }, open) => {
    const cell = Math.floor((theta - lowest) / width);
    const ranking = index[cell];
    if (!ranking) return compareAll(bank, theta, open);
    let best = -1;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (let rank = 0; rank < ranking.item.length && ranking.bound[rank]! >= bestValue; rank++) {
      const item = ranking.item[rank]!;
      if (open[item] !== 1) continue;
      const value = itemInformation(bank, item, theta);
      if (value > bestValue || (value === bestValue && item < best)) {
        best = item;
        bestValue = value;
      }
    }
    return best < 0 ? undefined : best;
  };
}

/** The items in descending order of the most information they give within one cell. */
interface Ranking {
  readonly item: Int32Array;
  readonly bound: Float64Array;
}

function indexOf(bank: Bank): Ranking[] {
  const peak = Float64Array.from({ length: bank.size }, (_, item) =>
    abilityOfMaximumInformation(itemOf(bank, item)),
  );
  const cells = Math.round((highest - lowest) / width);
  return Array.from({ length: cells }, (_, cell) => {
    const bounds = peak.map((theta, item) => boundOn(bank, item, theta, lowest + cell * width));
    const item = Int32Array.from(bounds.keys()).sort((x, y) => bounds[y]! - bounds[x]! || x - y);
    return { item, bound: Float64Array.from(item, (i) => bounds[i]!) };
  });
}

/** Information has one peak, so within a cell it is highest at the peak, or at the edge nearest to it. */
function boundOn(bank: Bank, item: number, peak: number, from: number): number {
  const nearest = Math.min(Math.max(peak, from), from + width);
  return itemInformation(bank, item, nearest) * (1 + 1e-9);
}

function compareAll(bank: Bank, theta: number, open: Uint8Array): number | undefined {
  const values = new Float64Array(bank.size);
  fillInformation(bank, theta, values);
  return mostValuable(values, open);
}

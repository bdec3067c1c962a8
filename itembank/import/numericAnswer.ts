import type { DraftAnswer } from './draftItem.ts';
import { ImportProblem, importReason } from './importProblem.ts';

/**
 * The middle of what is accepted, and how far from it is still right.
 *
 * @throws {ImportProblem} when it is not one range that earns all points
 */
export function numericAnswer(
  accepted: readonly { readonly low: number; readonly high: number; readonly share: number }[],
): DraftAnswer {
  const right = accepted.filter(({ share }) => share > 0);
  const [range] = right;
  if (range === undefined || right.length > 1 || range.share !== 1) {
    throw new ImportProblem(importReason('scoring', 'niet precies één goede uitkomst met alle punten'));
  }
  const value = rounded((range.low + range.high) / 2);
  return {
    type: 'numeric',
    value,
    tolerance: rounded((range.high - range.low) / 2),
    unit: null,
    decimals: Math.min(6, String(value).split('.')[1]?.length ?? 0),
  };
}

/** Half of 0,1 + 0,3 is 0,2, not 0,20000000000000001. */
function rounded(x: number): number {
  return Number(x.toPrecision(12));
}

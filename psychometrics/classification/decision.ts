/** Where a candidate stands relative to one cut: above it, below it, or not known well enough to say. */
export type Decision = 'pass' | 'fail' | 'continue';

/** Which of the levels that cuts make are still possible; decided when they are the same. */
export interface LevelRange {
  /** Level 0 lies below the lowest cut, level n above the highest of n cuts. */
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Brings the decisions at several cuts together: a candidate who passes a cut has at least the level above it,
 * one who fails it at most the level below.
 *
 * @param decisions one per cut, the cuts ascending
 */
export function levelsLeft(decisions: readonly Decision[]): LevelRange {
  const lowest = decisions.lastIndexOf('pass') + 1;
  const firstFail = decisions.indexOf('fail');
  return { lowest, highest: Math.max(lowest, firstFail < 0 ? decisions.length : firstFail) };
}

/** @throws {RangeError} unless there is at least one cut, all are numbers, and they ascend */
export function checkCuts(cuts: readonly number[]): void {
  const ascending = cuts.every((cut, k) => Number.isFinite(cut) && (k === 0 || cut > cuts[k - 1]!));
  if (cuts.length === 0 || !ascending)
    throw new RangeError(`cuts must be ascending abilities, not ${cuts.join(', ')}`);
}

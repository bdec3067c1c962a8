/** How often each item was given to the candidates so far. */
export interface ExposureCounts {
  readonly candidates: number;
  readonly given: Int32Array;
}

/** Nobody has been tested yet. */
export function emptyExposure(bankSize: number): ExposureCounts {
  return { candidates: 0, given: new Int32Array(bankSize) };
}

/** The counts after one more candidate; the counts before are left as they were. */
export function recordedExposure(before: ExposureCounts, items: readonly number[]): ExposureCounts {
  const given = before.given.slice();
  for (const item of items) given[item]!++;
  return { candidates: before.candidates + 1, given };
}

/**
 * Restricted maximum exposure: the items whose rate has reached the maximum, to be excluded for the next
 * candidate. With progressive selection this is the progressive-restricted method, which also brings rarely
 * used items into use.
 *
 * @param maximumRate largest share of candidates who may get an item, in (0, 1]
 * @returns item indices, ascending; none before the first candidate
 * @throws {RangeError} when the rate is no such share
 * @see Revuelta & Ponsoda (1998), A Comparison of Item Exposure Control Methods in Computerized Adaptive
 *   Testing
 */
export function overexposed({ candidates, given }: ExposureCounts, maximumRate: number): number[] {
  checkMaximumRate(maximumRate);
  const items: number[] = [];
  for (let item = 0; item < given.length; item++) {
    if (candidates > 0 && given[item]! / candidates >= maximumRate) items.push(item);
  }
  return items;
}

/** @throws {RangeError} when the rate is not a share in (0, 1] */
export function checkMaximumRate(maximumRate: number): void {
  if (!(maximumRate > 0 && maximumRate <= 1)) {
    throw new RangeError(`a maximum exposure rate must lie in (0, 1], not ${maximumRate}`);
  }
}

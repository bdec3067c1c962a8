/** What a panel holds to be acceptable. */
export interface HofsteeLimits {
  readonly lowestCut: number;
  readonly highestCut: number;
  /** Fail rates, in [0, 1]. */
  readonly lowestFailRate: number;
  readonly highestFailRate: number;
}

/**
 * Hofstee's compromise: the first cut score in the panel's box at which the observed fail rate reaches the diagonal from
 * (lowest cut, highest fail rate) to (highest cut, lowest fail rate).
 *
 * The fail rate is a staircase: it jumps just above each score that was reached. Where the diagonal is crossed by a jump,
 * the result is the score of the jump: from there on the rate is too high.
 *
 * @param scores of all candidates; a candidate fails with a score below the cut
 * @returns undefined when the curve passes the box by, so that the panel's limits contradict what was observed
 * @throws {RangeError} when the limits do not form a box, or there are no scores
 * @see Hofstee (1983), The Case for Compromise in Educational Selection and Grading
 */
export function hofsteeCut(scores: ArrayLike<number>, limits: HofsteeLimits): number | undefined {
  const { lowestCut, highestCut, lowestFailRate, highestFailRate } = limits;
  if (!(lowestCut < highestCut && lowestFailRate <= highestFailRate)) {
    throw new RangeError('limits must run from a lower to a higher cut and fail rate');
  }
  if (scores.length === 0) throw new RangeError('a cut needs scores');
  const sorted = Float64Array.from(scores).sort();
  const slope = (lowestFailRate - highestFailRate) / (highestCut - lowestCut);
  const diagonal = (cut: number) => highestFailRate + slope * (cut - lowestCut);
  if (failRate(sorted, lowestCut) >= highestFailRate) return undefined;

  // Steps of the staircase: just above `from` up to `to` the rate is constant.
  const jumps = [...new Set(sorted)].filter((score) => score >= lowestCut && score < highestCut);
  const edges = [lowestCut, ...jumps, highestCut];
  for (let k = 1; k < edges.length; k++) {
    const [from, to] = [edges[k - 1]!, edges[k]!];
    const rate = failRate(sorted, to);
    if (rate >= diagonal(from)) return from;
    if (rate >= diagonal(to)) return lowestCut + (rate - highestFailRate) / slope;
  }
  return undefined;
}

/** The part of the candidates with a score below the cut. */
export function failRate(scores: ArrayLike<number>, cut: number): number {
  let failed = 0;
  for (let k = 0; k < scores.length; k++) if (scores[k]! < cut) failed++;
  return failed / scores.length;
}

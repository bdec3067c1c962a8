import { mean } from '../numerics/sampleMoments.ts';

/**
 * The time below which an answer counts as a rapid guess: a part of the mean time of the item (the normative threshold
 * method), and never more than a ceiling.
 *
 * @param times of all persons on one item, in seconds
 * @param share of the mean; 0.10 is cautious, 0.15 and 0.20 catch more guesses and more fast readers
 * @param ceilingSeconds 10 in the original method; none when absent
 * @returns seconds; NaN without any time
 * @see Wise & Ma (2012), Setting Response Time Thresholds for a CAT Item Pool: The Normative Threshold Method
 */
export function rapidGuessThreshold(
  times: ArrayLike<number>,
  share = 0.1,
  ceilingSeconds = Number.POSITIVE_INFINITY,
): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`the share of the mean lies in (0, 1), not ${share}`);
  return Math.min(share * mean(times), ceilingSeconds);
}

/**
 * Response time effort: the part of the items a person answered that took at least the threshold. Below 0.90 the score
 * says little about ability.
 *
 * @param times per item, in seconds; undefined when not answered
 * @param thresholds per item, in seconds
 * @returns in [0, 1]; NaN when nothing was answered
 * @see Wise & Kong (2005), Response Time Effort: A New Measure of Examinee Motivation in Computer-Based Tests
 */
export function responseTimeEffort(
  times: readonly (number | undefined)[],
  thresholds: ArrayLike<number>,
): number {
  let answered = 0;
  let effortful = 0;
  times.forEach((time, item) => {
    if (time === undefined) return;
    answered++;
    if (!(time < thresholds[item]!)) effortful++;
  });
  return effortful / answered;
}

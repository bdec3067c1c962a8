import { correlation } from '../numerics/sampleMoments.ts';
import { scoreGroups } from './scoreGroups.ts';

/** How one option of an item attracts. */
export interface OptionStatistics {
  readonly option: string;
  readonly isKey: boolean;
  readonly count: number;
  /** Of those who answered, omissions left out. */
  readonly proportion: number;
  /** Correlation of choosing it with the total score; should be negative for a distractor. */
  readonly optionTotal: number;
  /** The same with the score without this item; what to judge a distractor by. */
  readonly optionRest: number;
  /** Numbers that chose it, by score group from low to high: a distractor curve. */
  readonly byGroup: readonly number[];
}

/** The options of one item. */
export interface DistractorAnalysis {
  readonly omitted: number;
  /** Sizes of the score groups, omissions included, from low to high. */
  readonly groupSizes: readonly number[];
  readonly options: readonly OptionStatistics[];
}

/**
 * What each option of one item attracts, and whom. An omitted answer is no option and counts as wrong in the score.
 *
 * @param answers the option each person chose; undefined when omitted
 * @param keys the option or options that are right
 * @param totals the sum score of each person, this item included
 * @param groups number of score groups for the curve
 * @throws {RangeError} for an answer that is no option, or a key that is none
 */
export function distractorAnalysis(
  answers: readonly (string | undefined)[],
  options: readonly string[],
  keys: readonly string[],
  totals: ArrayLike<number>,
  groups = 3,
): DistractorAnalysis {
  const unknownKey = keys.find((key) => !options.includes(key));
  if (unknownKey !== undefined) throw new RangeError(`key ${unknownKey} is not an option`);
  const unknown = answers.findIndex((answer) => answer !== undefined && !options.includes(answer));
  if (unknown >= 0) throw new RangeError(`person ${unknown}: answer ${answers[unknown]} is not an option`);

  const groupOf = scoreGroups(totals, groups);
  const isRight = answers.map((answer) => (answer !== undefined && keys.includes(answer) ? 1 : 0));
  const rest = isRight.map((right, person) => totals[person]! - right);
  const omitted = answers.filter((answer) => answer === undefined).length;
  return {
    omitted,
    groupSizes: countByGroup(groupOf, groups, () => true),
    options: options.map((option) => {
      const chosen = answers.map((answer) => (answer === option ? 1 : 0));
      const count = chosen.filter((one) => one === 1).length;
      return {
        option,
        isKey: keys.includes(option),
        count,
        proportion: count / (answers.length - omitted),
        optionTotal: correlation(chosen, totals),
        optionRest: correlation(chosen, rest),
        byGroup: countByGroup(groupOf, groups, (person) => chosen[person] === 1),
      };
    }),
  };
}

function countByGroup(groupOf: Uint16Array, groups: number, counts: (person: number) => boolean): number[] {
  const sizes = new Array<number>(groups).fill(0);
  groupOf.forEach((group, person) => {
    if (counts(person)) sizes[group]!++;
  });
  return sizes;
}

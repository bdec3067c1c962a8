import { type Choose, rankOpen } from '../selection/choice.ts';
import { checkMaximumRate } from './maximumRate.ts';

/**
 * Sympson–Hetter selection: the items are offered from the most valuable down, and each is given only with its
 * own chance; an item passed over stays passed over for this candidate. Where every open item is passed over,
 * the most valuable is given after all.
 *
 * @param chances chance that an item is given once it is selected, in (0, 1]
 * @param onSelected told every item that was selected, given or not
 * @see Sympson & Hetter (1985), Controlling Item Exposure Rates in Computerized Adaptive Testing
 */
export function sympsonHetter(chances: Float64Array, onSelected?: (item: number) => void): Choose {
  return ({ values, open, lottery }) => {
    const draw = lottery();
    const tickets = Float64Array.from({ length: chances.length }, () => draw());
    const ranked = rankOpen(values, open);
    for (const item of ranked) {
      onSelected?.(item);
      if (tickets[item]! <= chances[item]!) return item;
    }
    return ranked[0];
  };
}

/** What the chances are found for. */
export interface SympsonHetterProblem {
  readonly bankSize: number;
  /** Items in a test; at least so many items keep a chance of 1, so that a test can always be filled. */
  readonly testLength: number;
  /** Largest share of candidates who may get an item; above testLength / bankSize. */
  readonly maximumRate: number;
  readonly rounds: number;
  readonly candidates: number;
  /** Gives a simulated candidate a whole test, chosen by `choose`. */
  readonly administer: (choose: Choose, candidate: number, round: number) => readonly number[];
}

/** The chances found, and how the highest exposure came down over the rounds. */
export interface SympsonHetterResult {
  readonly chances: Float64Array;
  /** Highest exposure rate seen with the chances each round began with; the first is without control. */
  readonly highestRates: readonly number[];
}

/**
 * Finds the chances by simulating tests again and again. With P(S) the share of candidates for whom an item was
 * selected in the last round,
 *
 *     chance = r / P(S) where P(S) > r, else 1
 *
 * The rates reached vary by about √(r(1 − r)/candidates) from round to round; they do not converge further.
 *
 * @throws {RangeError} for a rate, length or number of rounds that cannot be
 */
export function findSympsonHetterChances(problem: SympsonHetterProblem): SympsonHetterResult {
  const { bankSize, testLength, maximumRate, rounds, candidates } = problem;
  checkMaximumRate(maximumRate);
  if (!(testLength >= 1 && testLength / bankSize <= maximumRate)) {
    throw new RangeError(
      `tests of ${testLength} items from ${bankSize} cannot keep every item under a rate of ${maximumRate}`,
    );
  }
  if (!(rounds >= 1 && candidates >= 1)) throw new RangeError('simulation needs a round and a candidate');
  let chances = new Float64Array(bankSize).fill(1);
  const highestRates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { selected, given } = simulate(problem, chances, round);
    highestRates.push(given.reduce((most, count) => Math.max(most, count / candidates), 0));
    chances = adjusted(selected, problem);
  }
  return { chances, highestRates };
}

function simulate(
  { bankSize, candidates, administer }: SympsonHetterProblem,
  chances: Float64Array,
  round: number,
) {
  const selected = new Int32Array(bankSize);
  const given = new Int32Array(bankSize);
  for (let candidate = 0; candidate < candidates; candidate++) {
    const seen = new Set<number>();
    const choose = sympsonHetter(chances, (item) => seen.add(item));
    for (const item of administer(choose, candidate, round)) given[item]!++;
    for (const item of seen) selected[item]!++;
  }
  return { selected, given };
}

function adjusted(selected: Int32Array, { testLength, maximumRate, candidates }: SympsonHetterProblem) {
  const chances = Float64Array.from(selected, (count) => Math.min(1, maximumRate / (count / candidates)));
  const ranked = Array.from(chances.keys()).sort((x, y) => chances[y]! - chances[x]! || x - y);
  for (const item of ranked.slice(0, testLength)) chances[item] = 1;
  return chances;
}

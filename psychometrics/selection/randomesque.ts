import { bestOpen, type Choose } from './choice.ts';

/**
 * Randomesque: one of the m most valuable items, each with the same chance, so that the first items of a test
 * are not the same for everybody. m = the size of the bank is a random choice.
 *
 * @param m number of items to draw from; a whole number ≥ 1, or Infinity for a random choice
 * @throws {RangeError} when m is no such number
 * @see Kingsbury & Zara (1989), Procedures for Selecting Items for Computerized Adaptive Tests
 */
export function randomesque(m: number): Choose {
  if (!((Number.isInteger(m) && m >= 1) || m === Number.POSITIVE_INFINITY)) {
    throw new RangeError(`randomesque needs a whole number of items, not ${m}`);
  }
  return ({ values, open, random }) => {
    const eligible = bestOpen(values, open, m);
    return eligible[Math.floor(random() * eligible.length)];
  };
}

/** Any open item, all with the same chance: the control that criteria are compared with. */
export const atRandom: Choose = randomesque(Number.POSITIVE_INFINITY);

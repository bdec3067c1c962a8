import type { Bank } from '#psychometrics/irt/bank.ts';
import { fillInformation, testInformation } from '#psychometrics/irt/testInformation.ts';

/** How much can be learned about a candidate of this ability, as Fisher information. */
export interface InformationPoint {
  /** Ability θ, in logits. */
  readonly theta: number;
  /** Of all items of the bank together, in 1 / logit². */
  readonly bank: number;
  /** Of one test, in 1 / logit². */
  readonly test: number;
}

const abilities = Array.from({ length: 33 }, (_, i) => -4 + i / 4);

/**
 * Test information over the abilities −4 to 4.
 *
 * @param test the items everyone gets, or the number of items of an adaptive test: then those that say
 *   most at θ are taken, which no test by the blueprint can exceed
 */
export function informationCurve(bank: Bank, test: readonly number[] | number): InformationPoint[] {
  const all = Array.from({ length: bank.size }, (_, item) => item);
  return abilities.map((theta) => {
    const inTest = typeof test === 'number' ? mostInformative(bank, theta, test) : test;
    return {
      theta,
      bank: testInformation(bank, all, theta),
      test: testInformation(bank, inTest, theta),
    };
  });
}

function mostInformative(bank: Bank, theta: number, count: number): number[] {
  const each = new Float64Array(bank.size);
  fillInformation(bank, theta, each);
  return [...each.keys()].sort((x, y) => each[y]! - each[x]!).slice(0, count);
}

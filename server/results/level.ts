import type { Level } from '#contracts/feedback.ts';
import { type Bank, itemOf } from '#psychometrics/irt/bank.ts';
import { probability } from '#psychometrics/irt/logistic.ts';

/** An ability estimate: θ in logits and its standard error. */
export interface Ability {
  readonly theta: number;
  readonly standardError: number;
}

/** Half-width of a 95 % interval, in standard errors. */
const z95 = 1.96;

/**
 * Ability as a share of these items: the expected percentage correct over all of them (the test
 * characteristic curve), at θ and at both ends of its 95 % interval. It rises with θ, so the interval
 * keeps its coverage.
 */
export function levelOf(bank: Bank, items: readonly number[], { theta, standardError }: Ability): Level {
  const percentAt = (ability: number) => {
    const sum = items.reduce((total, item) => total + probability(ability, itemOf(bank, item)), 0);
    return Math.round((1000 * sum) / items.length) / 10;
  };
  return {
    percent: percentAt(theta),
    lower: percentAt(theta - z95 * standardError),
    upper: percentAt(theta + z95 * standardError),
  };
}

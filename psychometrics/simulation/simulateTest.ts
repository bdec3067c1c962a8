import { type AdaptiveTest, respond, startTest, type TestState } from '../adaptiveTest.ts';
import { type Bank, itemOf } from '../irt/bank.ts';
import { categoryLogProbabilities } from '../irt/categoryModel.ts';
import { probability } from '../irt/logistic.ts';
import type { Random } from '../numerics/seededRandom.ts';

/** The response a candidate of ability θ gives: each category with its probability. */
export function simulateResponse(bank: Bank, item: number, theta: number, random: Random): number {
  const model = bank.polytomous.get(item);
  if (!model) return random() < probability(theta, itemOf(bank, item)) ? 1 : 0;
  let left = random();
  const chances = categoryLogProbabilities(theta, model).map(Math.exp);
  const score = chances.findIndex((chance) => {
    left -= chance;
    return left < 0;
  });
  return score < 0 ? chances.length - 1 : score;
}

/** One candidate of ability θ taking a whole adaptive test. */
export function simulateTest(test: AdaptiveTest, theta: number, random: Random): TestState {
  return simulateFrom(startTest(test), theta, random);
}

/** The same from where a test stands: one that was started with exclusions, a seed or withheld items. */
export function simulateFrom(start: TestState, theta: number, random: Random): TestState {
  let state = start;
  while (state.next.kind === 'item') {
    const { item } = state.next;
    state = respond(state, item, simulateResponse(state.test.bank, item, theta, random));
  }
  return state;
}

import { type AdaptiveTest, respond, startTest, type TestState } from '../adaptiveTest.ts';
import { type Bank, itemOf } from '../irt/bank.ts';
import { probability } from '../irt/logistic.ts';
import type { Random } from '../numerics/seededRandom.ts';

/** The response a candidate of ability θ gives: correct with probability P(θ). */
function simulateResponse(bank: Bank, item: number, theta: number, random: Random): 0 | 1 {
  return random() < probability(theta, itemOf(bank, item)) ? 1 : 0;
}

/** One candidate of ability θ taking a whole adaptive test. */
export function simulateTest(test: AdaptiveTest, theta: number, random: Random): TestState {
  let state = startTest(test);
  while (state.next.kind === 'item') {
    const { item } = state.next;
    state = respond(state, item, simulateResponse(test.bank, item, theta, random));
  }
  return state;
}

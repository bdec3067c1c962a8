import { type AdaptiveTest, type Candidate, respond, startTest, type TestState } from '../adaptiveTest.ts';
import type { Score } from '../estimation/responsePattern.ts';
import type { Bank } from '../irt/bank.ts';
import { seededRandom } from '../numerics/seededRandom.ts';
import { itemDraws } from './commonRandom.ts';
import { simulateResponse } from './simulateTest.ts';
import type { StudyDesign } from './study.ts';

/** What gives tests: the engine, or one with a mistake planted in it to see whether a check notices. */
export interface TestEngine {
  readonly start: typeof startTest;
  readonly respond: typeof respond;
}

export const ownEngine: TestEngine = { start: startTest, respond };

/** Who takes a test. */
export interface Taker extends Pick<Candidate, 'withheldAt' | 'prices'> {
  readonly answer: (item: number) => Score;
  /** Decides everything that the design leaves to chance. */
  readonly seed: string;
}

/** What happens on the way. */
export interface Onlooker {
  /** Milliseconds of a clock that only runs forward. */
  readonly now?: (() => number) | undefined;
  /** Called after each response; `ms` is the time to estimate and choose, 0 without a clock. */
  readonly onStep?: (state: TestState, ms: number) => void;
}

/** One person takes a whole test. */
export function administer(
  test: AdaptiveTest,
  { excluded, startSpread = 0 }: Pick<StudyDesign, 'excluded' | 'startSpread'>,
  { answer, ...candidate }: Taker,
  { now = () => 0, onStep }: Onlooker = {},
  engine: TestEngine = ownEngine,
): TestState {
  let state = engine.start(
    startSpread > 0 ? shifted(test, startSpread, candidate.seed) : test,
    excluded,
    candidate,
  );
  while (state.next.kind === 'item') {
    const { item } = state.next;
    const score = answer(item);
    const began = now();
    state = engine.respond(state, item, score);
    onStep?.(state, now() - began);
  }
  return state;
}

/** The answers of one person by the model, from the draws that belong to seed, replication and person. */
export function modelledAnswers(
  bank: Bank,
  theta: number,
  seed: string,
  replication: number,
  person: number,
): (item: number) => number {
  const draw = itemDraws(seed, replication, person);
  return (item) => simulateResponse(bank, item, theta, () => draw(item));
}

/** The test with a first ability drawn for one candidate, as an attempt draws its own. */
function shifted(test: AdaptiveTest, spread: number, seed: string): AdaptiveTest {
  const startTheta = test.design.startTheta + (2 * seededRandom(`${seed}/start`)() - 1) * spread;
  return { ...test, design: { ...test.design, startTheta } };
}

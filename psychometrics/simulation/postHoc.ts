import type { TestState } from '../adaptiveTest.ts';
import { InfeasibleDesign } from '../assembly/infeasibleDesign.ts';
import { type ResponsePattern, scoredOnly } from '../estimation/responsePattern.ts';
import { seededRandom } from '../numerics/seededRandom.ts';
import { administer } from './administer.ts';
import type { CompiledStudy } from './compileStudy.ts';
import { correlationOf, type ErrorSums, errorSums, errorsOf, namedSums, rmseOf } from './errorSums.ts';
import { type ControlInTurn, controlInTurn } from './exposureChoice.ts';
import type { PostHocFigures, PostHocPoint } from './simulationReport.ts';
import { spreadOf } from './spreadOf.ts';

/** A replay under way: persons come one by one and are not kept. */
export interface PostHocTally {
  readonly control: ControlInTurn;
  /** After each number of items, the sums of the difference from the full-length estimate. */
  readonly steps: Float64Array;
  readonly ends: Float64Array;
  readonly lengths: Float64Array;
  persons: number;
  withoutTest: number;
  answered: number;
}

/** Nobody has been replayed yet. */
export function emptyPostHoc({ study }: CompiledStudy): PostHocTally {
  const { maximum } = study.design.length;
  return {
    control: controlInTurn(study.bank.size, study.design),
    steps: new Float64Array(errorSums.length * (maximum + 1)),
    ends: new Float64Array(errorSums.length),
    lengths: new Float64Array(maximum + 1),
    persons: 0,
    withoutTest: 0,
    answered: 0,
  };
}

/**
 * Replays the design on what one person answered; the tally is changed. Only items with a scored response can
 * be given, so nothing is made up: what a person was not asked is not in their bank. The estimate it is
 * compared with comes from all their responses by the same estimator, those of the replay among them, so r is
 * that of a part with its whole.
 *
 * @throws {RangeError} for an item outside the bank or a score it cannot have
 */
export function replayPerson(
  tally: PostHocTally,
  { study, test }: CompiledStudy,
  responses: ResponsePattern,
): void {
  const { bank, design, seed } = study;
  const { items, scores } = scoredOnly(responses, bank);
  const full = test.estimate({ items, scores });
  if (!full || items.length === 0) return;
  const scoreOf = new Map(items.map((item, k) => [item, scores[k]!]));
  const barred = new Set(design.excluded);
  for (let item = 0; item < bank.size; item++) if (!scoreOf.has(item)) barred.add(item);
  const own = `${seed}/replay/${tally.persons}`;
  tally.persons++;
  const answer = (item: number) => scoreOf.get(item);
  const exposure = tally.control.next(() => seededRandom(`${own}/withheld`));
  const taker = { answer, seed: own, ...exposure };
  const onStep = (state: TestState) => {
    addErrors(tally.steps, errorSums.length * state.items.length, full.theta, state.estimate.theta);
  };
  let end: TestState;
  try {
    end = administer(test, { ...design, excluded: [...barred] }, taker, { onStep });
  } catch (error) {
    if (!(error instanceof InfeasibleDesign)) throw error;
    tally.withoutTest++;
    return;
  }
  tally.control.record(end.estimate.theta, end.items);
  addErrors(tally.ends, 0, full.theta, end.estimate.theta);
  tally.lengths[end.items.length]!++;
  tally.answered += items.length;
}

/** The figures of a replay; undefined when nobody could be replayed. */
export function postHocFigures(tally: PostHocTally): PostHocFigures | undefined {
  const ends: ErrorSums = namedSums(errorSums, tally.ends, 0);
  if (ends.tests === 0) return undefined;
  const curve = Array.from(tally.lengths.keys(), (length): PostHocPoint => {
    const sums = namedSums(errorSums, tally.steps, length * errorSums.length);
    return { length, persons: sums.tests, r: correlationOf(sums), rmse: rmseOf(sums) };
  }).filter(({ persons }) => persons > 0);
  const lastBelow = curve.findLast(({ r }) => r === null || r < 0.95);
  return {
    persons: tally.persons,
    withoutTest: tally.withoutTest,
    fullLength: tally.answered / ends.tests,
    items: spreadOf(tally.lengths),
    correlation: correlationOf(ends),
    rmse: rmseOf(ends),
    curve,
    itemsForR95: curve.find(({ length }) => length > (lastBelow?.length ?? 0))?.length ?? null,
  };
}

function addErrors(sums: Float64Array, at: number, theta: number, estimate: number): void {
  const added = errorsOf(theta, estimate);
  for (let k = 0; k < added.length; k++) sums[at + k]! += added[k]!;
}

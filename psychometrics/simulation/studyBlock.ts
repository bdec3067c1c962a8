import type { TestState } from '../adaptiveTest.ts';
import type { Score } from '../estimation/responsePattern.ts';
import { seededRandom } from '../numerics/seededRandom.ts';
import { administer, modelledAnswers, type Onlooker, type TestEngine } from './administer.ts';
import type { CompiledStudy } from './compileStudy.ts';
import { controlInTurn } from './exposureChoice.ts';
import { personsIn, trueTheta } from './population.ts';
import { countsPersons, type Study } from './study.ts';
import { emptyTally, type StudyTally, tallyStep, tallyTest } from './studyTally.ts';

/** One finished test of a study. */
export interface StudyTest {
  readonly person: number;
  readonly replication: number;
  readonly theta: number;
  readonly state: TestState;
  /** What exposure control withheld from this person. */
  readonly withheldAt: ((theta: number, se: number) => readonly number[]) | undefined;
}

/** What may be looked at or replaced while a block runs. */
export interface BlockOptions extends Pick<Onlooker, 'now'> {
  readonly engine?: TestEngine;
  readonly onTest?: (test: StudyTest) => void;
  /** Known answers instead of the model's; person and replication counted from 0. */
  readonly answers?: (person: number, replication: number) => (item: number) => Score;
}

/** In how many blocks a study is divided, whoever runs them. */
export function blockCount(study: Study): number {
  return Math.ceil(personsIn(study.population) / blockSizeOf(study));
}

/**
 * Runs one block of a study: some of its persons, in all replications. Depends on nothing but its arguments,
 * and on no other block.
 *
 * @param block from 0 to blockCount − 1
 */
export function runBlock(
  compiled: CompiledStudy,
  block: number,
  { now, engine, onTest, answers }: BlockOptions = {},
): StudyTally {
  const { study, test, prepared } = compiled;
  const { bank, design, population, replications, seed } = study;
  const tally = emptyTally(compiled);
  const first = block * blockSizeOf(study);
  const last = Math.min(personsIn(population), first + blockSizeOf(study));
  const levels = (design.cuts?.length ?? 0) + 1;
  const decided = new Int32Array((last - first) * levels);

  for (let replication = 0; replication < replications; replication++) {
    const control = controlInTurn(bank.size, design, prepared);
    for (let person = first; person < last; person++) {
      const theta = trueTheta(population, seed, person);
      const own = `${seed}/test/${replication}/${person}`;
      const exposure = control.next(() => seededRandom(`${own}/withheld`));
      const answer =
        answers?.(person, replication) ?? modelledAnswers(bank, theta, seed, replication, person);
      const taker = { answer, seed: own, ...exposure };
      const onStep = (state: TestState, ms: number) => tallyStep(tally, state, theta, ms);
      const state = administer(test, design, taker, { now, onStep }, engine);
      control.record(state.estimate.theta, state.items);
      decided[(person - first) * levels + tallyTest(tally, compiled, state, theta)]!++;
      onTest?.({ person, replication, theta, state, withheldAt: exposure.withheldAt });
    }
  }
  for (const count of decided) tally.pairs[0]! += (count * (count - 1)) / 2;
  tally.pairs[1]! += ((last - first) * replications * (replications - 1)) / 2;
  return tally;
}

function blockSizeOf({ blockSize, design }: Study): number {
  return blockSize ?? (countsPersons(design.exposure) ? 250 : 25);
}

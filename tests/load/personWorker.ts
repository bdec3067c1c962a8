import { parentPort, workerData } from 'node:worker_threads';
import { compileStudy } from '#psychometrics/simulation/compileStudy.ts';
import { personsIn } from '#psychometrics/simulation/population.ts';
import type { SimulationReport } from '#psychometrics/simulation/simulationReport.ts';
import type { Study } from '#psychometrics/simulation/study.ts';
import { blockCount, runBlock, type StudyTest } from '#psychometrics/simulation/studyBlock.ts';
import { studyReport } from '#psychometrics/simulation/studyReport.ts';
import { addTally, emptyTally } from '#psychometrics/simulation/studyTally.ts';
import type { PersonErrors } from './lossOfPrecision.ts';

/** What the thread found. */
export interface PersonReport extends PersonErrors {
  readonly report: SimulationReport;
}

/** A thread that runs one whole study, of one replication, and keeps how each person's test ended. */
const study = workerData as Study;
const compiled = compileStudy(study);
const tally = emptyTally(compiled);
const persons = personsIn(study.population);
const [errors, standardErrors] = [new Float64Array(persons), new Float64Array(persons)];
const onTest = ({ person, theta, state: { estimate } }: StudyTest) => {
  errors[person] = estimate.theta - theta;
  standardErrors[person] = estimate.se;
};
for (let block = 0; block < blockCount(study); block++)
  addTally(tally, runBlock(compiled, block, { onTest }));
parentPort!.postMessage({
  report: studyReport(compiled, tally),
  errors,
  standardErrors,
} satisfies PersonReport);

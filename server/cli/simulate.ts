import { type Command, Option } from 'commander';
import type { CompiledStudy } from '#psychometrics/simulation/compileStudy.ts';
import { constraintCost, constraintNames, studyWithout } from '#psychometrics/simulation/constraintCosts.ts';
import { maximumRateOf } from '#psychometrics/simulation/exposureChoice.ts';
import { linearFigures, linearForm, linearStudy } from '#psychometrics/simulation/linearForm.ts';
import type { Population } from '#psychometrics/simulation/population.ts';
import { emptyPostHoc, postHocFigures, replayPerson } from '#psychometrics/simulation/postHoc.ts';
import type {
  ConstraintCost,
  LinearFigures,
  PostHocFigures,
  SimulationReport,
  TimedSimulationReport,
} from '#psychometrics/simulation/simulationReport.ts';
import type { Study } from '#psychometrics/simulation/study.ts';
import { stepQuantile, studyReport } from '#psychometrics/simulation/studyReport.ts';
import type { StudyTally } from '#psychometrics/simulation/studyTally.ts';
import { readAttributesCsv } from './attributesCsv.ts';
import { BadInput } from './badInput.ts';
import { bankEcho } from './bankEcho.ts';
import { scalingOf } from './estimate.ts';
import { type ItemFile, readItemsCsv } from './itemsCsv.ts';
import { checkPossible, compiledAs, inWords } from './possibleStudy.ts';
import { DontKnow, readResponsesCsv } from './responsesCsv.ts';
import { commandNamed, printResult } from './runCommand.ts';
import { readSimulationDesign } from './simulationDesign.ts';
import {
  type AbilityOption,
  defaultThreads,
  parseCount,
  parseTheta,
  readAbilitiesCsv,
} from './simulationOptions.ts';
import { simulationPage } from './simulationPage.ts';
import { progressTeller } from './studyProgress.ts';
import { type StudyRunner, studyRunner } from './studyRunner.ts';
import { writeWholeFile } from './wholeFile.ts';

/** What `simulate` was asked. */
interface SimulateOptions {
  readonly items: string;
  readonly attributes?: string;
  readonly design: string;
  readonly persons: number;
  readonly theta: AbilityOption;
  readonly abilities?: string;
  readonly replications: number;
  readonly seed: string;
  readonly workers: number;
  readonly block?: number;
  readonly responses?: string;
  readonly dontKnow?: DontKnow;
  readonly costs?: boolean;
  readonly linear?: number | true;
  readonly html?: string;
  readonly metric: 'logistic' | 'normal';
}

/** `simulate`: what an adaptive design does with simulated persons, and with real responses. */
export function simulateCommand(): Command {
  return commandNamed('simulate')
    .description('simulate an adaptive design, and replay it on real responses')
    .requiredOption('--items <file>', 'items CSV: id,model,a,b,c,d,thresholds')
    .requiredOption('--design <file>', 'design JSON, of the studio or of the item bank')
    .option('--attributes <file>', 'attributes CSV: id, then a column per attribute')
    .option('--persons <n>', 'number of persons; of a list of abilities, at each', parseCount, 1000)
    .option(
      '--theta <abilities>',
      'normal:MEAN,SD, uniform:LOWER,UPPER or a list such as -2,0,2',
      parseTheta,
      parseTheta('normal:0,1'),
    )
    .option('--abilities <file>', 'CSV person,theta: these persons instead')
    .option('--replications <n>', 'tests of each person, with draws of their own', parseCount, 1)
    .option('--seed <text>', 'the same seed gives the same report', '1')
    .option('--workers <n>', 'threads (default: one per core)', parseCount, defaultThreads())
    .option('--block <n>', 'persons whose exposure is counted together (default 250)', parseCount)
    .option('--responses <file>', 'responses CSV to replay the design on')
    .addOption(new Option('--dont-know <policy>', 'what "?" counts as').choices(DontKnow.options))
    .option('--costs', 'what each constraint costs: the same study without it')
    .option(
      '--linear [items]',
      'compare with a linear form, of the mean length when none is given',
      parseCount,
    )
    .option('--html <file>', 'the report as a page with charts as well')
    .addOption(
      new Option('--metric <name>', 'metric of a').choices(['logistic', 'normal']).default('logistic'),
    )
    .option('--json', 'JSON output (the only form there is)')
    .action((options: SimulateOptions) => printResult(() => simulate(options)));
}

/** The report as JSON. @throws {BadInput} for anything wrong in a file */
async function simulate(options: SimulateOptions): Promise<string[]> {
  const file = await readItemsCsv(options.items, scalingOf(options.metric));
  const attributes = options.attributes ? await readAttributesCsv(options.attributes, file.ids) : new Map();
  const { echo, design } = await readSimulationDesign(options.design, file.ids, attributes);
  const population = options.abilities
    ? await readAbilitiesCsv(options.abilities)
    : options.theta(options.persons);
  const { replications, seed, block: blockSize } = options;
  const study: Study = {
    bank: file.bank,
    design,
    population,
    replications,
    seed,
    ...(blockSize === undefined ? {} : { blockSize }),
  };
  checkPossible(options.design, file.bank, design);
  const compiled = compiledAs(options.design, study);
  const postHoc = options.responses
    ? await replayed(options.responses, file, compiled, options.dontKnow)
    : undefined;

  const runner = await studyRunner(options.workers);
  try {
    const began = performance.now();
    const { report, tally } = await runStudy(runner, compiled, 'simulation');
    const seconds = (performance.now() - began) / 1000;
    const constraintCosts = options.costs ? await costsOf(runner, options.design, study, report) : undefined;
    const linear = options.linear ? await linearOf(runner, options, compiled, report) : undefined;
    const whole: TimedSimulationReport = {
      ...report,
      ...(constraintCosts ? { constraintCosts } : {}),
      ...(linear ? { linear } : {}),
      ...(postHoc ? { postHoc } : {}),
      stepMs: { p50: stepQuantile(tally, 0.5), p99: stepQuantile(tally, 0.99) },
      personsPerSecond: (report.persons * replications) / seconds,
      design: echo,
      bank: bankEcho(file),
      population: population satisfies Population,
      maximumRate: maximumRateOf(design) ?? null,
    };
    if (options.html) await writeWholeFile(options.html, simulationPage(whole));
    return [`${JSON.stringify(whole)}\n`];
  } finally {
    await runner.close();
  }
}

const tell = progressTeller(
  (line) => process.stderr.write(line),
  () => performance.now(),
);

async function runStudy(
  runner: StudyRunner,
  compiled: CompiledStudy,
  what: string,
): Promise<{ report: SimulationReport; tally: StudyTally }> {
  const tally = await runner.run(compiled, (done, total) => tell(what, done, total));
  return { report: studyReport(compiled, tally), tally };
}

async function costsOf(
  runner: StudyRunner,
  file: string,
  study: Study,
  report: SimulationReport,
): Promise<ConstraintCost[]> {
  const costs: ConstraintCost[] = [];
  for (const name of constraintNames(study.design)) {
    const without = compiledAs(file, studyWithout(study, name));
    costs.push(constraintCost(name, report, (await runStudy(runner, without, `without ${name}`)).report));
  }
  return costs;
}

async function linearOf(
  runner: StudyRunner,
  { design: file, linear: length }: SimulateOptions,
  compiled: CompiledStudy,
  adaptive: SimulationReport,
): Promise<LinearFigures> {
  const wanted = length === true || length === undefined ? Math.round(adaptive.items.mean) : length;
  const items = inWords(file, compiled.study.design, compiled.study.bank, () => linearForm(compiled, wanted));
  const form = compiledAs(file, linearStudy(compiled.study, items));
  return linearFigures(items, (await runStudy(runner, form, 'linear form')).report, adaptive);
}

async function replayed(
  responses: string,
  { ids, bank }: ItemFile,
  compiled: CompiledStudy,
  dontKnow: DontKnow | undefined,
): Promise<PostHocFigures> {
  const tally = emptyPostHoc(compiled);
  await readResponsesCsv(
    responses,
    ids,
    dontKnow,
    (person) => replayPerson(tally, compiled, person),
    bank.highestScore,
  );
  const figures = postHocFigures(tally);
  if (figures) return figures;
  throw new BadInput(
    responses,
    'nobody in it can be replayed: no test meets the design from what they answered',
  );
}

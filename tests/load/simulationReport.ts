import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { compileStudy } from '#psychometrics/simulation/compileStudy.ts';
import { linearFigures, linearForm, linearStudy } from '#psychometrics/simulation/linearForm.ts';
import { emptyPostHoc, postHocFigures, replayPerson } from '#psychometrics/simulation/postHoc.ts';
import type { PostHocFigures, SimulationReport } from '#psychometrics/simulation/simulationReport.ts';
import type { Study } from '#psychometrics/simulation/study.ts';
import { studyReport } from '#psychometrics/simulation/studyReport.ts';
import { chartSvg } from '#server/cli/charts/chartSvg.ts';
import { readItemsCsv } from '#server/cli/itemsCsv.ts';
import { readResponsesCsv } from '#server/cli/responsesCsv.ts';
import { simulationCharts } from '#server/cli/simulationCharts.ts';
import { type StudyRunner, studyRunner } from '#server/cli/studyRunner.ts';
import { typescriptWorker } from '#server/platform/typescriptWorker.ts';
import { lossOfPrecision } from './lossOfPrecision.ts';
import type { PersonReport } from './personWorker.ts';
import {
  controlled,
  highestRate,
  lhkItems,
  lhkLikeStudy,
  linearLength,
  plainStudy,
  replayStudy,
} from './reportStudies.ts';
import { type ReportFigures, reportText } from './reportText.ts';

/**
 * Makes `psychometrics/REPORT.md` and its charts: what the simulation library shows of an adaptive design. The
 * same figures each time, on any machine; it takes minutes. With real responses and calibrated items the
 * design is replayed on them as well:
 *
 *     npx tsx tests/load/simulationReport.ts [--persons 3000] [--posthoc responses.csv items.csv]
 */
const { positionals, values } = parseArgs({
  options: { posthoc: { type: 'boolean' }, persons: { type: 'string', default: '3000' } },
  allowPositionals: true,
});
const persons = Number(values.persons);
/** Where only errors are looked at, which settle sooner than the use of every item. */
const few = Math.ceil(persons / 4);
const [responses, items] = positionals;
if (values.posthoc && !(responses && items)) throw new Error('--posthoc needs responses.csv and items.csv');
const page = new URL('../../psychometrics/REPORT.md', import.meta.url);
const folder = new URL('../../psychometrics/report/', import.meta.url);

const runner = await studyRunner(availableParallelism());
try {
  const postHoc = values.posthoc ? await replayed(responses!, items!) : undefined;
  const short = await reportOf(runner, plainStudy(persons), '30 of 500 items');
  const linear = await linearReport(runner);
  const long = await reportOf(runner, lhkLikeStudy(linearLength, few), 'adaptive, as long');
  const beside = { ...long, linear: linearFigures(linear.items, linear.report, long) };
  const [free, held] = await Promise.all([
    personsOf(lhkLikeStudy(40, persons), 'adaptive, 40 items'),
    personsOf(lhkLikeStudy(40, persons, controlled), 'the same, exposure held'),
  ]);

  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith('.svg')) rmSync(new URL(name, folder));
  draw('linear', beside, null, ['error-by-length', 'error-by-ability', 'test-information']);
  draw('held', held.report, highestRate, ['exposure', 'reported-and-real-se']);
  draw('free', free.report, highestRate, ['exposure']);
  if (postHoc) draw('real', { ...short, postHoc: postHoc.figures }, null, ['post-hoc']);
  const figures: ReportFigures = {
    ...{ persons, few, bankSize: lhkItems, linearLength, highestRate, beside, linear: linear.report },
    ...{ free: free.report, held: held.report, loss: lossOfPrecision(held, free) },
    ...{ control: controlled.exposure, short, ...(postHoc ? { postHoc } : {}) },
  };
  writeFileSync(page, reportText(figures));
} finally {
  await runner.close();
}

async function reportOf(on: StudyRunner, study: Study, what: string): Promise<SimulationReport> {
  const compiled = compileStudy(study);
  const tally = await on.run(compiled, (done, total) => {
    if (done === total) process.stderr.write(`${what}: done\n`);
  });
  return studyReport(compiled, tally);
}

/** On a thread of its own, as exposure is counted over all persons, one after another. */
async function personsOf(study: Study, what: string): Promise<PersonReport> {
  const worker = typescriptWorker(new URL('./personWorker.ts', import.meta.url), study);
  const [found] = (await once(worker, 'message')) as [PersonReport];
  process.stderr.write(`${what}: done\n`);
  await worker.terminate();
  return found;
}

async function linearReport(on: StudyRunner) {
  const compiled = compileStudy(lhkLikeStudy(linearLength, few));
  const form = linearForm(compiled, linearLength);
  return { items: form, report: await reportOf(on, linearStudy(compiled.study, form), 'linear form') };
}

function draw(prefix: string, report: SimulationReport, maximumRate: number | null, ids: string[]): void {
  for (const chart of simulationCharts({ ...report, maximumRate })) {
    if (!ids.includes(chart.id)) continue;
    writeFileSync(new URL(`${prefix}-${chart.id}.svg`, folder), `${chartSvg(chart)}\n`);
  }
}

async function replayed(
  answers: string,
  bankFile: string,
): Promise<{ name: string; figures: PostHocFigures }> {
  const { ids, bank } = await readItemsCsv(bankFile, 1);
  const compiled = compileStudy(replayStudy(bank));
  const tally = emptyPostHoc(compiled);
  const each = (person: Parameters<typeof replayPerson>[2]) => replayPerson(tally, compiled, person);
  await readResponsesCsv(answers, ids, undefined, each, bank.highestScore);
  return { name: basename(answers, '.csv'), figures: postHocFigures(tally)! };
}

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { type Calibration, calibrate } from '#psychometrics/calibration/calibrate.ts';
import type { CalibrationModel } from '#psychometrics/calibration/calibrationModel.ts';
import { scoreCurve } from '#psychometrics/calibration/calibrationModel.ts';
import { median } from '#psychometrics/numerics/sampleMoments.ts';
import { workInThreads } from '#server/cli/calibrationThreads.ts';
import { readResponseMatrixCsv } from '#server/cli/responseMatrixCsv.ts';
import { figuresOf, ofEstimate, priors3pl, type ReferenceResult, referenceItem } from './calibrationCase.ts';

/**
 * Calibrates real responses and prints how far the figures lie from those of R's mirt, and which items cannot
 * be kept, with the reason:
 *
 *     npx tsx tests/golden/calibrateBesideReference.ts ../shared/data/medical_admission ../shared/data/sat12
 *
 * Each argument names a pair: `NAME.csv` with responses and `NAME.json` with what mirt made of them, one
 * result per model. Nothing of them is kept here.
 */
const models: Readonly<Record<string, CalibrationModel>> = {
  rasch: 'rasch',
  '2pl': '2pl',
  '3pl_priors': '3pl',
  graded: 'grm',
  gpcm: 'gpcm',
};
const names = process.argv.slice(2);
if (names.length === 0) throw new Error('usage: calibrateBesideReference.ts <path without extension>…');
for (const name of names) await besideReference(name);

async function besideReference(name: string): Promise<void> {
  const file = await readResponseMatrixCsv(`${name}.csv`, undefined);
  const { mirt } = JSON.parse(readFileSync(`${name}.json`, 'utf8')) as {
    readonly mirt: Readonly<Record<string, ReferenceResult>>;
  };
  console.log(`\n${basename(name)}: ${file.matrix.persons} persons × ${file.matrix.items} items`);
  for (const [called, reference] of Object.entries(mirt)) {
    const model = models[called];
    if (!model) {
      console.log(`  ${called}: not a model that Peil calibrates`);
      continue;
    }
    const began = performance.now();
    const found = calibrate(file.matrix, {
      model,
      ...(called === '3pl_priors' ? { priors: priors3pl } : {}),
      openWork: workInThreads(availableParallelism()),
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(2);
    if (found.kind !== 'calibrated') throw new Error(found.kind);
    console.log(`\n  ${called}: ${seconds} s with standard errors, ${found.iterations} iterations`);
    printDeviations(found, reference, file.ids);
    printNotices(found, file.ids);
  }
}

/** Median and worst difference of every kind of figure, and how many lie within the tolerance of the golden files. */
function printDeviations(found: Calibration, reference: ReferenceResult, ids: readonly string[]): void {
  const of = (name: string, own: number, theirs: number) => {
    console.log(
      `    ${name}: ${own.toFixed(3)} beside ${theirs.toFixed(3)}, ${(own - theirs).toExponential(1)} apart`,
    );
  };
  of('log-likelihood', found.logLikelihood, reference.log_likelihood);
  if (reference.log_posterior !== undefined) of('log posterior', found.logPosterior, reference.log_posterior);
  of('reliability (EAP)', found.reliability.empirical, reference.empirical_reliability_eap);

  const differences = new Map<string, { at: string; by: number; within: boolean }[]>();
  const add = (figure: string, at: string, by: number, within: boolean) => {
    differences.set(figure, [...(differences.get(figure) ?? []), { at, by: Math.abs(by), within }]);
  };
  const listed = Object.values(reference.items_irt);
  for (const { item, parameters, se } of found.items) {
    const theirs = listed[item]!;
    const at = ids[item]!;
    for (const [figure, value] of figuresOf(parameters)) {
      const by = value - theirs.est[figure]!;
      add(figure, at, by, Math.abs(by) <= ofEstimate(theirs.se[figure] ?? 0).abs);
    }
    for (const [figure, own] of [
      ['a', se?.a],
      ['b', se?.b],
    ] as const) {
      const error = theirs.se[figure];
      if (own === undefined || error === null || error === undefined) continue;
      add(`SE of ${figure}, relative`, at, own / error - 1, Math.abs(own / error - 1) <= 0.05);
    }
    const known = referenceItem(parameters.model === 'logistic' ? '' : parameters.model, theirs);
    let apart = 0;
    for (let theta = -3; theta <= 3; theta += 0.25) {
      const p = scoreCurve(known, theta).p;
      for (const [y, own] of Array.from(scoreCurve(parameters, theta).p).entries()) {
        apart = Math.max(apart, Math.abs(own - p[y]!));
      }
    }
    add('P between −3 and 3', at, apart, apart < 0.01);
  }
  for (const [figure, all] of differences) {
    if (all.every(({ by }) => by === 0)) continue;
    const worst = all.reduce((most, one) => (one.by > most.by ? one : most));
    const middle = median(all.map(({ by }) => by));
    console.log(
      `    ${figure}: median difference ${middle.toExponential(1)}, worst ${worst.by.toExponential(1)} (${worst.at});`,
      `${all.filter(({ within }) => within).length} of ${all.length} within the tolerance of the golden files`,
    );
  }
}

function printNotices({ notices, items }: Calibration, ids: readonly string[]): void {
  const kept = items.length;
  console.log(`    ${kept} of ${ids.length} items estimated; ${notices.length} notices`);
  for (const { item, verdict, text } of notices) console.log(`      ${ids[item]}: ${verdict}: ${text}`);
}

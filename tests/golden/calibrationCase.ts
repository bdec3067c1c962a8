import type { Calibration } from '#psychometrics/calibration/calibrate.ts';
import { calibrate } from '#psychometrics/calibration/calibrate.ts';
import type { CalibrationModel, ModelParameters } from '#psychometrics/calibration/calibrationModel.ts';
import type { CalibrationOptions } from '#psychometrics/calibration/calibrationOptions.ts';
import { compileResponses, type ResponseMatrix } from '#psychometrics/calibration/responseMatrix.ts';
import { readGolden } from './golden.ts';

/** Estimates with their standard errors, by the names mirt gives them; null where fixed. */
export interface ReferenceItem {
  readonly est: Readonly<Record<string, number>>;
  readonly se: Readonly<Record<string, number | null>>;
}

export interface ReferenceResult {
  readonly log_likelihood: number;
  readonly log_posterior?: number;
  readonly aic: number;
  readonly bic: number;
  readonly n_par: number;
  readonly latent_mean: number;
  readonly latent_var: number;
  readonly items_irt: Readonly<Record<string, ReferenceItem>>;
  readonly items_slope_intercept: Readonly<Record<string, ReferenceItem>>;
  readonly marginal_reliability: number;
  readonly empirical_reliability_eap: number;
  readonly s_x2?: { readonly s_x2: number[]; readonly df: number[]; readonly p: number[] };
  readonly infit_outfit: Readonly<Record<'infit' | 'outfit' | 'z_infit' | 'z_outfit', number[]>>;
  readonly q3?: number[][];
  readonly m2?: { readonly M2: number; readonly df: number; readonly p: number; readonly RMSEA: number };
  readonly scores: Readonly<
    Record<'eap' | 'eap_se' | 'map' | 'ml' | 'wle', (number | 'Infinity' | '-Infinity')[]>
  >;
}

/** Everything a golden calibration needs: the responses, how they were calibrated, and what came out. */
export interface CalibrationCase {
  readonly name: string;
  readonly responses: ResponseMatrix;
  readonly options: CalibrationOptions;
  readonly result: ReferenceResult;
  readonly generating: { readonly a?: number[]; readonly b?: number[]; readonly items?: number[][] };
}

/** The priors of calibration_3pl_priors, as its `priors` says. */
export const priors3pl = {
  slope: { kind: 'lognormal', meanLog: 0, sdLog: 0.5 },
  intercept: { kind: 'normal', mean: 0, sd: 2 },
  guessing: { kind: 'normal', mean: -1.4, sd: 0.5 },
} as const;

const models: Readonly<Record<string, CalibrationModel>> = {
  rasch: 'rasch',
  '2pl': '2pl',
  '2pl_sparse_random': '2pl',
  '2pl_sparse_adaptive': '2pl',
  '3pl_priors': '3pl',
  grm: 'grm',
  gpcm: 'gpcm',
  fixed_operational: '2pl',
};

/** Every calibration of one group; calibration_multigroup has a shape of its own. */
export const caseNames = Object.keys(models);

export function calibrationCase(name: string): CalibrationCase {
  const file = readGolden<{
    responses: string[];
    result: ReferenceResult;
    generating: CalibrationCase['generating'];
    fixed_items?: { a: number[]; b: number[] };
  }>(`calibration_${name}`);
  const anchors = file.fixed_items?.a.map((a, item): [number, ModelParameters] => {
    return [item, { model: 'logistic', a, b: file.fixed_items!.b[item]!, c: 0, d: 1 }];
  });
  return {
    name,
    responses: responsesOf(file.responses),
    options: {
      model: models[name]!,
      ...(anchors ? { anchors: new Map(anchors) } : {}),
      ...(name === '3pl_priors' ? { priors: priors3pl } : {}),
    },
    result: file.result,
    generating: file.generating,
  };
}

export function responsesOf(rows: readonly string[]): ResponseMatrix {
  return compileResponses(
    rows.map((row) => [...row].map((code) => (code === '.' ? undefined : Number(code)))),
  );
}

/** Calibrates a golden case with the default tolerance. */
export function calibrated({ responses, options }: CalibrationCase): Calibration {
  const outcome = calibrate(responses, options);
  if (outcome.kind !== 'calibrated') throw new Error(outcome.kind);
  return outcome;
}

/** The item as the reference lists it. */
export function referenceItem(name: string, { est }: ReferenceItem): ModelParameters {
  if (est.b1 === undefined) return { model: 'logistic', a: est.a!, b: est.b!, c: est.g!, d: 1 };
  const thresholds = Object.keys(est)
    .filter((key) => key.startsWith('b'))
    .map((key) => est[key]!);
  return { model: name === 'grm' ? 'grm' : 'gpcm', a: est.a!, thresholds };
}

/** Figures of one item as the reference names them, in the order a, b (or b1…), c. */
export function figuresOf(item: ModelParameters): [string, number][] {
  if (item.model === 'logistic')
    return [
      ['a', item.a],
      ['b', item.b],
      ['g', item.c],
    ];
  return [['a', item.a], ...item.thresholds.map((b, k): [string, number] => [`b${k + 1}`, b])];
}

/** |difference| ≤ max(0.01, 0.05 SE), as the golden README asks. */
export const ofEstimate = (se: number) => ({ abs: Math.max(0.01, 0.05 * se) });

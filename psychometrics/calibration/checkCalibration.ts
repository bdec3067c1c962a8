import { quadratureNodes } from '../numerics/quadrature.ts';
import { calibrationModels, categoriesOf } from './calibrationModel.ts';
import { type CalibrationOptions, defaultQuadrature, modelOf } from './calibrationOptions.ts';
import { checkPriors } from './parameterPrior.ts';
import {
  InvalidResponses,
  mostProblems,
  type ResponseMatrix,
  type ResponseProblem,
} from './responseMatrix.ts';

/**
 * @throws {RangeError} for options that mean nothing
 * @throws {InvalidResponses} for scores higher than the model or the anchor of their item has
 */
export function checkCalibration(responses: ResponseMatrix, options: CalibrationOptions): void {
  const { model, anchors, groups, tolerance = 1e-4, priors = {} } = options;
  quadratureNodes(options.quadrature ?? defaultQuadrature);
  checkPriors(priors);
  const named = typeof model === 'string' ? [model] : model;
  const unknown = named.find((name) => !calibrationModels.includes(name));
  if (unknown !== undefined) throw new RangeError(`"${unknown}" is not a model`);
  if (typeof model !== 'string' && model.length !== responses.items) {
    throw new RangeError(`there are ${model.length} models for ${responses.items} items`);
  }
  if (!(tolerance > 0)) throw new RangeError(`the tolerance must be greater than 0, not ${tolerance}`);
  if (responses.persons === 0) throw new RangeError('there are no responses to calibrate on');
  checkGroups(responses, groups);
  for (const item of anchors?.keys() ?? []) {
    if (!(Number.isInteger(item) && item >= 0 && item < responses.items)) {
      throw new RangeError(`anchor ${item} is not among the ${responses.items} items`);
    }
  }
  checkCategories(responses, options);
}

function checkGroups({ persons }: ResponseMatrix, groups: ArrayLike<number> | undefined): void {
  if (!groups) return;
  if (groups.length !== persons) {
    throw new RangeError(`there are ${groups.length} groups for ${persons} persons`);
  }
  const present = new Set<number>();
  for (let person = 0; person < persons; person++) {
    const group = groups[person]!;
    if (!(Number.isInteger(group) && group >= 0 && group < 1000)) {
      throw new RangeError(`group ${group} of person ${person} is not a number from 0`);
    }
    present.add(group);
  }
  for (let group = 0; group < present.size; group++) {
    if (!present.has(group)) throw new RangeError(`nobody is in group ${group}`);
  }
}

function checkCategories({ persons, items, codes }: ResponseMatrix, options: CalibrationOptions): void {
  const problems: ResponseProblem[] = [];
  for (let column = 0; column < items; column++) {
    const anchor = options.anchors?.get(column);
    const model = modelOf(options, column);
    const polytomous = model === 'grm' || model === 'gpcm';
    const categories = anchor ? categoriesOf(anchor) : polytomous ? 128 : 2;
    for (let row = 0; row < persons; row++) {
      const code = codes[row * items + column]!;
      if (code < categories) continue;
      const owner = anchor ? 'its anchor' : `a ${model} item`;
      problems.push({ row, column, reason: `score ${code} is more than ${owner} has` });
      if (problems.length >= mostProblems) throw new InvalidResponses(problems);
    }
  }
  if (problems.length > 0) throw new InvalidResponses(problems);
}

import { globalMaximum } from '../estimation/globalMaximum.ts';
import { bracketedRoot } from '../numerics/bracketedRoot.ts';
import { type CategoryModel, curveOf, steepestSlope } from './categoryModel.ts';
import { type ItemParameters, responseCurve } from './logistic.ts';

/**
 * The ability at which an item is most informative: the root of I′(θ), searched as I′/I so that it is
 * well scaled. For 1PL and 2PL items this is b; guessing moves it up, slipping down. For c > 0, d = 1:
 *
 *     θ = b + ln((1 + √(1 + 8c)) / 2) / (D·a)
 *
 * @param scaling D: 1 for the logistic metric, 1.702 for parameters in the normal metric
 * @returns an ability, in logits
 * @see Birnbaum (1968); Magis (2013), A Note on the Item Information Function of the 4PL Model
 */
export function abilityOfMaximumInformation(item: ItemParameters, scaling = 1): number {
  const { c, d } = item;
  const standard = { a: 1, b: 0, c, d };
  const logSlope = (x: number) => {
    const { information, dInformation } = responseCurve(x, standard);
    return dInformation / information;
  };
  return item.b + bracketedRoot(logSlope, -30, 30) / (scaling * item.a);
}

/** Beyond this many slopes from the outermost thresholds information only falls. */
const margin = 10;

/**
 * The ability at which a polytomous item is most informative: the highest of the several peaks it may have.
 *
 * @returns an ability, in logits
 */
export function peakOfModel(model: CategoryModel): number {
  const points = bends(model);
  const slope = steepestSlope(model);
  const lower = Math.min(...points) - margin / slope;
  const upper = Math.max(...points) + margin / slope;
  return globalMaximum((theta) => curveOf(theta, model).dInformation, lower, upper, 0.25 / slope);
}

/** Where categories change places: thresholds, or the crossings of each pair of categories. */
function bends(model: CategoryModel): number[] {
  if (model.family === 'cumulative') return [...model.thresholds];
  const { slopes, intercepts } = model;
  const crossings: number[] = [];
  for (let j = 0; j < slopes.length; j++) {
    for (let k = 0; k < j; k++) {
      if (slopes[j] !== slopes[k])
        crossings.push((intercepts[k]! - intercepts[j]!) / (slopes[j]! - slopes[k]!));
    }
  }
  return crossings;
}

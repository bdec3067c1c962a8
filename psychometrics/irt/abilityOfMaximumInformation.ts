import { bracketedRoot } from '../numerics/bracketedRoot.ts';
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

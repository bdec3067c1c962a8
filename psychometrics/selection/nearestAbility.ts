import { abilityOfMaximumInformation, peakOfModel } from '../irt/abilityOfMaximumInformation.ts';
import { type Bank, itemOf } from '../irt/bank.ts';
import { locationOf } from '../irt/categoryModel.ts';
import type { Criterion } from './criterion.ts';

/**
 * bOpt: the item whose difficulty is nearest to θ (Urry's rule); a polytomous item stands at its location. The
 * value is −|b − θ|, in logits.
 *
 * @see Urry (1970); Chang & Ying (1999), a-Stratified Multistage Computerized Adaptive Testing
 */
export const nearestDifficulty: Criterion = nearest((bank, item) => {
  const model = bank.polytomous.get(item);
  return model ? locationOf(model) : bank.b[item]!;
});

/**
 * thOpt: the item that is most informative nearest to θ, θ* being where its information peaks. The value is
 * −|θ* − θ|, in logits.
 *
 * @see Magis (2013), A Note on the Item Information Function of the Four-Parameter Logistic Model; Barrada,
 *   Mazuela & Olea (2006)
 */
export const nearestMaximum: Criterion = nearest((bank, item) => {
  const model = bank.polytomous.get(item);
  return model ? peakOfModel(model) : abilityOfMaximumInformation(itemOf(bank, item));
});

/** The points are computed once per bank and remembered with it; a pure function of the bank. */
function nearest(pointOf: (bank: Bank, item: number) => number): Criterion {
  const known = new WeakMap<Bank, Float64Array>();
  return {
    fill: (bank, { theta }, into) => {
      let points = known.get(bank);
      if (!points) {
        points = Float64Array.from({ length: bank.size }, (_, item) => pointOf(bank, item));
        known.set(bank, points);
      }
      for (let item = 0; item < bank.size; item++) into[item] = -Math.abs(points[item]! - theta);
    },
  };
}

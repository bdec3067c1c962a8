import { type Bank, itemOf } from '../irt/bank.ts';
import { curveOf } from '../irt/categoryModel.ts';
import { responseCurve } from '../irt/logistic.ts';
import { itemInformation } from '../irt/testInformation.ts';
import { type Criterion, evidenceOf } from './criterion.ts';
import { logProbabilitiesAt } from './kullbackLeibler.ts';

/**
 * Maximum expected information (MEI): the information the item will turn out to give, at the ability that
 * would be estimated after each possible response:
 *
 *     Σₖ Pₖ(θ̂)·I(θ̂ₖ)     θ̂ₖ = the estimate after response k
 *
 * with I either the observed information −∂² ln Pₖ / ∂θ² of that response, or Fisher's. Every item costs as
 * many estimates as it has categories.
 *
 * @see van der Linden (1998), Bayesian Item Selection Criteria for Adaptive Testing
 */
export function expectedInformation(kind: 'observed' | 'fisher'): Criterion {
  return {
    weighsEvidence: true,
    fill: (bank, context, into) => {
      const { responses, estimate } = evidenceOf(context);
      for (let item = 0; item < bank.size; item++) {
        const here = logProbabilitiesAt(bank, item, context.theta);
        const items = [...responses.items, item];
        let sum = 0;
        for (let score = 0; score < here.length; score++) {
          const theta = estimate({ items, scores: [...responses.scores, score] })?.theta ?? context.theta;
          const information =
            kind === 'fisher'
              ? itemInformation(bank, item, theta)
              : observedInformation(bank, item, score, theta);
          sum += Math.exp(here[score]!) * information;
        }
        into[item] = sum;
      }
    },
  };
}

/** −∂² ln P / ∂θ² of one response at θ; negative where a guessed answer bends the likelihood upwards. */
export function observedInformation(bank: Bank, item: number, score: number, theta: number): number {
  const model = bank.polytomous.get(item);
  if (model) return -curveOf(theta, model).dScore[score]!;
  const { p, d2p, scoreCorrect, scoreIncorrect } = responseCurve(theta, itemOf(bank, item));
  return score === 1 ? scoreCorrect ** 2 - d2p / p : scoreIncorrect ** 2 + d2p / (1 - p);
}

import { afterAll, describe, expect, test } from 'vitest';
import { bankSource } from '#psychometrics/calibration/calibrationModel.ts';
import {
  estimateByLikelihood,
  estimateEap,
  type LikelihoodMethod,
} from '#psychometrics/estimation/estimateAbility.ts';
import { abilityGrid } from '#psychometrics/estimation/posterior.ts';
import { compileBank } from '#psychometrics/irt/bank.ts';
import { calibrationCase, caseNames, referenceItem } from './calibrationCase.ts';
import { Comparison } from './comparison.ts';

/** Beyond these an estimate stands for "infinite": all correct, or all incorrect. */
const bounds = { lower: -10, upper: 10 };
/** At the parameters listed, as the golden README asks. */
const tolerance = { abs: 1e-5 };

describe.each(caseNames)('calibration_%s', (name) => {
  const { responses, result } = calibrationCase(name);
  const bank = compileBank(Object.values(result.items_irt).map((i) => bankSource(referenceItem(name, i))));
  const prior = { kind: 'normal', mean: result.latent_mean, sd: Math.sqrt(result.latent_var) } as const;
  const grid = abilityGrid(bank, { lower: -6, upper: 6, n: 61 });
  // Warm's weight is √I but for the 3PL and 4PL; mirt takes √I for all, which is Jeffreys' prior.
  const weighted: LikelihoodMethod =
    name === '3pl_priors'
      ? { method: 'map', bounds, prior: { kind: 'jeffreys' } }
      : { method: 'wle', bounds };
  const comparison = new Comparison(`calibration_${name}`, 'scores at listed parameters');
  afterAll(() => comparison.report());

  test('[CA5] the estimators give the reference scores at its parameters: EAP, MAP, ML and WLE', () => {
    let infinitelyMany = 0;
    for (let person = 0; person < 150; person++) {
      const row = Array.from(
        responses.codes.subarray(person * responses.items, (person + 1) * responses.items),
      );
      const items = row.map((_, item) => item).filter((item) => row[item]! >= 0);
      const pattern = { items, scores: items.map((item) => row[item]!) };
      const check = (method: keyof typeof result.scores, theta: number) => {
        const listed = result.scores[method][person]!;
        if (Math.abs(Number(listed)) > 9.9) {
          infinitelyMany++;
          const bound = Number(listed) > 0 ? bounds.upper : bounds.lower;
          comparison.same('infinite', theta, bound, `${method} of person ${person}`);
        } else comparison.check(method, theta, Number(listed), tolerance, `${method} of person ${person}`);
      };
      const eap = estimateEap(grid, prior, pattern);
      check('eap', eap.theta);
      check('eap_se', eap.se);
      check('map', estimateByLikelihood(bank, { method: 'map', bounds, prior }, pattern)!.theta);
      check('ml', estimateByLikelihood(bank, { method: 'ml', bounds }, pattern)!.theta);
      check('wle', estimateByLikelihood(bank, weighted, pattern)!.theta);
    }
    expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
    const infinite = { '2pl_sparse_random': 5, gpcm: 2, '2pl_sparse_adaptive': 1 } as Record<string, number>;
    expect([comparison.count, infinitelyMany]).toEqual([750, infinite[name] ?? 0]);
  });
});

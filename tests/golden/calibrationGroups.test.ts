import { afterAll, expect, test } from 'vitest';
import { calibrate } from '#psychometrics/calibration/calibrate.ts';
import { splitItems } from '#psychometrics/calibration/splitItems.ts';
import { type ReferenceItem, responsesOf } from './calibrationCase.ts';
import { Comparison } from './comparison.ts';
import { readGolden } from './golden.ts';

const golden = readGolden<{
  responses: string[];
  group: number[];
  anchor_items: number[];
  result: {
    log_likelihood: number;
    aic: number;
    bic: number;
    n_par: number;
    groups: {
      latent_mean: number;
      latent_var: number;
      items: Record<string, ReferenceItem>;
    }[];
    eap_first100: number[];
    eap_se_first100: number[];
    eap_last100: number[];
  };
}>('calibration_multigroup');

const comparison = new Comparison('calibration_multigroup');
afterAll(() => comparison.report());

test('[CA6] two groups linked by shared items agree: parameters, errors, distributions and persons', () => {
  const { result } = golden;
  const groups = golden.group;
  const shared = (item: number) => golden.anchor_items.includes(item);
  const { responses, columns } = splitItems(responsesOf(golden.responses), groups, shared);
  const found = calibrate(responses, { model: '2pl', groups });
  if (found.kind !== 'calibrated') throw new Error(found.kind);

  expect(found.converged).toBe(true);
  expect(found.parameterCount).toBe(result.n_par);
  comparison.check(
    'log-likelihood',
    found.logLikelihood,
    result.log_likelihood,
    { abs: 0.05 },
    'log-likelihood',
  );
  comparison.check('AIC', found.aic, result.aic, { abs: 0.1 }, 'AIC');
  comparison.check('BIC', found.bic, result.bic, { abs: 0.1 }, 'BIC');
  for (const [g, reference] of result.groups.entries()) {
    comparison.check(
      'mean of a group',
      found.latent[g]!.mean,
      reference.latent_mean,
      { abs: 0.01 },
      `mean of group ${g}`,
    );
    comparison.check(
      'variance of a group',
      found.latent[g]!.variance,
      reference.latent_var,
      { abs: 0.01 },
      `variance of ${g}`,
    );
    const items = Object.values(reference.items);
    for (const [k, { item, group }] of columns.entries()) {
      if (group !== undefined && group !== g) continue;
      const { parameters, se } = found.items[k]!;
      if (parameters.model !== 'logistic') throw new Error('a 2PL item is logistic');
      const { est, se: listed } = items[item]!;
      const tolerance = (error: number) => ({ abs: Math.max(0.01, 0.05 * error) });
      comparison.check('a', parameters.a, est.a!, tolerance(listed.a!), `a of item ${item} in group ${g}`);
      comparison.check('b', parameters.b, est.b!, tolerance(listed.b!), `b of item ${item} in group ${g}`);
      comparison.check('SE: a', se!.a!, listed.a!, { rel: 0.05 }, `SE of a of item ${item} in group ${g}`);
      comparison.check('SE: b', se!.b!, listed.b!, { rel: 0.05 }, `SE of b of item ${item} in group ${g}`);
    }
  }
  const last = found.abilities.length - 100;
  for (let k = 0; k < 100; k++) {
    const first = found.abilities[k]!;
    comparison.check('EAP', first.theta, result.eap_first100[k]!, { abs: 0.005 }, `EAP of person ${k}`);
    comparison.check(
      'SE of EAP',
      first.se,
      result.eap_se_first100[k]!,
      { abs: 0.005 },
      `its SE, person ${k}`,
    );
    const { theta } = found.abilities[last + k]!;
    comparison.check('EAP', theta, result.eap_last100[k]!, { abs: 0.005 }, `EAP of person ${last + k}`);
  }
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(comparison.count).toBe(3 + 4 + 2 * 20 * 4 + 300);
});

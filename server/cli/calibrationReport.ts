import type { Calibration } from '#psychometrics/calibration/calibrate.ts';
import type { CalibratedItem } from '#psychometrics/calibration/calibratedItem.ts';
import type { ItemNotice } from '#psychometrics/calibration/itemNotice.ts';
import type { Latent } from '#psychometrics/calibration/latentNormal.ts';
import { categoryCounts, selectItems } from '#psychometrics/calibration/responseMatrix.ts';
import { empiricalCurve } from '#psychometrics/fit/empiricalCurve.ts';
import { type InfitOutfit, infitOutfit } from '#psychometrics/fit/infitOutfit.ts';
import { m2 } from '#psychometrics/fit/m2.ts';
import { type SX2, sX2 } from '#psychometrics/fit/sX2.ts';
import { type Quadrature, quadratureNodes } from '#psychometrics/numerics/quadrature.ts';
import type { ResponseFile } from './responseMatrixCsv.ts';

/**
 * The JSON document of `calibrate`: an entry per column of the responses file, in its order. Items that were
 * refused have null for their parameters. What was not estimated or does not exist is null. Where the
 * distribution of ability was estimated it is there, per group.
 *
 * @param details adds what a psychometrician wants beside the parameters
 */
export function calibrationReport(
  calibration: Calibration,
  { ids, matrix }: ResponseFile,
  { model, quadrature }: { readonly model: string; readonly quadrature: Quadrature },
  groups: readonly string[],
  details: boolean,
) {
  const { items, latent, freeLatent, notices } = calibration;
  const kept = selectItems(
    matrix,
    items.map(({ item }) => item),
  );
  const parameters = items.map((item) => item.parameters);
  const abilities = calibration.abilities.map(({ theta }) => theta);
  const residuals = infitOutfit(kept, parameters, abilities);
  const scores = sX2OfOneGroup();
  const columnOf = new Map(items.map(({ item }, column) => [item, column]));

  return {
    model,
    logLikelihood: calibration.logLikelihood,
    iterations: calibration.iterations,
    converged: calibration.converged,
    reliability: calibration.reliability.marginal,
    ...(details || freeLatent.some(({ mean, variance }) => mean || variance)
      ? { latent: latent.map(abilityOfGroup) }
      : {}),
    items: ids.map((id, item) => {
      const own = notices.filter((notice) => notice.item === item);
      const responses = categoryCounts(matrix, item).reduce((sum, count) => sum + count, 0);
      const column = columnOf.get(item);
      if (column === undefined) return { id, ...withoutParameters, fit: judgement(responses, own) };
      const fit = { ...judgement(responses, own), ...figures(scores?.[column], residuals[column]!) };
      const found = items[column]!;
      if (!details) return { id, ...estimates(found), fit };
      const curve = empiricalCurve(kept, column, found.parameters, abilities);
      return { id, ...estimates(found), fit, slopeIntercept: found.slopeIntercept, curve };
    }),
    ...(details
      ? {
          logPosterior: calibration.logPosterior,
          parameters: calibration.parameterCount,
          aic: calibration.aic,
          bic: calibration.bic,
          isMaximum: calibration.isMaximum ?? null,
          m2: m2OfOneGroup() ?? null,
          empiricalReliability: calibration.reliability.empirical,
        }
      : {}),
  };

  /** Ability in a group; what was not estimated has no standard error. */
  function abilityOfGroup({ mean, variance }: Latent, g: number) {
    const se = calibration.latentSe?.[g];
    return {
      group: groups[g],
      mean,
      variance,
      se: { mean: se?.mean ?? null, variance: se?.variance ?? null },
    };
  }

  function m2OfOneGroup() {
    if (latent.length > 1) return undefined;
    return m2(kept, items, latent[0]!, freeLatent[0]!, quadratureNodes(quadrature));
  }

  /** Sum scores are compared with one distribution of ability; several groups would need one each. */
  function sX2OfOneGroup(): SX2[] | undefined {
    if (latent.length > 1 || items.length === 0) return undefined;
    const ofItems = items.reduce((sum, { free }) => sum + free, 0);
    const ofAbility = calibration.parameterCount - ofItems;
    const free = items.map((item) => item.free + ofAbility);
    return sX2(kept, parameters, free, latent[0]!, quadratureNodes(quadrature));
  }
}

const withoutParameters = {
  a: null,
  b: null,
  c: null,
  d: null,
  thresholds: null,
  anchored: false,
  se: {},
};

function estimates({ parameters, anchored, se }: CalibratedItem) {
  const errors = {
    a: se?.a ?? null,
    b: se?.b ?? null,
    c: se?.c ?? null,
    thresholds: se?.thresholds ?? null,
    intercepts: se?.intercepts ?? null,
  };
  if (parameters.model !== 'logistic') {
    const { a, thresholds } = parameters;
    return { a, b: null, c: null, d: null, thresholds, anchored, se: errors };
  }
  const { a, b, c, d } = parameters;
  return { a, b, c, d, thresholds: null, anchored, se: errors };
}

function judgement(responses: number, notices: readonly ItemNotice[]) {
  const worst = (['refused', 'unusable', 'warned'] as const).find((verdict) =>
    notices.some((notice) => notice.verdict === verdict),
  );
  return { responses, verdict: worst ?? 'kept', reasons: notices.map(({ text }) => text) };
}

function figures(score: SX2 | undefined, { infit, outfit, zInfit, zOutfit }: InfitOutfit) {
  return {
    sX2: score?.statistic ?? null,
    df: score?.df ?? null,
    p: score?.p ?? null,
    infit,
    outfit,
    zInfit,
    zOutfit,
  };
}

import { responseCurve } from '../irt/logistic.ts';
import type { WeightedNodes } from '../numerics/gaussHermite.ts';
import { type CommonItem, type LinkingConstants, transformed } from './linkingConstants.ts';

/** Haebara compares the curve of every item; Stocking and Lord only their sum, the test characteristic curve. */
export type CurveMethod = 'haebara' | 'stockingLord';

/** The criterion with its gradient and the Gauss–Newton approximation of its second derivatives. */
export interface CurveCriterion {
  readonly objective: number;
  readonly slopeA: number;
  readonly slopeB: number;
  readonly aa: number;
  readonly ab: number;
  readonly bb: number;
}

/**
 * How far the response curves of the common items lie apart at given constants; `curveLinking` has the formulas.
 *
 * @param nodes abilities on the scale of form 2, with their weights
 * @param scaling D of both forms
 */
export function curveCriterion(
  common: readonly CommonItem[],
  method: CurveMethod,
  { nodes, weights }: WeightedNodes,
  scaling: number,
): (constants: LinkingConstants) => CurveCriterion {
  const targets = Array.from(nodes, (theta) =>
    common.map(({ form2 }) => responseCurve(theta, form2, scaling).p),
  );
  return (constants) => {
    const { A, B } = constants;
    const items = common.map(({ form1 }) => transformed(form1, constants));
    const total = { objective: 0, slopeA: 0, slopeB: 0, aa: 0, ab: 0, bb: 0 };
    nodes.forEach((theta, q) => {
      let residual = 0;
      let [dA, dB] = [0, 0];
      items.forEach((item, k) => {
        const { p, dp } = responseCurve(theta, item, scaling);
        residual += targets[q]![k]! - p;
        dA += dp * ((theta - B) / A); // −∂P₁*/∂A, which is the derivative of the residual
        dB += dp;
        if (method === 'stockingLord' && k < items.length - 1) return;
        const w = weights[q]!;
        total.objective += (w * residual * residual) / 2;
        total.slopeA += w * residual * dA;
        total.slopeB += w * residual * dB;
        total.aa += w * dA * dA;
        total.ab += w * dA * dB;
        total.bb += w * dB * dB;
        residual = 0;
        [dA, dB] = [0, 0];
      });
    });
    return total;
  };
}

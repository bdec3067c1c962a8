import { gaussHermite, type WeightedNodes } from '../numerics/gaussHermite.ts';
import { type CurveCriterion, type CurveMethod, curveCriterion } from './curveCriterion.ts';
import { type CommonItem, type LinkingConstants, momentLinking } from './linkingConstants.ts';

/** Linking constants with the value of the criterion they minimise. */
export interface CurveLinking extends LinkingConstants {
  readonly objective: number;
  readonly converged: boolean;
}

/**
 * Linking constants that bring the response curves of the common items together, averaged over abilities on the scale of
 * form 2. Also uses what the moments ignore: where an item's parameters are uncertain, its curve need not be.
 *
 *     Haebara         ½ Σ_q w_q Σ_i (P₂ᵢ(θ_q) − P₁ᵢ*(θ_q))²
 *     Stocking–Lord   ½ Σ_q w_q (Σ_i P₂ᵢ(θ_q) − Σ_i P₁ᵢ*(θ_q))²
 *
 * with P₁ᵢ* the curve of form 1 after transformation. One-sided: not also compared on the scale of form 1.
 *
 * @param scaling D of both forms
 * @param fixedSlope A is 1, as under the Rasch model
 * @param nodes abilities and their weights; N(0, 1) by 30 Gauss–Hermite nodes when absent
 * @throws {RangeError} when there is no common item
 * @see Haebara (1980), Equating Logistic Ability Scales by a Weighted Least Squares Method; Stocking & Lord (1983),
 *   Developing a Common Metric in Item Response Theory
 */
export function curveLinking(
  common: readonly CommonItem[],
  method: CurveMethod,
  {
    scaling = 1,
    fixedSlope = false,
    nodes = gaussHermite(30),
  }: { readonly scaling?: number; readonly fixedSlope?: boolean; readonly nodes?: WeightedNodes } = {},
): CurveLinking {
  const evaluate = curveCriterion(common, method, nodes, scaling);

  // Levenberg–Marquardt on two parameters.
  let best: LinkingConstants = momentLinking(common, 'meanGeometricMean', fixedSlope);
  let value = evaluate(best);
  let damping = 1e-6;
  for (let step = 0; step < mostSteps; step++) {
    const move = stepOf(value, damping, fixedSlope);
    const next = { A: best.A + move.A, B: best.B + move.B };
    const after = next.A > 0 ? evaluate(next) : undefined;
    const small = Math.abs(move.A) < 1e-13 && Math.abs(move.B) < 1e-13 * (1 + Math.abs(best.B));
    if (after && after.objective <= value.objective) {
      [best, value] = [next, after];
      damping = Math.max(damping / 10, 1e-15);
    } else damping *= 10;
    if (small || damping > 1e12) return { ...best, objective: value.objective, converged: true };
  }
  return { ...best, objective: value.objective, converged: false };
}

const mostSteps = 500;

function stepOf({ slopeA, slopeB, aa, ab, bb }: CurveCriterion, damping: number, fixedSlope: boolean) {
  const [a, b] = [aa * (1 + damping), bb * (1 + damping)];
  if (fixedSlope) return { A: 0, B: -slopeB / b };
  const determinant = a * b - ab * ab;
  return { A: (ab * slopeB - b * slopeA) / determinant, B: (ab * slopeA - a * slopeB) / determinant };
}

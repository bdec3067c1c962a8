import { gaussHermite, type WeightedNodes } from '../numerics/gaussHermite.ts';
import { type CurveMethod, curveCriterion } from './curveCriterion.ts';
import { curveLinking } from './curveLinking.ts';
import {
  type CommonItem,
  type LinkingConstants,
  type MomentMethod,
  momentLinking,
} from './linkingConstants.ts';

/**
 * How uncertain the parameters of the common items are, per form: the covariances of a, b and c of the first item,
 * then of the second, and so on; n items make a matrix of 3n by 3n, row by row.
 */
export interface ParameterCovariances {
  readonly form1: Float64Array;
  readonly form2: Float64Array;
}

/** How uncertain linking constants are, because item parameters are estimates. */
export interface LinkingErrors {
  readonly seA: number;
  readonly seB: number;
  readonly covariance: number;
}

/** Standard errors of the parameters of one item; 0 for what was not estimated. */
export interface ItemErrors {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/**
 * Standard errors of linking constants by the delta method, for forms that were calibrated on different persons.
 *
 *     Cov(A, B) = J₁·V₁·J₁ᵀ + J₂·V₂·J₂ᵀ,   J = ∂(A, B) / ∂(parameters of the common items of one form)
 *
 * For the curve methods A and B are where the gradient g of the criterion is 0, so that J = −(∂g/∂(A, B))⁻¹·∂g/∂v.
 * Derivatives are central differences.
 *
 * @param options as of `curveLinking`, and what the constants were found with
 * @throws {RangeError} when the constants cannot be found, or the covariances are not of these items
 * @see Ogasawara (2000), Asymptotic Standard Errors of IRT Equating Coefficients Using Moments; (2001), Standard Errors of
 *   Item Response Theory Equating/Linking by Response Function Methods
 */
export function linkingErrors(
  common: readonly CommonItem[],
  method: MomentMethod | CurveMethod,
  covariances: ParameterCovariances,
  options: { readonly scaling?: number; readonly fixedSlope?: boolean; readonly nodes?: WeightedNodes } = {},
): LinkingErrors {
  const { scaling = 1, fixedSlope = false, nodes = gaussHermite(30) } = options;
  for (const matrix of [covariances.form1, covariances.form2]) {
    if (matrix.length !== (3 * common.length) ** 2) {
      throw new RangeError(
        `${common.length} items have ${(3 * common.length) ** 2} covariances, not ${matrix.length}`,
      );
    }
  }
  if (method === 'haebara' || method === 'stockingLord') {
    const { A, B } = curveLinking(common, method, { scaling, fixedSlope, nodes });
    const gradient = (at: readonly CommonItem[], constants: LinkingConstants): Pair => {
      const { slopeA, slopeB } = curveCriterion(at, method, nodes, scaling)(constants);
      return [slopeA, slopeB];
    };
    const byA = slope((h) => gradient(common, { A: A + h, B }));
    const byB = slope((h) => gradient(common, { A, B: B + h }));
    return propagated(common, covariances, (changed) => {
      const g = slope((h) => gradient(changed(h), { A, B }));
      return fixedSlope ? [0, -g[1] / byB[1]] : solved(byA, byB, g);
    });
  }
  return propagated(common, covariances, (changed) =>
    slope((h) => {
      const { A, B } = momentLinking(changed(h), method, fixedSlope);
      return [A, B];
    }),
  );
}

/** Covariances of parameters of which only standard errors are known: those between parameters count as 0. */
export function uncorrelated(errors: readonly ItemErrors[]): Float64Array {
  const n = 3 * errors.length;
  const matrix = new Float64Array(n * n);
  errors.forEach(({ a, b, c }, k) => {
    [a, b, c].forEach((se, p) => {
      matrix[(3 * k + p) * (n + 1)] = se ** 2;
    });
  });
  return matrix;
}

type Pair = readonly [number, number];

const parameters = ['a', 'b', 'c'] as const;
const smallStep = 1e-5;

function slope(at: (h: number) => Pair): Pair {
  const [high, low] = [at(smallStep), at(-smallStep)];
  return [(high[0] - low[0]) / (2 * smallStep), (high[1] - low[1]) / (2 * smallStep)];
}

/** Where g + byA·x + byB·y = 0. */
function solved(byA: Pair, byB: Pair, g: Pair): Pair {
  const determinant = byA[0] * byB[1] - byB[0] * byA[1];
  return [(byB[0] * g[1] - byB[1] * g[0]) / determinant, (byA[1] * g[0] - byA[0] * g[1]) / determinant];
}

/** @param moved how A and B move with one parameter, given the items with that parameter changed by h */
function propagated(
  common: readonly CommonItem[],
  covariances: ParameterCovariances,
  moved: (changed: (h: number) => readonly CommonItem[]) => Pair,
): LinkingErrors {
  let [varianceA, varianceB, covariance] = [0, 0, 0];
  for (const form of ['form1', 'form2'] as const) {
    const jacobian = common.flatMap((_, k) =>
      parameters.map((name) =>
        moved((h) =>
          common.map((item, other) =>
            other === k ? { ...item, [form]: { ...item[form], [name]: item[form][name] + h } } : item,
          ),
        ),
      ),
    );
    const v = covariances[form];
    jacobian.forEach(([pA, pB], p) => {
      jacobian.forEach(([qA, qB], q) => {
        const its = v[p * jacobian.length + q]!;
        varianceA += pA * qA * its;
        varianceB += pB * qB * its;
        covariance += pA * qB * its;
      });
    });
  }
  return { seA: Math.sqrt(varianceA), seB: Math.sqrt(varianceB), covariance };
}

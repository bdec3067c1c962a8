import { logistic, logLogistic } from '../irt/logistic.ts';
import { type ItemFamily, logit } from './itemFamily.ts';

/**
 * The graded response model with free parameters [a, d₁ … dₘ], the intercepts falling:
 *
 *     P*ₖ = 1 / (1 + exp(−(aθ + dₖ))),   bₖ = −dₖ/a
 *
 * With δ = dₖ₊₁ − dₖ < 0, log Pₖ = log L(xₖ) + log L(−xₖ₊₁) + log(1 − e^δ), which loses nothing in the tails.
 *
 * @see Samejima (1969), Estimation of Latent Ability Using a Response Pattern of Graded Scores
 */
export function gradedFamily(categories: number): ItemFamily {
  const m = categories - 1;
  return {
    categories,
    roles: ['slope', ...Array.from({ length: m }, () => 'intercept' as const)],

    start(fractions) {
      const intercepts: number[] = [];
      let above = 0;
      for (let k = m; k >= 1; k--) {
        above += fractions[k]!;
        intercepts.unshift(1.2 * logit(Math.min(0.99, Math.max(0.01, above))));
      }
      for (let k = 1; k < m; k++) intercepts[k] = Math.min(intercepts[k]!, intercepts[k - 1]! - 0.02);
      return [1, ...intercepts];
    },

    fillLogProbability(x, nodes, into) {
      const n = nodes.length;
      const a = x[0]!;
      for (let y = 0; y <= m; y++) {
        const delta = y > 0 && y < m ? x[y + 1]! - x[y]! : Number.NEGATIVE_INFINITY;
        if (!(delta < 0)) return false;
        const logGap = Math.log(-Math.expm1(delta));
        for (let k = 0; k < n; k++) {
          const reached = y === 0 ? 0 : logLogistic(a * nodes[k]! + x[y]!);
          const stopped = y === m ? 0 : logLogistic(-(a * nodes[k]! + x[y + 1]!));
          into[y * n + k] = reached + stopped + logGap;
        }
      }
      return Number.isFinite(a);
    },

    fillScore(x, nodes, into) {
      const n = nodes.length;
      const table = categories * n;
      const a = x[0]!;
      into.fill(0, 0, (m + 1) * table);
      for (let y = 0; y <= m; y++) {
        const gap = y > 0 && y < m ? 1 / Math.expm1(x[y]! - x[y + 1]!) : 0; // e^δ / (1 − e^δ)
        for (let k = 0; k < n; k++) {
          const at = y * n + k;
          const below = y === 0 ? 0 : logistic(-(a * nodes[k]! + x[y]!));
          const above = y === m ? 0 : logistic(a * nodes[k]! + x[y + 1]!);
          into[at] = nodes[k]! * (below - above);
          if (y > 0) into[y * table + at] = below + gap;
          if (y < m) into[(y + 1) * table + at] = -above - gap;
        }
      }
    },

    natural: (x) => [x[0]!, ...intercepts(x, m).map((d) => -d / x[0]!)],

    jacobian(x) {
      const a = x[0]!;
      const unit = (p: number, value: number) => Array.from({ length: m }, (_, k) => (k === p ? value : 0));
      return [[1, ...unit(-1, 0)], ...intercepts(x, m).map((d, k) => [d / (a * a), ...unit(k, -1 / a)])];
    },

    itemOf: (x) => ({
      model: 'grm',
      a: x[0]!,
      thresholds: intercepts(x, m).map((d) => -d / x[0]!),
    }),
  };
}

function intercepts(x: ArrayLike<number>, m: number): number[] {
  return Array.from({ length: m }, (_, k) => x[k + 1]!);
}

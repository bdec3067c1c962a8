import type { ItemFamily } from './itemFamily.ts';

/**
 * The generalised partial credit model with free parameters [a, D₁ … Dₘ], cumulative intercepts:
 *
 *     Pₖ ∝ exp(k·aθ + Dₖ),   D₀ = 0,   step bₖ = −(Dₖ − Dₖ₋₁)/a
 *
 * @see Muraki (1992), A Generalized Partial Credit Model: Application of an EM Algorithm
 */
export function partialCreditFamily(categories: number): ItemFamily {
  const m = categories - 1;
  const step = (x: ArrayLike<number>, k: number) => x[k]! - (k > 1 ? x[k - 1]! : 0);
  const steps = (x: ArrayLike<number>) => Array.from({ length: m }, (_, k) => -step(x, k + 1) / x[0]!);
  const z = new Float64Array(categories);
  return {
    categories,
    roles: ['slope', ...Array.from({ length: m }, () => 'intercept' as const)],

    start(fractions) {
      const first = Math.log(Math.max(0.005, fractions[0]!));
      return [
        0.7,
        ...Array.from({ length: m }, (_, k) => Math.log(Math.max(0.005, fractions[k + 1]!)) - first),
      ];
    },

    fillLogProbability(x, nodes, into) {
      const n = nodes.length;
      for (let k = 0; k < n; k++) {
        let largest = 0;
        for (let y = 1; y <= m; y++) {
          z[y] = y * x[0]! * nodes[k]! + x[y]!;
          if (z[y]! > largest) largest = z[y]!;
        }
        let total = 0;
        for (let y = 0; y <= m; y++) total += Math.exp(z[y]! - largest);
        const logTotal = largest + Math.log(total);
        for (let y = 0; y <= m; y++) into[y * n + k] = z[y]! - logTotal;
      }
      return Array.from(x).every(Number.isFinite);
    },

    fillScore(x, nodes, into) {
      const n = nodes.length;
      const table = categories * n;
      this.fillLogProbability(x, nodes, into);
      for (let k = 0; k < n; k++) {
        let mean = 0;
        for (let y = 0; y <= m; y++) {
          z[y] = Math.exp(into[y * n + k]!);
          mean += y * z[y]!;
        }
        for (let y = 0; y <= m; y++) {
          into[y * n + k] = nodes[k]! * (y - mean);
          for (let p = 1; p <= m; p++) into[p * table + y * n + k] = (y === p ? 1 : 0) - z[p]!;
        }
        z[0] = 0;
      }
    },

    natural: (x) => [x[0]!, ...steps(x)],

    jacobian(x) {
      const a = x[0]!;
      const rows = Array.from({ length: m }, (_, k) => {
        const row = new Array<number>(categories).fill(0);
        row[0] = step(x, k + 1) / (a * a);
        row[k + 1] = -1 / a;
        if (k > 0) row[k] = 1 / a;
        return row;
      });
      return [[1, ...new Array<number>(m).fill(0)], ...rows];
    },

    itemOf: (x) => ({ model: 'gpcm', a: x[0]!, thresholds: steps(x) }),
  };
}

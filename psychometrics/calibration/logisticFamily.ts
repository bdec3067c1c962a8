import { logistic, logLogistic } from '../irt/logistic.ts';
import { type ItemFamily, logit, type ParameterRole } from './itemFamily.ts';

const roles: Record<1 | 2 | 3, readonly ParameterRole[]> = {
  1: ['intercept'],
  2: ['slope', 'intercept'],
  3: ['slope', 'intercept', 'guessing'],
};

/** Where a 3PL item starts: one in five guesses right. */
const startGuessing = 0.15;

/**
 * Right or wrong, with one (Rasch), two or three free parameters [a, d, γ]:
 *
 *     P = c + (1 − c)·L,   L = 1 / (1 + exp(−(aθ + d))),   c = 1 / (1 + exp(−γ)),   b = −d/a
 *
 * @see Bock & Aitkin (1981), Marginal Maximum Likelihood Estimation of Item Parameters
 */
export function logisticFamily(free: 1 | 2 | 3): ItemFamily {
  const read = (x: ArrayLike<number>) => ({
    a: free === 1 ? 1 : x[0]!,
    d: x[free === 1 ? 0 : 1]!,
    c: free === 3 ? logistic(x[2]!) : 0,
  });
  return {
    categories: 2,
    roles: roles[free],

    start(fractions) {
      const p = Math.min(0.98, Math.max(0.02, fractions[1]!));
      if (free === 1) return [logit(p)];
      if (free === 2) return [1, 1.2 * logit(p)];
      const abovePureGuessing = Math.max(0.05, (p - startGuessing) / (1 - startGuessing));
      return [1, 1.2 * logit(abovePureGuessing), logit(startGuessing)];
    },

    fillLogProbability(x, nodes, into) {
      const { a, d, c } = read(x);
      const n = nodes.length;
      const logRest = Math.log1p(-c);
      for (let k = 0; k < n; k++) {
        const z = a * nodes[k]! + d;
        into[k] = logRest + logLogistic(-z);
        into[n + k] = c === 0 ? logLogistic(z) : Math.log(c + (1 - c) * logistic(z));
      }
      return c < 1 && Number.isFinite(a) && Number.isFinite(d);
    },

    fillScore(x, nodes, into) {
      const { a, d, c } = read(x);
      const n = nodes.length;
      const slope = free === 1 ? undefined : 0;
      const intercept = free === 1 ? 0 : 2 * n;
      for (let k = 0; k < n; k++) {
        const l = logistic(a * nodes[k]! + d);
        const wrong = -l;
        const right = c === 0 ? 1 - l : ((1 - c) * l * (1 - l)) / (c + (1 - c) * l);
        into[intercept + k] = wrong;
        into[intercept + n + k] = right;
        if (slope !== undefined) {
          into[k] = nodes[k]! * wrong;
          into[n + k] = nodes[k]! * right;
        }
        if (free === 3) {
          into[4 * n + k] = -c;
          into[5 * n + k] = (c * (1 - c) * (1 - l)) / (c + (1 - c) * l);
        }
      }
    },

    natural(x) {
      const { a, d, c } = read(x);
      return [...(free > 1 ? [a] : []), -d / a, ...(free === 3 ? [c] : [])];
    },

    jacobian(x) {
      const { a, d, c } = read(x);
      if (free === 1) return [[-1]];
      const ofB = [d / (a * a), -1 / a];
      if (free === 2) return [[1, 0], ofB];
      return [
        [1, 0, 0],
        [...ofB, 0],
        [0, 0, c * (1 - c)],
      ];
    },

    itemOf(x) {
      const { a, d, c } = read(x);
      return { model: 'logistic', a, b: -d / a, c, d: 1 };
    },
  };
}

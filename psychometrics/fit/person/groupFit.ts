import { expectDichotomous, type ScoreMatrix, totalScores } from '../../classical/scoreMatrix.ts';
import { correlation, covariance } from '../../numerics/sampleMoments.ts';

/**
 * How well one response pattern fits the order of difficulty in the group, without a model. For all right and all wrong
 * only G exists; the rest is NaN, as there is no order to break.
 */
export interface GroupFit {
  /** Guttman errors: pairs in which the easier item is wrong and the harder right. */
  readonly guttmanErrors: number;
  /** Guttman errors as a part of the most there can be with this score; 0 fits perfectly, 1 not at all. */
  readonly guttmanNormed: number;
  /** Van der Flier's U3: as above, with log-odds for the difficulty. */
  readonly u3: number;
  /** Sijtsma's Hᵀ: covariance with all others against its maximum; high fits. */
  readonly ht: number;
  /** Harnisch and Linn's modified caution index C*: as U3, with proportions correct for the difficulty. */
  readonly cStar: number;
  /** Sato's caution index C; above 0.3 asks for caution. */
  readonly caution: number;
  /** Tatsuoka and Tatsuoka's norm conformity index: 1 fits perfectly, −1 not at all. */
  readonly nci: number;
  /** Correlation with the proportions correct; high fits. */
  readonly rPointBiserial: number;
}

/**
 * Person fit of every person in a group, by the order of difficulty in that same group.
 *
 * Items that everyone has right or wrong count nothing in U3. Of items with the same proportion correct the first counts
 * as the easier.
 *
 * @throws {InvalidScores} for scores other than 0 and 1
 * @see Karabatsos (2003), Comparing the Aberrant Response Detection Performance of Thirty-Six Person-Fit Statistics;
 *   Meijer & Sijtsma (2001), Methodology Review: Evaluating Person Fit
 */
export function groupFit(matrix: ScoreMatrix): GroupFit[] {
  expectDichotomous(matrix);
  const { persons, items, scores } = matrix;
  const right = new Float64Array(items);
  for (let at = 0; at < scores.length; at++) right[at % items]! += scores[at]!;
  const p = right.map((count) => count / persons);
  const logOdds = p.map((part) => (part > 0 && part < 1 ? Math.log(part / (1 - part)) : 0));
  const order = Array.from(p.keys()).sort((one, two) => p[two]! - p[one]! || one - two);
  const totals = totalScores(matrix);
  const bounds = covarianceBounds(totals, items);

  return Array.from(totals, (total, person) => {
    const pattern = scores.subarray(person * items, (person + 1) * items);
    const errors = guttmanErrors(pattern, order);
    if (total === 0 || total === items) return { ...nothing, guttmanErrors: errors };
    const normed = errors / (total * (items - total));
    const guttman = new Uint8Array(items);
    for (const item of order.slice(0, total)) guttman[item] = 1;
    return {
      guttmanErrors: errors,
      guttmanNormed: normed,
      u3: shortfall(pattern, logOdds, total),
      ht:
        (covariance(
          pattern,
          right.map((count, item) => count - pattern[item]!),
        ) *
          (items - 1)) /
        items /
        bounds[total]!,
      cStar: shortfall(pattern, p, total),
      caution: 1 - covariance(pattern, right) / covariance(guttman, right),
      nci: 1 - 2 * normed,
      rPointBiserial: correlation(pattern, p),
    };
  });
}

const nothing = {
  guttmanNormed: Number.NaN,
  u3: Number.NaN,
  ht: Number.NaN,
  cStar: Number.NaN,
  caution: Number.NaN,
  nci: Number.NaN,
  rPointBiserial: Number.NaN,
};

function guttmanErrors(pattern: Uint8Array, order: readonly number[]): number {
  let errors = 0;
  let wrong = 0;
  for (const item of order) {
    if (pattern[item] === 1) errors += wrong;
    else wrong++;
  }
  return errors;
}

/** How far Σ weight over the items right falls short of the most there can be, as a part of that range. */
function shortfall(pattern: Uint8Array, weights: Float64Array, total: number): number {
  const sorted = Float64Array.from(weights).sort();
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  const most = sum(sorted.slice(sorted.length - total));
  const least = sum(sorted.slice(0, total));
  const own = pattern.reduce((all, score, item) => all + score * weights[item]!, 0);
  return (most - own) / (most - least);
}

/**
 * For each sum score the largest covariance a person can have with all others together, given their scores:
 * Σ β_low·(1 − β_high) over the others, with β the proportion right of a person.
 */
function covarianceBounds(totals: Float64Array, items: number): Float64Array {
  const persons = new Float64Array(items + 1);
  for (const total of totals) persons[total]!++;
  return Float64Array.from({ length: items + 1 }, (_, own) => {
    let bound = 0;
    persons.forEach((count, other) => {
      const others = other === own ? count - 1 : count;
      bound += (others * Math.min(own, other) * (items - Math.max(own, other))) / (items * items);
    });
    return bound;
  });
}

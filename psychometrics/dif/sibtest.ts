import { itemCovariances } from '../classical/itemCovariances.ts';
import { alphaOf } from '../classical/reliability.ts';
import { scoreMatrix, totalScores } from '../classical/scoreMatrix.ts';
import { chiSquareTail } from '../numerics/chiSquareDistribution.ts';
import { allItems, type GroupedScores } from './matching.ts';
import { type LevelDifference, levelDifferences, type ScoreLevel, scoreLevels } from './scoreLevels.ts';

/** The simultaneous item bias test of one item or bundle. */
export interface Sibtest {
  /** Advantage of the reference group, in points on the studied items; above 0 they favour the reference group. */
  readonly beta: number;
  readonly se: number;
  readonly chiSquare: number;
  readonly p: number;
  /** The same where the direction may turn at one score: Chalmers' crossing test. */
  readonly crossing: CrossingSibtest;
}

/** SIBTEST where the advantage may change sides at one score: up to there, and above it, a χ² each. */
export interface CrossingSibtest {
  /** The score at which the advantage turns, by a regression of the advantage on the score. */
  readonly turn: number;
  readonly beta: number;
  readonly chiSquare: number;
  /** 1 when the turn lies outside the scores, so that nothing crosses. */
  readonly df: number;
  readonly p: number;
}

/**
 * SIBTEST: compares groups on the studied items at the same estimated true score on the matching items. Unlike with
 * Mantel–Haenszel a difference in ability between the groups does no harm, as observed scores are regressed to true ones.
 *
 *     β = Σ pₖ·(Ȳ*_R − Ȳ*_F),   Ȳ*_g = Ȳ_g + M_g·(V − V_g),   V_g = (X̄_g + ρ_g·(k − X̄_g)) / n
 *
 * @param studied items studied together
 * @param matching items to match on; all others when absent
 * @param turn the score at which the advantage turns; estimated when absent
 * @see Shealy & Stout (1993), A Model-Based Standardization Approach; Chalmers (2018), Improving the Crossing-SIBTEST
 *   Statistic for Detecting Non-Uniform DIF
 */
export function sibtest(
  data: GroupedScores,
  studied: readonly number[],
  options: SibtestOptions = {},
): Sibtest {
  return sibtestOn(data)(studied, options);
}

/** What an item or bundle is matched on, and where its advantage turns, when these are known. */
export interface SibtestOptions {
  readonly matching?: readonly number[];
  readonly turn?: number;
}

/** SIBTEST for several items of the same data, which shares what they have in common. */
export function sibtestOn({
  matrix,
  focal,
}: GroupedScores): (studied: readonly number[], options?: SibtestOptions) => Sibtest {
  const covariances = [0, 1].map((group) => {
    const rows = Array.from(focal.keys()).filter((person) => focal[person] === group);
    const { items, scores } = matrix;
    return itemCovariances(scoreMatrix(rows.map((row) => scores.subarray(row * items, (row + 1) * items))));
  });
  return (studied, { matching = allItems(matrix).filter((item) => !studied.includes(item)), turn } = {}) => {
    if (matching.some((item) => studied.includes(item))) throw new RangeError('an item cannot match itself');
    if (matching.length < 2) {
      throw new RangeError(`SIBTEST matches on at least 2 items, not ${matching.length}`);
    }
    const x = totalScores(matrix, matching);
    const y = totalScores(matrix, studied);
    const [reference, focals] = covariances.map((all, group) => {
      const chosen = matching.flatMap((one) => matching.map((two) => all[one * matrix.items + two]!));
      const persons = Array.from(focal.keys()).filter((person) => focal[person] === group);
      return scoreLevels(persons, x, y, matching.length, alphaOf(chosen, matching.length));
    }) as [ScoreLevel[], ScoreLevel[]];
    const differences = levelDifferences(reference, focals);
    return {
      ...uniform(differences),
      crossing: crossing(differences, turn ?? turnOf(differences, matrix.persons)),
    };
  };
}

function uniform(differences: readonly LevelDifference[]) {
  const { beta, se } = weighted(differences, total(differences));
  const chiSquare = (beta / se) ** 2;
  return { beta, se, chiSquare, p: Number.isFinite(chiSquare) ? chiSquareTail(chiSquare, 1) : Number.NaN };
}

/** Adds up both sides of the turn. */
function crossing(differences: readonly LevelDifference[], turn: number): CrossingSibtest {
  const all = total(differences);
  const sides = [
    differences.filter(({ score }) => score <= turn),
    differences.filter(({ score }) => score > turn),
  ]
    .filter((side) => side.length > 0)
    .map((side) => weighted(side, all));
  const chiSquare = sides.reduce((sum, { beta, se }) => sum + (beta / se) ** 2, 0);
  const beta = Math.abs(
    differences.reduce(
      (sum, { n, advantage, score }) => sum + (score > turn ? -1 : 1) * (n / all) * advantage,
      0,
    ),
  );
  return {
    turn,
    beta,
    chiSquare,
    df: sides.length,
    p: sides.length > 0 ? chiSquareTail(chiSquare, sides.length) : Number.NaN,
  };
}

/** Where a regression of the advantage on the score is 0; score levels with less than 1 % of the persons say too little. */
function turnOf(differences: readonly LevelDifference[], persons: number): number {
  let [w, wx, wy, wxx, wxy] = [0, 0, 0, 0, 0];
  for (const { larger, score, advantage } of differences) {
    if (larger / persons <= 0.01) continue;
    w += larger;
    wx += larger * score;
    wy += larger * advantage;
    wxx += larger * score * score;
    wxy += larger * score * advantage;
  }
  const slope = (w * wxy - wx * wy) / (w * wxx - wx * wx);
  return -(wy - slope * wx) / w / slope;
}

function total(differences: readonly LevelDifference[]): number {
  return differences.reduce((sum, { n }) => sum + n, 0);
}

function weighted(differences: readonly LevelDifference[], all: number): { beta: number; se: number } {
  let beta = 0;
  let noise = 0;
  for (const { n, advantage, noise: own } of differences) {
    beta += (n / all) * advantage;
    noise += (n / all) ** 2 * own;
  }
  return { beta, se: Math.sqrt(noise) };
}

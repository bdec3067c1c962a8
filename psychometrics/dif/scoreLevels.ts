import { mean } from '../numerics/sampleMoments.ts';

/** One group at one score on the matching items. */
export interface ScoreLevel {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
  readonly trueScore: number;
}

/** How the groups differ at one score. */
export interface LevelDifference {
  readonly score: number;
  readonly n: number;
  /** The larger of the two groups. */
  readonly larger: number;
  readonly advantage: number;
  readonly noise: number;
}

/**
 * A score level counts when both groups have at least this many persons there. A choice: every limit from
 * 4 to 8 gives the reference figures in tests/golden alike.
 */
const fewest = 5;

/** One group at every score from 0 to the highest. */
export function scoreLevels(
  persons: readonly number[],
  x: Float64Array,
  y: Float64Array,
  highest: number,
  reliability: number,
): ScoreLevel[] {
  const sums = Array.from({ length: highest + 1 }, () => ({ n: 0, y: 0, squares: 0 }));
  for (const person of persons) {
    const sum = sums[x[person]!]!;
    sum.n++;
    sum.y += y[person]!;
    sum.squares += y[person]! ** 2;
  }
  const centre = mean(persons.map((person) => x[person]!));
  return sums.map(({ n, y: sum, squares }, level) => ({
    n,
    mean: sum / n,
    variance: (squares - sum ** 2 / n) / (n - 1),
    trueScore: (centre + reliability * (level - centre)) / highest,
  }));
}

/**
 * The advantage of the reference group at every score that tells something: enough persons in both groups, who differ among
 * themselves, and with neighbours on both sides.
 */
export function levelDifferences(
  reference: readonly ScoreLevel[],
  focals: readonly ScoreLevel[],
): LevelDifference[] {
  return reference.flatMap((r, score): LevelDifference[] => {
    const f = focals[score]!;
    const neighbours = [reference, focals].flatMap((levels) => [levels[score - 1]?.n, levels[score + 1]?.n]);
    if (r.n < fewest || f.n < fewest || !(r.variance > 0 && f.variance > 0)) return [];
    if (!neighbours.every((n) => n)) return [];
    const middle = (r.trueScore + f.trueScore) / 2;
    const advantage = atTrueScore(reference, score, middle) - atTrueScore(focals, score, middle);
    const noise = f.variance / f.n + r.variance / r.n;
    return [{ score, n: r.n + f.n, larger: Math.max(r.n, f.n), advantage, noise }];
  });
}

/** The mean on the studied items, moved along its own slope to another true score. */
function atTrueScore(levels: readonly ScoreLevel[], k: number, trueScore: number): number {
  const [before, here, after] = [levels[k - 1]!, levels[k]!, levels[k + 1]!];
  const slope = (after.mean - before.mean) / (after.trueScore - before.trueScore);
  return here.mean + slope * (trueScore - here.trueScore);
}

import { mean, standardDeviation } from '../numerics/sampleMoments.ts';
import { nonDecreasing } from './nonDecreasing.ts';

/** A score that counts for the norm. */
export interface GroupScore {
  /** Reference group, from 0. */
  readonly group: number;
  /** Formula score, in per cent. */
  readonly score: number;
}

/** The norm of one reference group. */
export interface GroupNorm {
  readonly group: number;
  readonly n: number;
  /** Undefined without scores. */
  readonly mean: number | undefined;
  /** With denominator n − 1; undefined for fewer than two scores. */
  readonly sd: number | undefined;
  /** Cut score between insufficient and sufficient (O/V). */
  readonly sufficient: number;
  /** Cut score between sufficient and good (V/G). */
  readonly good: number;
  /** Where the cut scores came from: M ± SD as they are, made non-decreasing, or taken from neighbours for want of scores. */
  readonly origin: 'own' | 'repaired' | 'neighbours';
}

/** What a score means in its group. */
export type NormLabel = 'insufficient' | 'sufficient' | 'good';

/**
 * The classical relative norm of the LHK: per reference group O/V = M − SD and V/G = M + SD, in per cent, and neither may
 * fall from one group to a later one: whoever is further in training is not asked less.
 *
 * Where cut scores do fall they are repaired by pooling adjacent violators, each group weighted by its number of scores:
 * the smallest change, in the sense of least squares over candidates, that makes them rise, and V/G stays above O/V. A
 * group with too few scores has no norm of its own: it lies on the line between its neighbours, or equals the nearest.
 *
 * @param groups number of reference groups
 * @param fewest scores a group needs for a norm of its own; at least 2
 * @throws {RangeError} for a group that does not exist, a score that is no number, or when no group has enough scores
 */
export function referenceGroupNorm(
  scores: readonly GroupScore[],
  { groups = 6, fewest = 10 }: { readonly groups?: number; readonly fewest?: number } = {},
): GroupNorm[] {
  if (!(fewest >= 2)) throw new RangeError(`a norm needs at least 2 scores, not ${fewest}`);
  const byGroup = Array.from({ length: groups }, (): number[] => []);
  scores.forEach(({ group, score }, k) => {
    const own = byGroup[group];
    if (!own) throw new RangeError(`score ${k}: there is no group ${group} among ${groups}`);
    if (!Number.isFinite(score)) throw new RangeError(`score ${k}: ${score} is not a number`);
    own.push(score);
  });
  const normed = byGroup.flatMap((own, group) => (own.length >= fewest ? [group] : []));
  if (normed.length === 0) throw new RangeError(`no group has the ${fewest} scores that a norm needs`);

  const moments = byGroup.map((own) => ({ mean: mean(own), sd: standardDeviation(own) }));
  const weights = normed.map((group) => byGroup[group]!.length);
  const cuts = (side: -1 | 1) => {
    const own = normed.map((group) => moments[group]!.mean + side * moments[group]!.sd);
    return { own, repaired: nonDecreasing(own, weights) };
  };
  const [sufficient, good] = [cuts(-1), cuts(1)];
  return byGroup.map((own, group) => {
    const at = normed.indexOf(group);
    const changed = [sufficient, good].some((cut) => cut.own[at] !== cut.repaired[at]);
    return {
      group,
      n: own.length,
      mean: own.length > 0 ? moments[group]!.mean : undefined,
      sd: own.length > 1 ? moments[group]!.sd : undefined,
      sufficient: between(normed, sufficient.repaired, group),
      good: between(normed, good.repaired, group),
      origin: at < 0 ? 'neighbours' : changed ? 'repaired' : 'own',
    };
  });
}

/** A score on its cut score belongs above it. */
export function normLabel(score: number, { sufficient, good }: GroupNorm): NormLabel {
  if (score < sufficient) return 'insufficient';
  return score < good ? 'sufficient' : 'good';
}

/** The value at a group: its own, on the line between the nearest on both sides, or the nearest. */
function between(groups: readonly number[], values: readonly number[], group: number): number {
  const after = groups.findIndex((other) => other >= group);
  if (after < 0) return values.at(-1)!;
  if (after === 0 || groups[after] === group) return values[after]!;
  const [low, high] = [groups[after - 1]!, groups[after]!];
  const part = (group - low) / (high - low);
  return values[after - 1]! + part * (values[after]! - values[after - 1]!);
}

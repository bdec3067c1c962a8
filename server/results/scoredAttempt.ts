import type { ReleaseEntry } from '#itembank/release/release.ts';
import {
  expectedAbility,
  type Posterior,
  priorOnGrid,
  updatedPosterior,
} from '#psychometrics/estimation/posterior.ts';
import { answeredItems } from '#server/attempts/attempt.ts';
import { scoreOf } from '#server/attempts/itemSelector.ts';
import type { LiveAttempt } from '#server/attempts/liveAttempts.ts';
import { entryOf, type TestMaterial } from '#server/bank/testMaterial.ts';
import type { Ability } from './level.ts';

/** An answered item with its score. */
export interface ScoredItem {
  readonly position: number;
  /** Index in the release and its compiled bank. */
  readonly index: number;
  readonly entry: ReleaseEntry;
  readonly correct: boolean;
  /** When the answer was stored. */
  readonly answeredAt: number;
}

/** The answered items of an attempt, scored with the keys of its release. */
export function scoredItems({
  attempt,
  material,
}: Readonly<Pick<LiveAttempt, 'attempt' | 'material'>>): ScoredItem[] {
  return answeredItems(attempt).map(({ item, answer, position }) => ({
    position,
    index: material.indexOf.get(item)!,
    entry: entryOf(material, item),
    correct: scoreOf(material, { item, response: answer.response }) === 1,
    answeredAt: answer.at,
  }));
}

/** Ability by EAP on these answers, with the design's prior. */
export function abilityOf({ test }: TestMaterial, items: readonly ScoredItem[]): Ability {
  return abilityAfter(test.prior!, items);
}

/**
 * Ability in one area. What the other areas say about the person serves as the prior, widened by how
 * much areas differ within a person; so no answer is used twice and a few answers do not say too much.
 *
 *     prior N(θ̂₋ₐ, SE₋ₐ² + τ²), likelihood of the area's own answers
 *
 * @see Wainer et al. (2001), Augmented Scores, in Test Scoring, ch. 9 — the same idea with one common τ
 */
export function areaAbility(
  material: TestMaterial,
  inArea: readonly ScoredItem[],
  elsewhere: readonly ScoredItem[],
): Ability {
  const { areaSpread } = material.design.feedback.labels;
  const other = abilityOf(material, elsewhere);
  const sd = Math.hypot(other.standardError, areaSpread);
  const prior = priorOnGrid(material.test.prior!.grid, { kind: 'normal', mean: other.theta, sd });
  return abilityAfter(prior, inArea);
}

function abilityAfter(prior: Posterior, items: readonly ScoredItem[]): Ability {
  const posterior = items.reduce(
    (before, { index, correct }) => updatedPosterior(before, index, correct ? 1 : 0),
    prior,
  );
  const { theta, se } = expectedAbility(posterior);
  return { theta, standardError: se };
}

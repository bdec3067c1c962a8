import type { AreaFeedback, Feedback, Gap } from '#contracts/feedback.ts';
import type { AttemptId } from '#contracts/ids.ts';
import type { Literature } from '#contracts/itemView.ts';
import { terms } from '#itembank/taxonomy/taxonomy.ts';
import type { LiveAttempt } from '#server/attempts/liveAttempts.ts';
import { explanation } from '#server/attempts/presentation.ts';
import { type Ability, levelOf } from './level.ts';
import { abilityOf, areaAbility, type ScoredItem, scoredItems, termOf } from './scoredAttempt.ts';

/** Smallest group a candidate is compared with. */
const smallestReferenceGroup = 10;

/** What feedback needs besides the attempt itself. */
export interface FeedbackContext {
  readonly candidateName: string;
  readonly testName: string;
  /** Abilities of everyone who finished in the same sitting; empty for practice. */
  readonly sittingAbilities: readonly number[];
  /** Earlier finished attempts of the same test, oldest first. */
  readonly earlier: readonly { readonly name: string; readonly live: Readonly<LiveAttempt> }[];
}

/** The feedback on a finished attempt with at least one answer. */
export function feedbackOn(live: Readonly<LiveAttempt>, context: FeedbackContext): Feedback {
  const { attempt, material, record } = live;
  if (attempt.state !== 'finished') throw new Error('feedback is on finished attempts');
  const { design, test } = material;
  const items = scoredItems(live);
  const ability = abilityOf(material, items);
  const whole = material.release.entries.map((_, index) => index);
  const overall = levelOf(test.bank, whole, ability);
  const areas = areasOf(live, items);
  const provisional = material.release.entries.some(
    ({ calibration }) => calibration.origin.kind === 'expertEstimate',
  );
  return {
    attemptId: record.id as AttemptId,
    testName: context.testName,
    candidateName: context.candidateName,
    finishedAt: attempt.finishedAt,
    finishReason: attempt.reason,
    items: items.length,
    correct: items.filter(({ correct }) => correct).length,
    areaKind: design.feedback.by,
    overall,
    reference: referenceOf(live, ability, whole, context.sittingAbilities),
    gaps: gapsOf(areas, ability, items, design.feedback.by),
    areas: areas.map(({ feedback }) => feedback),
    growth: [
      ...context.earlier.map(({ name, live: before }) => growthPoint(name, before)),
      growthPoint(context.testName, live),
    ],
    perItem: items.map(({ position, correct, entry }) => ({
      position,
      correct,
      theme: inBothLanguages(termOf(entry, 'theme')),
      icpc: inBothLanguages(termOf(entry, 'icpc')),
    })),
    explanations: design.feedback.showItems
      ? items.map(({ position, entry }) =>
          explanation(
            entry.version.content,
            record.seed,
            position,
            attempt.given[position - 1]!.answer!.letter,
          ),
        )
      : [],
    parameters: provisional ? 'provisional' : 'calibrated',
  };
}

interface Area {
  readonly feedback: AreaFeedback;
  /** Undefined where there are too few items to say anything. */
  readonly ability: Ability | undefined;
}

/** Every area of the taxonomy the bank knows, in its own order. */
function areasOf({ material }: Readonly<LiveAttempt>, items: readonly ScoredItem[]): Area[] {
  const { by, labels } = material.design.feedback;
  return terms[by].flatMap((term) => {
    const inBank = material.release.entries.flatMap(({ version }, index) =>
      version.content.classification[by] === term.id ? [index] : [],
    );
    if (inBank.length === 0) return [];
    const own = items.filter(({ entry }) => entry.version.content.classification[by] === term.id);
    const enough = own.length >= labels.minimumItems;
    const elsewhere = items.filter((item) => !own.includes(item));
    const ability = enough ? areaAbility(material, own, elsewhere) : undefined;
    const feedback: AreaFeedback = {
      area: term.id,
      name: inBothLanguages(term),
      items: own.length,
      correct: own.filter(({ correct }) => correct).length,
      level: ability === undefined ? null : levelOf(material.test.bank, inBank, ability),
      label:
        ability === undefined
          ? null
          : ability.theta < labels.low
            ? 'low'
            : ability.theta > labels.high
              ? 'high'
              : 'average',
    };
    return [{ feedback, ability }];
  });
}

/** The areas furthest below the person's own level, worst first, with what to read about what went wrong. */
function gapsOf(
  areas: readonly Area[],
  overall: Ability,
  items: readonly ScoredItem[],
  by: Feedback['areaKind'],
): Gap[] {
  return areas
    .filter(
      ({ feedback, ability }) =>
        ability !== undefined &&
        ability.theta < overall.theta &&
        feedback.label !== 'high' &&
        feedback.correct < feedback.items,
    )
    .toSorted((x, y) => x.ability!.theta - y.ability!.theta)
    .slice(0, 3)
    .map(({ feedback: { area, name, items: count, correct } }) => ({
      area,
      name,
      items: count,
      correct,
      literature: literatureOf(
        items.filter((item) => !item.correct && item.entry.version.content.classification[by] === area),
      ),
    }));
}

/** Sources of these items, each passage once, four at most. */
function literatureOf(items: readonly ScoredItem[]): Literature[] {
  const sources = new Map(
    items.flatMap(({ entry }) =>
      entry.version.content.sources.map(({ title, edition, passage }) => [
        `${title}\n${passage}`,
        { title, edition, passage },
      ]),
    ),
  );
  return [...sources.values()].slice(0, 4);
}

function referenceOf(
  { material }: Readonly<LiveAttempt>,
  ability: Ability,
  whole: readonly number[],
  abilities: readonly number[],
): Feedback['reference'] {
  if (abilities.length < smallestReferenceGroup) return null;
  const mean = abilities.reduce((sum, theta) => sum + theta, 0) / abilities.length;
  const variance = abilities.reduce((sum, theta) => sum + (theta - mean) ** 2, 0) / (abilities.length - 1);
  const meanError = Math.sqrt(variance / abilities.length);
  const distance = (ability.theta - mean) / Math.hypot(ability.standardError, meanError);
  return {
    candidates: abilities.length,
    level: levelOf(material.test.bank, whole, { theta: mean, standardError: meanError }),
    position: distance < -1.96 ? 'below' : distance > 1.96 ? 'above' : 'at',
  };
}

function growthPoint(name: string, live: Readonly<LiveAttempt>): Feedback['growth'][number] {
  const { attempt, material } = live;
  if (attempt.state !== 'finished') throw new Error('growth is over finished attempts');
  const whole = material.release.entries.map((_, index) => index);
  const ability = abilityOf(material, scoredItems(live));
  return { at: attempt.finishedAt, name, level: levelOf(material.test.bank, whole, ability) };
}

function inBothLanguages({ nl, en }: { nl: string; en: string }): { nl: string; en: string } {
  return { nl, en };
}

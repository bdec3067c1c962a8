import type { AreaFeedback, Feedback, Gap } from '#contracts/feedback.ts';
import type { AttemptId } from '#contracts/ids.ts';
import type { Literature } from '#contracts/itemView.ts';
import type { Design } from '#itembank/design/design.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { termName, terms } from '#itembank/taxonomy/taxonomy.ts';
import { explanation } from '#server/attempts/explanation.ts';
import type { LiveAttempt } from '#server/attempts/liveAttempts.ts';
import { evidenceOf } from './evidence.ts';
import { type Ability, levelOf } from './level.ts';
import { abilityOf, areaAbility, type ScoredItem, scoredItems } from './scoredAttempt.ts';

/** Smallest group a candidate is compared with. */
const smallestReferenceGroup = 10;

/** Fewest items on which an area is named as a gap, and then only when none of them was answered right. */
const fewestForGap = 2;

type Labels = Design['feedback']['labels'];

/** What feedback needs besides the attempt itself. */
export interface FeedbackContext {
  readonly candidateName: string;
  readonly testName: Bilingual;
  /** Abilities of everyone who finished in the same sitting; empty for practice. */
  readonly sittingAbilities: readonly number[];
  /** Earlier finished attempts of the same test, oldest first. */
  readonly earlier: readonly { readonly name: Bilingual; readonly live: Readonly<LiveAttempt> }[];
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
  const evidence = evidenceOf(
    live,
    context.earlier.map((before) => before.live),
  );
  const areas = areasOf(live, evidence);
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
    areasOver: evidence.length > items.length ? 'allPractice' : 'thisTest',
    gaps: gapsOf(areas, abilityOf(material, evidence), evidence, design.feedback.by),
    areas: areas.map(({ feedback }) => feedback),
    growth: [
      ...context.earlier.map(({ name, live: before }) => growthPoint(name, before)),
      growthPoint(context.testName, live),
    ],
    perItem: items.map(({ position, correct, entry }) => ({
      position,
      correct,
      theme: termName('theme', entry.version.content.classification.theme),
      icpc: termName('icpc', entry.version.content.classification.icpc),
    })),
    explanations: design.feedback.showItems
      ? items.map(({ position, entry }) =>
          explanation(entry.version.content, record.seed, position, attempt.given[position - 1]!.answer!),
        )
      : [],
    parameters: provisional ? 'provisional' : 'calibrated',
  };
}

interface Area {
  readonly feedback: AreaFeedback;
  readonly ability: Ability;
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
    const ability = areaAbility(material, own, elsewhere);
    const feedback: AreaFeedback = {
      area: term.id,
      name: termName(by, term.id),
      items: own.length,
      correct: own.filter(({ correct }) => correct).length,
      level: enough ? levelOf(material.test.bank, inBank, ability) : null,
      label: enough ? labelOf(ability, labels) : null,
    };
    return [{ feedback, ability }];
  });
}

function labelOf({ theta }: Ability, { low, high }: Labels): 'low' | 'average' | 'high' {
  return theta < low ? 'low' : theta > high ? 'high' : 'average';
}

/** The areas furthest below the person's own level, worst first, with what to read about what went wrong. */
function gapsOf(
  areas: readonly Area[],
  overall: Ability,
  items: readonly ScoredItem[],
  by: Feedback['areaKind'],
): Gap[] {
  return areas
    .filter(({ feedback, ability }) => ability.theta < overall.theta && isWeak(feedback))
    .toSorted((x, y) => x.ability.theta - y.ability.theta)
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

/** Where a level can be told, anything wrong below it counts; with fewer items only everything wrong says enough. */
function isWeak({ level, label, items, correct }: AreaFeedback): boolean {
  return level === null ? items >= fewestForGap && correct === 0 : label !== 'high' && correct < items;
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

function growthPoint(name: Bilingual, live: Readonly<LiveAttempt>): Feedback['growth'][number] {
  const { attempt, material } = live;
  if (attempt.state !== 'finished') throw new Error('growth is over finished attempts');
  const whole = material.release.entries.map((_, index) => index);
  const ability = abilityOf(material, scoredItems(live));
  return { at: attempt.finishedAt, name, level: levelOf(material.test.bank, whole, ability) };
}

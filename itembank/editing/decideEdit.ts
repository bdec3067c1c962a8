import type { ItemContent } from '#itembank/content/item.ts';
import { mayStand } from '#itembank/lint/faultRules.ts';
import { lintItem } from '#itembank/lint/lintItem.ts';
import type { LintContext } from '#itembank/lint/lintRule.ts';
import type { ChangeClass, Guard, ReviewKind, Stage, Step, Verdict } from '#itembank/taxonomy/lifeCycle.ts';
import { isReviewStage, usualDue } from '#itembank/taxonomy/workTerms.ts';
import { carriesOver, changeClass, heavier } from './changeClass.ts';
import type { EditEvent } from './editEvent.ts';
import { authorsOf, currentVersion, type EditedItem } from './editedItem.ts';
import { brokenGuards } from './guards.ts';
import { latestReviewBy } from './latestReviewBy.ts';
import { type Hat, pastReview, releaseGuards, waysFrom } from './stage.ts';

/** Who acts, and as what. */
export interface Actor {
  readonly person: string;
  readonly hats: ReadonlySet<Hat>;
}

export type EditCommand =
  | {
      readonly kind: 'save';
      readonly content: ItemContent;
      readonly change: ChangeClass;
      readonly reason: string;
    }
  | {
      readonly kind: 'review';
      readonly review: ReviewKind;
      readonly verdict: Verdict;
      readonly remark: string;
    }
  | { readonly kind: 'dismiss'; readonly rule: string; readonly at: string; readonly reason: string }
  | {
      readonly kind: 'step';
      readonly step: Step;
      readonly reason: string;
      /** For a step into a review: before which day, the usual one when absent, and who is asked by name. */
      readonly due?: string | undefined;
      readonly asked?: readonly string[] | undefined;
    };

/** Why an edit is refused; with guards, which of them do not hold. */
export interface EditRefusal {
  readonly kind: 'refused';
  readonly code:
    | 'conflict'
    | 'notYourHat'
    | 'notAtThisStage'
    | 'ownWork'
    | 'nothingChanged'
    | 'guards'
    /** The review date lies further ahead than anyone can vouch for. */
    | 'dateTooFar'
    /** A later review date says that the item is still right, which others have to confirm first. */
    | 'dateUnconfirmed'
    /** There is no such finding to let stand. */
    | 'noFinding';
  readonly guards: readonly Guard[];
}

export type EditDecision = { readonly kind: 'accepted'; readonly event: EditEvent } | EditRefusal;

/** An item that has left the bank is taken back by a step before anyone writes on it. */
const closed: ReadonlySet<Stage> = new Set(['archived', 'burned']);

/**
 * What happens when a command reaches an item. Pure: the same arguments, the same decision.
 *
 * @param basedOn number of the version the person was looking at; another current version is a `conflict`, so that
 *   nobody overwrites, approves or releases what they have not seen
 */
export function decideEdit(
  item: EditedItem,
  command: EditCommand,
  actor: Actor,
  basedOn: number,
  context: LintContext,
): EditDecision {
  if (basedOn !== item.versions.length) return refused('conflict');
  switch (command.kind) {
    case 'save':
      return decideSave(item, command, actor, context);
    case 'review':
      return decideReview(item, command, actor);
    case 'dismiss': {
      if (!actor.hats.has('author') && !actor.hats.has('reviewer')) return refused('notYourHat');
      const { rule, at, reason } = command;
      const findings = lintItem(currentVersion(item).content, context);
      const found = findings.some((one) => one.rule === rule && one.at === at);
      if (!found || !mayStand(rule)) return refused('noFinding');
      return accepted({ type: 'dismissed', by: actor.person, version: basedOn, rule, at, reason });
    }
    case 'step':
      return decideStep(item, command, actor, context);
  }
}

function decideSave(
  item: EditedItem,
  { content, change, reason }: Extract<EditCommand, { kind: 'save' }>,
  { person, hats }: Actor,
  { today }: LintContext,
): EditDecision {
  if (!hats.has('author')) return refused('notYourHat');
  if (closed.has(item.stage)) return refused('notAtThisStage');
  const before = currentVersion(item).content;
  const seen = changeClass(before, content);
  if (seen === undefined) return refused('nothingChanged');
  const saved = heavier(seen, change);
  if (content.reviewBy > before.reviewBy) {
    if (content.reviewBy > latestReviewBy(today)) return refused('dateTooFar');
    if (carriesOver(saved) && pastReview.has(item.stage)) return refused('dateUnconfirmed');
  }
  return accepted({ type: 'saved', by: person, content, change: saved, reason });
}

function decideReview(
  item: EditedItem,
  { review: kind, verdict, remark }: Extract<EditCommand, { kind: 'review' }>,
  { person, hats }: Actor,
): EditDecision {
  if (!hats.has('reviewer')) return refused('notYourHat');
  if (authorsOf(item).has(person)) return refused('ownWork');
  const asked = kind === 'content' ? ['contentReview'] : ['technicalReview'];
  if (!asked.includes(item.stage)) return refused('notAtThisStage');
  return accepted({ type: 'reviewed', by: person, version: item.versions.length, kind, verdict, remark });
}

function decideStep(
  item: EditedItem,
  { step, reason, due, asked }: Extract<EditCommand, { kind: 'step' }>,
  { person, hats }: Actor,
  context: LintContext,
): EditDecision {
  const way = waysFrom(item.stage).find((one) => one.step === step);
  if (!way) return refused('notAtThisStage');
  if (!way.hats.some((hat) => hats.has(hat))) return refused('notYourHat');
  const broken = brokenGuards(item, person, way.guards, context);
  if (broken.length > 0) return { kind: 'refused', code: 'guards', guards: broken };
  const stepped = { type: 'stepped', by: person, step, reason } as const;
  if (!isReviewStage(way.to)) return accepted(stepped);
  return accepted({ ...stepped, due: due ?? usualDue(way.to, context.today), asked: [...(asked ?? [])] });
}

/** The guards that keep an item out of a release; `stage` when it has not been made available at all. */
export function keptOutBy(item: EditedItem, context: LintContext): readonly (Guard | 'stage')[] {
  const stage = item.stage === 'available' || item.stage === 'inUse' ? [] : (['stage'] as const);
  return [...stage, ...brokenGuards(item, '', releaseGuards, context)];
}

function accepted(event: EditEvent): EditDecision {
  return { kind: 'accepted', event };
}

function refused(code: EditRefusal['code']): EditRefusal {
  return { kind: 'refused', code, guards: [] };
}

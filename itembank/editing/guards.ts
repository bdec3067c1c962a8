import { lintItem } from '#itembank/lint/lintItem.ts';
import type { LintContext } from '#itembank/lint/lintRule.ts';
import { sourceKey } from '#itembank/sources/sourceKey.ts';
import type { Guard } from '#itembank/taxonomy/lifeCycle.ts';
import { authorsOf, currentVersion, type EditedItem } from './editedItem.ts';
import { latestReviewBy } from './latestReviewBy.ts';
import { answeredAlikeSince, standingReviews, unchangedSince } from './standingReviews.ts';

/** The guards that do not hold for a step by this person. */
export function brokenGuards(
  item: EditedItem,
  by: string,
  guards: readonly Guard[],
  context: LintContext,
): Guard[] {
  return guards.filter((guard) => !holds[guard](item, by, context));
}

const holds: Readonly<Record<Guard, (item: EditedItem, by: string, context: LintContext) => boolean>> = {
  noLintErrors: (item, _, context) => openErrors(item, context).length === 0,
  twoContentReviews: (item) => agreedBy(item, 'content') >= 2,
  technicalReview: (item) => agreedBy(item, 'technical') >= 1,
  sourcesCurrent: (item, _, { currentEdition }) =>
    currentVersion(item).content.sources.every((source) => {
      const current = currentEdition.get(sourceKey(source));
      return current === undefined || current === source.edition;
    }),
  notPastReview: (item, _, { today }) => currentVersion(item).content.reviewBy >= today,
  reviewDateNear: (item, _, { today }) => currentVersion(item).content.reviewBy <= latestReviewBy(today),
  nobodyInvolved: (item, by) => !authorsOf(item).has(by) && !item.reviews.some((review) => review.by === by),
  piloted: (item) =>
    [...item.pilots, ...item.releases.map(({ version }) => version)].some((version) =>
      answeredAlikeSince(item, version),
    ),
};

/** How many people agree, or 0 as long as one of them objects. */
function agreedBy(item: EditedItem, kind: 'content' | 'technical'): number {
  const verdicts = standingReviews(item).filter((review) => review.kind === kind);
  return verdicts.every(({ verdict }) => verdict === 'agreed') ? verdicts.length : 0;
}

/** Errors of the lint that nobody has let stand for the current wording. */
export function openErrors(item: EditedItem, context: LintContext) {
  const { content } = currentVersion(item);
  return lintItem(content, context).filter(
    ({ severity, rule, at }) =>
      severity === 'error' &&
      !item.dismissals.some((one) => one.rule === rule && one.at === at && unchangedSince(item, one.version)),
  );
}

import type { ItemPage, LintNote } from '#contracts/editing.ts';
import { PersonId } from '#contracts/ids.ts';
import { type Actor, decideEdit } from '#itembank/editing/decideEdit.ts';
import { currentVersion, type EditedItem, type Review } from '#itembank/editing/editedItem.ts';
import { brokenGuards } from '#itembank/editing/guards.ts';
import { waysFrom } from '#itembank/editing/stage.ts';
import { standingReviews, unchangedSince } from '#itembank/editing/standingReviews.ts';
import { lintItem, lintRules } from '#itembank/lint/lintItem.ts';
import type { LintContext } from '#itembank/lint/lintRule.ts';
import type { ReviewKind } from '#itembank/taxonomy/lifeCycle.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import type { StoredEdit } from './editStore.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

const explanations = new Map(lintRules.map(({ id, says }) => [id, says]));

/** An item with its history as this person may see and work on it. @param nameOf the name behind a person's id @param mayBeAsked for the next review @param copies made from it */
export function itemPage(
  item: EditedItem,
  log: readonly StoredEdit[],
  pool: Pool,
  actor: Actor,
  context: LintContext,
  nameOf: (person: string) => string,
  mayBeAsked: readonly Named[],
  copies: readonly string[],
): ItemPage {
  const { content, number } = currentVersion(item);
  const standing = new Set(standingReviews(item));
  const timeOf = (type: 'saved' | 'reviewed', nth: number) =>
    log.filter(({ event }) => event.type === type || (type === 'saved' && event.type === 'created'))[nth]!.at;
  const mayDo = (command: Parameters<typeof decideEdit>[1]) =>
    decideEdit(item, command, actor, number, context).kind === 'accepted';
  const mayReview = (['content', 'technical'] as const).find((kind) =>
    mayDo({ kind: 'review', review: kind, verdict: 'agreed', remark: '' }),
  );
  const hasJudged = [...standing].some(({ by, kind }) => by === actor.person && kind === mayReview);
  const withheld = new Set(mayReview === undefined || hasJudged ? [] : saidIn(item, mayReview));
  return {
    code: item.code,
    pool,
    stage: item.stage,
    version: number,
    content,
    history: item.versions.map(({ number: nth, by, change, reason }) => ({
      number: nth,
      by: nameOf(by),
      at: timeOf('saved', nth - 1),
      change: change ?? null,
      reason,
    })),
    reviews: item.reviews
      .map((one, i) => ({ one, at: timeOf('reviewed', i) }))
      .filter(({ one }) => !withheld.has(one))
      .map(({ one, at }) => ({
        by: nameOf(one.by),
        at,
        version: one.version,
        kind: one.kind,
        verdict: one.verdict,
        remark: one.remark,
        stands: standing.has(one),
      })),
    othersWithheld: mayReview !== undefined && !hasJudged,
    findings: findingsOf(item, context),
    ways: waysFrom(item.stage).map(({ step, to, hats, guards }) => {
      const broken = brokenGuards(item, actor.person, guards, context);
      return { step, to, mayTake: broken.length === 0 && hats.some((hat) => actor.hats.has(hat)), broken };
    }),
    maySave: mayDo({
      kind: 'save',
      content: { ...content, reviewBy: '0001-01-01' },
      change: 'metadata',
      reason: '',
    }),
    mayReview: mayReview ?? null,
    review: item.review === undefined ? null : { due: item.review.due, asked: item.review.asked.map(nameOf) },
    derivedFrom: item.derivedFrom ?? null,
    copies: [...copies],
    mayBeAsked: mayBeAsked.map(({ id, name }) => ({ id: PersonId.parse(id), name })),
  };
}

/** What others said in the review that somebody has still to give: they judge without each other. */
function saidIn(item: EditedItem, kind: ReviewKind): readonly Review[] {
  return item.reviews.filter((one) => one.kind === kind && unchangedSince(item, one.version));
}

/** What the lint says of the current version, with what somebody let stand. */
function findingsOf(item: EditedItem, context: LintContext): LintNote[] {
  return lintItem(currentVersion(item).content, context).map(({ rule, severity, at, quote, fix }) => ({
    rule,
    severity,
    at,
    quote: quote ?? null,
    fix: fix ?? null,
    says: explanations.get(rule)!,
    dismissed:
      item.dismissals.find((one) => one.rule === rule && one.at === at && unchangedSince(item, one.version))
        ?.reason ?? null,
  }));
}

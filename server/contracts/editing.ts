import { z } from 'zod';
import { ItemContent } from '#itembank/content/item.ts';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { WrittenItem } from '#itembank/content/writtenItem.ts';
import { ChangeClass, Guard, ReviewKind, Stage, Step, Verdict } from '#itembank/taxonomy/lifeCycle.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { Instant, PersonId } from './ids.ts';
import { OneLine, SeveralLines } from './plainText.ts';

/** One item in a list of thousands: what an editor searches, sorts and filters by. */
export const ItemRow = z.strictObject({
  code: ItemCode,
  pool: Pool,
  stage: Stage,
  version: z.int().positive(),
  type: z.string(),
  /** The question as plain text. */
  question: z.string(),
  icpc: z.string(),
  theme: z.string(),
  ageBand: z.string(),
  aspect: z.string(),
  urgency: z.string(),
  reviewBy: z.iso.date(),
  /** The sources with their editions. */
  sources: z.array(z.string()),
  changedAt: Instant,
  /** What the person who asks has to do with it: wrote on it, gave a verdict that still stands, or is asked for one. */
  mine: z.enum(['wrote', 'reviewed', 'asked']).nullable(),
  /** Back with its authors after review, or to be revised. */
  returned: z.boolean(),
  /** The day before which it should be reviewed; null outside a review. */
  due: z.iso.date().nullable(),
});
export type ItemRow = z.infer<typeof ItemRow>;

/** Something the lint found, in both languages. */
export const LintNote = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'advice']),
  at: z.string(),
  quote: z.string().nullable(),
  fix: z.string().nullable(),
  says: z.strictObject({ nl: z.string(), en: z.string() }),
  /** Why somebody let it stand; null when nobody did. */
  dismissed: z.string().nullable(),
});
export type LintNote = z.infer<typeof LintNote>;

const itemPageSchema = z.strictObject({
  code: ItemCode,
  pool: Pool,
  stage: Stage,
  /** Number of the version worked on; an edit names it, so that nobody overwrites what they have not seen. */
  version: z.int().positive(),
  content: ItemContent,
  history: z.array(
    z.strictObject({
      number: z.int().positive(),
      by: z.string(),
      at: Instant,
      change: ChangeClass.nullable(),
      reason: z.string(),
    }),
  ),
  reviews: z.array(
    z.strictObject({
      by: z.string(),
      at: Instant,
      version: z.int().positive(),
      kind: ReviewKind,
      verdict: Verdict,
      remark: z.string(),
      /** False when what was reviewed has changed since, or the reviewer became an author. */
      stands: z.boolean(),
    }),
  ),
  /** True while this person has still to judge: what others said in the same review comes after the own verdict. */
  othersWithheld: z.boolean(),
  findings: z.array(LintNote),
  /** What this person could do next, and what still stands in the way. */
  ways: z.array(z.strictObject({ step: Step, to: Stage, mayTake: z.boolean(), broken: z.array(Guard) })),
  maySave: z.boolean(),
  /** The kind of review this person is asked for now. */
  mayReview: ReviewKind.nullable(),
  /** Before which day the review it stands in was asked, and of whom by name. */
  review: z.strictObject({ due: z.iso.date(), asked: z.array(z.string()) }).nullable(),
  /** The item this one was copied from, and those copied from it: none of them meet in a test. */
  derivedFrom: ItemCode.nullable(),
  copies: z.array(ItemCode),
  /** Who can be asked by name for the next review: nobody who wrote on it. */
  mayBeAsked: z.array(z.strictObject({ id: PersonId, name: z.string() })),
});
type ItemPageType = typeof itemPageSchema;
/** Named, so that the compiler writes the name of this schema where it is used, and not the whole of it. */
export interface ItemPageSchema extends ItemPageType {}
/** An item with its whole history, as one person may see and work on it. */
export const ItemPage: ItemPageSchema = itemPageSchema;
export type ItemPage = z.infer<typeof itemPageSchema>;

const basedOn = z.int().positive();
const reason = SeveralLines.trim().min(3).max(2000);

/** Made by who asks, so that asking twice makes one item. */
const id = z.uuid();

export const NewItem = z.strictObject({ id, pool: Pool, content: WrittenItem });
export const NewCopy = z.strictObject({ id });
export const SaveItem = z.strictObject({ basedOn, content: WrittenItem, change: ChangeClass, reason });
export const ReviewItem = z.strictObject({
  basedOn,
  kind: ReviewKind,
  verdict: Verdict,
  remark: SeveralLines.trim().max(4000),
});
export const StepItem = z.strictObject({
  basedOn,
  step: Step,
  reason: SeveralLines.trim().max(2000),
  /** For a step into a review; the usual day when absent. */
  due: z.iso.date().optional(),
  /** Who is asked for that review by name. */
  asked: z.array(PersonId).max(10).optional(),
});
export const DismissFinding = z.strictObject({
  basedOn,
  rule: OneLine.max(40),
  at: OneLine.max(80),
  reason,
});

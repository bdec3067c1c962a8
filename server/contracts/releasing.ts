import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { ChangeClass } from '#itembank/taxonomy/lifeCycle.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { Attribute } from '#itembank/taxonomy/taxonomy.ts';
import { Instant } from './ids.ts';
import { OneLine, SeveralLines } from './plainText.ts';
import { ReleaseChoice } from './sitting.ts';

/*
 * Written out here instead of taken from the item bank, because contracts know only its vocabulary; the server
 * does not compile when the two differ.
 */
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Codes = z.array(ItemCode).max(4000);
const Enemies = z.strictObject({
  codes: z
    .array(ItemCode)
    .min(2)
    .max(100)
    .refine((codes) => new Set(codes).size === codes.length, { message: 'an item stands in it twice' }),
  reason: z.enum(['overlap', 'cue', 'clone', 'sameCase']),
});
const Together = z.strictObject({
  code: z.string().regex(/^SET-\d{3}$/),
  codes: z.array(ItemCode).min(2).max(20),
  name: z.strictObject({ nl: OneLine, en: OneLine }).optional(),
});
const Embargo = z.strictObject({ code: ItemCode, until: z.iso.date() });
const Name = OneLine.trim().min(3).max(80);
const Bilingual = z.strictObject({ nl: z.string(), en: z.string() });

const DraftStage = z.enum(['open', 'proposed', 'published', 'dropped']);

/** A release in the making as lists show it. */
export const ReleaseDraftRow = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  pool: Pool,
  stage: DraftStage,
  items: z.int().nonnegative(),
  changedAt: Instant,
  authors: z.array(z.string()),
});
export type ReleaseDraftRow = z.infer<typeof ReleaseDraftRow>;

export const ReleaseOverview = z.strictObject({
  drafts: z.array(ReleaseDraftRow),
  releases: z.array(ReleaseChoice),
});
export type ReleaseOverview = z.infer<typeof ReleaseOverview>;

/** One release in the making, as one person may see and work on it. */
export const ReleaseDraftPage = ReleaseDraftRow.extend({
  /** An act names it, so that nobody overwrites or approves what they have not seen. */
  version: z.int().positive(),
  codes: Codes,
  enemies: z.array(Enemies),
  sets: z.array(Together),
  embargoes: z.array(Embargo),
  restMonths: z.int().nonnegative(),
  estimates: z.array(z.strictObject({ code: ItemCode, b: z.number(), by: z.string(), on: z.iso.date() })),
  /** From answers: difficulty with its standard error, by how many answers and how, and what asks for a look. */
  measurements: z.array(
    z.strictObject({
      code: ItemCode,
      b: z.number(),
      seB: z.number().nullable(),
      responses: z.int(),
      method: z.string(),
      on: z.iso.date(),
      flags: z.array(z.enum(['misfit', 'drift'])),
    }),
  ),
  proposedBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  /** What was proposed, or published. */
  hash: Hash.nullable(),
  /** The published release. */
  release: z.string().nullable(),
  /** The newest release of the pool, which this one would follow. */
  previous: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  mayChange: z.boolean(),
  /** May bring in a calibration. */
  mayMeasure: z.boolean(),
  mayApprove: z.boolean(),
  /** Published, while its items are still being told; null when there is nothing to tell. */
  telling: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
});
export type ReleaseDraftPage = z.infer<typeof ReleaseDraftPage>;

/** `from`: a release to begin with, its items, enemies and sets. */
export const NewReleaseDraft = z.strictObject({ name: Name, pool: Pool, from: OneLine.max(60).nullable() });

/** What is named is replaced; an estimate is added to those there are, and the measurements of `unmeasured` go. */
export const ChangeReleaseDraft = z.strictObject({
  basedOn: z.int().positive(),
  name: Name.optional(),
  codes: Codes.optional(),
  enemies: z.array(Enemies).max(1000).optional(),
  sets: z.array(Together).max(200).optional(),
  embargoes: z.array(Embargo).max(1000).optional(),
  restMonths: z.int().min(0).max(60).optional(),
  estimate: z.strictObject({ b: z.number().min(-3).max(3), codes: Codes }).optional(),
  unmeasured: Codes.optional(),
});
export type ChangeReleaseDraft = z.infer<typeof ChangeReleaseDraft>;

/** `hash` is that of the check the person has read. */
export const DecideReleaseDraft = z.discriminatedUnion('act', [
  z.strictObject({ basedOn: z.int().positive(), act: z.literal('propose'), hash: Hash }),
  z.strictObject({ basedOn: z.int().positive(), act: z.literal('approve'), hash: Hash }),
  z.strictObject({
    basedOn: z.int().positive(),
    act: z.literal('sendBack'),
    reason: SeveralLines.trim().min(3).max(2000),
  }),
  z.strictObject({ basedOn: z.int().positive(), act: z.literal('drop') }),
]);
export type DecideReleaseDraft = z.infer<typeof DecideReleaseDraft>;

/** What a check of a draft found, and the hash of exactly what was checked. */
export const ReleaseCheck = z.strictObject({
  hash: Hash,
  items: z.int().nonnegative(),
  checkedAt: Instant,
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'advice']),
      items: z.array(ItemCode),
      says: Bilingual,
    }),
  ),
});
export type ReleaseCheck = z.infer<typeof ReleaseCheck>;

const Parameters = z.strictObject({
  a: z.number(),
  b: z.number(),
  c: z.number(),
  origin: z.enum(['expertEstimate', 'calibrated']),
});

/** How a release differs from an earlier one. */
export const ReleaseDifference = z.strictObject({
  before: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  added: z.array(ItemCode),
  removed: z.array(ItemCode),
  changed: z.array(
    z.strictObject({
      code: ItemCode,
      change: ChangeClass,
      /** Numbers of the two versions of the item; null for one that was never edited here. */
      from: z.int().nullable(),
      to: z.int().nullable(),
    }),
  ),
  recalibrated: z.array(z.strictObject({ code: ItemCode, before: Parameters, after: Parameters })),
  enemiesAdded: z.array(Enemies),
  enemiesRemoved: z.array(Enemies),
  cells: z.array(
    z.strictObject({
      attribute: Attribute,
      value: z.string(),
      name: Bilingual,
      before: z.int(),
      after: z.int(),
    }),
  ),
});
export type ReleaseDifference = z.infer<typeof ReleaseDifference>;

import { z } from 'zod';
import { EditionFacts, Since, SourceUrl } from '#itembank/content/edition.ts';
import { Source } from '#itembank/content/item.ts';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { Stage } from '#itembank/taxonomy/lifeCycle.ts';
import { Instant } from './ids.ts';
import { OneLine, SeveralLines } from './plainText.ts';

/** The key by which items recognise a source; the registry knows a source by the first one it had. */
export const SourceId = OneLine.min(1).max(160);

const count = z.int().nonnegative();
const day = Since.nullable();

/** A source in the list of all of them. */
export const SourceRow = z.strictObject({
  id: SourceId,
  kind: Source.shape.kind,
  title: z.string(),
  number: z.string().nullable(),
  /** Every key by which items may mean it. */
  keys: z.array(z.string()),
  /** The edition that counts. */
  edition: z.string(),
  since: day,
  items: count,
  /** Of these, how many name an edition that no longer counts. */
  outdated: count,
});
export type SourceRow = z.infer<typeof SourceRow>;

/** A source that items name and nobody keeps. */
export const UnknownSource = z.strictObject({
  key: z.string(),
  kind: Source.shape.kind,
  title: z.string(),
  number: z.string().nullable(),
  edition: z.string(),
  items: z.array(ItemCode),
});
export type UnknownSource = z.infer<typeof UnknownSource>;

export const SourceList = z.strictObject({
  sources: z.array(SourceRow),
  unknown: z.array(UnknownSource),
});
export type SourceList = z.infer<typeof SourceList>;

/** An item that rests on a source. */
export const DependentItem = z.strictObject({
  code: ItemCode,
  question: z.string(),
  stage: Stage,
  edition: z.string(),
  outdated: z.boolean(),
});
export type DependentItem = z.infer<typeof DependentItem>;

/** A planned test whose release holds items on this source. */
const PlannedUse = z.strictObject({ name: z.string(), plannedAt: Instant, items: count });

/** One source with its editions, what rests on it, and what people did. */
export const SourcePage = SourceRow.omit({ items: true, outdated: true }).extend({
  /** A change names it, so that nobody records over what they have not seen. */
  version: z.int().positive(),
  editions: z.array(
    EditionFacts.extend({
      current: z.boolean(),
      by: z.string(),
      at: Instant,
      /** Who asks to withdraw it; a colleague confirms. */
      asked: z.strictObject({ by: z.string(), at: Instant, reason: z.string(), own: z.boolean() }).nullable(),
      withdrawn: z.strictObject({ by: z.string(), at: Instant, reason: z.string() }).nullable(),
    }),
  ),
  items: z.array(DependentItem),
  planned: z.array(PlannedUse),
  /** How far the items have been told; null when all have. */
  work: z.strictObject({ done: count, total: count }).nullable(),
});
export type SourcePage = z.infer<typeof SourcePage>;

const edition = OneLine.trim().min(2).max(120);
const note = SeveralLines.trim().max(2000);
const url = SourceUrl.nullable();
const basedOn = z.int().positive();

export const NewSource = z.strictObject({
  kind: Source.shape.kind,
  title: OneLine.trim().min(3).max(300),
  number: OneLine.trim().min(1).max(20).nullable(),
  edition,
  since: day,
  note,
  url,
});
export type NewSource = z.infer<typeof NewSource>;

export const NewEdition = z.strictObject({ basedOn, edition, since: Since, note, url });
export type NewEdition = z.infer<typeof NewEdition>;

/** One asks it with a reason, another confirms it; either drops it again. */
export const WithdrawEdition = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('ask'), basedOn, edition, reason: note.min(3) }),
  z.strictObject({ act: z.literal('confirm'), basedOn, edition }),
  z.strictObject({ act: z.literal('drop'), basedOn, edition }),
]);
export type WithdrawEdition = z.infer<typeof WithdrawEdition>;

/** Items write it in this way too. */
export const LinkSource = z.strictObject({ basedOn, key: SourceId });

/** How an item stands to one source it names. */
export const ItemSource = z.strictObject({
  /** In the order of the item's sources, from 0. */
  place: count,
  /** Null: nobody keeps the editions of this source. */
  id: SourceId.nullable(),
  named: z.string(),
  current: z.string().nullable(),
  since: day,
  /** What is new in the edition that counts. */
  note: z.string(),
  url,
});
export type ItemSource = z.infer<typeof ItemSource>;

/** Looked at against the new editions, and still right. */
export const RecheckItem = z.strictObject({
  basedOn,
  /** The editions it was held against, by place; refused when another one counts by now. None when only its date was up. */
  editions: z.array(z.strictObject({ place: count, edition })),
  reviewBy: z.iso.date(),
  reason: SeveralLines.trim().min(3).max(2000),
});
export type RecheckItem = z.infer<typeof RecheckItem>;

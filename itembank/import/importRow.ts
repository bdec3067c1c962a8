import { z } from 'zod';
import { ItemContent } from '../content/item.ts';
import { MediaName } from '../content/richText.ts';
import { ExchangedItem } from '../qti/write/exchangedItem.ts';
import { DraftItem } from './draftItem.ts';

/** A reason as it is kept and sent. Its code is one of ImportProblemCode. */
const Reason = z.strictObject({
  code: z.string(),
  field: z.string().nullable(),
  nl: z.string(),
  en: z.string(),
});

const Picture = z.strictObject({
  media: MediaName,
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
});

const shared = {
  /** Where it stands for people: `rij 12`, `regel 30`, `items/q1.xml`. */
  place: z.string(),
  /** As the source names it; null when it does not. */
  identifier: z.string().nullable(),
  /** A few words to know it by. */
  title: z.string(),
  /** The text it was read from, kept when it cannot be taken over. */
  original: z.string(),
};

/** One question of a file, as far as it can be read without knowing what people choose. */
export const ImportRow = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cells'),
    ...shared,
    format: z.enum(['plain', 'html']),
    cells: z.array(z.string()),
    pictures: z.record(z.string(), z.union([Picture, Reason])),
    /** Cells that cannot be used, by column. */
    problems: z.array(z.strictObject({ column: z.int().nonnegative(), reason: Reason })),
  }),
  z.strictObject({
    kind: z.literal('question'),
    ...shared,
    draft: DraftItem,
    /** Category and tags, among which are values of our own attributes. */
    words: z.array(z.string()),
  }),
  /** From a package of our own: an item as it was, under its code. */
  z.strictObject({
    kind: z.literal('own'),
    ...shared,
    content: ItemContent,
    ...ExchangedItem.pick({ calibration: true, statistics: true }).shape,
  }),
  z.strictObject({ kind: z.literal('problem'), ...shared, reason: Reason }),
]);
export type ImportRow = z.infer<typeof ImportRow>;

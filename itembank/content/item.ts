import { z } from 'zod';
import { Classification } from '#itembank/taxonomy/taxonomy.ts';
import {
  ExtendedMatching,
  Hotspot,
  Matching,
  MultipleResponse,
  Numeric,
  Ordering,
  ShortText,
  SingleChoice,
  TrueFalse,
} from './interaction.ts';
import { InlineText, RichText } from './richText.ts';
import { WrittenText } from './writtenText.ts';

/** A document an editor can open to check the item, with the edition the item was checked against. */
export const Source = z.strictObject({
  kind: z.enum([
    'nhgStandard', // NHG-Standaard, e.g. number M09
    'nhgGuidance', // NHG-Behandelrichtlijn, -Standpunt, -Praktijkhandleiding, LESA
    'formulary', // Farmacotherapeutisch Kompas
    'guideline', // other Dutch guideline: NVK, Pallialine, FMS, LCI, ERC/NRR …
    'law', // Dutch act, by its citation title
    'book',
    'article',
  ]),
  title: WrittenText.min(3),
  /** Number within its series, e.g. `M09`; null where the series has none. */
  number: WrittenText.nullable(),
  /** The edition or version date as the publisher writes it, e.g. `2021` or `versie 3.0 (2023)`. */
  edition: WrittenText.min(2),
  /** Where in the document: a chapter or heading. */
  passage: WrittenText.min(3),
});
export type Source = z.infer<typeof Source>;

/** What every item says, whatever it asks for. */
const shared = {
  /** The case: who, what, how long. Absent for a plain knowledge question. */
  vignette: RichText.optional(),
  /** The question itself. */
  stem: RichText,
  /** The reasoning behind the key, in a few sentences. */
  rationale: InlineText,
  sources: z.array(Source).min(1),
  classification: Classification,
  /** Last day on which the item may enter a release without a new check (ISO date). */
  reviewBy: z.iso.date(),
};

const itemContentSchema = z.discriminatedUnion('type', [
  SingleChoice.safeExtend(shared),
  TrueFalse.safeExtend(shared),
  MultipleResponse.safeExtend(shared),
  ExtendedMatching.safeExtend(shared),
  Ordering.safeExtend(shared),
  Matching.safeExtend(shared),
  Numeric.safeExtend(shared),
  ShortText.safeExtend(shared),
  Hotspot.safeExtend(shared),
]);
type ItemContentType = typeof itemContentSchema;
/** Named, so that the compiler writes the name of this schema where it is used, and not the whole of it. */
export interface ItemContentSchema extends ItemContentType {}
/**
 * What an item says: everything an editor writes and a version freezes. It holds the key, so it
 * never leaves the server; candidates get an ItemView.
 */
export const ItemContent: ItemContentSchema = itemContentSchema;
export type ItemContent = z.infer<typeof itemContentSchema>;

export type ItemType = ItemContent['type'];

/** The items of one type. */
export type ItemOf<Type extends ItemType> = Extract<ItemContent, { type: Type }>;

import { z } from 'zod';
import { Classification } from '#itembank/taxonomy/taxonomy.ts';
import { InlineText, RichText } from './richText.ts';

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
  title: z.string().min(3),
  /** Number within its series, e.g. `M09`; null where the series has none. */
  number: z.string().nullable(),
  /** The edition or version date as the publisher writes it, e.g. `2021` or `versie 3.0 (2023)`. */
  edition: z.string().min(2),
  /** Where in the document: a chapter or heading. */
  passage: z.string().min(3),
});
export type Source = z.infer<typeof Source>;

export const Option = z.strictObject({
  id: z.enum(['A', 'B', 'C', 'D']),
  content: InlineText,
  /** Why this option is right or wrong; shown in feedback, never during a test. */
  rationale: InlineText,
});
export type Option = z.infer<typeof Option>;

/**
 * What an item says: everything an editor writes and a version freezes. It holds the key, so it
 * never leaves the server; candidates get an ItemView.
 */
export const ItemContent = z
  .strictObject({
    type: z.literal('singleChoice'),
    /** The case: who, what, how long. Absent for a plain knowledge question. */
    vignette: RichText.optional(),
    /** The question itself. */
    stem: RichText,
    options: z.array(Option).min(2).max(4),
    /** True when the options have an order of their own (numbers, grades), so they are not shuffled. */
    fixedOrder: z.boolean().optional(),
    key: Option.shape.id,
    /** The reasoning behind the key, in a few sentences. */
    rationale: InlineText,
    sources: z.array(Source).min(1),
    classification: Classification,
    /** Last day on which the item may enter a release without a new check (ISO date). */
    reviewBy: z.iso.date(),
  })
  .refine(({ options }) => new Set(options.map(({ id }) => id)).size === options.length, {
    message: 'option ids must differ',
    path: ['options'],
  })
  .refine(({ options, key }) => options.some(({ id }) => id === key), {
    message: 'the key must be one of the options',
    path: ['key'],
  });
export type ItemContent = z.infer<typeof ItemContent>;

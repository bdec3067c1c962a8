import { z } from 'zod';
import { InlineText, MediaName } from './richText.ts';
import { WrittenText } from './writtenText.ts';

/** Names one part of an item: an option, an element, a region. Never shown: candidates see letters. */
export const PartId = z.string().regex(/^[A-Za-z0-9]{1,12}$/);

const Part = z.strictObject({ id: PartId, content: InlineText });
/** With why it is right or wrong; shown in feedback, never during a test. */
const ReasonedPart = Part.extend({ rationale: InlineText });

/** Whether anything short of everything right earns a part of the point. */
const Scoring = z.enum(['allOrNothing', 'partial']);

/** A point in an image, in its own pixels. */
const Point = z.strictObject({ x: z.number().nonnegative(), y: z.number().nonnegative() });

/** A part of an image. At least 24 by 24 CSS pixels at the width the image is shown (WCAG 2.5.8). */
export const Region = z.strictObject({
  id: PartId,
  /** What a reader who cannot see the image is told about this place; never the diagnosis. */
  label: WrittenText.min(1).max(80),
  shape: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('circle'), centre: Point, radius: z.number().positive() }),
    z.strictObject({ kind: z.literal('rectangle'), from: Point, to: Point }),
    z.strictObject({ kind: z.literal('polygon'), points: z.array(Point).min(3).max(60) }),
  ]),
  rationale: InlineText,
});
export type Region = z.infer<typeof Region>;

export const Option = z.strictObject({
  id: z.enum(['A', 'B', 'C', 'D']),
  content: InlineText,
  /** Why this option is right or wrong; shown in feedback, never during a test. */
  rationale: InlineText,
});
export type Option = z.infer<typeof Option>;

/** One option is the best. */
export const SingleChoice = z
  .strictObject({
    type: z.literal('singleChoice'),
    options: z.array(Option).min(2).max(4),
    /** True when the options have an order of their own (numbers, grades), so they are not shuffled. */
    fixedOrder: z.boolean().optional(),
    key: Option.shape.id,
  })
  .refine(({ options }) => new Set(options.map(({ id }) => id)).size === options.length, {
    message: 'option ids must differ',
    path: ['options'],
  })
  .refine(({ options, key }) => options.some(({ id }) => id === key), {
    message: 'the key must be one of the options',
    path: ['key'],
  });

/** One statement that is true or not. */
export const TrueFalse = z.strictObject({
  type: z.literal('trueFalse'),
  key: z.boolean(),
  ifTrue: InlineText,
  ifFalse: InlineText,
});

/** Several options are right. */
export const MultipleResponse = z
  .strictObject({
    type: z.literal('multipleResponse'),
    options: z.array(ReasonedPart).min(3).max(10),
    keys: z.array(PartId).min(1),
    fixedOrder: z.boolean().optional(),
    scoring: Scoring,
  })
  .refine(({ options, keys }) => knownOnce(keys, options) && keys.length < options.length, {
    message: 'keys are different options, and not all of them',
    path: ['keys'],
  });

/** Several short cases share one list of options. */
export const ExtendedMatching = z
  .strictObject({
    type: z.literal('extendedMatching'),
    options: z.array(Part).min(4).max(26),
    prompts: z
      .array(ReasonedPart.extend({ key: PartId }))
      .min(1)
      .max(10),
    scoring: Scoring,
  })
  .refine(({ options, prompts }) => prompts.every(({ key }) => options.some(({ id }) => id === key)), {
    message: 'the key of every case is one of the options',
    path: ['prompts'],
  });

/** Elements to put in order; they stand in the right order here and are shuffled when shown. */
export const Ordering = z.strictObject({
  type: z.literal('ordering'),
  elements: z.array(ReasonedPart).min(3).max(8),
  scoring: Scoring,
});

/** Each of the first list belongs to one of the second; one of the second may serve several or none. */
export const Matching = z
  .strictObject({
    type: z.literal('matching'),
    elements: z
      .array(ReasonedPart.extend({ key: PartId }))
      .min(2)
      .max(10),
    targets: z.array(Part).min(2).max(12),
    scoring: Scoring,
  })
  .refine(({ elements, targets }) => elements.every(({ key }) => targets.some(({ id }) => id === key)), {
    message: 'every element belongs to one of the targets',
    path: ['elements'],
  });

/** A number, with how far from it is still right. */
export const Numeric = z.strictObject({
  type: z.literal('numeric'),
  value: z.number(),
  /** Largest difference that is right, in the unit of the answer. 0: exact. */
  tolerance: z.number().nonnegative(),
  /** Shown behind the field; the candidate types a bare number. */
  unit: WrittenText.max(20).nullable(),
  decimals: z.int().min(0).max(6),
});

/** A few words, compared without capitals, accents, punctuation and double spaces. */
export const ShortText = z.strictObject({
  type: z.literal('shortText'),
  accepted: z.array(WrittenText.trim().min(1).max(80)).min(1).max(40),
  maximumLength: z.int().min(1).max(80),
});

/** A place to point at in an image. */
export const Hotspot = z
  .strictObject({
    type: z.literal('hotspot'),
    image: z.strictObject({
      media: MediaName,
      alt: WrittenText.min(10),
      widthPx: z.int().positive(),
      heightPx: z.int().positive(),
    }),
    regions: z.array(Region).min(2).max(20),
    keys: z.array(PartId).min(1),
  })
  .refine(({ regions, keys }) => knownOnce(keys, regions) && keys.length < regions.length, {
    message: 'keys are different regions, and not all of them',
    path: ['keys'],
  });

function knownOnce(keys: readonly string[], parts: readonly { readonly id: string }[]): boolean {
  return new Set(keys).size === keys.length && keys.every((key) => parts.some(({ id }) => id === key));
}

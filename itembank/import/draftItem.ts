import { z } from 'zod';
import { Block, InlineText } from '../content/richText.ts';

/** A part as it was found; a reason it did not come with is filled in later. */
const Part = z.strictObject({ content: InlineText, rationale: InlineText.nullable() });
export type DraftPart = z.infer<typeof Part>;

const place = z.int().nonnegative();
const scoring = z.enum(['allOrNothing', 'partial']);

/** What a question asks and what is right, in our own types; parts are meant by their place. */
const DraftAnswer = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('singleChoice'),
    options: z.array(Part),
    key: place,
    fixedOrder: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('trueFalse'),
    key: z.boolean(),
    ifTrue: InlineText.nullable(),
    ifFalse: InlineText.nullable(),
  }),
  z.strictObject({
    type: z.literal('multipleResponse'),
    options: z.array(Part),
    keys: z.array(place),
    fixedOrder: z.boolean(),
    scoring,
  }),
  z.strictObject({ type: z.literal('ordering'), elements: z.array(Part), scoring }),
  z.strictObject({
    type: z.literal('matching'),
    elements: z.array(Part.extend({ key: place })),
    targets: z.array(InlineText),
    scoring,
  }),
  z.strictObject({
    type: z.literal('numeric'),
    value: z.number(),
    tolerance: z.number(),
    unit: z.string().nullable(),
    decimals: z.int(),
  }),
  z.strictObject({ type: z.literal('shortText'), accepted: z.array(z.string()) }),
]);
export type DraftAnswer = z.infer<typeof DraftAnswer>;

/** A question in our own words, without what other systems do not know: sources, classification, review date. */
export const DraftItem = z.strictObject({
  vignette: z.array(Block),
  stem: z.array(Block),
  rationale: InlineText.nullable(),
  answer: DraftAnswer,
});
export type DraftItem = z.infer<typeof DraftItem>;

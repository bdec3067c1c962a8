import { z } from 'zod';
import { Region } from '#itembank/content/interaction.ts';
import { InlineText, MediaName, RichText } from '#itembank/content/richText.ts';
import { OneLine } from './plainText.ts';

/** Letter of an option as this candidate sees it; after the shuffle, so it says nothing about the key. */
export const OptionLetter = z.enum(['A', 'B', 'C', 'D']);
export type OptionLetter = z.infer<typeof OptionLetter>;

/** The same for lists that may be longer than four. */
export const PartLetter = z.string().regex(/^[A-Z]$/);

const Shared = {
  position: z.int().positive(),
  /** Where the item stands among those about one case; null when it stands alone. */
  inSet: z.strictObject({ number: z.int().positive(), of: z.int().min(2) }).nullable(),
  vignette: RichText.nullable(),
  stem: RichText,
};
const Lettered = z.strictObject({ letter: PartLetter, content: InlineText });
/** Parts that are answered one by one; the first is number 1, in the order shown. */
const Prompts = z.array(InlineText).min(1).max(10);

const itemViewSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('singleChoice'),
    ...Shared,
    options: z
      .array(z.strictObject({ letter: OptionLetter, content: InlineText }))
      .min(2)
      .max(4),
  }),
  z.strictObject({ type: z.literal('trueFalse'), ...Shared }),
  z.strictObject({
    type: z.literal('multipleResponse'),
    ...Shared,
    options: z.array(Lettered).min(3).max(10),
  }),
  z.strictObject({
    type: z.literal('extendedMatching'),
    ...Shared,
    options: z.array(Lettered).min(4).max(26),
    prompts: Prompts,
  }),
  /** In an order of chance; the candidate makes the right one. */
  z.strictObject({ type: z.literal('ordering'), ...Shared, elements: z.array(Lettered).min(3).max(8) }),
  z.strictObject({
    type: z.literal('matching'),
    ...Shared,
    prompts: Prompts,
    options: z.array(Lettered).min(2).max(12),
  }),
  z.strictObject({
    type: z.literal('numeric'),
    ...Shared,
    unit: z.string().nullable(),
    decimals: z.int().min(0).max(6),
  }),
  z.strictObject({ type: z.literal('shortText'), ...Shared, maximumLength: z.int().min(1).max(80) }),
  z.strictObject({
    type: z.literal('hotspot'),
    ...Shared,
    image: z.strictObject({
      media: MediaName,
      alt: z.string(),
      widthPx: z.int().positive(),
      heightPx: z.int().positive(),
    }),
    /** The first is number 1, in the order shown. */
    regions: z
      .array(Region.pick({ label: true, shape: true }))
      .min(2)
      .max(20),
    /** How many places to point at. */
    places: z.int().positive(),
  }),
]);
type ItemViewType = typeof itemViewSchema;
/** Named, so that the compiler writes the name of this schema where it is used, and not the whole of it. */
export interface ItemViewSchema extends ItemViewType {}
/** What a candidate may see of an item: never the key, its parameters, its code or a rationale. */
export const ItemView: ItemViewSchema = itemViewSchema;
export type ItemView = z.infer<typeof itemViewSchema>;
/** The views of one type of item. */
export type ViewOf<Type extends ItemView['type']> = Extract<ItemView, { type: Type }>;

const shownResponseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('singleChoice'), option: OptionLetter }),
  z.strictObject({ type: z.literal('trueFalse'), value: z.boolean() }),
  z.strictObject({ type: z.literal('multipleResponse'), options: z.array(PartLetter).min(1).max(10) }),
  /** The letter chosen for each prompt, in their order. */
  z.strictObject({ type: z.literal('extendedMatching'), choices: z.array(PartLetter).min(1).max(10) }),
  z.strictObject({ type: z.literal('ordering'), order: z.array(PartLetter).min(3).max(8) }),
  z.strictObject({ type: z.literal('matching'), choices: z.array(PartLetter).min(1).max(10) }),
  /** As typed: with a comma or a point. */
  z.strictObject({ type: z.literal('numeric'), text: OneLine.trim().min(1).max(30) }),
  z.strictObject({ type: z.literal('shortText'), text: OneLine.trim().min(1).max(80) }),
  /** Numbers of the regions pointed at. */
  z.strictObject({ type: z.literal('hotspot'), regions: z.array(z.int().min(1).max(20)).min(1).max(20) }),
]);
type ShownResponseType = typeof shownResponseSchema;
/** Named, so that the compiler writes the name of this schema where it is used, and not the whole of it. */
export interface ShownResponseSchema extends ShownResponseType {}
/**
 * What a candidate answers, in the letters and numbers shown. Complete: every prompt has a choice, every element a place.
 */
export const ShownResponse: ShownResponseSchema = shownResponseSchema;
export type ShownResponse = z.infer<typeof shownResponseSchema>;

/** A source as a reader needs it to look something up. */
export const Literature = z.strictObject({ title: z.string(), edition: z.string(), passage: z.string() });
export type Literature = z.infer<typeof Literature>;

const explanationSchema = z.strictObject({
  position: z.int().positive(),
  given: ShownResponse.nullable(),
  /** A response that is right, as this candidate would have given it. */
  key: ShownResponse,
  correct: z.boolean(),
  rationale: InlineText,
  /** Why each part is right or wrong, by its letter, its number, or `true` and `false`. */
  parts: z.array(z.strictObject({ label: z.string(), rationale: InlineText })),
  literature: z.array(Literature),
});
type ExplanationType = typeof explanationSchema;
/** Named, so that the compiler writes the name of this schema where it is used, and not the whole of it. */
export interface ExplanationSchema extends ExplanationType {}
/** The worked-out answer to an item: only in designs that explain, and only after the answer is stored. */
export const Explanation: ExplanationSchema = explanationSchema;
export type Explanation = z.infer<typeof explanationSchema>;

import { z } from 'zod';
import { InlineText, RichText } from '#itembank/content/richText.ts';

/** Letter of an option as this candidate sees it; after the shuffle, so it says nothing about the key. */
export const OptionLetter = z.enum(['A', 'B', 'C', 'D']);
export type OptionLetter = z.infer<typeof OptionLetter>;

/** What a candidate may see of an item: never the key, its parameters, its code or a rationale. */
export const ItemView = z.strictObject({
  position: z.int().positive(),
  vignette: RichText.nullable(),
  stem: RichText,
  options: z
    .array(z.strictObject({ letter: OptionLetter, content: InlineText }))
    .min(2)
    .max(4),
});
export type ItemView = z.infer<typeof ItemView>;

/** A source as a reader needs it to look something up. */
export const Literature = z.strictObject({ title: z.string(), edition: z.string(), passage: z.string() });
export type Literature = z.infer<typeof Literature>;

/** The worked-out answer to an item: only in designs that explain, and only after the answer is stored. */
export const Explanation = z.strictObject({
  position: z.int().positive(),
  chosen: OptionLetter.nullable(),
  key: OptionLetter,
  correct: z.boolean(),
  rationale: InlineText,
  options: z.array(z.strictObject({ letter: OptionLetter, rationale: InlineText })),
  literature: z.array(Literature),
});
export type Explanation = z.infer<typeof Explanation>;

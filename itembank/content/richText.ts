import { z } from 'zod';
import { WrittenText } from './writtenText.ts';

/** Formatting a run of text may carry. A closed list: no colour, no font, no link, no HTML. */
export const Mark = z.enum(['bold', 'italic', 'subscript', 'superscript']);

/** A run of text: plain, with marks, or a formula in LaTeX. */
export const Inline = z.union([
  WrittenText.min(1),
  z.strictObject({ text: WrittenText.min(1), marks: z.array(Mark).min(1) }),
  z.strictObject({ formula: WrittenText.trim().min(1).max(500) }),
]);
export type Inline = z.infer<typeof Inline>;

export const InlineText = z.array(Inline).min(1);
export type InlineText = z.infer<typeof InlineText>;

/** Names a file by what is in it: the SHA-256 of its bytes (hex) and its extension. */
export const MediaName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}\.(svg|png|jpg|webp|mp4|vtt|mp3|ogg|m4a)$/);

export const Block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), content: InlineText }),
  z.strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(InlineText).min(1),
  }),
  z.strictObject({
    type: z.literal('table'),
    header: z.array(InlineText).min(1),
    rows: z.array(z.array(InlineText).min(1)).min(1),
  }),
  z.strictObject({
    type: z.literal('image'),
    media: MediaName,
    /** What a reader who cannot see the image needs to answer; never the key itself. */
    alt: WrittenText.min(10),
    widthPx: z.int().positive(),
    heightPx: z.int().positive(),
  }),
  z.strictObject({
    type: z.literal('clip'),
    media: MediaName,
    poster: MediaName,
    captions: MediaName,
    transcript: WrittenText.min(10),
    widthPx: z.int().positive(),
    heightPx: z.int().positive(),
  }),
  z.strictObject({
    type: z.literal('audio'),
    media: MediaName,
    /** What can be heard, for who cannot hear it; never the diagnosis. */
    transcript: WrittenText.min(10),
  }),
]);
export type Block = z.infer<typeof Block>;

/** Formatted text of an item, as data: it is drawn by our own components, never injected as HTML. */
export const RichText = z.array(Block).min(1);
export type RichText = z.infer<typeof RichText>;

import { z } from 'zod';

/** Where in an item a text stands, as an editor is told when a search finds it: what a list shows comes first. */
export const TextPlace = z.enum([
  'code',
  'question',
  'theme',
  'sources',
  'vignette',
  'answers',
  'pictures',
  'rationale',
]);
export type TextPlace = z.infer<typeof TextPlace>;

import { folded } from './folded.ts';

/** The words of a text as they are searched: without case and accents. A code is also a word as a whole. */
export function wordsIn(text: string): readonly string[] {
  return folded(text).match(/[a-z]{2,5}-\d{3,6}|[\p{L}\p{N}]+/gu) ?? [];
}

import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { en } from './text.en.ts';
import { type DocumentText, nl } from './text.nl.ts';

/** The words of our documents. */
export const documentTexts: { readonly [Language in keyof Bilingual]: DocumentText } = { nl, en };

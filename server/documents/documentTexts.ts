import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { type DocumentText, nl } from './text.nl.ts';
import { en } from './text.en.ts';

/** The words of our documents. */
export const documentTexts: { readonly [Language in keyof Bilingual]: DocumentText } = { nl, en };

import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';

/** The language of what we say in a document; items and names stay as they were written. */
export type DocumentLanguage = keyof Bilingual;

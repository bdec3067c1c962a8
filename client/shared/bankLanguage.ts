import type { Language } from './language.ts';

/** The bank is Dutch, whatever the language of the page: a screen reader must pronounce it so. */
export const bankLanguage: Language = 'nl';

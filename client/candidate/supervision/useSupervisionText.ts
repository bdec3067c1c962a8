import { type Language, useLanguage } from '../../shared/language.ts';
import { supervisionEn } from './supervisionText.en.ts';
import { type SupervisionText, supervisionNl } from './supervisionText.nl.ts';

const texts: Record<Language, SupervisionText> = { nl: supervisionNl, en: supervisionEn };

export function useSupervisionText(): SupervisionText {
  return texts[useLanguage()];
}

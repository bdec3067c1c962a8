import { type Language, useLanguage } from '../../shared/language.ts';
import { practiceEn } from './practiceText.en.ts';
import { type PracticeText, practiceNl } from './practiceText.nl.ts';

const texts: Record<Language, PracticeText> = { nl: practiceNl, en: practiceEn };

export function usePracticeText(): PracticeText {
  return texts[useLanguage()];
}

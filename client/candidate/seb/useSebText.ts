import { type Language, useLanguage } from '../../shared/language.ts';
import { sebEn } from './sebText.en.ts';
import { type SebText, sebNl } from './sebText.nl.ts';

const texts: Record<Language, SebText> = { nl: sebNl, en: sebEn };

export function useSebText(): SebText {
  return texts[useLanguage()];
}

import { type Language, useLanguage } from '../../shared/language.ts';
import { ownStartEn } from './ownStartText.en.ts';
import { type OwnStartText, ownStartNl } from './ownStartText.nl.ts';

const texts: Record<Language, OwnStartText> = { nl: ownStartNl, en: ownStartEn };

export function useOwnStartText(): OwnStartText {
  return texts[useLanguage()];
}

import { type Language, useLanguage } from '../../shared/language.ts';
import { feedbackEn } from './feedbackText.en.ts';
import { type FeedbackText, feedbackNl } from './feedbackText.nl.ts';

const texts: Record<Language, FeedbackText> = { nl: feedbackNl, en: feedbackEn };

export function useFeedbackText(): FeedbackText {
  return texts[useLanguage()];
}

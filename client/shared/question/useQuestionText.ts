import { useLanguage } from '../language.ts';
import { questionEn } from './questionText.en.ts';
import { type QuestionText, questionNl } from './questionText.nl.ts';

export function useQuestionText(): QuestionText {
  return useLanguage() === 'en' ? questionEn : questionNl;
}

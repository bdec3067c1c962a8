import { useLanguage } from '../../language.ts';
import { answerEn } from './answerText.en.ts';
import { type AnswerText, answerNl } from './answerText.nl.ts';

export function useAnswerText(): AnswerText {
  return useLanguage() === 'en' ? answerEn : answerNl;
}

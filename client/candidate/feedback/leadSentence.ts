import type { Feedback } from '#contracts/feedback.ts';
import { numberText } from '../../shared/instantText.ts';
import type { Language } from '../../shared/language.ts';
import type { FeedbackText } from './feedbackText.nl.ts';

/** The sentence that matters: where someone stands, and what deserves attention. */
export function leadSentence(
  { reference, overall, gaps, areas }: Pick<Feedback, 'reference' | 'overall' | 'gaps' | 'areas'>,
  text: FeedbackText,
  language: Language,
): string {
  const standing =
    reference === null
      ? text.overall(percentText(overall.percent, language))
      : text.reference[reference.position];
  const attention =
    gaps.length > 0 || saysSomething(areas)
      ? text.gaps(gaps.map(({ name }) => inSentence(name[language])))
      : text.gapsUnknown;
  return `${standing} ${attention}`;
}

/** Whether any area had enough questions; without one, "no gaps" would be more than we know. */
export function saysSomething(areas: Feedback['areas']): boolean {
  return areas.some(({ level }) => level !== null);
}

/** An area's name inside a sentence: without its capital, unless that is an abbreviation (SOLK). */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** 68 % */
export function percentText(percent: number, language: Language): string {
  return `${numberText(percent, language)} %`;
}

/** 68 % (55–79): the estimate never without its uncertainty. */
export function levelText(level: Feedback['overall'], text: FeedbackText, language: Language): string {
  const { percent, lower, upper } = level;
  return text.interval(
    percentText(percent, language),
    numberText(lower, language),
    numberText(upper, language),
  );
}

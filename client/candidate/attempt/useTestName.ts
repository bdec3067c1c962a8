import type { AttemptView } from '#contracts/attempt.ts';
import { useLanguage } from '../../shared/language.ts';

/** What the candidate knows this test by: the name of the sitting, or in practice that of the design. */
export function useTestName({ sittingName, design }: Pick<AttemptView, 'sittingName' | 'design'>): string {
  const language = useLanguage();
  return sittingName ?? design.name[language];
}

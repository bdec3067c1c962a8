import { ProblemError } from '../../shared/api.ts';
import { problemText } from '../problemText.ts';
import { useText } from '../useText.ts';
import { useSebText } from './useSebText.ts';

/** Says what went wrong around Safe Exam Browser: in our own words where we have them. */
export function useSebProblem(): (error: unknown) => string {
  const text = useText();
  const known: Readonly<Record<string, string>> = useSebText().problems;
  return (error) =>
    (error instanceof ProblemError ? known[error.code] : undefined) ?? problemText(error, text);
}

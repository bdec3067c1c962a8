import { LineLost, ProblemError } from '#client/shared/api.ts';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';

/** Says an error in the words of the interface: by its stable code, else as the server put it. */
export function useProblemMessage(): (error: unknown) => string {
  const { problems } = useText(staffTexts);
  return (error) => {
    if (error instanceof LineLost) return problems.unreachable;
    if (error instanceof ProblemError) return problems[error.code] ?? error.problem.detail;
    return problems.internal;
  };
}

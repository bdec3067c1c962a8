import { LineLost, ProblemError } from '#client/shared/api.ts';
import type { Problem, ProblemCode } from '#contracts/problem.ts';
import type { Role } from '#contracts/role.ts';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';

/** Says an error in the words of the interface: by its stable code, else as the server put it. */
export function useProblemMessage(): (error: unknown) => string {
  const { problems, roles, rolesThatMay } = useText(staffTexts);
  return (error) => {
    if (error instanceof LineLost) return problems.unreachable;
    if (!(error instanceof ProblemError)) return problems.internal;
    const { code, problem } = error;
    const said = problems[code];
    if (said === undefined) return problem.detail;
    if (code === 'notEveryone') return `${said} ${placesOf(problem)}`;
    if (code === 'notAllowed') {
      const may = (problem.errors ?? []).map(({ message }) => roles[message as Role].toLowerCase());
      return may.length === 0 ? said : `${said} ${rolesThatMay(may.join(', '))}`;
    }
    const about = namesItems.has(code) ? placesOf(problem) : '';
    return about === '' ? said : `${said} (${about})`;
  };
}

/** Refusals that are about some items, which they name. */
const namesItems: ReadonlySet<ProblemCode> = new Set(['releaseNotReady', 'releaseOwnWork']);

/** The candidate numbers a step did not reach, or the items that stand in its way. */
function placesOf({ errors = [] }: Problem): string {
  return errors.map(({ path }) => path).join(', ');
}

import type { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';

/** A problem as it is printed: a code that stays, the reason in words, and where. */
export function problemJson(problem: QtiProblem, language: keyof Bilingual) {
  const { code, line, column } = problem;
  return {
    code,
    reason: problem.reason(language),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  };
}

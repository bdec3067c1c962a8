import { LineLost, ProblemError } from '../shared/api.ts';
import type { Text } from './text.nl.ts';

/** What to tell someone about a call that failed: our own words where we have them, else the server's. */
export function problemText(error: unknown, { problem }: Text): string {
  if (error instanceof LineLost) return problem.lineLost;
  if (!(error instanceof ProblemError)) return problem.internal;
  const known: Readonly<Record<string, string>> = problem;
  return known[error.code] ?? error.problem.detail;
}

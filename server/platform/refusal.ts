import type { z } from 'zod';
import type { Problem, ProblemCode } from '#contracts/problem.ts';
import { problemWords } from './problemWords.ts';

/** An expected "no": the stable code, and when the standard words do not say enough, better ones. */
export interface Refusal {
  readonly refused: ProblemCode;
  readonly detail?: string;
  readonly errors?: Problem['errors'];
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

/** Bad input, with the first places where it does not fit. */
export function badInput({ issues }: z.ZodError): Refusal {
  const errors = issues.slice(0, 20).map(({ path, message }) => ({ path: path.join('.'), message }));
  return { refused: 'invalidRequest', errors };
}

/** The refusal as an RFC 9457 problem. */
export function problemOf({ refused, detail, errors }: Refusal): Problem {
  const [status, title, standard] = problemWords[refused];
  return {
    type: `urn:peil:problem:${refused}`,
    title,
    status,
    code: refused,
    detail: detail ?? standard,
    ...(errors !== undefined && { errors }),
  };
}

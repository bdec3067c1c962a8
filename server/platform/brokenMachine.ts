import type { ProblemCode } from '#contracts/problem.ts';

/**
 * Something outside the program is broken: the database is away, or what it holds was changed. Whoever
 * finds it raises the alarm; whoever asked is told `code` and nothing of the inside.
 */
export class BrokenMachine extends Error {
  readonly code: ProblemCode;
  constructor(code: Extract<ProblemCode, 'unavailable' | 'contentChanged'>, message: string) {
    super(message);
    this.name = 'BrokenMachine';
    this.code = code;
  }
}

/** Raises the alarm about a broken machine. */
export type Alarm = (error: Error) => void;

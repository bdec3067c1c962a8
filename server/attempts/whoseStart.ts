import type { Attempt } from './attempt.ts';
import type { AttemptRecord } from './attemptStore.ts';
import type { Whose } from './sittingGates.ts';

/** Of whom a sitting is asked when it starts. @param begins whether a start follows from the answer */
export function whoseStart({ id }: AttemptRecord, attempt: Attempt, begins = false): Whose {
  return { attemptId: id, begunAt: attempt.state === 'waiting' ? null : attempt.startedAt, begins };
}

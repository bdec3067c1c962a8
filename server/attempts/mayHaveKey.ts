import type { Attempt } from './attempt.ts';

/** Whether a candidate who waits gets the key of the first question at T0, together with everyone. */
export function mayHaveKey({ state, admitted, pauses }: Attempt): boolean {
  return state === 'waiting' && admitted && pauses.size === 0;
}

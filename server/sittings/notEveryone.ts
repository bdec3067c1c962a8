import type { Refusal } from '#server/platform/refusal.ts';
import type { RosterRow } from './sittingStore.ts';

/**
 * A step that was taken, but could not be stored for everyone: what holds now, and the numbers of whom it
 * is still to be stored for.
 *
 * @param said what was done and what to do, without the full stop; the numbers follow it
 */
export function notEveryone(said: string, missed: readonly string[], roster: readonly RosterRow[]): Refusal {
  const numbers = roster.filter(({ attemptId }) => missed.includes(attemptId)).map(({ number }) => number);
  return {
    refused: 'notEveryone',
    detail: `${said}: ${numbers.join(', ')}.`,
    errors: numbers.map((number) => ({ path: number, message: 'niet opgeslagen' })),
  };
}

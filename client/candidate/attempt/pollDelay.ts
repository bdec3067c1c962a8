import type { AttemptState } from './attemptState.ts';

/**
 * How long to wait before asking for the attempt again, in ms; undefined: not at all. Pushes can get
 * lost, so a client asks now and then, and often around a start that has been given.
 *
 * @param random spreads the clients, in [0, 1)
 */
export function pollDelayMs(state: AttemptState, now: number, random: number): number | undefined {
  const { view, item } = state;
  if (view === undefined) return 2_000 + 2_000 * random;
  if (view.sittingId === null || view.state === 'finished') {
    // The release of results is announced, but not to who has no line just then.
    return view.state === 'finished' && !view.feedbackAvailable ? 30_000 + 30_000 * random : undefined;
  }
  const startIsNear = view.state === 'waiting' && view.startsAt !== null && view.startsAt - now < 15_000;
  if (startIsNear && item === undefined) return 2_000 + 1_000 * random;
  const endIsNear = view.endsAt !== null && view.endsAt - now < 2_000;
  return endIsNear ? 3_000 + 3_000 * random : 15_000 + 5_000 * random;
}

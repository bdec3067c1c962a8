import type { AttemptState } from './attemptState.ts';

/**
 * How long to wait before asking for the attempt again, in ms; undefined: not at all. Pushes can get
 * lost, so a client asks now and then, and often after T0 while the first question is not there. Before T0 it
 * asks no more than otherwise, because then the server is to do nothing but send the key.
 *
 * @param random spreads the clients, in [0, 1)
 */
export function pollDelayMs(state: AttemptState, now: number, random: number): number | undefined {
  const { view, item } = state;
  if (view === undefined) return 2_000 + 2_000 * random;
  if (view.sittingId === null || view.state === 'finished') {
    // The release of results is announced, but not to who has no line just then.
    const resultMayCome = !view.feedbackAvailable && !view.tooFewAnswers;
    return view.state === 'finished' && resultMayCome ? 30_000 + 30_000 * random : undefined;
  }
  const endIsNear = view.endsAt !== null && view.endsAt - now < 2_000;
  // Somebody is about to be let in, or to go on: a push that was lost should not make them wait.
  if (!view.admitted || view.state === 'paused') return 4_000 + 4_000 * random;
  const usualMs = endIsNear ? 3_000 + 3_000 * random : 15_000 + 5_000 * random;
  if (view.state !== 'waiting' || view.startsAt === null || item !== undefined) return usualMs;
  const keyIsLateMs = Math.max(0, view.startsAt - now) + 1_000 + 2_000 * random;
  return Math.min(usualMs, keyIsLateMs);
}

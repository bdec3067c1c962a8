import type { AttemptState } from './attemptState.ts';

export type ScreenName =
  | 'loading'
  | 'signInAgain'
  | 'otherDevice'
  | 'preparation'
  | 'waitingRoom'
  | 'question'
  | 'explanation'
  | 'paused'
  | 'timeUp'
  | 'finished';

/**
 * Which screen a candidate sees. The clock decides at the start and at the end, so that a lost line
 * neither delays the first question nor keeps the last one open.
 *
 * @param now server time, ms since 1970
 * @param prepared whether the candidate has been through the checks and rules
 */
export function screenOf(state: AttemptState, now: number, prepared: boolean): ScreenName {
  const { view, item } = state;
  if (state.signIn === 'otherDevice') return 'otherDevice';
  if (state.signIn === 'ended') return 'signInAgain';
  if (view === undefined) return 'loading';
  if (state.explanation !== undefined) return 'explanation';
  switch (view.state) {
    case 'finished':
      return 'finished';
    case 'paused':
      return 'paused';
    case 'waiting':
      if (!prepared) return 'preparation';
      if (view.startsAt === null || now < view.startsAt || item === undefined) return 'waitingRoom';
      return isOver(view.endsAt, now) ? 'timeUp' : 'question';
    case 'running':
      if (!prepared && state.answered === 0 && !isOver(view.endsAt, now)) return 'preparation';
      if (isOver(view.endsAt, now)) return 'timeUp';
      return item === undefined ? 'loading' : 'question';
  }
}

function isOver(endsAt: number | null, now: number): boolean {
  return endsAt !== null && now >= endsAt;
}

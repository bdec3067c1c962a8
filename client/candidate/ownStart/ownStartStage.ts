import type { AttemptView } from '#contracts/attempt.ts';

/** Why a candidate who begins at a moment of their own does not yet, or that they can. */
type OwnStartStage = 'early' | 'now' | 'over' | 'notAdmitted' | 'paused';

/** @param now server time, ms since 1970 */
export function ownStartStage(
  { ownStart, admitted, pause }: Pick<AttemptView, 'ownStart' | 'admitted' | 'pause'>,
  now: number,
): OwnStartStage {
  if (ownStart === null || now < ownStart.from) return 'early';
  if (pause !== null) return 'paused';
  if (now > ownStart.until) return 'over';
  return admitted ? 'now' : 'notAdmitted';
}

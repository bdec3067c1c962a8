import type { SittingState } from '#contracts/sitting.ts';
import type { Refusal } from '#server/platform/refusal.ts';

/** Why nothing can be done to the candidates of a sitting in this state. */
export function closedTo(state: SittingState | undefined): Refusal | undefined {
  if (state === 'draft') return { refused: 'sittingNotPublished' };
  return state === 'closed' || state === 'released' ? { refused: 'sittingNotOpen' } : undefined;
}

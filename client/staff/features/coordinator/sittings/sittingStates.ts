import type { SittingState } from '#contracts/sitting.ts';

/** In the order in which a sitting passes through them. */
export const sittingStates: readonly SittingState[] = ['draft', 'published', 'open', 'closed', 'released'];

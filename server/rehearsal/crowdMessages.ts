import type { RehearsalCounts, RehearsalReport } from '#contracts/rehearsing.ts';

/** What the thread with simulated candidates is asked. */
export type CrowdOrder =
  | { readonly kind: 'cut'; readonly roomId: string; readonly seconds: number }
  | { readonly kind: 'stop' };

/** What it tells. */
export type CrowdNews =
  | { readonly kind: 'counts'; readonly counts: RehearsalCounts }
  | { readonly kind: 'report'; readonly report: RehearsalReport };
